package org.pgoal.diagram.svg;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.pgoal.diagram.scene.Palette;
import org.pgoal.diagram.scene.Scene;
import org.pgoal.diagram.scene.TextStyle;
import org.pgoal.diagram.scene.Tint;
import org.pgoal.model.finding.Severity;

/**
 * The style sheet of the picture, made from the palette and the text styles. Plain rules and no variables, which some viewers
 * don't know; dark for those that know it, and never on paper.
 */
public final class SvgStyle {

	/** Fonts that have Chinese, in the order of preference; names as CSS writes them. */
	private static final String FONTS = "\"Noto Sans CJK SC\",\"Source Han Sans SC\",\"Microsoft YaHei\",\"PingFang SC\",\"Noto Sans SC\",sans-serif";

	private static final String DARK = "@media screen and (prefers-color-scheme:dark){\n";

	private SvgStyle() {
	}

	/** The rules that a scene needs. */
	static String of(Scene scene) {
		Set<String> tints = new TreeSet<>();
		scene.boxes().forEach(box -> tints.add(box.tint().name()));
		scene.keys().forEach(key -> tints.add(key.tint().name()));
		StringBuilder css = new StringBuilder("\n").append(shapes());
		css.append(colours(Palette.LIGHT, tints, "")).append(DARK).append(colours(Palette.DARK, tints, "")).append("}\n");
		return css.toString();
	}

	/** The rules for any scene, as far as they are no colours. */
	public static String shapes() {
		StringBuilder css = new StringBuilder();
		css.append("text{font-family:").append(FONTS).append(";white-space:pre}\n");
		for (TextStyle style : TextStyle.values()) {
			css.append('.').append(name(style)).append("{font-size:").append((int) style.size()).append("px");
			css.append(style.bold() ? ";font-weight:600}\n" : "}\n");
		}
		return css.append("""
				.end{text-anchor:end}
				.edges path{fill:none;stroke-width:1.3}
				.in-words rect,rect.in-words{stroke-dasharray:4 2.5}
				.has-error rect,.has-warning rect{stroke-width:1.6}
				.folded rect{stroke-width:2}
				""").toString();
	}

	/** The colours for any scene. */
	public static String colours(Palette palette, String scope) {
		return colours(palette, palette.fills().keySet(), scope);
	}

	private static String colours(Palette palette, Set<String> tints, String scope) {
		StringBuilder css = new StringBuilder();
		rule(css, scope + ".paper", "fill", palette.paper());
		rule(css, scope + ".edges path", "stroke", palette.edge());
		for (TextStyle style : TextStyle.values()) {
			rule(css, scope + "." + name(style), "fill", palette.colour(style.ink()));
		}
		for (Map.Entry<String, Integer> fill : palette.fills().entrySet()) {
			if (tints.contains(fill.getKey())) {
				String both = scope + "." + fill.getKey() + " rect," + scope + "rect." + fill.getKey();
				css.append(both).append("{fill:").append(hex(fill.getValue())).append(";stroke:").append(hex(palette.line(new Tint(fill.getKey())))).append("}\n");
			}
		}
		rule(css, scope + ".bar", "fill", palette.bar());
		for (Severity severity : Severity.values()) {
			String name = severity.name().toLowerCase(Locale.ROOT);
			if (severity != Severity.NOTE) {
				rule(css, scope + ".has-" + name + " rect", "stroke", palette.line(severity));
			}
			rule(css, scope + "." + name + "-badge", "fill", palette.line(severity));
		}
		return css.toString();
	}

	static String name(TextStyle style) {
		return style.name().toLowerCase(Locale.ROOT);
	}

	private static void rule(StringBuilder css, String selector, String property, int colour) {
		css.append(selector).append('{').append(property).append(':').append(hex(colour)).append("}\n");
	}

	/** A colour as CSS writes it. */
	public static String hex(int colour) {
		return String.format(Locale.ROOT, "#%06x", colour);
	}
}
