package org.pgoal.ui.wizard;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.pgoal.ui.server.WorkbenchText;

/** Makes a file with an empty project sheet, and opens it. */
public class NewSheetWizard extends Wizard implements INewWizard {

	private IWorkbench workbench;
	private NewSheetPage page;

	@Override
	public void init(IWorkbench bench, IStructuredSelection selection) {
		workbench = bench;
		page = new NewSheetPage(selection);
		setWindowTitle(WorkbenchText.of("wizard.title"));
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		IFile file = page.createNewFile();
		if (file == null) {
			return false;
		}
		var window = workbench.getActiveWorkbenchWindow();
		BasicNewResourceWizard.selectAndReveal(file, window);
		try {
			IDE.openEditor(window.getActivePage(), file, true);
		} catch (PartInitException failure) {
			ILog.get().log(failure.getStatus());
		}
		return true;
	}
}
