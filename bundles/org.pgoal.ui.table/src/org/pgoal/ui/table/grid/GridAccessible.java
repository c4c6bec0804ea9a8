package org.pgoal.ui.table.grid;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;

/** The grid for those who hear it: one control whose value is the cell that the keys have gone to. */
final class GridAccessible {

	private final TableGrid grid;

	GridAccessible(TableGrid grid) {
		this.grid = grid;
		grid.control().getAccessible().addAccessibleListener(new AccessibleAdapter() {

			@Override
			public void getName(AccessibleEvent event) {
				event.result = grid.selection().spoken();
			}

			@Override
			public void getDescription(AccessibleEvent event) {
				event.result = grid.selection().spokenFindings();
			}
		});
		grid.control().getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {

			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_TABLE;
			}

			@Override
			public void getValue(AccessibleControlEvent event) {
				event.result = grid.selection().spoken();
			}
		});
	}

	/** The keys have gone to another cell. */
	void moved() {
		grid.control().getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
	}
}
