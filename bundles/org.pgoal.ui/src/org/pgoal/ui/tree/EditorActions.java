package org.pgoal.ui.tree;

import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.pgoal.ui.tree.canvas.TreeGestures.Part;
import org.pgoal.ui.tree.output.PictureClipboard;
import org.pgoal.ui.tree.output.PicturePrint;

/** What the usual keys and menu entries do while the tree has the focus: find, rename, delete, copy, print, undo. */
final class EditorActions {

	private final IndicatorTreeView view;
	private final TreeEditing editing;

	EditorActions(IndicatorTreeView view, TreeEditing editing) {
		this.view = view;
		this.editing = editing;
	}

	void install(IActionBars bars) {
		install(bars, ActionFactory.FIND, v -> v.openSearch());
		install(bars, ActionFactory.RENAME, v -> editing.open(Part.NAME));
		install(bars, ActionFactory.DELETE, v -> editing.delete());
		install(bars, ActionFactory.COPY, v -> v.picture().ifPresent(picture -> PictureClipboard.copy(v.canvas().getDisplay(), picture.map().scene())));
		install(bars, ActionFactory.PRINT, v -> v.picture().ifPresent(picture -> PicturePrint.print(v.getSite().getShell(), picture.map().scene())));
		// the text is what was changed, so its editor knows how to take it back
		install(bars, ActionFactory.UNDO, v -> inEditor(ITextOperationTarget.UNDO));
		install(bars, ActionFactory.REDO, v -> inEditor(ITextOperationTarget.REDO));
		bars.updateActionBars();
	}

	private void install(IActionBars bars, ActionFactory known, Consumer<IndicatorTreeView> work) {
		bars.setGlobalActionHandler(known.getId(), new Action() {
			@Override
			public void run() {
				work.accept(view);
			}
		});
	}

	private void inEditor(int operation) {
		view.editor().map(editor -> editor.getAdapter(ITextOperationTarget.class)).filter(target -> target.canDoOperation(operation))
				.ifPresent(target -> target.doOperation(operation));
	}
}
