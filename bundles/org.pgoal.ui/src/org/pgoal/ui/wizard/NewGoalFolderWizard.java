package org.pgoal.ui.wizard;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.pgoal.compare.revision.GoalRepository;
import org.pgoal.ui.folder.FolderOpener;

/** Makes a folder for goal sheets, with git if wanted, and opens it. */
public class NewGoalFolderWizard extends Wizard implements INewWizard {

	private IWorkbench workbench;
	private NewGoalFolderPage page;

	public NewGoalFolderWizard() {
		setNeedsProgressMonitor(true);
		setWindowTitle(WizardMessages.of("folder.title"));
	}

	@Override
	public void init(IWorkbench bench, IStructuredSelection selection) {
		workbench = bench;
		page = new NewGoalFolderPage();
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		Path folder = page.folder();
		boolean git = page.isVersioned();
		IProject[] made = new IProject[1];
		try {
			getContainer().run(true, false, monitor -> {
				try {
					GoalRepository.create(folder, git);
					made[0] = FolderOpener.open(folder, monitor);
				} catch (IOException | CoreException failure) {
					throw new InvocationTargetException(failure);
				}
			});
		} catch (InvocationTargetException failure) {
			page.setErrorMessage(WizardMessages.of("folder.failed", String.valueOf(failure.getCause().getLocalizedMessage())));
			return false;
		} catch (InterruptedException cancelled) {
			Thread.currentThread().interrupt();
			return false;
		}
		BasicNewResourceWizard.selectAndReveal(made[0], workbench.getActiveWorkbenchWindow());
		return true;
	}
}
