package org.pgoal.diagram.view;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.pgoal.diagram.tree.TreeNode;

/** Which nodes a reader has folded. Kept by name, so that it outlives every change of the text. */
public final class Folding {

	private final Set<String> folded = new HashSet<>();

	/** A copy, for another thread. */
	public Set<String> folded() {
		return Set.copyOf(folded);
	}

	public boolean isFolded(String path) {
		return folded.contains(path);
	}

	/** Folds a node or unfolds it. */
	public void toggle(String path) {
		if (!folded.remove(path)) {
			folded.add(path);
		}
	}

	public void fold(String path) {
		folded.add(path);
	}

	public void unfold(String path) {
		folded.remove(path);
	}

	/** Unfolds all that a node is part of. */
	public void reveal(List<TreeNode> roots, String path) {
		for (TreeNode root : roots) {
			reveal(root, path);
		}
	}

	private boolean reveal(TreeNode node, String path) {
		if (node.path().equals(path)) {
			return true;
		}
		for (TreeNode child : node.children()) {
			if (reveal(child, path)) {
				folded.remove(node.path());
				return true;
			}
		}
		return false;
	}

	/**
	 * Shows so many levels and folds what is deeper.
	 *
	 * @param roots  unfolded trees
	 * @param levels from 1
	 */
	public void showLevels(List<TreeNode> roots, int levels) {
		folded.clear();
		roots.forEach(root -> foldBelow(root, levels));
	}

	private void foldBelow(TreeNode node, int levels) {
		if (levels <= 1 && !node.children().isEmpty()) {
			folded.add(node.path());
		}
		node.children().forEach(child -> foldBelow(child, levels - 1));
	}
}
