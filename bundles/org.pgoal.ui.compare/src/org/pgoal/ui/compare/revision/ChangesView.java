package org.pgoal.ui.compare.revision;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.pgoal.compare.tree.TreeComparison;
import org.pgoal.ui.compare.branches.Branch;
import org.pgoal.ui.compare.branches.BranchTree;
import org.pgoal.ui.server.LanguageService;

/** The sheets of a folder that differ from a revision, each with what has changed; one that is opened is shown in the compare editor. */
public class ChangesView extends ViewPart {

	public static final String ID = "org.pgoal.ui.compare.changes";

	/** So many sheets show at once what has changed in them. */
	private static final int OPENED = 5;
	private static final int LEVELS = 2;

	private Label summary;
	private BranchTree tree;
	private Action again;
	private IContainer folder;
	private String revision;
	private Job job;
	private int asked;

	@Override
	public void createPartControl(Composite parent) {
		Composite rows = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(rows);
		summary = new Label(rows, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).indent(6, 4).applyTo(summary);
		summary.setText(RevisionText.of("changes.none"));
		tree = new BranchTree(rows, RevisionText.of("changes"));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.control());
		tree.onOpen(this::open);
		again = new Action(RevisionText.of("again")) {
			@Override
			public void run() {
				compare(folder, revision);
			}
		};
		again.setImageDescriptor(ResourceLocator.imageDescriptorFromBundle(ChangesView.class, "icons/again.svg").orElseGet(ImageDescriptor::getMissingImageDescriptor));
		again.setToolTipText(RevisionText.of("again"));
		again.setEnabled(false);
		getViewSite().getActionBars().getToolBarManager().add(again);
	}

	@Override
	public void setFocus() {
		tree.control().setFocus();
	}

	/** Lists what differs. On the UI thread; the work is done elsewhere. */
	void compare(IContainer where, String with) {
		folder = where;
		revision = with;
		again.setEnabled(true);
		if (job != null) {
			job.cancel();
		}
		int number = ++asked;
		say(RevisionText.of("comparing", where.getFullPath().makeRelative(), with));
		tree.show(List.of());
		Display display = tree.control().getDisplay();
		job = new Job(RevisionText.of("comparing", where.getFullPath().makeRelative(), with)) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				ChangedSheets changes = new ChangedSheets(where, with, monitor);
				String said;
				try {
					said = changes.compare(LanguageService.get().service(TreeComparison.class).join());
				} catch (FormerVersions.Refused refused) {
					said = refused.getMessage();
				}
				String text = said;
				List<Branch> found = new ArrayList<>(changes.branches());
				display.asyncExec(() -> {
					if (number == asked && !tree.control().isDisposed()) {
						say(text);
						tree.show(found);
						tree.expand(OPENED, LEVELS);
					}
				});
				return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
			}
		};
		job.schedule();
	}

	private void say(String text) {
		summary.setText(text);
		summary.getParent().layout();
	}

	private void open(Branch branch) {
		if (branch.subject() instanceof ChangedSheets.Changed changed) {
			IFile[] files = changed.file() == null ? new IFile[0]
					: ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(changed.file().toUri());
			if (files.length > 0 && changed.former() != null) {
				new ComparisonJob(files[0], revision, changed.former(), getSite().getWorkbenchWindow()).schedule();
			} else if (files.length > 0) {
				open(files[0]);
			}
		}
	}

	private void open(IFile file) {
		try {
			org.eclipse.ui.ide.IDE.openEditor(getSite().getPage(), file, true);
		} catch (org.eclipse.ui.PartInitException failure) {
			org.eclipse.core.runtime.ILog.get().log(failure.getStatus());
		}
	}

	@Override
	public void dispose() {
		asked++;
		if (job != null) {
			job.cancel();
		}
		super.dispose();
	}
}
