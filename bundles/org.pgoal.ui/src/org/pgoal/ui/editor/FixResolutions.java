package org.pgoal.ui.editor;

import java.util.stream.Stream;

import org.eclipse.core.resources.IMarker;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.pgoal.ui.server.ProblemMarkers;

/**
 * The fixes of a finding in the Problems view and where the mouse rests on a finding. Their titles came with the finding, so that
 * nobody waits for the server; what a fix changes is asked when it is chosen.
 */
public class FixResolutions implements IMarkerResolutionGenerator2 {

	@Override
	public boolean hasResolutions(IMarker marker) {
		return !marker.getAttribute(ProblemMarkers.FIXES, "").isEmpty();
	}

	@Override
	public IMarkerResolution[] getResolutions(IMarker marker) {
		return titles(marker).map(title -> new FixResolution(marker, title)).toArray(IMarkerResolution[]::new);
	}

	static Stream<String> titles(IMarker marker) {
		return marker.getAttribute(ProblemMarkers.FIXES, "").lines();
	}
}
