package org.pgoal.diagram.scene;

import java.util.ArrayList;
import java.util.List;

import org.pgoal.diagram.text.TextMeasure;
import org.pgoal.diagram.text.TextWrap;
import org.pgoal.diagram.tree.TreeNode;

/**
 * What stands in a box: the name in lines, below it the value at the left and the weight at the right, where they can be
 * read down a column.
 */
final class BoxContent {

	/** Room inside a box at its left and right. */
	private static final double PADDING = 11;
	private static final double TOP = 8;
	private static final double BOTTOM = 9;
	private static final double LINE = 18;
	private static final double ASCENT = 13;
	private static final double BETWEEN = 14;
	private static final int NAME_LINES = 5;
	private static final int VALUE_LINES = 3;

	private record Line(String left, TextStyle leftStyle, String right) {
	}

	private final List<Line> lines = new ArrayList<>();
	private double width;

	private BoxContent() {
	}

	static BoxContent of(TreeNode node) {
		BoxContent content = new BoxContent();
		TreeNode.Facts facts = node.facts();
		boolean strong = node.kind() != TreeNode.Kind.INDICATOR && node.kind() != TreeNode.Kind.LEVEL_TWO;
		double em = em(node.kind());
		for (String line : TextWrap.lines(node.title(), em, NAME_LINES)) {
			content.add(line, strong ? TextStyle.STRONG : TextStyle.NAME, null);
		}
		if (facts.main() != null) {
			TextStyle style = node.kind() == TreeNode.Kind.INDICATOR && !node.quantified() ? TextStyle.WORDS : TextStyle.VALUE;
			List<String> value = TextWrap.lines(facts.main(), em, VALUE_LINES);
			for (int i = 0; i < value.size(); i++) {
				boolean last = i == value.size() - 1 && facts.count() == null;
				content.add(value.get(i), style, last ? facts.weight() : null);
			}
		}
		if (facts.count() != null) {
			content.add(facts.count(), TextStyle.QUIET, facts.weight());
		}
		if (facts.share() != null) {
			content.add(facts.share(), TextStyle.QUIET, null);
		}
		return content;
	}

	/** The widest line of names, in em. */
	private static double em(TreeNode.Kind kind) {
		return switch (kind) {
		case DEPARTMENT, PROJECT -> 14;
		case LEVEL_ONE, LEVEL_TWO -> 10;
		case INDICATOR -> 22;
		};
	}

	private void add(String left, TextStyle style, String right) {
		lines.add(new Line(left, style, right));
		double needed = room(left, style) + (right == null ? 0 : BETWEEN + room(right, TextStyle.QUIET));
		width = Math.max(width, Math.ceil(needed) + 2 * PADDING);
	}

	static double room(String text, TextStyle style) {
		return TextMeasure.width(text) * style.size() * (style.bold() ? TextMeasure.BOLD : 1);
	}

	double width() {
		return width;
	}

	double height() {
		return lines.size() * LINE + TOP + BOTTOM;
	}

	Scene.Box box(TreeNode node, double x, double y, double columnWidth, Tint tint, double bar) {
		List<Scene.Text> texts = new ArrayList<>(lines.size() + 2);
		double baseline = y + TOP + ASCENT;
		for (Line line : lines) {
			double right = line.right() == null ? 0 : room(line.right(), TextStyle.QUIET);
			texts.add(new Scene.Text(x + PADDING, SceneBuilder.tenth(baseline), line.left(), line.leftStyle(),
					columnWidth - 2 * PADDING - (right == 0 ? 0 : right + BETWEEN), false));
			if (line.right() != null) {
				texts.add(new Scene.Text(x + columnWidth - PADDING, SceneBuilder.tenth(baseline), line.right(), TextStyle.QUIET, right, true));
			}
			baseline += LINE;
		}
		if (node.hidden() > 0) {
			String more = "+" + node.hidden();
			texts.add(new Scene.Text(x + columnWidth + 6, SceneBuilder.tenth(y + height() / 2 + 4), more, TextStyle.MORE, room(more, TextStyle.MORE), false));
		}
		return new Scene.Box(node, x, y, columnWidth, height(), List.copyOf(texts), tint, badge(node, x, y, columnWidth), bar);
	}

	private static Scene.Badge badge(TreeNode node, double x, double y, double columnWidth) {
		int findings = node.hidden() > 0 ? node.totals().findings() : node.notes().size();
		if (node.worst() == null || findings == 0) {
			return null;
		}
		String count = String.valueOf(findings);
		return Scene.Badge.of(x + columnWidth - Scene.Badge.width(count) - 6, y, node.worst(), count);
	}
}
