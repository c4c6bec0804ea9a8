package org.pgoal.ui.table;

import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.contexts.IContextService;

/** What the usual keys and menu entries do in the table. In a field they are the field's. */
final class TableKeys {

	private final IndicatorTableView view;
	private final IActionBars bars;

	TableKeys(IndicatorTableView view) {
		this.view = view;
		bars = view.getViewSite().getActionBars();
		TableClipboard clipboard = new TableClipboard(view);
		action(ActionFactory.COPY, Text::copy, () -> clipboard.copy(false));
		action(ActionFactory.PASTE, Text::paste, clipboard::paste);
		action(ActionFactory.CUT, Text::cut, () -> {
			// a row that is only half there would be worse than none
		});
		action(ActionFactory.SELECT_ALL, Text::selectAll, () -> view.grid().selection().selectAll());
		action(ActionFactory.FIND, field -> view.words().setFocus(), () -> view.words().setFocus());
		action(ActionFactory.REFRESH, field -> view.refresh(), view::refresh);
		action(ActionFactory.UNDO, field -> {
			// a field of one line has nothing to take back
		}, () -> view.editing().history().undo());
		action(ActionFactory.REDO, field -> {
			// see above
		}, () -> view.editing().history().redo());
		bars.updateActionBars();
		view.getSite().getService(IContextService.class).activateContext(IndicatorTableView.CONTEXT);
	}

	private void action(ActionFactory known, Consumer<Text> inField, Runnable inGrid) {
		bars.setGlobalActionHandler(known.getId(), new Action() {
			@Override
			public void run() {
				Control focus = Display.getCurrent().getFocusControl();
				if (focus instanceof Text field) {
					inField.accept(field);
				} else {
					inGrid.run();
				}
			}
		});
	}
}
