package org.pgoal.sirius.ui;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.sirius.viewpoint.DRepresentation;

/** From a {@code .pgoal} file to its diagram in one step: session, diagram, arranged, open. */
public class OpenInSirius extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		SelectedSheet selected = SelectedSheet.of(event);
		if (selected != null) {
			DRepresentation diagram = selected.diagrams().diagram(selected.sheet(), new NullProgressMonitor());
			selected.diagrams().open(diagram, new NullProgressMonitor());
		}
		return null;
	}
}
