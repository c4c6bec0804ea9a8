package org.pgoal.ui.tree.canvas;

import org.pgoal.diagram.tree.TreeNode;

/** What somebody does to the picture with mouse and keys, told by the canvas. */
public interface TreeGestures {

	/** The parts of an indicator that can be typed over, in the order of the Tab key. */
	enum Part {
		NAME, VALUE, WEIGHT
	}

	/** A node was chosen; null: none. */
	void selected(TreeNode node);

	/** A node is wanted in the text. */
	void opened(TreeNode node);

	/** A node is to be folded or unfolded. */
	void toggled(TreeNode node);

	/** A part of a node is to be typed over. */
	void edited(TreeNode node, Part part);

	/**
	 * An indicator was dropped on a node.
	 *
	 * @param below in the lower half of an indicator
	 */
	void dropped(TreeNode indicator, TreeNode onto, boolean below);
}
