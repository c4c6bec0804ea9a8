package org.pgoal.ui.part;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** What stands in a view that has nothing to show: what to do to see something. */
public final class EmptyPage {

	private static final int WIDTH = 380;

	private final Composite page;
	private final Label text;
	private final Link way;
	private Runnable action = () -> {
	};

	public EmptyPage(Composite parent) {
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
	public void say(String message, String offer, Runnable click) {
		text.setText(message);
		way.setVisible(offer != null);
		way.setText(offer == null ? "" : "<a>" + offer + "</a>");
		action = click == null ? () -> {
		} : click;
		page.layout(true);
	}

	public String text() {
		return text.getText();
	}

	public Control control() {
		return page;
	}
}
