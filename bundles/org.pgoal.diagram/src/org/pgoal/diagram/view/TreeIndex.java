package org.pgoal.diagram.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;

/** The nodes of unfolded trees by name, with what each is part of. */
public final class TreeIndex {

	private final List<TreeNode> roots;
	private final Map<String, TreeNode> nodes = new HashMap<>();
	private final Map<String, TreeNode> parents = new HashMap<>();
	private final List<String> order = new ArrayList<>();

	public TreeIndex(List<TreeNode> roots) {
		this.roots = List.copyOf(roots);
		roots.forEach(root -> add(root, null));
	}

	private void add(TreeNode node, TreeNode parent) {
		nodes.put(node.path(), node);
		order.add(node.path());
		if (parent != null) {
			parents.put(node.path(), parent);
		}
		node.children().forEach(child -> add(child, node));
	}

	public List<TreeNode> roots() {
		return roots;
	}

	/** All names, each before those of its parts. */
	public List<String> order() {
		return order;
	}

	public Optional<TreeNode> node(String path) {
		return Optional.ofNullable(path == null ? null : nodes.get(path));
	}

	public Optional<TreeNode> parent(String path) {
		return Optional.ofNullable(path == null ? null : parents.get(path));
	}

	/** The sheet that a node belongs to, or is. */
	public Optional<Sheet> sheet(String path) {
		Optional<TreeNode> at = node(path);
		while (at.isPresent() && !(at.get().element() instanceof Sheet)) {
			at = parent(at.get().path());
		}
		return at.map(node -> (Sheet) node.element());
	}

	/** The indicator of a node; empty for all other nodes. */
	public Optional<Indicator> indicator(String path) {
		return node(path).map(TreeNode::element).filter(Indicator.class::isInstance).map(Indicator.class::cast);
	}

	/** The indicators below a node, or its own, in order. */
	public List<Indicator> indicators(String path) {
		List<Indicator> found = new ArrayList<>();
		node(path).ifPresent(node -> collect(node, found));
		return found;
	}

	private static void collect(TreeNode node, List<Indicator> found) {
		if (node.element() instanceof Indicator indicator) {
			found.add(indicator);
		}
		node.children().forEach(child -> collect(child, found));
	}

	/** What somebody looks at next when a node is gone: the one behind it, before it, or what it was part of. */
	public Optional<String> neighbour(String path) {
		return parent(path).map(parent -> {
			List<TreeNode> siblings = parent.children();
			int place = 0;
			while (place < siblings.size() && !siblings.get(place).path().equals(path)) {
				place++;
			}
			if (place + 1 < siblings.size()) {
				return siblings.get(place + 1).path();
			}
			return place > 0 ? siblings.get(place - 1).path() : parent.path();
		});
	}
}
