package org.pgoal.diagram.svg;

import java.util.List;
import java.util.Locale;

import org.pgoal.diagram.scene.Scene;
import org.pgoal.diagram.scene.SceneBuilder;
import org.pgoal.diagram.scene.Tint;
import org.pgoal.diagram.tree.TreeNode;

/**
 * Writes a scene as SVG: one file without outside references, light and dark by the reader's preference, each box with a title
 * for screen readers and a link to its line in the text. The same scene gives the same bytes.
 */
public final class SvgWriter {

	private static final double CORNER = 5;
	private static final double BASELINE = 13.5;
	private static final double TOP = 7;

	private SvgWriter() {
	}

	public static String write(Scene scene) {
		StringBuilder svg = new StringBuilder(scene.boxes().size() * 420 + 4096);
		svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ");
		number(svg, scene.width()).append(' ');
		number(svg, scene.height()).append("\" width=\"");
		number(svg, scene.width()).append("\" height=\"");
		number(svg, scene.height()).append("\">\n<title>");
		text(svg, scene.title()).append("</title>\n<style>").append(SvgStyle.css()).append("</style>\n");
		svg.append("<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n<g class=\"edges\">\n");
		for (Scene.Edge edge : scene.edges()) {
			edge(svg, edge);
		}
		svg.append("</g>\n");
		for (Scene.Box box : scene.boxes()) {
			box(svg, box);
		}
		return svg.append("</svg>\n").toString();
	}

	private static void edge(StringBuilder svg, Scene.Edge edge) {
		double middle = (edge.x1() + edge.x2()) / 2;
		svg.append("<path d=\"M");
		number(svg, edge.x1()).append(' ');
		number(svg, edge.y1()).append('C');
		number(svg, middle).append(' ');
		number(svg, edge.y1()).append(' ');
		number(svg, middle).append(' ');
		number(svg, edge.y2()).append(' ');
		number(svg, edge.x2()).append(' ');
		number(svg, edge.y2()).append("\"/>\n");
	}

	private static void box(StringBuilder svg, Scene.Box box) {
		TreeNode node = box.node();
		boolean linked = node.source() != null;
		if (linked) {
			svg.append("<a href=\"");
			text(svg, link(node.source())).append("\">");
		}
		svg.append("<g class=\"").append(style(box)).append("\"><title>");
		text(svg, spoken(node)).append("</title><rect x=\"");
		number(svg, box.x()).append("\" y=\"");
		number(svg, box.y()).append("\" width=\"");
		number(svg, box.width()).append("\" height=\"");
		number(svg, box.height()).append("\" rx=\"");
		number(svg, CORNER).append('"');
		svg.append("/>");
		double y = box.y() + TOP + BASELINE;
		for (String line : box.title()) {
			line(svg, "t", box.x() + SceneBuilder.PADDING, y, line);
			y += SceneBuilder.LINE;
		}
		if (!box.detail().isEmpty()) {
			line(svg, "d", box.x() + SceneBuilder.PADDING, y, box.detail());
		}
		svg.append(linked ? "</g></a>\n" : "</g>\n");
	}

	private static void line(StringBuilder svg, String style, double x, double y, String line) {
		svg.append("<text class=\"").append(style).append("\" x=\"");
		number(svg, x).append("\" y=\"");
		number(svg, y).append("\">");
		text(svg, line).append("</text>");
	}

	private static String style(Scene.Box box) {
		Tint tint = box.tint();
		StringBuilder style = new StringBuilder("b ").append(box.node().kind().name().toLowerCase(Locale.ROOT)).append(' ').append(tint.name());
		if (box.node().worst() != null) {
			style.append(" has-").append(box.node().worst().name().toLowerCase(Locale.ROOT));
		}
		if (box.node().kind() == TreeNode.Kind.INDICATOR && !box.node().quantified()) {
			style.append(" words");
		}
		if (box.node().hidden() > 0) {
			style.append(" folded");
		}
		return style.toString();
	}

	private static String spoken(TreeNode node) {
		StringBuilder spoken = new StringBuilder(node.title());
		if (node.detail() != null && !node.detail().isEmpty()) {
			spoken.append(": ").append(node.detail());
		}
		List<String> notes = node.notes();
		for (String note : notes) {
			spoken.append('\n').append(note);
		}
		return spoken.toString();
	}

	/** Relative, percent-encoded, so that a name can be no other kind of address. */
	private static String link(TreeNode.SourceLine source) {
		StringBuilder link = new StringBuilder();
		for (byte b : source.file().getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
			char c = (char) (b & 0xff);
			if (c < 128 && (Character.isLetterOrDigit(c) || "/._-~".indexOf(c) >= 0)) {
				link.append(c);
			} else {
				link.append(String.format("%%%02X", b & 0xff));
			}
		}
		return link.append("#L").append(source.line()).toString();
	}

	private static StringBuilder number(StringBuilder out, double number) {
		long tenths = Math.round(number * 10);
		out.append(tenths / 10);
		if (tenths % 10 != 0) {
			out.append('.').append(Math.abs(tenths % 10));
		}
		return out;
	}

	private static StringBuilder text(StringBuilder out, String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
			case '&' -> out.append("&amp;");
			case '<' -> out.append("&lt;");
			case '>' -> out.append("&gt;");
			case '"' -> out.append("&quot;");
			case '\n' -> out.append('\n');
			default -> {
				boolean lone = Character.isSurrogate(c) && !paired(text, i);
				out.append(c < ' ' || lone || c == '\ufffe' || c == '\uffff' ? '\ufffd' : c);
			}
			}
		}
		return out;
	}

	private static boolean paired(String text, int i) {
		char c = text.charAt(i);
		return Character.isHighSurrogate(c) ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
				: i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
	}
}
