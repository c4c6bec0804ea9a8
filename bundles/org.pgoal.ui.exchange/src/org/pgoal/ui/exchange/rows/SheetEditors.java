package org.pgoal.ui.exchange.rows;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.pgoal.ui.files.GoalResources;

/** Gives every editor of a sheet an action that pastes rows. */
public class SheetEditors implements IStartup, IPartListener2, IWindowListener {

	@Override
	public void earlyStartup() {
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
			PlatformUI.getWorkbench().addWindowListener(this);
			for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
				windowOpened(window);
			}
		});
	}

	@Override
	public void windowOpened(IWorkbenchWindow window) {
		window.getPartService().addPartListener(this);
		for (IWorkbenchPage page : window.getPages()) {
			for (IEditorReference editor : page.getEditorReferences()) {
				equip(editor.getEditor(false));
			}
		}
	}

	@Override
	public void partOpened(IWorkbenchPartReference reference) {
		if (reference instanceof IEditorReference editor) {
			equip(editor.getEditor(false));
		}
	}

	private static void equip(IEditorPart part) {
		ITextEditor editor = part == null ? null : Adapters.adapt(part, ITextEditor.class);
		if (editor == null || !GoalResources.isGoal(editor.getEditorInput())) {
			return;
		}
		IAction plain = editor.getAction(ITextEditorActionConstants.PASTE);
		if (plain != null && !(plain instanceof PasteRowsAction)) {
			PasteRowsAction rows = new PasteRowsAction(editor, plain);
			editor.setAction(ITextEditorActionConstants.PASTE, rows);
			var bars = editor.getEditorSite().getActionBars();
			bars.setGlobalActionHandler(ITextEditorActionConstants.PASTE, rows);
			bars.updateActionBars();
		}
	}

	@Override
	public void windowActivated(IWorkbenchWindow window) {
		// only new windows and editors matter
	}

	@Override
	public void windowDeactivated(IWorkbenchWindow window) {
		// only new windows and editors matter
	}

	@Override
	public void windowClosed(IWorkbenchWindow window) {
		// its listeners go with it
	}
}
