package org.pgoal.diagram.text;

/**
 * Widths of text in em, without any font, so that a picture is the same on every machine. A wide character is 1 em; all
 * others are given the width that the widest of the usual sans-serif fonts gives them, or a little more.
 */
public final class TextMeasure {

	/** How much wider bold text may be. */
	public static final double BOLD = 1.06;

	private static final double WIDE = 1.0;
	private static final double NARROW = 0.6;
	private static final double SLIM = 0.34;
	private static final double BROAD = 0.9;

	private TextMeasure() {
	}

	/** The width of a text in em. */
	public static double width(String text) {
		double width = 0;
		for (int i = 0; i < text.length();) {
			int c = text.codePointAt(i);
			width += width(c);
			i += Character.charCount(c);
		}
		return width;
	}

	/** The width of one character in em; 0 for what is drawn over or invisible. */
	public static double width(int c) {
		int type = Character.getType(c);
		if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT || type == Character.CONTROL) {
			return 0;
		}
		if (isWide(c)) {
			return WIDE;
		}
		if ("iljI.,:;'|!()[]{} ".indexOf(c) >= 0) {
			return SLIM;
		}
		return "mwMW@%&—…".indexOf(c) >= 0 ? BROAD : NARROW;
	}

	/** East Asian wide and full-width characters, and emoji. */
	static boolean isWide(int c) {
		return c >= 0x1100 && c <= 0x115f || c >= 0x2e80 && c <= 0x303e || c >= 0x3041 && c <= 0xa4cf || c >= 0xac00 && c <= 0xd7a3
				|| c >= 0xf900 && c <= 0xfaff || c >= 0xfe30 && c <= 0xfe6f || c >= 0xff00 && c <= 0xff60 || c >= 0xffe0 && c <= 0xffe6
				|| c >= 0x1f000 && c <= 0x1faff || c >= 0x20000 && c <= 0x3fffd
				// quotes, dashes, ellipsis, ≥ ≤ ≈ ℃ ‰ are drawn wide in Chinese fonts
				|| c == 0x2018 || c == 0x2019 || c == 0x201c || c == 0x201d || c == 0x2014 || c == 0x2026 || c >= 0x2190 && c <= 0x22ff
				|| c == 0x2103 || c == 0x2030 || c >= 0x2460 && c <= 0x27bf;
	}
}
