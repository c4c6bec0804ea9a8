package org.pgoal.ui.part;

import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;

/** A picture for those who hear it: items with names and places, one of which may be chosen. An item is known by its position. */
public abstract class AccessibleItems {

	private final Canvas canvas;
	private final int role;
	private final int itemRole;

	/**
	 * @param role     of the whole, a constant of {@link ACC}
	 * @param itemRole of each item
	 */
	protected AccessibleItems(Canvas canvas, int role, int itemRole) {
		this.canvas = canvas;
		this.role = role;
		this.itemRole = itemRole;
		canvas.getAccessible().addAccessibleListener(new Words());
		canvas.getAccessible().addAccessibleControlListener(new Items());
	}

	protected abstract int count();

	/** What the picture is called. */
	protected abstract String name();

	protected abstract String name(int item);

	/** What else the picture says; null: nothing. */
	protected String description() {
		return null;
	}

	/** What else an item says; null: nothing. */
	protected String description(@SuppressWarnings("unused") int item) {
		return null;
	}

	/** How the picture is used. */
	protected abstract String help();

	/** Where an item is, in pixels of the picture's control. */
	protected abstract Rectangle bounds(int item);

	/** The item at a place of the picture's control. */
	protected abstract OptionalInt at(int x, int y);

	protected abstract OptionalInt chosen();

	/** States of an item besides being chosen. */
	protected int state(@SuppressWarnings("unused") int item) {
		return 0;
	}

	private boolean isItem(int child) {
		return child >= 0 && child < count();
	}

	private final class Words extends AccessibleAdapter {

		@Override
		public void getName(AccessibleEvent event) {
			event.result = isItem(event.childID) ? name(event.childID) : name();
		}

		@Override
		public void getDescription(AccessibleEvent event) {
			event.result = isItem(event.childID) ? description(event.childID) : description();
		}

		@Override
		public void getHelp(AccessibleEvent event) {
			event.result = isItem(event.childID) ? null : help();
		}
	}

	private final class Items extends AccessibleControlAdapter {

		@Override
		public void getChildCount(AccessibleControlEvent event) {
			event.detail = count();
		}

		@Override
		public void getChildren(AccessibleControlEvent event) {
			event.children = IntStream.range(0, count()).boxed().toArray();
		}

		@Override
		public void getRole(AccessibleControlEvent event) {
			event.detail = isItem(event.childID) ? itemRole : role;
		}

		@Override
		public void getLocation(AccessibleControlEvent event) {
			Rectangle place = isItem(event.childID) ? bounds(event.childID) : canvas.getClientArea();
			Point corner = canvas.toDisplay(place.x, place.y);
			event.x = corner.x;
			event.y = corner.y;
			event.width = place.width;
			event.height = place.height;
		}

		@Override
		public void getChildAtPoint(AccessibleControlEvent event) {
			Point at = canvas.toControl(event.x, event.y);
			event.childID = at(at.x, at.y).orElse(ACC.CHILDID_SELF);
		}

		@Override
		public void getFocus(AccessibleControlEvent event) {
			event.childID = canvas.isFocusControl() ? chosen().orElse(ACC.CHILDID_SELF) : ACC.CHILDID_NONE;
		}

		@Override
		public void getSelection(AccessibleControlEvent event) {
			event.childID = chosen().orElse(ACC.CHILDID_NONE);
		}

		@Override
		public void getState(AccessibleControlEvent event) {
			event.detail = ACC.STATE_FOCUSABLE;
			if (isItem(event.childID)) {
				event.detail |= ACC.STATE_SELECTABLE | state(event.childID);
				if (chosen().equals(OptionalInt.of(event.childID))) {
					event.detail |= ACC.STATE_SELECTED | (canvas.isFocusControl() ? ACC.STATE_FOCUSED : 0);
				}
			}
		}
	}
}
