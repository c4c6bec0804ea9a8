package org.pgoal.ui.tree;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.pgoal.ui.tree.text.TreeText;

/** The field above the tree in which somebody searches. Enter goes on, Shift+Enter goes back, Esc closes it. */
final class SearchBar {

	private final Composite bar;
	private final Text query;
	private final Label count;

	/**
	 * @param typed told what is searched for, while it is typed
	 * @param step  told to go to the next (true) or the previous one
	 */
	SearchBar(Composite parent, Consumer<String> typed, Consumer<Boolean> step, Runnable closed) {
		bar = new Composite(parent, SWT.NONE);
		bar.setLayout(new GridLayout(3, false));
		bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		query = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		query.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		query.setMessage(TreeText.of("search.message"));
		query.addListener(SWT.Modify, event -> typed.accept(query.getText()));
		query.addListener(SWT.DefaultSelection, event -> {
			if (event.detail != SWT.ICON_CANCEL) {
				step.accept(true);
			}
		});
		query.addListener(SWT.KeyDown, event -> key(event, step));
		query.addListener(SWT.Traverse, event -> {
			if (event.detail == SWT.TRAVERSE_ESCAPE) {
				event.doit = false;
				hide();
				closed.run();
			}
		});
		count = new Label(bar, SWT.NONE);
		GridData room = new GridData(SWT.FILL, SWT.CENTER, false, false);
		room.widthHint = 70;
		count.setLayoutData(room);
		ToolBar buttons = new ToolBar(bar, SWT.FLAT);
		button(buttons, "▲", "search.previous", () -> step.accept(false));
		button(buttons, "▼", "search.next", () -> step.accept(true));
		button(buttons, "✕", "search.close", () -> {
			hide();
			closed.run();
		});
		setVisible(false);
	}

	private static void button(ToolBar bar, String sign, String tip, Runnable action) {
		ToolItem item = new ToolItem(bar, SWT.PUSH);
		item.setText(sign);
		item.setToolTipText(TreeText.of(tip));
		item.addListener(SWT.Selection, event -> action.run());
	}

	private static void key(Event event, Consumer<Boolean> step) {
		boolean enter = event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR;
		if (enter && (event.stateMask & SWT.SHIFT) != 0 || event.keyCode == SWT.ARROW_UP) {
			event.doit = false;
			step.accept(false);
		} else if (event.keyCode == SWT.ARROW_DOWN) {
			event.doit = false;
			step.accept(true);
		}
	}

	private void setVisible(boolean visible) {
		bar.setVisible(visible);
		((GridData) bar.getLayoutData()).exclude = !visible;
		bar.getParent().layout(true);
	}

	void open() {
		setVisible(true);
		query.setFocus();
		query.selectAll();
	}

	private void hide() {
		query.setText("");
		setVisible(false);
	}

	String query() {
		return query.getText();
	}

	/** Tells how many there are, and which one is shown; 0: none of them. */
	void tell(int place, int number) {
		count.setText(query.getText().isBlank() ? "" : number == 0 ? TreeText.of("search.none") : TreeText.of("search.count", place, number));
	}

	Text control() {
		return query;
	}
}
