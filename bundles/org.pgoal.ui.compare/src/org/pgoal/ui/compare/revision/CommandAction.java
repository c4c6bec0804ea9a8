package org.pgoal.ui.compare.revision;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.IObjectActionDelegate;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.handlers.IHandlerService;

/** An entry of a context menu that runs the command that it is defined by. */
public class CommandAction implements IObjectActionDelegate {

	private IWorkbenchPart part;

	@Override
	public void setActivePart(IAction action, IWorkbenchPart target) {
		part = target;
	}

	@Override
	public void run(IAction action) {
		try {
			part.getSite().getService(IHandlerService.class).executeCommand(action.getActionDefinitionId(), null);
		} catch (CommandException failure) {
			ILog.get().error(action.getActionDefinitionId(), failure);
		}
	}

	@Override
	public void selectionChanged(IAction action, ISelection selection) {
		// the command looks at the selection when it runs
	}
}
