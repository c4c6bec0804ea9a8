package org.pgoal.ui.exchange.preview;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.pgoal.ui.exchange.ExchangeText;
import org.pgoal.ui.part.AccessibleName;
import org.pgoal.ui.part.LabelRoom;

/** Below a preview: how far the work in the background is, with a button that stops it or begins it anew. */
public final class ProgressRow {

	private final Label text;
	private final ProgressBar bar;
	private final Button button;
	private boolean running;

	/** @param name of the work, for those who hear it */
	public ProgressRow(Composite parent, String name, Runnable stop, Runnable again) {
		Composite row = new Composite(parent, SWT.NONE);
		row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		GridLayout layout = new GridLayout(3, false);
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		row.setLayout(layout);
		text = new Label(row, SWT.NONE);
		LabelRoom.reserve(text, new GridData(SWT.FILL, SWT.CENTER, true, false));
		bar = new ProgressBar(row, SWT.HORIZONTAL);
		AccessibleName.set(bar, name);
		button = new Button(row, SWT.PUSH);
		button.setText(ExchangeText.of("again"));
		GridData width = new GridData(SWT.FILL, SWT.CENTER, false, false);
		width.widthHint = button.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
		button.setLayoutData(width);
		button.addListener(SWT.Selection, pressed -> (running ? stop : again).run());
		bar.setVisible(false);
		button.setVisible(false);
	}

	/** @param steps how many there will be */
	public void begin(int steps) {
		running = true;
		bar.setMaximum(Math.max(1, steps));
		bar.setSelection(0);
		bar.setVisible(true);
		button.setText(ExchangeText.of("stop"));
		button.setVisible(true);
	}

	public void at(int done, String what) {
		bar.setSelection(done);
		text.setText(what);
	}

	/** @param offerAgain whether it may be begun anew, for it didn't get through */
	public void end(String result, boolean offerAgain) {
		running = false;
		bar.setVisible(false);
		button.setText(ExchangeText.of("again"));
		button.setVisible(offerAgain);
		text.setText(result);
	}
}
