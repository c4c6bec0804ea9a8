package org.pgoal.diagram.svg;

import java.util.Map;

import org.pgoal.diagram.scene.Palette;

/** The style sheet of the picture, made from the palette. Plain rules that any viewer knows; dark for those that know it. */
final class SvgStyle {

	private static final String FONT = "\"Noto Sans CJK SC\",\"Source Han Sans SC\",\"Microsoft YaHei\",\"PingFang SC\",sans-serif";

	private SvgStyle() {
	}

	static String css() {
		StringBuilder css = new StringBuilder("\n");
		colours(css, Palette.LIGHT);
		css.append("""
				.edges path{fill:none;stroke-width:1.4}
				.b rect{stroke-width:1}
				.department rect,.project rect{stroke-width:1.6}
				.has-error rect{stroke-width:2}
				.has-warning rect{stroke-width:1.6}
				.words rect{stroke-dasharray:4 2}
				.folded rect{stroke-width:2.4}
				text{font-family:%s;font-size:13px;white-space:pre}
				.d{font-size:12px}
				.level_one .t,.project .t,.department .t{font-weight:600}
				@media(prefers-color-scheme:dark){
				""".formatted(FONT));
		colours(css, Palette.DARK);
		return css.append("}\n").toString();
	}

	private static void colours(StringBuilder css, Palette palette) {
		rule(css, ".paper", "fill", palette.paper());
		rule(css, ".edges path", "stroke", palette.edge());
		rule(css, ".b rect", "stroke", palette.line());
		rule(css, "text", "fill", palette.ink());
		rule(css, ".d", "fill", palette.quiet());
		for (Map.Entry<String, Integer> fill : palette.fills().entrySet()) {
			rule(css, "." + fill.getKey() + " rect", "fill", fill.getValue());
		}
		rule(css, ".has-error rect", "stroke", palette.errorLine());
		rule(css, ".has-warning rect", "stroke", palette.warningLine());
	}

	private static void rule(StringBuilder css, String selector, String property, int colour) {
		css.append(selector).append('{').append(property).append(":#").append(String.format("%06x", colour)).append("}\n");
	}
}
