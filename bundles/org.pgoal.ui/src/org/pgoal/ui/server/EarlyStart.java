package org.pgoal.ui.server;

import org.eclipse.core.expressions.ReferenceExpression;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;

/** Starts the language server with the workbench, so that findings of all files are there before one is opened. */
public class EarlyStart implements IStartup {

	private static final String SHEET_IS_EDITED = "org.pgoal.ui.sheetIsEdited";
	private static final String CONTEXT = "org.pgoal.ui.sheet";

	@Override
	public void earlyStartup() {
		LanguageService.get();
		Display.getDefault().asyncExec(() -> PlatformUI.getWorkbench().getService(IContextService.class).activateContext(CONTEXT,
				new ReferenceExpression(SHEET_IS_EDITED)));
	}
}
