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
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.osgi.service.prefs.BackingStoreException;

/** Opens the folder that {@code -open FOLDER} names. */
public class Startup implements IStartup {

	private static final String OPEN = "-open";
	private static final String BUNDLE = "org.pgoal.workbench";
	private static final String STARTED = "started";

	@Override
	public void earlyStartup() {
		Display display = PlatformUI.getWorkbench().getDisplay();
		display.asyncExec(() -> {
			IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
			if (window != null) {
				FamiliarTitles.install(window);
				firstLook(display, window);
			}
		});
		folder(Platform.getApplicationArgs()).ifPresent(Startup::openLater);
	}

	/** What is done once, and left to the user afterwards. */
	private static void firstLook(Display display, IWorkbenchWindow window) {
		IEclipsePreferences own = InstanceScope.INSTANCE.getNode(BUNDLE);
		if (own.getBoolean(STARTED, false)) {
			return;
		}
		own.putBoolean(STARTED, true);
		try {
			own.flush();
		} catch (BackingStoreException notSaved) {
			ILog.get().warn("The first start could not be remembered", notSaved);
		}
		TextFont.choose(display);
		// a tree, a text and a table side by side need the room
		window.getShell().setMaximized(true);
	}

	static Optional<Path> folder(String[] arguments) {
		for (int i = 0; i + 1 < arguments.length; i++) {
			if (OPEN.equals(arguments[i])) {
				Path folder = Path.of(arguments[i + 1]).toAbsolutePath().normalize();
				return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
			}
		}
		return Optional.empty();
	}

	private static void openLater(Path folder) {
		Job job = new Job(WorkbenchMessages.of("job.open", folder.getFileName())) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					IProject project = FolderOpener.open(folder, monitor);
					Optional<IFile> sheet = FolderOpener.firstSheet(project);
					PlatformUI.getWorkbench().getDisplay().asyncExec(() -> show(project, sheet));
					return Status.OK_STATUS;
				} catch (CoreException failure) {
					return Status.error(WorkbenchMessages.of("open.failed", folder), failure);
				}
			}
		};
		job.setUser(true);
		job.schedule();
	}

	private static void show(IProject project, Optional<IFile> sheet) {
		IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow() == null ? null
				: PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		if (page == null) {
			return;
		}
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
