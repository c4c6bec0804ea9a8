package org.pgoal.ui.exchange.exporting;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;
import org.pgoal.ui.exchange.ExchangeText;
import org.pgoal.ui.exchange.FolderChoice;
import org.pgoal.ui.exchange.Reasons;
import org.pgoal.ui.files.GoalResources;

/** Goal sheets become official forms. */
public class ExportFormsWizard extends Wizard implements IExportWizard {

	private static final int NAMED = 8;

	private final List<IResource> selected = new ArrayList<>();
	private SheetsPage sheets;
	private ExportPreviewPage preview;

	public ExportFormsWizard() {
		setWindowTitle(ExchangeText.of("export.title"));
		setNeedsProgressMonitor(true);
		setDialogSettings(DialogSettings.getOrCreateSection(PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(ExportFormsWizard.class)).getDialogSettings(), "export"));
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		for (Object each : selection == null ? List.of() : selection.toList()) {
			IResource resource = Adapters.adapt(each, IResource.class);
			if (resource != null && resource.isAccessible() && GoalResources.isOffered(resource)) {
				selected.add(resource);
			}
		}
		if (selected.isEmpty()) {
			IFile open = openFile(workbench);
			IContainer folder = FolderChoice.current(workbench, selection);
			if (open != null) {
				selected.add(open);
			} else if (folder != null) {
				selected.add(folder);
			}
		}
	}

	private static IFile openFile(IWorkbench workbench) {
		var page = workbench.getActiveWorkbenchWindow() == null ? null : workbench.getActiveWorkbenchWindow().getActivePage();
		var editor = page == null ? null : page.getActiveEditor();
		IFile file = editor == null ? null : Adapters.adapt(editor.getEditorInput(), IFile.class);
		return file != null && file.isAccessible() && GoalResources.isOffered(file) ? file : null;
	}

	@Override
	public void addPages() {
		sheets = new SheetsPage(selected);
		preview = new ExportPreviewPage();
		addPage(sheets);
		addPage(preview);
	}

	ExportRequest request() {
		return sheets.request();
	}

	@Override
	public boolean canFinish() {
		// what the form has no place for is seen before it is written
		return getContainer().getCurrentPage() == preview && super.canFinish();
	}

	@Override
	public boolean performFinish() {
		ExportRequest request = request();
		List<Path> replaced = preview.replaced();
		if (!replaced.isEmpty() && !mayReplace(replaced)) {
			return false;
		}
		List<Path> written = new ArrayList<>();
		try {
			getContainer().run(true, true, monitor -> {
				try {
					SubMonitor progress = SubMonitor.convert(monitor, ExchangeText.of("export.filling"), 1);
					written.addAll(FormsOfSheets.write(request, progress.split(1)));
					refresh(written);
				} catch (OperationCanceledException cancelled) {
					throw new InterruptedException();
				} catch (IOException | ExecutionException | CoreException failure) {
					throw new InvocationTargetException(failure);
				}
			});
		} catch (InvocationTargetException failure) {
			Throwable cause = failure.getCause() == null ? failure : failure.getCause();
			if (!(cause instanceof IOException)) {
				ILog.get().error("Could not export", cause);
			}
			preview.setErrorMessage(ExchangeText.of("import.notWritten", Reasons.of(cause)));
			return false;
		} catch (InterruptedException cancelled) {
			preview.setErrorMessage(ExchangeText.of("import.cancelled"));
			return false;
		}
		sheets.remember();
		if (request.openAfterwards()) {
			// one form is looked at, many are looked for
			open(written.size() == 1 ? written.get(0) : request.target());
		}
		return true;
	}

	private boolean mayReplace(List<Path> files) {
		String names = String.join("\n", files.stream().limit(NAMED).map(file -> file.getFileName().toString()).toList());
		String list = files.size() > NAMED ? names + "\n" + ExchangeText.of("export.more", files.size() - NAMED) : names;
		return MessageDialog.open(MessageDialog.QUESTION, getShell(), ExchangeText.of("export.replace.title"), ExchangeText.count("export.replace", files.size()) + "\n\n" + list, 0,
				ExchangeText.of("export.replace.yes"), ExchangeText.of("export.replace.no")) == 0;
	}

	private static void refresh(List<Path> files) throws CoreException {
		for (Path file : files) {
			for (IFile known : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(file.toUri())) {
				if (known.getProject().isOpen()) {
					known.getParent().refreshLocal(IResource.DEPTH_INFINITE, null);
				}
			}
		}
	}

	private void open(Path place) {
		if (!Program.launch(place.toString())) {
			MessageDialog.openInformation(getShell(), ExchangeText.of("export.title"), ExchangeText.of("export.notOpened", place));
		}
	}
}
