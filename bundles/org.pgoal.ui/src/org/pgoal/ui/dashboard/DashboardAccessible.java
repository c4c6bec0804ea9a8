package org.pgoal.ui.dashboard;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.pgoal.diagram.dashboard.Bar;

/** The picture for those who hear it: a list of bars with what they stand for. A bar is known by its position. */
final class DashboardAccessible {

	private final DashboardCanvas canvas;

	DashboardAccessible(DashboardCanvas canvas) {
		this.canvas = canvas;
		canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				Bar bar = bar(event.childID);
				event.result = bar != null ? bar.spoken() : canvas.dashboard() == null ? DashboardText.of("name") : canvas.dashboard().scene().title();
			}

			@Override
			public void getDescription(AccessibleEvent event) {
				event.result = bar(event.childID) == null && canvas.dashboard() != null ? canvas.dashboard().scene().summary() : null;
			}

			@Override
			public void getHelp(AccessibleEvent event) {
				event.result = bar(event.childID) == null ? DashboardText.of("help") : null;
			}
		});
		canvas.getAccessible().addAccessibleControlListener(new Items());
	}

	private Bar bar(int child) {
		return child >= 0 && child < canvas.bars().size() ? canvas.bars().get(child) : null;
	}

	private final class Items extends AccessibleControlAdapter {

		@Override
		public void getChildCount(AccessibleControlEvent event) {
			event.detail = canvas.bars().size();
		}

		@Override
		public void getChildren(AccessibleControlEvent event) {
			Object[] children = new Object[canvas.bars().size()];
			for (int i = 0; i < children.length; i++) {
				children[i] = i;
			}
			event.children = children;
		}

		@Override
		public void getRole(AccessibleControlEvent event) {
			event.detail = bar(event.childID) == null ? ACC.ROLE_LIST : ACC.ROLE_LISTITEM;
		}

		@Override
		public void getLocation(AccessibleControlEvent event) {
			Bar bar = bar(event.childID);
			Rectangle place = bar == null ? canvas.getClientArea() : canvas.bounds(bar);
			Point corner = canvas.toDisplay(place.x, place.y);
			event.x = corner.x;
			event.y = corner.y;
			event.width = place.width;
			event.height = place.height;
		}

		@Override
		public void getChildAtPoint(AccessibleControlEvent event) {
			Point at = canvas.toControl(event.x, event.y);
			int bar = canvas.at(at.x, at.y);
			event.childID = bar < 0 ? ACC.CHILDID_SELF : bar;
		}

		@Override
		public void getFocus(AccessibleControlEvent event) {
			event.childID = canvas.isFocusControl() ? canvas.chosen().orElse(ACC.CHILDID_SELF) : ACC.CHILDID_NONE;
		}

		@Override
		public void getSelection(AccessibleControlEvent event) {
			event.childID = canvas.chosen().orElse(ACC.CHILDID_NONE);
		}

		@Override
		public void getState(AccessibleControlEvent event) {
			event.detail = ACC.STATE_FOCUSABLE;
			if (bar(event.childID) != null) {
				event.detail |= ACC.STATE_SELECTABLE;
				if (canvas.chosen().orElse(-1) == event.childID) {
					event.detail |= ACC.STATE_SELECTED | (canvas.isFocusControl() ? ACC.STATE_FOCUSED : 0);
				}
			}
		}
	}
}
