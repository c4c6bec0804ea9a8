package org.pgoal.ui.wizard;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.nio.file.Path;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.pgoal.compare.revision.GoalRepository;

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
					made[0] = project(folder, monitor);
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

	private static IProject project(Path folder, IProgressMonitor monitor) throws CoreException {
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		URI place = folder.toUri();
		IProjectDescription description = workspace.newProjectDescription(folder.getFileName().toString());
		description.setLocationURI(place);
		IProject project = workspace.getRoot().getProject(description.getName());
		project.create(description, monitor);
		project.open(monitor);
		return project;
	}
}
