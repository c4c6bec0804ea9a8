package org.pgoal.ui.compare.roll;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.pgoal.compare.roll.PlanWriter;
import org.pgoal.compare.roll.RollPlan;
import org.pgoal.compare.roll.RollPlan.NextFile;
import org.pgoal.model.storage.WriteFailed;

/** Makes next year's sheets from last year's: shows what becomes of them first, then writes all or none. */
public class RollWizard extends Wizard implements INewWizard {

	private IWorkbench workbench;
	private RollSourcePage sources;
	private RollPreviewPage preview;

	public RollWizard() {
		setNeedsProgressMonitor(true);
		setWindowTitle(RollText.of("title"));
	}

	@Override
	public void init(IWorkbench bench, IStructuredSelection selection) {
		workbench = bench;
		List<IResource> chosen = RollChoice.sources(selection.toList());
		sources = new RollSourcePage(chosen.isEmpty() ? edited(bench.getActiveWorkbenchWindow()) : chosen);
		preview = new RollPreviewPage(sources);
	}

	/** Who writes a sheet and has nothing selected means that sheet. */
	private static List<IResource> edited(IWorkbenchWindow window) {
		IEditorPart editor = window == null || window.getActivePage() == null ? null : window.getActivePage().getActiveEditor();
		IFile file = editor == null ? null : editor.getEditorInput().getAdapter(IFile.class);
		return file == null ? List.of() : RollChoice.sources(List.of(file));
	}

	@Override
	public void addPages() {
		addPage(sources);
		addPage(preview);
	}

	@Override
	public boolean canFinish() {
		// not before somebody has seen what will be written
		IWizardPage page = getContainer() == null ? null : getContainer().getCurrentPage();
		return page == preview && preview.isPageComplete();
	}

	@Override
	public boolean performFinish() {
		RollPlan plan = preview.plan();
		IContainer target = preview.target();
		boolean replace = preview.mayReplace();
		boolean[] written = new boolean[1];
		try {
			getContainer().run(true, true, monitor -> {
				SubMonitor progress = SubMonitor.convert(monitor, 2);
				try {
					written[0] = new PlanWriter(plan, replace).write(new MonitorWatcher(progress.split(1), RollText.of("writing")));
					if (written[0]) {
						IWorkspace workspace = ResourcesPlugin.getWorkspace();
						workspace.run(inner -> announce(plan, target, inner), target.getProject(), IWorkspace.AVOID_UPDATE, progress.split(1));
					}
				} catch (IOException | CoreException failure) {
					throw new InvocationTargetException(failure);
				}
			});
		} catch (InvocationTargetException failure) {
			Throwable cause = failure.getCause();
			preview.setErrorMessage(cause instanceof WriteFailed failed ? RollText.of(failed.message()) : RollText.of("failed", String.valueOf(cause.getLocalizedMessage())));
			return false;
		} catch (InterruptedException cancelled) {
			Thread.currentThread().interrupt();
			return false;
		}
		if (written[0]) {
			show(target.getFile(path(plan.files().get(0))), plan.decisions() > 0);
		}
		return written[0];
	}

	/** The workspace learns of the files, and of what is to decide in them. */
	private static void announce(RollPlan plan, IContainer target, IProgressMonitor monitor) throws CoreException {
		SubMonitor progress = SubMonitor.convert(monitor, plan.files().size() + 1);
		IContainer folder = target.getProject();
		for (String segment : target.getProjectRelativePath().segments()) {
			folder = folder.getFolder(IPath.fromOSString(segment));
			folder.refreshLocal(IResource.DEPTH_ZERO, null);
		}
		target.refreshLocal(IResource.DEPTH_INFINITE, progress.split(1));
		for (NextFile file : plan.files()) {
			DecisionMarkers.show(target.getFile(path(file)), file.rolled().text(), file.rolled().decisions());
			progress.worked(1);
		}
	}

	private static IPath path(NextFile file) {
		return IPath.fromPath(file.place());
	}

	private void show(IFile first, boolean toDecide) {
		IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
		BasicNewResourceWizard.selectAndReveal(first, window);
		try {
			IWorkbenchPage page = window.getActivePage();
			if (toDecide) {
				page.showView(IPageLayout.ID_TASK_LIST, null, IWorkbenchPage.VIEW_VISIBLE);
			}
			IDE.openEditor(page, first, true);
		} catch (PartInitException failure) {
			ILog.get().log(failure.getStatus());
		}
	}
}
