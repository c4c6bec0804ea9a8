package org.pgoal.ui.dashboard;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the dashboard of the chosen folder. */
public class ShowDashboardHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		try {
			DashboardView view = (DashboardView) HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(DashboardView.ID);
			DashboardView.folder(HandlerUtil.getCurrentSelection(event)).ifPresent(view::show);
			return null;
		} catch (PartInitException failure) {
			throw new ExecutionException(failure.getMessage(), failure);
		}
	}
}
