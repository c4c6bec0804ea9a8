package org.pgoal.ui.exchange.menu;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.handlers.HandlerUtil;
import org.pgoal.ui.exchange.importing.ImportFormsWizard;
import org.pgoal.ui.exchange.exporting.ExportFormsWizard;

/** Opens one of the wizards on what is selected. In {@code plugin.xml} the class is followed by {@code :import} or {@code :export}. */
public class WizardHandler extends AbstractHandler implements IExecutableExtension {

	private boolean exports;

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		exports = "export".equals(data);
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		open(exports ? new ExportFormsWizard() : new ImportFormsWizard(), HandlerUtil.getActiveWorkbenchWindowChecked(event),
				HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection ? selection : StructuredSelection.EMPTY);
		return null;
	}

	/** Opens a wizard; returns when it is closed. */
	public static void open(IWorkbenchWizard wizard, IWorkbenchWindow window, IStructuredSelection selection) {
		wizard.init(window.getWorkbench(), selection);
		new WizardDialog(window.getShell(), wizard).open();
	}
}
