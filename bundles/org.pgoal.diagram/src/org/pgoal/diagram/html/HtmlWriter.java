package org.pgoal.diagram.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.pgoal.diagram.scene.ColourMode;
import org.pgoal.diagram.scene.Palette;
import org.pgoal.diagram.scene.Scene;
import org.pgoal.diagram.scene.SceneBuilder;
import org.pgoal.diagram.svg.Ids;
import org.pgoal.diagram.svg.Links;
import org.pgoal.diagram.svg.Markup;
import org.pgoal.diagram.svg.SvgParts;
import org.pgoal.diagram.svg.SvgStyle;
import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.model.message.Message;

/**
 * Writes trees as one page that needs nothing else: the pictures of the SVG with zoom, folding, search, and what the rules found.
 * The page forbids itself to load anything, and runs only the script it was written with. Without scripts it shows the pictures.
 */
public final class HtmlWriter {

	private static final double TALL = 2;

	private final Locale locale;
	private final ColourMode mode;
	private final int depth;
	private final Markup html = new Markup(1 << 16);
	private final SvgParts parts = new SvgParts(html);
	private final Links links = new Links();

	private HtmlWriter(Locale locale, ColourMode mode, int depth) {
		this.locale = locale;
		this.mode = mode;
		this.depth = depth;
	}

	/**
	 * @param trees with all their levels
	 * @param mode  the colours at first; the reader can choose others
	 * @param depth how many levels are open at first
	 */
	public static String write(List<TreeNode> trees, ColourMode mode, int depth, Locale locale) {
		return new HtmlWriter(locale, mode, depth).page(trees);
	}

	private String page(List<TreeNode> trees) {
		String style = resource("viewer.css") + SvgStyle.shapes() + SvgStyle.colours(Palette.LIGHT, "") + "@media screen and (prefers-color-scheme:dark){\n"
				+ SvgStyle.colours(Palette.DARK, "") + "}\n";
		String script = resource("viewer.js");
		html.raw("<!DOCTYPE html>\n<html lang=\"").raw(Message.isChinese(locale) ? "zh-CN" : "en").raw("\">\n<head>\n<meta charset=\"utf-8\">\n")
				.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action 'none'; style-src '").raw(hash(style))
				.raw("'; script-src '").raw(hash(script)).raw("'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
				.raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>").text(trees.get(0).title())
				.raw("</title>\n<style>").raw(style).raw("</style>\n</head>\n<body data-matches=\"").text(say("matches")).raw("\" data-source=\"").text(say("source"))
				.raw("\">\n");
		bar(trees);
		html.raw("<main id=\"stage\" tabindex=\"-1\">\n");
		for (int i = 0; i < trees.size(); i++) {
			sheet(trees.get(i), i);
		}
		html.raw("</main>\n<div id=\"tip\" role=\"tooltip\" hidden></div>\n<script>").raw(script).raw("</script>\n</body>\n</html>\n");
		return html.toString();
	}

	private void bar(List<TreeNode> trees) {
		html.raw("<header>\n");
		if (trees.size() > 1) {
			html.raw("<label>").text(say("sheet")).raw(" <select id=\"sheets\">");
			for (TreeNode tree : trees) {
				html.raw("<option>").text(tree.title()).raw("</option>");
			}
			html.raw("</select></label>\n");
		}
		html.raw("<label>").text(say("colours")).raw(" <select id=\"mode\">");
		for (ColourMode choice : ColourMode.values()) {
			html.raw("<option value=\"").raw(name(choice)).raw(choice == mode ? "\" selected>" : "\">").text(say("colours." + name(choice))).raw("</option>");
		}
		html.raw("</select></label>\n<label class=\"search\"><span class=\"unseen\">").text(say("search"))
				.raw("</span><input id=\"search\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\" placeholder=\"").text(say("search.hint"))
				.raw("\"></label><output id=\"found\" for=\"search\"></output>\n<label><input id=\"faults\" type=\"checkbox\"> ").text(say("faults")).raw("</label>\n")
				.raw("<span class=\"buttons\">");
		button("open", "⊞");
		button("close", "⊟");
		button("out", "−");
		html.raw("<output id=\"zoom\">100%</output>");
		button("in", "+");
		button("fit", "⤢");
		html.raw("</span>\n<details><summary>").text(say("keys")).raw("</summary><p>").text(say("keys.text")).raw("</p></details>\n</header>\n");
	}

	private void button(String id, String sign) {
		html.raw("<button type=\"button\" id=\"").raw(id).raw("\" title=\"").text(say(id)).raw("\" aria-label=\"").text(say(id)).raw("\">").raw(sign).raw("</button>");
	}

	/** The same picture in all colours: only tints and legends differ. */
	private void sheet(TreeNode tree, int number) {
		Map<ColourMode, Scene> scenes = new EnumMap<>(ColourMode.class);
		for (ColourMode each : ColourMode.values()) {
			scenes.put(each, SceneBuilder.document(tree, each, locale));
		}
		// the one with the tallest legend leaves room for all
		Scene scene = scenes.values().stream().max(Comparator.comparingDouble(Scene::height)).orElseThrow();
		// on paper, what is much taller than a page goes on to the next
		boolean tall = scene.height() > TALL * scene.width();
		html.raw("<section").raw(tall ? " class=\"tall\"" : "").raw(number == 0 ? "" : " hidden").raw(">\n<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"mode-").raw(name(mode))
				.raw("\" viewBox=\"0 0 ").number(scene.width()).raw(" ").number(scene.height()).raw("\" width=\"").number(scene.width()).raw("\" height=\"")
				.number(scene.height()).raw("\" role=\"tree\" aria-label=\"").text(scene.title()).raw(": ").text(scene.summary()).raw("\">\n");
		scenes.forEach((each, drawn) -> parts.caption(drawn, "of-" + name(each)));
		html.raw("<g class=\"edges\" aria-hidden=\"true\">\n");
		scene.edges().forEach(parts::edge);
		html.raw("</g>\n");
		int[] parents = new int[scene.boxes().size()];
		int[] levels = new int[scene.boxes().size()];
		parents[0] = -1;
		scene.edges().forEach(edge -> {
			parents[edge.child()] = edge.parent();
			levels[edge.child()] = levels[edge.parent()] + 1;
		});
		for (int i = 0; i < scene.boxes().size(); i++) {
			int place = i;
			List<String> tints = scenes.values().stream().map(each -> each.boxes().get(place).tint().name()).toList();
			box(scene.boxes().get(i), number, parents[i], levels[i], tints, scenes.get(mode).boxes().get(i).tint().name());
		}
		html.raw("</svg>\n</section>\n");
	}

	private void box(Scene.Box box, int sheet, int parent, int level, List<String> tints, String tint) {
		TreeNode node = box.node();
		boolean inner = !node.children().isEmpty();
		boolean open = level + 1 < depth && (level == 0 || node.kind() != TreeNode.Kind.PROJECT || depth < Integer.MAX_VALUE);
		html.raw("<g id=\"s").raw(String.valueOf(sheet)).raw(Ids.of(node.path())).raw("\" class=\"").raw(SvgParts.style(box).replace(" " + box.tint().name(), " " + tint))
				.raw("\" role=\"treeitem\" tabindex=\"").raw(level == 0 ? "0" : "-1").raw("\" aria-level=\"").raw(String.valueOf(level + 1));
		if (inner) {
			html.raw("\" aria-expanded=\"").raw(String.valueOf(open));
		}
		html.raw("\" data-parent=\"").raw(String.valueOf(parent)).raw("\" data-tints=\"").raw(String.join(" ", tints)).raw("\" data-title=\"").text(node.title())
				.raw("\" data-detail=\"").text(node.detail());
		if (node.source() != null) {
			html.raw("\" data-href=\"").raw(links.to(node.source())).raw("\" data-place=\"").text(node.source().file()).raw(":")
					.raw(String.valueOf(node.source().line()));
		}
		html.raw("\" aria-label=\"");
		parts.spoken(node);
		html.raw("\">");
		parts.inside(box);
		if (!node.notes().isEmpty()) {
			html.raw("<desc class=\"notes\">");
			html.text(String.join("\n", node.notes())).raw("</desc>");
		}
		if (inner) {
			toggle(box);
		}
		html.raw("</g>\n");
	}

	private void toggle(Scene.Box box) {
		html.raw("<g class=\"toggle\"><circle cx=\"").number(box.x() + box.width()).raw("\" cy=\"").number(box.y() + box.height() / 2).raw("\" r=\"7\"/><path d=\"M")
				.number(box.x() + box.width() - 3.5).raw(" ").number(box.y() + box.height() / 2).raw("h7\"/><path class=\"plus\" d=\"M")
				.number(box.x() + box.width()).raw(" ").number(box.y() + box.height() / 2 - 3.5).raw("v7\"/><text class=\"more\" x=\"")
				.number(box.x() + box.width() + 11).raw("\" y=\"").number(box.y() + box.height() / 2 + 4).raw("\">").raw("+" + box.node().totals().indicators());
		TreeNode.Totals below = box.node().totals();
		if (below.findings() > 0) {
			String worst = below.errors() > 0 ? "error" : below.warnings() > 0 ? "warning" : "note";
			html.raw("<tspan class=\"").raw(worst).raw("-badge\"> ●").raw(String.valueOf(below.findings())).raw("</tspan>");
		}
		html.raw("</text></g>");
	}

	private static String name(ColourMode mode) {
		return mode.name().toLowerCase(Locale.ROOT);
	}

	private String say(String key) {
		return Message.of(HtmlWriter.class, key).text(locale);
	}

	private static String resource(String name) {
		try (InputStream in = HtmlWriter.class.getResourceAsStream(name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
		} catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

	private static String hash(String content) {
		try {
			return "sha256-" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}
}
