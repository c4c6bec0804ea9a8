package org.pgoal.ui.table;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.pgoal.ui.table.scope.ScopeFollower;
import org.pgoal.ui.table.scope.TableScope;

/** Shows what is selected in the explorer as a table, and stays with it. */
public final class OpenTableHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		TableScope wanted = ScopeFollower.scope(HandlerUtil.getCurrentSelection(event));
		try {
			if (page.showView(IndicatorTableView.ID) instanceof IndicatorTableView table && !wanted.isNothing()) {
				table.showPinned(wanted);
			}
		} catch (PartInitException failure) {
			throw new ExecutionException(failure.getMessage(), failure);
		}
		return null;
	}
}
