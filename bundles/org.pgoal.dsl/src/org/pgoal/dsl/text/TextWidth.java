package org.pgoal.dsl.text;

/**
 * Width of text in columns of a fixed-width font: East Asian wide and full-width characters take two columns, combining
 * marks none (Unicode Standard Annex 11, ambiguous characters narrow).
 */
public final class TextWidth {

	/** First and last code points of wide ranges, ascending. */
	private static final int[] WIDE = { 0x1100, 0x115f, 0x231a, 0x231b, 0x2329, 0x232a, 0x23e9, 0x23ec, 0x2e80, 0x303e, 0x3041, 0x33ff, 0x3400, 0x4dbf,
			0x4e00, 0x9fff, 0xa000, 0xa4cf, 0xa960, 0xa97f, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe10, 0xfe19, 0xfe30, 0xfe6f, 0xff00, 0xff60, 0xffe0, 0xffe6,
			0x16fe0, 0x18aff, 0x1b000, 0x1b2ff, 0x1f300, 0x1f64f, 0x1f680, 0x1f6ff, 0x1f900, 0x1faff, 0x20000, 0x3fffd };

	private TextWidth() {
	}

	/** The columns that a text without line breaks takes. */
	public static int of(CharSequence text) {
		int width = 0;
		for (int i = 0; i < text.length();) {
			int c = Character.codePointAt(text, i);
			width += of(c);
			i += Character.charCount(c);
		}
		return width;
	}

	private static int of(int c) {
		if (c < 0x300) {
			return 1;
		}
		int type = Character.getType(c);
		if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
			return 0;
		}
		int low = 0;
		int high = WIDE.length / 2 - 1;
		while (low <= high) {
			int middle = low + high >>> 1;
			if (c < WIDE[2 * middle]) {
				high = middle - 1;
			} else if (c > WIDE[2 * middle + 1]) {
				low = middle + 1;
			} else {
				return 2;
			}
		}
		return 1;
	}
}
