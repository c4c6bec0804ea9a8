package org.pgoal.diagram.svg;

import java.util.Locale;

import org.pgoal.diagram.scene.Scene;
import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.model.finding.Severity;

/** The parts of a picture as SVG elements, for a file of their own and for a page. */
public final class SvgParts {

	private static final double BAR = 3;

	private final Markup svg;

	public SvgParts(Markup svg) {
		this.svg = svg;
	}

	/**
	 * What stands above the tree.
	 *
	 * @param style a further class; may be empty
	 */
	public void caption(Scene scene, String style) {
		if (scene.texts().isEmpty()) {
			return;
		}
		svg.raw("<g class=\"above").raw(style.isEmpty() ? "" : " ").raw(style).raw("\" aria-hidden=\"true\">\n");
		for (Scene.Key key : scene.keys()) {
			svg.raw("<rect class=\"").raw(key.tint().name()).raw(key.dashed() ? " in-words" : "").raw("\" x=\"").number(key.x()).raw("\" y=\"").number(key.y())
					.raw("\" width=\"").number(key.width()).raw("\" height=\"").number(key.height()).raw("\" rx=\"2\"/>\n");
		}
		for (Scene.Badge badge : scene.badges()) {
			badge(badge);
			svg.raw("\n");
		}
		for (Scene.Text text : scene.texts()) {
			text(text);
			svg.raw("\n");
		}
		svg.raw("</g>\n");
	}

	/** A line. */
	public void edge(Scene.Edge edge) {
		double middle = (edge.x1() + edge.x2()) / 2;
		svg.raw("<path d=\"M").number(edge.x1()).raw(" ").number(edge.y1()).raw("C").number(middle).raw(" ").number(edge.y1()).raw(" ").number(middle).raw(" ")
				.number(edge.y2()).raw(" ").number(edge.x2()).raw(" ").number(edge.y2()).raw("\"/>\n");
	}

	/** What is seen of a box. */
	public void inside(Scene.Box box) {
		svg.raw("<rect x=\"").number(box.x()).raw("\" y=\"").number(box.y()).raw("\" width=\"").number(box.width()).raw("\" height=\"").number(box.height())
				.raw("\" rx=\"5\"/>");
		if (box.bar() > 0) {
			double inset = Scene.CORNER;
			svg.raw("<path class=\"bar\" d=\"M").number(box.x() + inset).raw(" ").number(box.y() + box.height() - BAR).raw("h")
					.number((box.width() - 2 * inset) * box.bar()).raw("v2h-").number((box.width() - 2 * inset) * box.bar()).raw("z\"/>");
		}
		for (Scene.Text text : box.texts()) {
			text(text);
		}
		if (box.badge() != null) {
			badge(box.badge());
		}
	}

	/** A pill, as a path: rectangles are boxes. */
	private void badge(Scene.Badge badge) {
		double radius = badge.height() / 2;
		double straight = badge.width() - badge.height();
		svg.raw("<path class=\"").raw(lower(badge.severity())).raw("-badge\" d=\"M").number(badge.x() + radius).raw(" ").number(badge.y()).raw("h").number(straight)
				.raw("a").number(radius).raw(" ").number(radius).raw(" 0 0 1 0 ").number(badge.height()).raw("h").number(-straight).raw("a").number(radius)
				.raw(" ").number(radius).raw(" 0 0 1 0 ").number(-badge.height()).raw("z\"/>");
		text(badge.text());
	}

	private void text(Scene.Text text) {
		svg.raw("<text class=\"").raw(SvgStyle.name(text.style())).raw(text.atEnd() ? " end" : "").raw("\" x=\"").number(text.x()).raw("\" y=\"").number(text.y())
				.raw("\">").text(text.text()).raw("</text>");
	}

	/** The classes of a box. */
	public static String style(Scene.Box box) {
		StringBuilder style = new StringBuilder("b ").append(box.node().kind().name().toLowerCase(Locale.ROOT)).append(' ').append(box.tint().name());
		if (box.node().worst() != null) {
			style.append(" has-").append(lower(box.node().worst()));
		}
		if (box.inWords()) {
			style.append(" in-words");
		}
		if (box.node().hidden() > 0) {
			style.append(" folded");
		}
		return style.toString();
	}

	private static String lower(Severity severity) {
		return switch (severity) {
		case ERROR -> "error";
		case WARNING -> "warning";
		case NOTE -> "note";
		};
	}

	/** What a box says, with its findings. */
	public void spoken(TreeNode node) {
		svg.text(node.title());
		String detail = node.detail();
		if (!detail.isEmpty()) {
			svg.raw(": ").text(detail);
		}
		for (String note : node.notes()) {
			svg.raw("\n").text(note);
		}
	}
}
