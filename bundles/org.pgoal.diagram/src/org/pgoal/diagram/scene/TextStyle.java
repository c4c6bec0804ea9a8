package org.pgoal.diagram.scene;

/** How a text of the picture is set. All painters take size, weight and colour from here. */
public enum TextStyle {

	/** The name of the picture. */
	HEADING(17, true, Ink.INK),
	/** What the picture sums up, and what its colours mean. */
	CAPTION(12, false, Ink.QUIET),
	/** The name of a sheet or of a level one. */
	STRONG(13, true, Ink.INK),
	/** The name of a level two or of an indicator. */
	NAME(13, false, Ink.INK),
	/** A number that is promised, or money. */
	VALUE(12, true, Ink.INK),
	/** A value in words. */
	WORDS(12, false, Ink.INK),
	/** Weights, counts, shares. */
	QUIET(12, false, Ink.QUIET),
	/** How many indicators are folded. */
	MORE(12, true, Ink.QUIET),
	/** The number of findings on its coloured ground. */
	BADGE(10, true, Ink.PAPER);

	/** The colours of text; {@link Palette#colour} knows them. */
	public enum Ink {
		INK, QUIET, PAPER
	}

	private final double size;
	private final boolean bold;
	private final Ink ink;

	TextStyle(double size, boolean bold, Ink ink) {
		this.size = size;
		this.bold = bold;
		this.ink = ink;
	}

	/** In pixels. */
	public double size() {
		return size;
	}

	public boolean bold() {
		return bold;
	}

	public Ink ink() {
		return ink;
	}
}
