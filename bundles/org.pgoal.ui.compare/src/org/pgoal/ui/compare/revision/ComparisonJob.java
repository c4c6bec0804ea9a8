package org.pgoal.ui.compare.revision;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.pgoal.ui.compare.editor.SheetCompareInput;
import org.pgoal.ui.compare.revision.FormerVersions.Refused;

/** Reads a former version and opens what shows the difference: the compare editor of a file, the list of changed sheets of a folder. */
final class ComparisonJob extends Job {

	private final IResource resource;
	private final String revision;
	private final String path;
	private final IWorkbenchWindow window;

	/** @param path what a file was called then, from the root of the repository; null: as now */
	ComparisonJob(IResource resource, String revision, String path, IWorkbenchWindow window) {
		super(RevisionText.of("reading", resource.getName(), revision));
		this.resource = resource;
		this.revision = revision;
		this.path = path;
		this.window = window;
		setUser(true);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			Runnable show = resource instanceof IFile file ? file(file) : folder((IContainer) resource);
			window.getShell().getDisplay().asyncExec(show);
		} catch (Refused refused) {
			window.getShell().getDisplay()
					.asyncExec(() -> MessageDialog.openInformation(window.getShell(), RevisionText.of("title"), refused.getMessage()));
		}
		return Status.OK_STATUS;
	}

	private Runnable file(IFile file) throws Refused {
		String text = FormerVersions.inRepository(file, (repository, now) -> FormerVersions.text(repository, revision, path == null ? now : path));
		return () -> SheetCompareInput.with(file, revision, text).open(window.getActivePage());
	}

	private Runnable folder(IContainer folder) throws Refused {
		FormerVersions.inRepository(folder, (repository, now) -> {
			if (!repository.knows(revision)) {
				throw new Refused(RevisionText.of("noRevision", revision));
			}
			return null;
		});
		return () -> {
			try {
				((ChangesView) window.getActivePage().showView(ChangesView.ID)).compare(folder, revision);
			} catch (PartInitException failure) {
				ILog.get().log(failure.getStatus());
			}
		};
	}
}
