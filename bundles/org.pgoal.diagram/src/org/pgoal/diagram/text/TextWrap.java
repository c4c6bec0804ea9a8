package org.pgoal.diagram.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks a text into lines of a greatest width, where a reader of Chinese or English would break it. */
public final class TextWrap {

	private static final String ELLIPSIS = "…";

	/** Cloned for each text, as it keeps a place; making one anew takes longer than all else. */
	private static final BreakIterator BREAKS = BreakIterator.getLineInstance(Locale.ROOT);

	private TextWrap() {
	}

	/**
	 * @param text     any text; line breaks count as blanks
	 * @param em       the greatest width of a line, at least 2
	 * @param maxLines how many lines at most; what is left out is replaced by an ellipsis
	 * @return at least one line, none wider than {@code em}
	 */
	public static List<String> lines(String text, double em, int maxLines) {
		String plain = visible(text);
		if (TextMeasure.width(plain) <= em) {
			// most texts are short, and finding places to break costs most of a picture
			return List.of(plain);
		}
		List<String> lines = new ArrayList<>();
		int start = 0;
		BreakIterator breaks = (BreakIterator) BREAKS.clone();
		breaks.setText(plain);
		while (start < plain.length() && lines.size() < maxLines) {
			int end = lineEnd(plain, start, em, breaks);
			lines.add(plain.substring(start, end).strip());
			start = end;
			while (start < plain.length() && plain.charAt(start) == ' ') {
				start++;
			}
		}
		if (lines.isEmpty()) {
			lines.add("");
		} else if (start < plain.length()) {
			int last = lines.size() - 1;
			lines.set(last, shortened(lines.get(last), em));
		}
		return lines;
	}

	private static int lineEnd(String text, int start, double em, BreakIterator breaks) {
		double width = 0;
		int i = start;
		while (i < text.length()) {
			int c = text.codePointAt(i);
			width += TextMeasure.width(c);
			if (width > em) {
				break;
			}
			i += Character.charCount(c);
		}
		if (i >= text.length()) {
			return text.length();
		}
		int last = breaks.isBoundary(i) ? i : breaks.preceding(i);
		// a word wider than the line is cut, at least one character at a time
		return last > start ? last : Math.max(i, start + Character.charCount(text.codePointAt(start)));
	}

	private static String shortened(String line, double em) {
		double room = em - TextMeasure.width(ELLIPSIS);
		double width = 0;
		int i = 0;
		while (i < line.length()) {
			int c = line.codePointAt(i);
			width += TextMeasure.width(c);
			if (width > room) {
				break;
			}
			i += Character.charCount(c);
		}
		return line.substring(0, i) + ELLIPSIS;
	}

	/** Control characters and lone surrogates cannot be drawn, nor stand in XML. */
	private static String visible(String text) {
		if (isVisible(text)) {
			return text;
		}
		StringBuilder plain = new StringBuilder(text.length());
		for (int i = 0; i < text.length();) {
			int c = text.codePointAt(i);
			i += Character.charCount(c);
			if (Character.isWhitespace(c) || c == '\u00a0') {
				if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
					plain.append(' ');
				}
			} else if (Character.isISOControl(c) || c >= 0xd800 && c <= 0xdfff || c == 0xfffe || c == 0xffff) {
				plain.append('\ufffd');
			} else {
				plain.appendCodePoint(c);
			}
		}
		return plain.toString().strip();
	}

	/** Whether a text needs no change; false where that isn't seen at once. */
	private static boolean isVisible(String text) {
		int length = text.length();
		for (int i = 0; i < length; i++) {
			char c = text.charAt(i);
			if (c == ' ' ? i == 0 || i == length - 1 || text.charAt(i - 1) == ' ' : c < '!' || c >= 0x7f && c < 0x2010 || c > 0x2027 && c < 0x2030
					|| c == 0x3000 || c == 0x205f || c >= 0xd800 && c < 0xe000 || c >= 0xfffe) {
				return false;
			}
		}
		return true;
	}
}
