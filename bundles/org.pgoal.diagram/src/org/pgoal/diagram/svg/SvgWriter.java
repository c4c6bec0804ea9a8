package org.pgoal.diagram.svg;

import java.util.Locale;

import org.pgoal.diagram.scene.Scene;
import org.pgoal.diagram.scene.TextStyle;
import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.model.finding.Severity;

/**
 * Writes a scene as SVG: one file without outside references, light and dark by the reader's preference, each box with a title
 * for screen readers, a stable name as its id, and a link to its line in the text. The same scene gives the same bytes; each
 * box is one line, so that a change of one indicator is a change of few lines in git.
 */
public final class SvgWriter {

	private static final double BAR = 3;
	private static final int BYTES_PER_BOX = 640;

	private final Markup svg;
	private final Links links = new Links();

	private SvgWriter(int boxes) {
		svg = new Markup(boxes * BYTES_PER_BOX + 4096);
	}

	/** A whole file. */
	public static String write(Scene scene) {
		return new SvgWriter(scene.boxes().size()).file(scene);
	}

	private String file(Scene scene) {
		svg.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"graphics-document document\" aria-labelledby=\"title desc\" viewBox=\"0 0 ")
				.number(scene.width()).raw(" ").number(scene.height()).raw("\" width=\"").number(scene.width()).raw("\" height=\"")
				.number(scene.height()).raw("\">\n<title id=\"title\">").text(scene.title()).raw("</title>\n<desc id=\"desc\">").text(scene.summary())
				.raw("</desc>\n<style>").raw(SvgStyle.of(scene)).raw("</style>\n<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
		caption(scene);
		svg.raw("<g class=\"edges\" aria-hidden=\"true\">\n");
		for (Scene.Edge edge : scene.edges()) {
			edge(edge);
		}
		svg.raw("</g>\n");
		for (Scene.Box box : scene.boxes()) {
			box(box);
		}
		return svg.raw("</svg>\n").toString();
	}

	private void caption(Scene scene) {
		if (scene.texts().isEmpty()) {
			return;
		}
		svg.raw("<g class=\"above\" aria-hidden=\"true\">\n");
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

	private void edge(Scene.Edge edge) {
		double middle = (edge.x1() + edge.x2()) / 2;
		svg.raw("<path d=\"M").number(edge.x1()).raw(" ").number(edge.y1()).raw("C").number(middle).raw(" ").number(edge.y1()).raw(" ").number(middle).raw(" ")
				.number(edge.y2()).raw(" ").number(edge.x2()).raw(" ").number(edge.y2()).raw("\"/>\n");
	}

	private void box(Scene.Box box) {
		TreeNode node = box.node();
		boolean linked = node.source() != null;
		if (linked) {
			svg.raw("<a href=\"").raw(links.to(node.source())).raw("\">");
		}
		svg.raw("<g id=\"").raw(Ids.of(node.path())).raw("\" class=\"").raw(style(box)).raw("\" role=\"graphics-symbol img\"><title>");
		spoken(node);
		svg.raw("</title>");
		inside(box);
		svg.raw(linked ? "</g></a>\n" : "</g>\n");
	}

	private void inside(Scene.Box box) {
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

	private static String style(Scene.Box box) {
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

	private void spoken(TreeNode node) {
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
