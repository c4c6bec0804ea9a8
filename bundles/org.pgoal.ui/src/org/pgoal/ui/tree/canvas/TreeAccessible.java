package org.pgoal.ui.tree.canvas;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Rectangle;
import org.pgoal.diagram.scene.Scene;
import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.ui.part.AccessibleItems;
import org.pgoal.ui.tree.text.TreeText;

/** The picture for those who hear it: a tree whose items have names, findings, states and places. */
final class TreeAccessible extends AccessibleItems {

	private final TreeCanvas canvas;

	TreeAccessible(TreeCanvas canvas) {
		super(canvas, ACC.ROLE_TREE, ACC.ROLE_TREEITEM);
		this.canvas = canvas;
	}

	private List<Scene.Box> boxes() {
		return canvas.map() == null ? List.of() : canvas.map().scene().boxes();
	}

	private TreeNode node(int item) {
		return boxes().get(item).node();
	}

	@Override
	protected int count() {
		return boxes().size();
	}

	@Override
	protected String name() {
		return TreeText.of("accessible.tree");
	}

	@Override
	protected String name(int item) {
		return NodeText.brief(node(item));
	}

	@Override
	protected String description(int item) {
		return node(item).notes().isEmpty() ? null : String.join("\n", node(item).notes());
	}

	@Override
	protected String help() {
		return TreeText.of("accessible.help");
	}

	@Override
	protected Rectangle bounds(int item) {
		return canvas.bounds(boxes().get(item));
	}

	@Override
	protected OptionalInt at(int x, int y) {
		return position(canvas.at(x, y));
	}

	@Override
	protected OptionalInt chosen() {
		return position(canvas.selectedBox());
	}

	private OptionalInt position(Optional<Scene.Box> box) {
		return box.map(boxes()::indexOf).map(OptionalInt::of).orElse(OptionalInt.empty());
	}

	@Override
	protected int state(int item) {
		if (node(item).hidden() > 0) {
			return ACC.STATE_COLLAPSED;
		}
		return node(item).children().isEmpty() ? 0 : ACC.STATE_EXPANDED;
	}
}
