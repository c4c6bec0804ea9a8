package org.pgoal.ui.compare.editor;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.IViewerCreator;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.widgets.Composite;

/** For the compare editor: what differs between sheets, by meaning. */
public class DifferenceViewerCreator implements IViewerCreator {

	@Override
	public Viewer createViewer(Composite parent, CompareConfiguration configuration) {
		return new DifferenceViewer(parent, configuration);
	}
}
