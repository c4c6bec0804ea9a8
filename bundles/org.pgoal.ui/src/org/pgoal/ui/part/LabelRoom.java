package org.pgoal.ui.part;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Label;

/** Room for what a label says later. Chinese is higher than the letters that an empty label is measured by, and would be cut off. */
public final class LabelRoom {

	private static final String CHINESE = "国";

	private LabelRoom() {
	}

	/** Gives an empty label of one line its height. */
	public static void reserve(Label label, GridData data) {
		label.setText(CHINESE);
		data.heightHint = label.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
		label.setText("");
		label.setLayoutData(data);
	}
}
