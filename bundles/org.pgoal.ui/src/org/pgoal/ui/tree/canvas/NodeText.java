package org.pgoal.ui.tree.canvas;

import java.util.ArrayList;
import java.util.List;

import org.pgoal.diagram.text.TextWrap;
import org.pgoal.diagram.tree.TreeNode;

/** A node in words, as a tooltip shows it and a screen reader says it. */
public final class NodeText {

	/** In em. */
	static final double WIDTH = 34;

	private static final int LINES = 60;

	private NodeText() {
	}

	/** Name, value and findings, each on lines no wider than so many em. */
	static String full(TreeNode node, double width) {
		List<String> lines = new ArrayList<>(TextWrap.lines(node.title(), width, LINES));
		if (node.detail() != null && !node.detail().isEmpty()) {
			lines.addAll(TextWrap.lines(node.detail(), width, LINES));
		}
		for (String note : node.notes()) {
			lines.add("");
			lines.addAll(TextWrap.lines(note, width, LINES));
		}
		return String.join("\n", lines);
	}

	/** Name and value in one line. */
	public static String brief(TreeNode node) {
		return node.detail() == null || node.detail().isEmpty() ? node.title() : node.title() + ", " + node.detail();
	}
}
