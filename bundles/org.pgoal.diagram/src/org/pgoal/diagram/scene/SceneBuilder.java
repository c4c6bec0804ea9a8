package org.pgoal.diagram.scene;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.pgoal.diagram.layout.TidyTree;
import org.pgoal.diagram.text.TextMeasure;
import org.pgoal.diagram.text.TextWrap;
import org.pgoal.diagram.tree.TreeNode;

/** Gives each node of a tree its box and its place. */
public final class SceneBuilder {

	/** Size of the text, and all measures that depend on it, in pixels. */
	public static final double FONT = 13;
	/** Distance from one line of text to the next. */
	public static final double LINE = 18;
	/** Room inside a box at its left and right. */
	public static final double PADDING = 10;

	private static final double BOX_PADDING = 7;
	private static final double MARGIN = 16;
	private static final double COLUMN_GAP = 44;
	private static final double ROW_GAP = 10;
	private static final int MAX_LINES = 4;
	private static final double NARROW_EM = 9;
	private static final double SHEET_EM = 14;
	private static final double INDICATOR_EM = 22;

	private final ColourMode mode;

	private SceneBuilder(ColourMode mode) {
		this.mode = mode;
	}

	/** The picture of one tree. */
	public static Scene build(TreeNode root, ColourMode mode) {
		return new SceneBuilder(mode).scene(root);
	}

	private static final class Draft {
		private final TreeNode node;
		private final int depth;
		private final List<Draft> children = new ArrayList<>();
		private final List<String> title;
		private final String detail;
		private final double width;
		private final double height;
		private TidyTree.Item item;

		Draft(TreeNode node, int depth) {
			this.node = node;
			this.depth = depth;
			double em = switch (node.kind()) {
			case DEPARTMENT, PROJECT -> SHEET_EM;
			case LEVEL_ONE, LEVEL_TWO -> NARROW_EM;
			case INDICATOR -> INDICATOR_EM;
			};
			title = TextWrap.lines(node.title(), em, MAX_LINES);
			detail = node.detail() == null || node.detail().isEmpty() ? "" : TextWrap.lines(node.detail(), em, 1).get(0);
			double text = TextMeasure.width(detail);
			for (String line : title) {
				text = Math.max(text, TextMeasure.width(line));
			}
			width = Math.ceil(text * FONT) + 2 * PADDING;
			height = (title.size() + (detail.isEmpty() ? 0 : 1)) * LINE + 2 * BOX_PADDING;
		}
	}

	private Scene scene(TreeNode root) {
		List<Draft> drafts = drafts(root);
		double[] columns = columns(drafts);
		for (int i = drafts.size() - 1; i >= 0; i--) {
			Draft draft = drafts.get(i);
			draft.item = new TidyTree.Item(draft.height, ROW_GAP, draft.children.stream().map(child -> child.item).toList());
		}
		TidyTree.place(drafts.get(0).item);
		return drawn(root, drafts, columns);
	}

	/** All nodes, each parent before its children. */
	private static List<Draft> drafts(TreeNode root) {
		List<Draft> drafts = new ArrayList<>();
		Deque<Draft> waiting = new ArrayDeque<>();
		waiting.push(new Draft(root, 0));
		while (!waiting.isEmpty()) {
			Draft draft = waiting.pop();
			drafts.add(draft);
			for (TreeNode child : draft.node.children()) {
				draft.children.add(new Draft(child, draft.depth + 1));
			}
			for (Draft child : draft.children.reversed()) {
				waiting.push(child);
			}
		}
		return drafts;
	}

	private static double[] columns(List<Draft> drafts) {
		int depth = drafts.stream().mapToInt(draft -> draft.depth).max().orElse(0);
		double[] widest = new double[depth + 1];
		for (Draft draft : drafts) {
			widest[draft.depth] = Math.max(widest[draft.depth], draft.width);
		}
		double[] columns = new double[depth + 2];
		columns[0] = MARGIN;
		for (int i = 0; i <= depth; i++) {
			columns[i + 1] = columns[i] + widest[i] + COLUMN_GAP;
		}
		return columns;
	}

	private Scene drawn(TreeNode root, List<Draft> drafts, double[] columns) {
		Map<TreeNode.Kind, BigDecimal> greatest = greatestWeights(drafts);
		List<Scene.Box> boxes = new ArrayList<>(drafts.size());
		List<Scene.Edge> edges = new ArrayList<>(drafts.size());
		double bottom = 0;
		for (Draft draft : drafts) {
			double x = columns[draft.depth];
			double y = tenth(MARGIN + draft.item.y());
			bottom = Math.max(bottom, y + draft.height);
			Tint tint = mode.tint(draft.node, greatest.getOrDefault(draft.node.kind(), BigDecimal.ZERO));
			boxes.add(new Scene.Box(draft.node, x, y, draft.width, draft.height, draft.title, draft.detail, tint));
			for (Draft child : draft.children) {
				edges.add(new Scene.Edge(x + draft.width, tenth(y + draft.height / 2), columns[child.depth],
						tenth(MARGIN + child.item.y() + child.height / 2)));
			}
		}
		double width = columns[columns.length - 1] - COLUMN_GAP + MARGIN;
		return new Scene(root.title(), width, tenth(bottom + MARGIN), List.copyOf(boxes), List.copyOf(edges));
	}

	private static Map<TreeNode.Kind, BigDecimal> greatestWeights(List<Draft> drafts) {
		Map<TreeNode.Kind, BigDecimal> greatest = new EnumMap<>(TreeNode.Kind.class);
		for (Draft draft : drafts) {
			if (Objects.nonNull(draft.node.weight())) {
				greatest.merge(draft.node.kind(), draft.node.weight(), BigDecimal::max);
			}
		}
		return greatest;
	}

	/** A tenth of a pixel is enough, and the same on every machine. */
	private static double tenth(double length) {
		return Math.round(length * 10) / 10.0;
	}
}
