package org.pgoal.ui.compare.revision;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Compares a sheet or folder with a revision that somebody chooses. */
public class RevisionHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
		ChosenResource.one(event).ifPresent(resource -> {
			RevisionDialog dialog = new RevisionDialog(window.getShell(), resource);
			if (dialog.open() == RevisionDialog.OK) {
				new ComparisonJob(resource, dialog.revision(), dialog.path(), window).schedule();
			}
		});
		return null;
	}
}
