package org.pgoal.workbench.help;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the help, at the document that a parameter may name. */
public class OpenHelpHandler extends AbstractHandler {

	/** The name of a document without ending; empty for the contents. */
	public static final String DOCUMENT = "org.pgoal.workbench.helpDocument";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		try {
			HelpView view = (HelpView) page.showView(HelpView.ID);
			String document = event.getParameter(DOCUMENT);
			if (document != null) {
				view.open(document);
			}
		} catch (PartInitException failure) {
			throw new ExecutionException(failure.getMessage(), failure);
		}
		return null;
	}
}
