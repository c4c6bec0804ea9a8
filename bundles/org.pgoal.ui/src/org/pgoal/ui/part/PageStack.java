package org.pgoal.ui.part;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Pages of a view of which one is seen: the picture, or why there is none. */
public final class PageStack {

	private final Composite stack;
	private final StackLayout layout = new StackLayout();

	public PageStack(Composite parent) {
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(layout);
		stack.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
	}

	/** What the pages are made in. */
	public Composite control() {
		return stack;
	}

	/** Brings a page to sight; it has the focus where the one before had it. */
	public void show(Control page) {
		if (layout.topControl != page) {
			boolean focus = layout.topControl != null && !layout.topControl.isDisposed() && layout.topControl.isFocusControl();
			layout.topControl = page;
			stack.layout(true);
			if (focus) {
				page.setFocus();
			}
		}
	}

	public boolean isShown(Control page) {
		return layout.topControl == page;
	}

	public void setFocus() {
		(layout.topControl == null ? stack : layout.topControl).setFocus();
	}

	public boolean isDisposed() {
		return stack.isDisposed();
	}
}
