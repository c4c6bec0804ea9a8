package org.pgoal.ui.part;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Control;
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

	/** How high a line is, in pixels; what a control tells of itself is the height of its letters. */
	public static int lineHeight(Control control) {
		GC gc = new GC(control);
		try {
			return Math.max(gc.textExtent(CHINESE).y, gc.getFontMetrics().getHeight());
		} finally {
			gc.dispose();
		}
	}
}
