package org.pgoal.ui.tree;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** One line above the tree that says why it isn't what one expects. */
final class Notice {

	private final CLabel line;

	Notice(Composite parent) {
		line = new CLabel(parent, SWT.NONE);
		line.setImage(PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_WARN_TSK));
		line.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		say("");
	}

	/** @param text empty: nothing has to be said */
	void say(String text) {
		boolean visible = !text.isEmpty();
		line.setText(text);
		line.setToolTipText(visible ? text : null);
		GridData place = (GridData) line.getLayoutData();
		if (place.exclude == visible || line.getVisible() != visible) {
			line.setVisible(visible);
			place.exclude = !visible;
			line.getParent().layout(true);
		}
	}

	String text() {
		return line.getText();
	}
}
