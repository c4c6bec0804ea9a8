package org.pgoal.ui.exchange;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** Says what a control is called that has no words of its own. */
public final class AccessibleName {

	private AccessibleName() {
	}

	/** @param label as it stands beside the control; a mnemonic and a closing colon are left out */
	public static void set(Control control, String label) {
		String name = label.replace("&", "").replaceFirst("[:：]\\s*$", "");
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = name;
			}
		});
	}
}
