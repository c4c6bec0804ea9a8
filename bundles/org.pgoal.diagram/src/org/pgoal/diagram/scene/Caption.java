package org.pgoal.diagram.scene;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.pgoal.diagram.text.TextWrap;
import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.message.Message;

/**
 * What stands above a tree: its title, a summary, and what the colours mean.
 *
 * @param height with the room below; 0 where there is nothing
 */
record Caption(String summary, List<Scene.Text> texts, List<Scene.Key> keys, List<Scene.Badge> badges, double width, double height) {

	static final Caption NONE = new Caption("", List.of(), List.of(), List.of(), 0, 0);

	private static final double LEAST_WIDTH = 460;
	private static final double HEADING_LINE = 24;
	private static final double LINE = 19;
	private static final double SWATCH_WIDTH = 18;
	private static final double SWATCH_HEIGHT = 12;
	private static final double ENTRY_GAP = 18;
	private static final double BELOW = 16;
	private static final int LINES = 3;

	/** @param treeWidth the caption is as wide, or a little wider where the tree is narrow */
	static Caption of(TreeNode root, ColourMode mode, List<TreeNode> shown, double treeWidth, Locale locale) {
		return new Setting(Math.max(treeWidth, LEAST_WIDTH), locale).set(root, mode, shown);
	}

	private static final class Setting {

		private final double width;
		private final Locale locale;
		private final List<Scene.Text> texts = new ArrayList<>();
		private final List<Scene.Key> keys = new ArrayList<>();
		private final List<Scene.Badge> badges = new ArrayList<>();
		private double x = SceneBuilder.MARGIN;
		private double y = SceneBuilder.MARGIN;

		Setting(double width, Locale locale) {
			this.width = width;
			this.locale = locale;
		}

		Caption set(TreeNode root, ColourMode mode, List<TreeNode> shown) {
			lines(root.title(), TextStyle.HEADING, HEADING_LINE);
			String summary = summary(root);
			lines(summary, TextStyle.CAPTION, LINE);
			y += 6;
			legend(mode, shown);
			return new Caption(summary, List.copyOf(texts), List.copyOf(keys), List.copyOf(badges), width, y + LINE + BELOW - SceneBuilder.MARGIN);
		}

		private void lines(String text, TextStyle style, double line) {
			double room = width - 2 * SceneBuilder.MARGIN;
			for (String part : TextWrap.lines(text, room / style.size() / 1.1, LINES)) {
				texts.add(new Scene.Text(SceneBuilder.MARGIN, y + style.size(), part, style, room, false));
				y += line;
			}
		}

		private String summary(TreeNode root) {
			TreeNode.Totals own = root.totals();
			int projects = 0;
			for (TreeNode child : root.children()) {
				if (child.kind() == TreeNode.Kind.PROJECT) {
					own = own.minus(child.totals());
					projects++;
				}
			}
			List<String> parts = new ArrayList<>();
			parts.add(say(root.kind() == TreeNode.Kind.DEPARTMENT ? "department" : "project"));
			parts.add(root.value());
			parts.add(projects == 0 ? null : number("projects", projects));
			parts.add(number("indicators", own.indicators()));
			parts.add(say("quantified", own.quantified()));
			parts.add(root.weight() == null ? null : say("weights", root.weight().stripTrailingZeros()));
			parts.add(own.errors() == 0 ? null : number("errors", own.errors()));
			parts.add(own.warnings() == 0 ? null : number("warnings", own.warnings()));
			parts.add(own.notes() == 0 ? null : number("notes", own.notes()));
			parts.removeIf(Objects::isNull);
			return String.join(" · ", parts);
		}

		private void legend(ColourMode mode, List<TreeNode> shown) {
			switch (mode) {
			case CATEGORY -> categories(shown);
			case FINDING -> findings(shown);
			case WEIGHT -> scale("weight", "0", greatest(shown), say("legend.weight"));
			case BUDGET -> scale("budget", "0", "100 %", say("legend.budget"));
			}
			boolean words = shown.stream().anyMatch(node -> node.kind() == TreeNode.Kind.INDICATOR && !node.quantified());
			if (words) {
				entry(Tint.BARE, true, say("legend.words"));
			}
			if (mode != ColourMode.FINDING) {
				badges(shown);
			}
		}

		private void categories(List<TreeNode> shown) {
			Map<Integer, String> labels = new LinkedHashMap<>();
			for (TreeNode node : shown) {
				if (node.kind() == TreeNode.Kind.LEVEL_ONE) {
					labels.putIfAbsent(node.category(), node.title());
				}
			}
			labels.forEach((category, label) -> entry(ColourMode.category(category), false, TextWrap.lines(label, 12, 1).get(0)));
		}

		private void findings(List<TreeNode> shown) {
			List<Tint> tints = shown.stream().map(node -> ColourMode.FINDING.tint(node, 0)).distinct().toList();
			for (String name : List.of("error", "warning", "note", "clean")) {
				if (tints.contains(new Tint(name))) {
					entry(new Tint(name), false, say("legend." + name));
				}
			}
		}

		private static String greatest(List<TreeNode> shown) {
			return shown.stream().filter(node -> node.kind() == TreeNode.Kind.INDICATOR).map(TreeNode::weight).filter(Objects::nonNull)
					.max(BigDecimal::compareTo).map(weight -> weight.stripTrailingZeros().toPlainString()).orElse("");
		}

		/** A row of samples without gaps, from little to much. */
		private void scale(String tint, String least, String most, String meaning) {
			text(meaning + "  " + least);
			x -= ENTRY_GAP - 6;
			for (int step = 0; step <= Palette.STEPS; step++) {
				keys.add(new Scene.Key(x, y, SWATCH_WIDTH, SWATCH_HEIGHT, new Tint(tint + step), false));
				x += SWATCH_WIDTH + 2;
			}
			x += 6;
			text(most);
		}

		private void badges(List<TreeNode> shown) {
			for (Severity severity : Severity.values()) {
				if (shown.stream().anyMatch(node -> node.worst() == severity)) {
					String meaning = say("legend." + severity.name().toLowerCase(Locale.ROOT));
					fit(Scene.Badge.width("n") + 5, meaning);
					badges.add(Scene.Badge.of(x, y + SWATCH_HEIGHT / 2, severity, "n"));
					x += Scene.Badge.width("n") + 5;
					text(meaning);
				}
			}
		}

		/** Goes to the next line where there is no room. */
		private void fit(double sample, String meaning) {
			double needed = sample + BoxContent.room(meaning, TextStyle.CAPTION);
			if (x > SceneBuilder.MARGIN && x + needed > width - SceneBuilder.MARGIN) {
				x = SceneBuilder.MARGIN;
				y += LINE;
			}
		}

		private void entry(Tint tint, boolean dashed, String meaning) {
			fit(SWATCH_WIDTH + 6, meaning);
			keys.add(new Scene.Key(x, y, SWATCH_WIDTH, SWATCH_HEIGHT, tint, dashed));
			x += SWATCH_WIDTH + 6;
			text(meaning);
		}

		private void text(String text) {
			double room = Math.ceil(BoxContent.room(text, TextStyle.CAPTION));
			texts.add(new Scene.Text(x, y + 10.5, text, TextStyle.CAPTION, room, false));
			x += room + ENTRY_GAP;
		}

		private String number(String key, int number) {
			return say(number == 1 ? key + ".one" : key, number);
		}

		private String say(String key, Object... arguments) {
			return Message.of(Caption.class, key, arguments).text(locale);
		}
	}
}
