package org.pgoal.ui.compare.revision;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.pgoal.compare.roll.LastYear;
import org.pgoal.dsl.folder.GoalFiles;
import org.pgoal.ui.compare.editor.SheetCompareInput;
import org.pgoal.ui.server.LanguageService;

/** Compares a sheet with that of the year before, wherever in its project that is. */
public class LastYearHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
		ChosenResource.one(event).filter(IFile.class::isInstance).map(IFile.class::cast).ifPresent(file -> search(file, window));
		return null;
	}

	private static void search(IFile file, IWorkbenchWindow window) {
		Display display = window.getShell().getDisplay();
		Job job = Job.create(RevisionText.of("lastYear.search", file.getName()), monitor -> {
			Optional<IFile> found = find(file, monitor);
			if (!monitor.isCanceled()) {
				display.asyncExec(() -> show(file, found, window));
			}
			return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
		});
		job.setUser(true);
		job.schedule();
	}

	private static Optional<IFile> find(IFile file, IProgressMonitor monitor) {
		List<Path> others = GoalFiles.below(file.getProject().getLocation().toPath());
		return LanguageService.get().service(LastYear.class).join().find(file.getLocation().toPath(), others, monitor::isCanceled)
				.flatMap(path -> List.of(ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(path.toUri())).stream().findFirst());
	}

	private static void show(IFile file, Optional<IFile> found, IWorkbenchWindow window) {
		if (found.isPresent()) {
			SheetCompareInput.with(file, found.get()).open(window.getActivePage());
		} else {
			MessageDialog.openInformation(window.getShell(), RevisionText.of("lastYear"), RevisionText.of("lastYear.none", file.getName(), file.getProject().getName()));
		}
	}
}
