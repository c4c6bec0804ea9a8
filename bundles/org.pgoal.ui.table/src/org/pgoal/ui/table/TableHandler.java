package org.pgoal.ui.table;

import java.util.Arrays;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Runs a command of the table in the view of the page, which is opened where it isn't yet. */
public final class TableHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		try {
			IViewPart view = page.findView(IndicatorTableView.ID);
			if (view == null) {
				view = page.showView(IndicatorTableView.ID);
			}
			String id = event.getCommand().getId();
			if (view instanceof IndicatorTableView table) {
				Arrays.stream(TableCommand.values()).filter(command -> command.id().equals(id)).forEach(command -> command.run(table));
			}
		} catch (PartInitException failure) {
			throw new ExecutionException(failure.getMessage(), failure);
		}
		return null;
	}
}
