package org.pgoal.ui.editor;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.pgoal.ui.server.ProblemMarkers;

/** One fix of one finding; also of all findings of that rule that have it. */
final class FixResolution extends WorkbenchMarkerResolution {

	private final IMarker marker;
	private final String title;

	FixResolution(IMarker marker, String title) {
		this.marker = marker;
		this.title = title;
	}

	@Override
	public String getLabel() {
		return title;
	}

	@Override
	public void run(IMarker chosen) {
		CodeActions.apply(chosen, title);
	}

	/** One after the other: an edit is asked for a text in which the earlier ones are done. */
	@Override
	public void run(IMarker[] chosen, IProgressMonitor monitor) {
		CompletableFuture<Boolean> done = CompletableFuture.completedFuture(true);
		for (IMarker one : chosen) {
			done = done.thenCompose(before -> CodeActions.apply(one, title));
		}
	}

	@Override
	public IMarker[] findOtherMarkers(IMarker[] markers) {
		List<IMarker> others = Arrays.stream(markers).filter(other -> !other.equals(marker) && isAlike(other)).toList();
		return others.toArray(IMarker[]::new);
	}

	private boolean isAlike(IMarker other) {
		try {
			return other.exists() && ProblemMarkers.TYPE.equals(other.getType())
					&& Objects.equals(other.getAttribute(ProblemMarkers.RULE), marker.getAttribute(ProblemMarkers.RULE))
					&& FixResolutions.titles(other).anyMatch(title::equals);
		} catch (CoreException gone) {
			return false;
		}
	}

	@Override
	public String getDescription() {
		return null;
	}

	@Override
	public Image getImage() {
		return PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJ_ELEMENT);
	}
}
