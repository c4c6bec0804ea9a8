package org.pgoal.forms.writing;

import java.util.List;

import org.pgoal.model.message.Message;

/** Leaves out what no office file can hold, and counts it, so that it can be said. One for one file. */
final class PlainText {

	private int cells;

	/** The text without control characters and broken surrogates; line breaks become {@code \n}. */
	String of(String text) {
		if (isPlain(text)) {
			return text;
		}
		StringBuilder plain = new StringBuilder(text.length());
		boolean lost = false;
		for (int i = 0; i < text.length();) {
			int c = text.codePointAt(i);
			i += Character.charCount(c);
			if (c == '\r') {
				if (i == text.length() || text.charAt(i) != '\n') {
					plain.append('\n');
				}
			} else if (isLegal(c)) {
				plain.appendCodePoint(c);
			} else {
				lost = true;
			}
		}
		cells += lost ? 1 : 0;
		return plain.toString();
	}

	private static boolean isPlain(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < ' ' && c != '\n' && c != '\t' || c >= Character.MIN_SURROGATE) {
				return false;
			}
		}
		return true;
	}

	/** What XML 1.0 allows. */
	private static boolean isLegal(int c) {
		return c >= ' ' && c < Character.MIN_SURROGATE || c == '\n' || c == '\t' || c > Character.MAX_SURROGATE && c < 0xfffe || c > 0xffff;
	}

	List<Message> notes() {
		return cells == 0 ? List.of() : List.of(Message.of(PlainText.class, "control", cells));
	}
}
