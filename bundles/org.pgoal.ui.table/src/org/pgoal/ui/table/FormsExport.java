package org.pgoal.ui.table;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.pgoal.diagram.table.IndicatorLine;
import org.pgoal.ui.table.text.TableText;

/** Opens the wizard that writes official forms for the sheets of the selected rows. */
final class FormsExport {

	private static final String WIZARD = "org.pgoal.ui.exportForms";

	private FormsExport() {
	}

	static void open(IndicatorTableView view) {
		IWizardDescriptor known = PlatformUI.getWorkbench().getExportWizardRegistry().findWizard(WIZARD);
		if (known == null) {
			view.showProblem(TableText.of("export.noForms"));
			return;
		}
		try {
			IWorkbenchWizard wizard = known.createWizard();
			wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(sheets(view)));
			new WizardDialog(view.getSite().getShell(), wizard).open();
		} catch (CoreException failure) {
			ILog.get().log(failure.getStatus());
		}
	}

	/** The files of the selected rows; where none is selected, all that is shown. */
	private static List<?> sheets(IndicatorTableView view) {
		Set<IFile> files = new LinkedHashSet<>();
		for (IndicatorLine line : view.grid().selection().lines()) {
			files.addAll(Arrays.asList(ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(URI.create(line.row().sheet().uri()))));
		}
		return files.isEmpty() ? view.scope().resources() : List.copyOf(files);
	}
}
