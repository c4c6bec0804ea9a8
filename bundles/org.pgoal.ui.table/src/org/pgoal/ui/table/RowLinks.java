package org.pgoal.ui.table;

import java.util.Optional;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.texteditor.ITextEditor;
import org.pgoal.diagram.table.IndicatorLine;
import org.pgoal.ui.files.GoalResources;
import org.pgoal.ui.table.scope.ScopeFollower;
import org.pgoal.ui.table.scope.TableScope;
import org.pgoal.ui.tree.IndicatorTreeView;

/** From a row to its place in the text and in the tree. */
final class RowLinks {

	private final IWorkbenchPage page;

	RowLinks(IWorkbenchPage page) {
		this.page = page;
	}

	/** Selects the row in the active editor, where that has its text. */
	void lead(IndicatorLine line) {
		IEditorPart active = page.getActiveEditor();
		TableScope edited = ScopeFollower.scope(active);
		ITextEditor editor = active == null ? null : Adapters.adapt(active, ITextEditor.class);
		boolean same = edited.resources().stream().map(resource -> GoalResources.uri(resource)).anyMatch(Optional.of(line.row().sheet().uri())::equals);
		if (editor != null && same && !line.isStale()) {
			SheetPlaces.select(editor, line.row());
		}
	}

	void showInText(IndicatorLine line) {
		SheetPlaces.open(page, line.row(), editor -> {
		});
	}

	void showInTree(IndicatorLine line) {
		SheetPlaces.open(page, line.row(), editor -> {
			try {
				page.showView(IndicatorTreeView.ID);
			} catch (PartInitException failure) {
				ILog.get().log(failure.getStatus());
			}
		});
	}
}
