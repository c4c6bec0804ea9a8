package org.pgoal.sirius.ui;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.sirius.ui.tools.api.actions.export.SizeTooLargeException;
import org.eclipse.sirius.viewpoint.DRepresentation;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Writes the Sirius diagram of a sheet as SVG or PNG. It is opened first: what was never open is not laid out. */
public class ExportPicture extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		SelectedSheet selected = SelectedSheet.of(event);
		if (selected == null) {
			return null;
		}
		Shell shell = HandlerUtil.getActiveShell(event);
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setFilterExtensions(new String[] { "*.svg", "*.png" });
		dialog.setFileName(selected.sheet().getName() + ".svg");
		dialog.setOverwrite(true);
		String path = dialog.open();
		if (path != null) {
			DRepresentation diagram = selected.diagrams().diagram(selected.sheet(), new NullProgressMonitor());
			selected.diagrams().open(diagram, new NullProgressMonitor());
			try {
				selected.diagrams().export(diagram, IPath.fromOSString(path), new NullProgressMonitor());
			} catch (SizeTooLargeException tooLarge) {
				MessageDialog.openError(shell, SelectedSheet.text("title"), SelectedSheet.text("tooLarge", selected.sheet().getName()));
			}
		}
		return null;
	}
}
