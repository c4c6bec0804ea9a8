package org.pgoal.diagram.scene;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The colours of the picture by meaning, for a light and a dark background; all writers and the workbench take them from here. */
public enum Palette {

	LIGHT(0xffffff, 0x1f2328, 0x59636e, 0xb7bfc8, 0xc3cad2, 0xf3f5f7, List.of(0xdbe9fb, 0xdff2e1, 0xfdeecb, 0xf3e3f7, 0xfde0dc, 0xdcf1f1), 0x7aa7e0,
			0xe0a54a, 0xe4f3e5, 0xf6b9b4, 0xfbdf9d, 0xd5e6fa, 0xc62f26, 0xb98300),

	DARK(0x16191d, 0xe6e9ec, 0xa3adb7, 0x5a636d, 0x4a535d, 0x262b31, List.of(0x1d3557, 0x1e4027, 0x4a3a12, 0x402a4a, 0x4d2622, 0x173f40), 0x2f5f9e,
			0x8a5d14, 0x1e3a23, 0x7a2a24, 0x634c10, 0x1f3c5e, 0xff7b72, 0xe3b341);

	/** In how many steps a strength is shown. */
	public static final int STEPS = 5;

	private final int paper;
	private final int ink;
	private final int quiet;
	private final int line;
	private final int edge;
	private final int errorLine;
	private final int warningLine;
	private final Map<String, Integer> fills = new LinkedHashMap<>();

	Palette(int paper, int ink, int quiet, int line, int edge, int plain, List<Integer> categories, int weight, int budget, int clean, int error,
			int warning, int note, int errorLine, int warningLine) {
		this.paper = paper;
		this.ink = ink;
		this.quiet = quiet;
		this.line = line;
		this.edge = edge;
		this.errorLine = errorLine;
		this.warningLine = warningLine;
		fills.put("plain", plain);
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

	/** The outline of a box. */
	public int line() {
		return line;
	}

	/** The lines between boxes. */
	public int edge() {
		return edge;
	}

	/** The outline of a box with an error. */
	public int errorLine() {
		return errorLine;
	}

	/** The outline of a box with a warning. */
	public int warningLine() {
		return warningLine;
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
