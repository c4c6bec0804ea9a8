package org.pgoal.diagram.svg;

/** XML as it is written: numbers in one spelling, texts escaped, what XML can't hold replaced. */
public final class Markup {

	private static final char REPLACEMENT = '\ufffd';

	private final StringBuilder out;

	/** @param size a guess at its length */
	public Markup(int size) {
		out = new StringBuilder(size);
	}

	/** Markup of one's own. */
	public Markup raw(String markup) {
		out.append(markup);
		return this;
	}

	/** A length, with one digit after the point where it has any. */
	public Markup number(double number) {
		long tenths = Math.round(number * 10);
		if (tenths < 0) {
			out.append('-');
			tenths = -tenths;
		}
		out.append(tenths / 10);
		if (tenths % 10 != 0) {
			out.append('.').append((char) ('0' + tenths % 10));
		}
		return this;
	}

	/** A text of whatever content, between tags or in an attribute. */
	public Markup text(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
			case '&' -> out.append("&amp;");
			case '<' -> out.append("&lt;");
			case '>' -> out.append("&gt;");
			case '"' -> out.append("&quot;");
			case '\'' -> out.append("&#39;");
			case '\n' -> out.append('\n');
			default -> {
				boolean lone = Character.isSurrogate(c) && !paired(text, i);
				out.append(c < ' ' || c == '\u007f' || lone || c == '\ufffe' || c == '\uffff' ? REPLACEMENT : c);
			}
			}
		}
		return this;
	}

	private static boolean paired(String text, int i) {
		char c = text.charAt(i);
		return Character.isHighSurrogate(c) ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
				: i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
	}

	@Override
	public String toString() {
		return out.toString();
	}
}
