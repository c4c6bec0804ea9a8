package org.pgoal.diagram.svg;

import org.pgoal.diagram.scene.Scene;
import org.pgoal.diagram.tree.TreeNode;

/**
 * Writes a scene as SVG: one file without outside references, light and dark by the reader's preference, each box with a title
 * for screen readers, a stable name as its id, and a link to its line in the text. The same scene gives the same bytes; each
 * box is one line, so that a change of one indicator is a change of few lines in git.
 */
public final class SvgWriter {

	private static final int BYTES_PER_BOX = 640;

	private final Markup svg;
	private final SvgParts parts;
	private final Links links = new Links();

	private SvgWriter(int boxes) {
		svg = new Markup(boxes * BYTES_PER_BOX + 4096);
		parts = new SvgParts(svg);
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
		parts.caption(scene, "");
		svg.raw("<g class=\"edges\" aria-hidden=\"true\">\n");
		for (Scene.Edge edge : scene.edges()) {
			parts.edge(edge);
		}
		svg.raw("</g>\n");
		for (Scene.Box box : scene.boxes()) {
			box(box);
		}
		return svg.raw("</svg>\n").toString();
	}

	private void box(Scene.Box box) {
		TreeNode node = box.node();
		boolean linked = node.source() != null;
		if (linked) {
			svg.raw("<a href=\"").raw(links.to(node.source())).raw("\">");
		}
		svg.raw("<g id=\"").raw(Ids.of(node.path())).raw("\" class=\"").raw(SvgParts.style(box)).raw("\" role=\"graphics-symbol img\"><title>");
		parts.spoken(node);
		svg.raw("</title>");
		parts.inside(box);
		svg.raw(linked ? "</g></a>\n" : "</g>\n");
	}

}
