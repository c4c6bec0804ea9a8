package org.pgoal.diagram.scene;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.pgoal.diagram.layout.TidyTree;
import org.pgoal.diagram.tree.TreeNode;

/** Gives each node of a tree its box and its place. */
public final class SceneBuilder {

	static final double MARGIN = 20;

	private static final double COLUMN_GAP = 44;
	private static final double ROW_GAP = 12;
	/** How far a parent may be below the top of its children. */
	static final double LEAD = 560;
	private static final double MORE_ROOM = 40;

	private final ColourMode mode;

	private SceneBuilder(ColourMode mode) {
		this.mode = mode;
	}

	/** The tree alone, for a viewer that has a title and a legend of its own. */
	public static Scene build(TreeNode root, ColourMode mode) {
		return new SceneBuilder(mode).scene(root, null);
	}

	/** The tree with its title, a summary and a legend above it. */
	public static Scene document(TreeNode root, ColourMode mode, Locale locale) {
		return new SceneBuilder(mode).scene(root, locale);
	}

	private static final class Draft {
		private final TreeNode node;
		private final int depth;
		private final int parent;
		private final BoxContent content;
		private final List<Draft> children = new ArrayList<>();
		private TidyTree.Item item;
		private double y;
		/** Of all below it. */
		private double top;

		Draft(TreeNode node, int depth, int parent) {
			this.node = node;
			this.depth = depth;
			this.parent = parent;
			this.content = BoxContent.of(node);
		}
	}

	private Scene scene(TreeNode root, Locale locale) {
		List<Draft> drafts = drafts(root);
		double[] widths = widths(drafts);
		double[] columns = columns(widths, drafts);
		for (int i = drafts.size() - 1; i >= 0; i--) {
			Draft draft = drafts.get(i);
			draft.item = new TidyTree.Item(draft.content.height(), ROW_GAP, draft.children.stream().map(child -> child.item).toList());
		}
		TidyTree.place(drafts.get(0).item);
		raise(drafts, columns.length);
		double treeWidth = columns[columns.length - 1] - COLUMN_GAP + MARGIN;
		Caption caption = locale == null ? Caption.NONE : Caption.of(root, mode, drafts.stream().map(draft -> draft.node).toList(), treeWidth, locale);
		return drawn(root, drafts, widths, columns, Math.max(treeWidth, caption.width()), caption);
	}

	/**
	 * A parent at the middle of many children would be out of sight where they begin: it is brought up to them, as far as the
	 * box above it allows.
	 */
	private static void raise(List<Draft> drafts, int columns) {
		for (int i = drafts.size() - 1; i >= 0; i--) {
			Draft draft = drafts.get(i);
			draft.y = draft.item.y();
			draft.top = draft.y;
			for (Draft child : draft.children) {
				draft.top = Math.min(draft.top, child.top);
			}
		}
		double[] free = new double[columns];
		for (Draft draft : drafts) {
			draft.y = Math.max(Math.min(draft.y, draft.top + LEAD), Math.min(draft.y, free[draft.depth]));
			free[draft.depth] = draft.y + draft.content.height() + ROW_GAP;
		}
	}

	/** All nodes, each parent before its children. */
	private static List<Draft> drafts(TreeNode root) {
		List<Draft> drafts = new ArrayList<>();
		Deque<Draft> waiting = new ArrayDeque<>();
		waiting.push(new Draft(root, 0, -1));
		while (!waiting.isEmpty()) {
			Draft draft = waiting.pop();
			int place = drafts.size();
			drafts.add(draft);
			for (TreeNode child : draft.node.children()) {
				draft.children.add(new Draft(child, draft.depth + 1, place));
			}
			for (Draft child : draft.children.reversed()) {
				waiting.push(child);
			}
		}
		return drafts;
	}

	/** One width per column, so that edges and numbers stand below each other. */
	private static double[] widths(List<Draft> drafts) {
		int depth = drafts.stream().mapToInt(draft -> draft.depth).max().orElse(0);
		double[] widest = new double[depth + 1];
		for (Draft draft : drafts) {
			widest[draft.depth] = Math.max(widest[draft.depth], draft.content.width());
		}
		return widest;
	}

	private static double[] columns(double[] widths, List<Draft> drafts) {
		double[] columns = new double[widths.length + 1];
		columns[0] = MARGIN;
		for (int i = 0; i < widths.length; i++) {
			columns[i + 1] = columns[i] + widths[i] + COLUMN_GAP;
		}
		boolean folded = drafts.stream().anyMatch(draft -> draft.depth == widths.length - 1 && draft.node.hidden() > 0);
		columns[widths.length] += folded ? MORE_ROOM : 0;
		return columns;
	}

	private Scene drawn(TreeNode root, List<Draft> drafts, double[] widths, double[] columns, double width, Caption caption) {
		Map<TreeNode.Kind, BigDecimal> greatest = greatestWeights(drafts);
		List<Scene.Box> boxes = new ArrayList<>(drafts.size());
		List<Scene.Edge> edges = new ArrayList<>(drafts.size());
		double top = MARGIN + caption.height();
		double bottom = 0;
		for (int i = 0; i < drafts.size(); i++) {
			Draft draft = drafts.get(i);
			double x = columns[draft.depth];
			double y = tenth(top + draft.y);
			BigDecimal most = greatest.getOrDefault(draft.node.kind(), BigDecimal.ZERO);
			Tint tint = mode.tint(draft.node, part(draft.node.weight(), most));
			boxes.add(draft.content.box(draft.node, x, y, widths[draft.depth], tint, part(draft.node.weight(), root.weight())));
			bottom = Math.max(bottom, y + draft.content.height());
			if (draft.parent >= 0) {
				Scene.Box parent = boxes.get(draft.parent);
				edges.add(new Scene.Edge(draft.parent, i, parent.x() + parent.width(), tenth(parent.y() + parent.height() / 2), x,
						tenth(y + draft.content.height() / 2)));
			}
		}
		return new Scene(root.title(), caption.summary(), width, tenth(bottom + MARGIN), List.copyOf(boxes), List.copyOf(edges), caption.texts(),
				caption.keys(), caption.badges());
	}

	private static double part(BigDecimal weight, BigDecimal whole) {
		return weight == null || whole == null || whole.signum() <= 0 ? 0 : Math.clamp(weight.doubleValue() / whole.doubleValue(), 0, 1);
	}

	private static Map<TreeNode.Kind, BigDecimal> greatestWeights(List<Draft> drafts) {
		Map<TreeNode.Kind, BigDecimal> greatest = new EnumMap<>(TreeNode.Kind.class);
		for (Draft draft : drafts) {
			if (draft.node.weight() != null) {
				greatest.merge(draft.node.kind(), draft.node.weight(), BigDecimal::max);
			}
		}
		return greatest;
	}

	/** A tenth of a pixel is enough, and the same on every machine. */
	static double tenth(double length) {
		return Math.round(length * 10) / 10.0;
	}
}
