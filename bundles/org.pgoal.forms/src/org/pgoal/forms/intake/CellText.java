package org.pgoal.forms.intake;

/** The text of a cell without what nobody sees. */
final class CellText {

	private CellText() {
	}

	/** Line breaks as \n, tabs as blanks, no control, invisible or broken characters, no blanks at the ends of lines. */
	static String of(CharSequence raw) {
		int length = raw.length();
		int i = 0;
		while (i < length && isPlain(raw.charAt(i))) {
			i++;
		}
		if (i == length) {
			return raw.toString().strip();
		}
		StringBuilder text = new StringBuilder(length).append(raw, 0, i);
		for (; i < length; i++) {
			char c = raw.charAt(i);
			if (isPlain(c)) {
				text.append(c);
			} else if (c == '\r' || c == '\n' || c == '\u000b' || c == '\u2028' || c == '\u2029') {
				if (c == '\r' && i + 1 < length && raw.charAt(i + 1) == '\n') {
					i++;
				}
				stripEnd(text);
				text.append('\n');
			} else if (c == '\t' || c == '\u00a0') {
				text.append(' ');
			} else if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(raw.charAt(i + 1))) {
				text.append(c).append(raw.charAt(++i));
			} else if (Character.isSurrogate(c)) {
				text.append('\ufffd');
			}
		}
		return text.toString().strip();
	}

	private static void stripEnd(StringBuilder text) {
		while (!text.isEmpty() && (text.charAt(text.length() - 1) == ' ' || text.charAt(text.length() - 1) == '\u3000')) {
			text.setLength(text.length() - 1);
		}
	}

	private static boolean isPlain(char c) {
		if (c < 0x7f) {
			return c >= ' ';
		}
		if (c < 0x200b) {
			return c > '\u00a0' && c != '\u00ad';
		}
		return !(c <= '\u200f' || c >= '\u2028' && c <= '\u202e' || c >= '\u2060' && c <= '\u206f' || Character.isSurrogate(c) || c == '\ufeff' || c >= '\ufff9' && c <= '\ufffb'
				|| c >= '\ufffe');
	}
}
