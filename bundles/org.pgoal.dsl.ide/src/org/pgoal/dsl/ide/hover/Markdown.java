package org.pgoal.dsl.ide.hover;

/** Keeps what people wrote from being read as markup. */
final class Markdown {

	private Markdown() {
	}

	static String escape(String text) {
		StringBuilder escaped = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if ("\\`*_{}[]<>#|".indexOf(c) >= 0) {
				escaped.append('\\');
			}
			escaped.append(c == '\n' || c == '\r' ? ' ' : c);
		}
		return escaped.toString();
	}
}
