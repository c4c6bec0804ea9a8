package org.pgoal.ui.exchange.importing;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.pgoal.ui.exchange.ExchangeText;
import org.pgoal.ui.exchange.FolderChoice;
import org.pgoal.ui.exchange.Reasons;

/** Official forms of Excel, Word and other programs become goal sheets. */
public class ImportFormsWizard extends Wizard implements IImportWizard {

	private List<Path> given;
	private IContainer folder;
	private IWorkbench workbench;
	private SourcesPage sources;
	private ImportPreviewPage preview;

	/** Asks for everything. */
	public ImportFormsWizard() {
		this(List.of(), null);
	}

	/**
	 * @param given files that the user has named already, by a drop say
	 * @param into  the folder where they go; null where that is to be asked
	 */
	public ImportFormsWizard(List<Path> given, IContainer into) {
		this.given = List.copyOf(given);
		this.folder = into;
		setWindowTitle(ExchangeText.of("import.title"));
		setNeedsProgressMonitor(true);
	}

	@Override
	public void init(IWorkbench bench, IStructuredSelection selection) {
		workbench = bench;
		if (folder == null) {
			folder = FolderChoice.current(bench, selection);
		}
		if (given.isEmpty()) {
			given = selected(selection);
		}
	}

	/** The forms among what is selected: they lie in the folder already, and are what is meant. */
	private static List<Path> selected(IStructuredSelection selection) {
		List<Path> forms = new ArrayList<>();
		for (Object each : selection == null ? List.of() : selection.toList()) {
			IFile file = Adapters.adapt(each, IFile.class);
			if (file != null && file.getLocation() != null && SourcesPage.isForm(file.getName())) {
				forms.add(file.getLocation().toPath());
			}
		}
		return forms;
	}

	@Override
	public void addPages() {
		sources = new SourcesPage(folder, given);
		preview = new ImportPreviewPage();
		addPage(sources);
		addPage(preview);
	}


	ImportRequest request() {
		return sources.request();
	}

	@Override
	public boolean canFinish() {
		// what will be written is seen before it is
		return getContainer().getCurrentPage() == preview && super.canFinish();
	}

	@Override
	public boolean performFinish() {
		ImportRequest request = request();
		List<ReadFile> read = preview.read();
		List<IFile> written = new ArrayList<>();
		try {
			getContainer().run(true, true, monitor -> {
				try {
					written.addAll(SheetFiles.write(request, read, monitor));
				} catch (OperationCanceledException cancelled) {
					throw new InterruptedException();
				} catch (IOException | CoreException failure) {
					throw new InvocationTargetException(failure);
				}
			});
		} catch (InvocationTargetException failure) {
			Throwable cause = failure.getCause() == null ? failure : failure.getCause();
			if (!(cause instanceof IOException)) {
				ILog.get().error("Could not write the imported sheets", cause);
			}
			preview.setErrorMessage(ExchangeText.of("import.notWritten", Reasons.of(cause)));
			return false;
		} catch (InterruptedException cancelled) {
			preview.setErrorMessage(ExchangeText.of("import.cancelled"));
			return false;
		}
		if (!written.isEmpty()) {
			show(written.get(0));
		}
		return true;
	}

	private void show(IFile file) {
		var window = workbench.getActiveWorkbenchWindow();
		BasicNewResourceWizard.selectAndReveal(file, window);
		try {
			IDE.openEditor(window.getActivePage(), file, true);
		} catch (PartInitException failure) {
			ILog.get().log(failure.getStatus());
		}
	}
}
