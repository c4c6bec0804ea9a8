package org.pgoal.ui.wizard;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;

/** Makes a file with an empty sheet as its template wants it, and opens it. */
public class NewSheetWizard extends Wizard implements INewWizard {

	private static final int SECONDS = 20;

	private final SheetRequest.Kind kind;
	private IWorkbench workbench;
	private NewSheetPage page;

	public NewSheetWizard() {
		this(SheetRequest.Kind.PROJECT);
	}

	NewSheetWizard(SheetRequest.Kind kind) {
		this.kind = kind;
		setNeedsProgressMonitor(true);
	}

	@Override
	public void init(IWorkbench bench, IStructuredSelection selection) {
		workbench = bench;
		page = new NewSheetPage(selection, kind);
		setWindowTitle(WizardMessages.of("sheet.title"));
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		SheetRequest request = page.request();
		try {
			getContainer().run(true, false, monitor -> {
				try {
					page.setText(request.text().get(SECONDS, TimeUnit.SECONDS));
				} catch (ExecutionException | TimeoutException failure) {
					throw new InvocationTargetException(failure);
				}
			});
		} catch (InvocationTargetException failure) {
			page.setErrorMessage(WizardMessages.of("sheet.failed", String.valueOf(failure.getCause().getMessage())));
			return false;
		} catch (InterruptedException cancelled) {
			Thread.currentThread().interrupt();
			return false;
		}
		IFile file = page.createNewFile();
		if (file == null) {
			return false;
		}
		NewFile.show(file, workbench);
		return true;
	}
}
