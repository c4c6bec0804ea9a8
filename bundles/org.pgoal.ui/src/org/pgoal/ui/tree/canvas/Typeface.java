package org.pgoal.ui.tree.canvas;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.TextLayout;

/**
 * A font with what has to be known of it to set a text where the picture wants it: the picture measures in em and places base
 * lines, a drawing system measures in points and places upper edges.
 */
final class Typeface {

	private static final String WIDE = "国";
	private static final int SAMPLE = 10;

	private final Font font;
	private final double em;
	private final double wideAscent;
	private final double narrowAscent;
	private final Map<String, Integer> widths = new HashMap<>();

	Typeface(Device device, Font font) {
		this.font = font;
		GC gc = new GC(device);
		try {
			gc.setFont(font);
			em = gc.textExtent(WIDE.repeat(SAMPLE)).x / (double) SAMPLE;
		} finally {
			gc.dispose();
		}
		wideAscent = ascent(device, WIDE);
		narrowAscent = ascent(device, "x");
	}

	/** A font that lacks a character borrows it from another one, and with it its height. */
	private double ascent(Device device, String sample) {
		TextLayout layout = new TextLayout(device);
		try {
			layout.setFont(font);
			layout.setText(sample);
			return layout.getLineMetrics(0).getAscent() + layout.getLineMetrics(0).getLeading();
		} finally {
			layout.dispose();
		}
	}

	Font font() {
		return font;
	}

	/** How much larger than the font a text of some size is, in pixels per em. */
	double scale(double size) {
		return size / em;
	}

	/** From the upper edge of a text to its base line, in pixels of the font. */
	double ascent(String text) {
		return text.codePoints().anyMatch(c -> c >= 0x2e80) ? wideAscent : narrowAscent;
	}

	/** In pixels of the font. */
	int width(GC gc, String text) {
		return widths.computeIfAbsent(text, t -> gc.textExtent(t).x);
	}

	/** Texts of an earlier picture are not needed any more. */
	void forget() {
		widths.clear();
	}

	void dispose() {
		font.dispose();
	}
}
