package org.pgoal.diagram.scene;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.pgoal.model.finding.Severity;

/** The colours of the picture by meaning, for a light and a dark background; all writers and the workbench take them from here. */
public enum Palette {

	LIGHT(0xffffff, 0x1f2328, 0x59636e, 0xb7bfc8, 0xc3cad2, 0xf3f5f7, List.of(0xdbe9fb, 0xdff2e1, 0xfdeecb, 0xf3e3f7, 0xfde0dc, 0xdcf1f1), 0xa5c8f2,
			0xf2c277, 0xe4f3e5, 0xf6b9b4, 0xfbdf9d, 0xd5e6fa, 0xc62f26, 0x9a6700, 0x0969da, 0x8c959f),

	DARK(0x16191d, 0xe6e9ec, 0xa3adb7, 0x5a636d, 0x4a535d, 0x262b31, List.of(0x1d3557, 0x1e4027, 0x4a3a12, 0x402a4a, 0x4d2622, 0x173f40), 0x2b5590,
			0x8a5d14, 0x1e3a23, 0x7a2a24, 0x634c10, 0x1f3c5e, 0xff7b72, 0xe3b341, 0x79b8ff, 0x6e7681);

	/** In how many steps a strength is shown. */
	public static final int STEPS = 5;

	private static final double OUTLINE = 0.6;

	private final int paper;
	private final int ink;
	private final int quiet;
	private final int line;
	private final int edge;
	private final int errorLine;
	private final int warningLine;
	private final int noteLine;
	private final int bar;
	private final Map<String, Integer> fills = new LinkedHashMap<>();

	Palette(int paper, int ink, int quiet, int line, int edge, int plain, List<Integer> categories, int weight, int budget, int clean, int error,
			int warning, int note, int errorLine, int warningLine, int noteLine, int bar) {
		this.paper = paper;
		this.ink = ink;
		this.quiet = quiet;
		this.line = line;
		this.edge = edge;
		this.errorLine = errorLine;
		this.warningLine = warningLine;
		this.noteLine = noteLine;
		this.bar = bar;
		fills.put("plain", plain);
		fills.put("bare", paper);
		for (int i = 0; i < categories.size(); i++) {
			fills.put("category" + i, categories.get(i));
		}
		fills.put("clean", clean);
		fills.put("error", error);
		fills.put("warning", warning);
		fills.put("note", note);
		for (int step = 0; step <= STEPS; step++) {
			fills.put("weight" + step, mix(weight, plain, step / (double) STEPS));
			fills.put("budget" + step, mix(budget, plain, step / (double) STEPS));
		}
	}

	/** Red, green and blue as 0xRRGGBB, as for all colours here. */
	public int paper() {
		return paper;
	}

	/** Names. */
	public int ink() {
		return ink;
	}

	/** What stands below a name. */
	public int quiet() {
		return quiet;
	}

	/** The colour of a text. */
	public int colour(TextStyle.Ink which) {
		return switch (which) {
		case INK -> ink;
		case QUIET -> quiet;
		case PAPER -> paper;
		};
	}

	/** The outline of a box: a darker shade of its inside. */
	public int line(Tint tint) {
		return mix(line, fill(tint), OUTLINE);
	}

	/** The lines between boxes. */
	public int edge() {
		return edge;
	}

	/** The outline of a box with such a finding, and the ground of its badge. */
	public int line(Severity severity) {
		return switch (severity) {
		case ERROR -> errorLine;
		case WARNING -> warningLine;
		case NOTE -> noteLine;
		};
	}

	/** The bar that shows a weight. */
	public int bar() {
		return bar;
	}

	/** The inside of a box, by the name of its tint. */
	public int fill(Tint tint) {
		return fills.getOrDefault(tint.name(), fills.get("plain"));
	}

	/** All insides by the names of tints. */
	public Map<String, Integer> fills() {
		return java.util.Collections.unmodifiableMap(fills);
	}

	private static int mix(int colour, int ground, double part) {
		int mixed = 0;
		for (int shift = 16; shift >= 0; shift -= 8) {
			int a = colour >> shift & 0xff;
			int b = ground >> shift & 0xff;
			mixed |= (int) Math.round(b + (a - b) * part) << shift;
		}
		return mixed;
	}
}
