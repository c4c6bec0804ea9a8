package org.pgoal.sirius.ui;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.sirius.business.api.componentization.ViewpointRegistry;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.pgoal.model.Sheet;
import org.pgoal.model.message.Message;

/**
 * The sheet that somebody has asked for by a file.
 *
 * @param diagrams the diagrams of its folder
 */
record SelectedSheet(SheetDiagrams diagrams, Sheet sheet) {

	/** Null where nothing is selected, the file has no sheet, or the user has changed their mind. */
	static SelectedSheet of(ExecutionEvent event) {
		Shell shell = HandlerUtil.getActiveShell(event);
		IFile file = HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection
				? Adapters.adapt(selection.getFirstElement(), IFile.class)
				: null;
		SheetDiagrams diagrams = file == null ? null : diagrams(file, shell);
		if (diagrams == null) {
			return null;
		}
		List<Sheet> sheets = diagrams.sheets();
		if (sheets.isEmpty()) {
			MessageDialog.openInformation(shell, text("title"), text("noSheet", file.getName()));
			return null;
		}
		Sheet sheet = sheets.size() == 1 ? sheets.get(0) : chosen(sheets, shell);
		return sheet == null ? null : new SelectedSheet(diagrams, sheet);
	}

	private static SheetDiagrams diagrams(IFile file, Shell shell) {
		// Sirius starts the viewpoint's bundle in this thread: from another one it would wait for this one
		ViewpointRegistry.getInstance().getViewpoints();
		SheetDiagrams[] found = new SheetDiagrams[1];
		try {
			PlatformUI.getWorkbench().getProgressService().run(true, false, monitor -> {
				try {
					found[0] = SheetDiagrams.of(file, monitor);
				} catch (CoreException failed) {
					throw new InvocationTargetException(failed);
				}
			});
			return found[0];
		} catch (InvocationTargetException failed) {
			MessageDialog.openError(shell, text("title"), text("failed", file.getName(), String.valueOf(failed.getCause().getMessage())));
		} catch (InterruptedException cancelled) {
			Thread.currentThread().interrupt();
		}
		return null;
	}

	private static Sheet chosen(List<Sheet> sheets, Shell shell) {
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell, new LabelProvider() {
			@Override
			public String getText(Object sheet) {
				return ((Sheet) sheet).getName();
			}
		});
		dialog.setTitle(text("title"));
		dialog.setMessage(text("choose"));
		dialog.setElements(sheets.toArray());
		return dialog.open() == Window.OK ? (Sheet) dialog.getFirstResult() : null;
	}

	static String text(String key, Object... arguments) {
		return Message.of(SelectedSheet.class, key, arguments).text(Locale.getDefault());
	}
}
