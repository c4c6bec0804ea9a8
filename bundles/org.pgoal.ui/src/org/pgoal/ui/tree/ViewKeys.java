package org.pgoal.ui.tree;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;

/**
 * What keys and the usual menu entries do while the tree has the focus. In a field they are the field's: Delete there takes a
 * letter away, not an indicator.
 */
final class ViewKeys {

	private final IndicatorTreeView view;
	private final IActionBars bars;
	private final IContextService contexts;
	private final Map<String, IAction> actions = new LinkedHashMap<>();
	private IContextActivation context;

	ViewKeys(IndicatorTreeView view) {
		this.view = view;
		this.bars = view.getViewSite().getActionBars();
		this.contexts = view.getSite().getService(IContextService.class);
		action(ActionFactory.FIND, TreeCommand.SEARCH::run);
		action(ActionFactory.RENAME, TreeCommand.EDIT_NAME::run);
		action(ActionFactory.DELETE, TreeCommand.DELETE::run);
		action(ActionFactory.COPY, TreeCommand.COPY::run);
		action(ActionFactory.PRINT, TreeCommand.PRINT::run);
		// the text is what was changed, so its editor knows how to take it back
		action(ActionFactory.UNDO, tree -> inEditor(ITextOperationTarget.UNDO));
		action(ActionFactory.REDO, tree -> inEditor(ITextOperationTarget.REDO));
		takeBack();
	}

	private void action(ActionFactory known, Consumer<IndicatorTreeView> work) {
		actions.put(known.getId(), new Action() {
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

	/** Leaves the keys to a field while it has the focus. */
	void giveWayTo(Text field) {
		field.addListener(SWT.FocusIn, event -> giveWay());
		field.addListener(SWT.FocusOut, event -> takeBack());
		field.addListener(SWT.Dispose, event -> takeBack());
		if (field.isFocusControl()) {
			giveWay();
		}
	}

	private void giveWay() {
		if (context != null) {
			contexts.deactivateContext(context);
			context = null;
			actions.keySet().forEach(id -> bars.setGlobalActionHandler(id, null));
			bars.updateActionBars();
		}
	}

	private void takeBack() {
		if (context == null) {
			context = contexts.activateContext(IndicatorTreeView.CONTEXT);
			actions.forEach(bars::setGlobalActionHandler);
			bars.updateActionBars();
		}
	}
}
