package org.pgoal.ui.part;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** Says what a control is called that has no words of its own. Rows and items keep theirs. */
public final class AccessibleName {

	private AccessibleName() {
	}

	/** @param label as it stands in or beside the control; a mnemonic, a closing colon and dots are left out */
	public static void set(Control control, String label) {
		String name = label.replace("&", "").replaceFirst("[:：…\\s]+$", "");
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				if (event.childID == ACC.CHILDID_SELF) {
					event.result = name;
				}
			}
		});
	}
}
