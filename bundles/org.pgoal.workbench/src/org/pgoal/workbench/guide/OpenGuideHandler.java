package org.pgoal.workbench.guide;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows a guide. */
public class OpenGuideHandler extends AbstractHandler {

	/** The name of the guide. */
	public static final String GUIDE = "org.pgoal.workbench.guide";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		try {
			GuideView view = (GuideView) HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(GuideView.ID);
			view.open(event.getParameter(GUIDE));
			return null;
		} catch (PartInitException failure) {
			throw new ExecutionException(failure.getMessage(), failure);
		}
	}
}
