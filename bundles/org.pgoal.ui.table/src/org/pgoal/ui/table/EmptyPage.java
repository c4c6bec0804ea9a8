package org.pgoal.ui.table;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** What stands where no table can: what to do to see one. */
final class EmptyPage {

	private static final int WIDTH = 380;

	private final Composite page;
	private final Label text;
	private final Link way;
	private Runnable action = () -> {
	};

	EmptyPage(Composite parent) {
		page = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout(1, false);
		layout.marginWidth = 24;
		layout.verticalSpacing = 12;
		page.setLayout(layout);
		new Label(page, SWT.NONE).setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		text = new Label(page, SWT.WRAP | SWT.CENTER);
		GridData middle = new GridData(SWT.CENTER, SWT.CENTER, true, false);
		middle.widthHint = WIDTH;
		text.setLayoutData(middle);
		way = new Link(page, SWT.NONE);
		way.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, false));
		way.addListener(SWT.Selection, event -> action.run());
		new Label(page, SWT.NONE).setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
	}

	/** @param offer what a click does; null: nothing is offered */
	void say(String message, String offer, Runnable click) {
		text.setText(message);
		way.setVisible(offer != null);
		way.setText(offer == null ? "" : "<a>" + offer + "</a>");
		action = click == null ? () -> {
		} : click;
		page.layout(true);
	}

	String text() {
		return text.getText();
	}

	Control control() {
		return page;
	}
}
