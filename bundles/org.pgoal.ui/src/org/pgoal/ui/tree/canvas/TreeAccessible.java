package org.pgoal.ui.tree.canvas;

import java.util.List;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.pgoal.diagram.scene.Scene;
import org.pgoal.ui.tree.text.TreeText;

/** The picture for those who hear it: a tree whose items have names, findings, states and places. An item is known by its position. */
final class TreeAccessible {

	private final TreeCanvas canvas;

	TreeAccessible(TreeCanvas canvas) {
		this.canvas = canvas;
		canvas.getAccessible().addAccessibleListener(new Names());
		canvas.getAccessible().addAccessibleControlListener(new Items());
	}

	private List<Scene.Box> boxes() {
		return canvas.map() == null ? List.of() : canvas.map().scene().boxes();
	}

	private Scene.Box box(int child) {
		return child >= 0 && child < boxes().size() ? boxes().get(child) : null;
	}

	private final class Names extends AccessibleAdapter {

		@Override
		public void getName(AccessibleEvent event) {
			Scene.Box box = box(event.childID);
			event.result = box == null ? TreeText.of("accessible.tree") : NodeText.brief(box.node());
		}

		@Override
		public void getDescription(AccessibleEvent event) {
			Scene.Box box = box(event.childID);
			event.result = box == null || box.node().notes().isEmpty() ? null : String.join("\n", box.node().notes());
		}

		@Override
		public void getHelp(AccessibleEvent event) {
			event.result = box(event.childID) == null ? TreeText.of("accessible.help") : null;
		}
	}

	private final class Items extends AccessibleControlAdapter {

		@Override
		public void getChildCount(AccessibleControlEvent event) {
			event.detail = boxes().size();
		}

		@Override
		public void getChildren(AccessibleControlEvent event) {
			Object[] children = new Object[boxes().size()];
			for (int i = 0; i < children.length; i++) {
				children[i] = i;
			}
			event.children = children;
		}

		@Override
		public void getRole(AccessibleControlEvent event) {
			event.detail = box(event.childID) == null ? ACC.ROLE_TREE : ACC.ROLE_TREEITEM;
		}

		@Override
		public void getLocation(AccessibleControlEvent event) {
			Scene.Box box = box(event.childID);
			Rectangle place = box == null ? canvas.getClientArea() : canvas.bounds(box);
			Point corner = canvas.toDisplay(place.x, place.y);
			event.x = corner.x;
			event.y = corner.y;
			event.width = place.width;
			event.height = place.height;
		}

		@Override
		public void getChildAtPoint(AccessibleControlEvent event) {
			Point at = canvas.toControl(event.x, event.y);
			event.childID = canvas.at(at.x, at.y).map(boxes()::indexOf).orElse(ACC.CHILDID_SELF);
		}

		@Override
		public void getFocus(AccessibleControlEvent event) {
			event.childID = canvas.isFocusControl() ? canvas.selectedBox().map(boxes()::indexOf).orElse(ACC.CHILDID_SELF) : ACC.CHILDID_NONE;
		}

		@Override
		public void getSelection(AccessibleControlEvent event) {
			event.childID = canvas.selectedBox().map(boxes()::indexOf).orElse(ACC.CHILDID_NONE);
		}

		@Override
		public void getState(AccessibleControlEvent event) {
			Scene.Box box = box(event.childID);
			if (box == null) {
				event.detail = ACC.STATE_FOCUSABLE;
				return;
			}
			event.detail = ACC.STATE_SELECTABLE | ACC.STATE_FOCUSABLE;
			if (canvas.selectedBox().filter(box::equals).isPresent()) {
				event.detail |= ACC.STATE_SELECTED | (canvas.isFocusControl() ? ACC.STATE_FOCUSED : 0);
			}
			if (box.node().hidden() > 0) {
				event.detail |= ACC.STATE_COLLAPSED;
			} else if (!box.node().children().isEmpty()) {
				event.detail |= ACC.STATE_EXPANDED;
			}
		}
	}
}
