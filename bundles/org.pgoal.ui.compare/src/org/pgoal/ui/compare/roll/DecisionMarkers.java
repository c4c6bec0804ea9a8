package org.pgoal.ui.compare.roll;

import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.pgoal.compare.roll.Decision;

/** What a person must decide stands in the workspace's list of tasks, until that person ticks it off. */
public final class DecisionMarkers {

	/** Marker type: a task, kept when the workbench is closed. */
	public static final String TYPE = "org.pgoal.ui.compare.decision";

	private DecisionMarkers() {
	}

	/**
	 * Replaces the decisions of a file.
	 *
	 * @param text what stands in the file
	 */
	static void show(IFile file, String text, List<Decision> decisions) throws CoreException {
		file.deleteMarkers(TYPE, true, IResource.DEPTH_ZERO);
		List<String> lines = text.lines().toList();
		for (Decision decision : decisions) {
			int start = offset(text, decision.line()) + decision.column() - 1;
			String line = decision.line() <= lines.size() ? lines.get(decision.line() - 1) : "";
			int end = start + Math.max(0, line.stripTrailing().length() - decision.column() + 1);
			file.createMarker(TYPE, Map.of(IMarker.MESSAGE, RollText.of(decision.reason()), IMarker.LINE_NUMBER, decision.line(), IMarker.CHAR_START, start,
					IMarker.CHAR_END, end, IMarker.PRIORITY, IMarker.PRIORITY_NORMAL, IMarker.USER_EDITABLE, true, IMarker.DONE, false));
		}
	}

	/** @param line from 1 */
	private static int offset(String text, int line) {
		int offset = 0;
		for (int i = 1; i < line; i++) {
			offset = text.indexOf('\n', offset) + 1;
		}
		return offset;
	}
}
