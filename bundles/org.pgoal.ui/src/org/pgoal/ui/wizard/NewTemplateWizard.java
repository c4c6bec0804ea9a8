package org.pgoal.ui.wizard;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;

/** Makes a file with a template for a region, and opens it. */
public class NewTemplateWizard extends Wizard implements INewWizard {

	private IWorkbench workbench;
	private NewTemplatePage page;

	@Override
	public void init(IWorkbench bench, IStructuredSelection selection) {
		workbench = bench;
		page = new NewTemplatePage(selection);
		setWindowTitle(WizardMessages.of("template.title"));
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
		NewFile.show(file, workbench);
		return true;
	}
}
