package org.pgoal.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.intro.IIntroManager;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.pgoal.ui.folder.FolderOpener;

/** Opens a folder in the background, then shows it with its first sheet. */
final class OpenFolderJob extends Job {

	private final Path folder;

	private OpenFolderJob(Path folder) {
		super(WorkbenchMessages.of("job.open", String.valueOf(folder.getFileName())));
		this.folder = folder;
	}

	static void schedule(Path folder) {
		Job job = new OpenFolderJob(folder);
		job.setUser(true);
		job.schedule();
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		if (!Files.isDirectory(folder)) {
			return Status.error(WorkbenchMessages.of("open.failed", folder));
		}
		try {
			IProject project = FolderOpener.open(folder, monitor);
			Optional<IFile> sheet = FolderOpener.firstSheet(project);
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> show(project, sheet));
			return Status.OK_STATUS;
		} catch (CoreException failure) {
			return Status.error(WorkbenchMessages.of("open.failed", folder), failure);
		}
	}

	private static void show(IProject project, Optional<IFile> sheet) {
		IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow() == null ? null
				: PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		if (page == null) {
			return;
		}
		// who has a folder to look at is welcome enough
		IIntroManager welcome = PlatformUI.getWorkbench().getIntroManager();
		welcome.closeIntro(welcome.getIntro());
		try {
			if (sheet.isPresent() && page.getEditorReferences().length == 0) {
				IDE.openEditor(page, sheet.get(), true);
			}
			IViewPart explorer = page.findView(ProjectExplorer.VIEW_ID);
			if (explorer instanceof CommonNavigator navigator) {
				navigator.selectReveal(new StructuredSelection(sheet.<Object>map(s -> s).orElse(project)));
			}
		} catch (PartInitException failure) {
			ILog.get().log(failure.getStatus());
		}
	}
}
