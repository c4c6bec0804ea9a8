package org.pgoal.dsl.conversion;

import java.util.List;

import org.eclipse.xtext.util.Strings;

/** Quoted texts, block texts and bare words: how they are written and what they say. */
public final class Literals {

	/** Stands where the form has no label: a category that is missing. */
	public static final String NO_LABEL = "_";

	private static final String BLOCK = "'''";

	private Literals() {
	}

	public static boolean isQuoted(String written) {
		return written.startsWith("\"") || written.startsWith("“");
	}

	/** What a word, string or block text says. */
	public static String value(String written) {
		if (written.startsWith("\"")) {
			String body = written.length() > 1 && written.endsWith("\"") ? written.substring(1, written.length() - 1) : written.substring(1);
			return body.indexOf('\\') < 0 ? body : unescape(body);
		}
		if (written.startsWith("“")) {
			return written.endsWith("”") ? written.substring(1, written.length() - 1) : written.substring(1);
		}
		if (written.startsWith(BLOCK)) {
			return block(written);
		}
		return written;
	}

	/** A text in quotes, on one line. */
	public static String quote(String text) {
		StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
			case '"' -> quoted.append("\\\"");
			case '\\' -> quoted.append("\\\\");
			case '\n' -> quoted.append("\\n");
			case '\r' -> quoted.append("\\r");
			case '\t' -> quoted.append("\\t");
			default -> {
				if (c < ' ' || c >= '\u007f' && c < '\u00a0' || c == '\u2028' || c == '\u2029' || c == '\ufeff' || isLone(text, i)) {
					quoted.append(String.format("\\u%04x", (int) c));
				} else {
					quoted.append(c);
				}
			}
			}
		}
		return quoted.append('"').toString();
	}

	/** Half of a surrogate pair would not survive the way through a file. */
	private static boolean isLone(String text, int i) {
		char c = text.charAt(i);
		if (Character.isHighSurrogate(c)) {
			return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
		}
		return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
	}

	private static String unescape(String body) {
		try {
			return Strings.convertFromJavaString(body, true);
		} catch (IllegalArgumentException notAnEscape) {
			// A stray backslash, as in a path: what stands there is what is meant.
			return body;
		}
	}

	/** The lines of a block text without the indentation that all of them share. */
	private static String block(String written) {
		String body = written.substring(BLOCK.length(), Math.max(BLOCK.length(), written.length() - BLOCK.length()));
		List<String> lines = body.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
		return String.join("\n", lines).strip().isEmpty() ? "" : stripped(lines);
	}

	private static String stripped(List<String> lines) {
		int first = 0;
		int last = lines.size();
		if (lines.get(0).isBlank()) {
			first = 1;
		}
		if (last > first && lines.get(last - 1).isBlank()) {
			last--;
		}
		int indent = Integer.MAX_VALUE;
		for (String line : lines.subList(first == 0 ? 1 : first, Math.max(last, first == 0 ? 1 : first))) {
			if (!line.isBlank()) {
				indent = Math.min(indent, line.length() - line.stripLeading().length());
			}
		}
		StringBuilder text = new StringBuilder();
		for (int i = first; i < last; i++) {
			String line = lines.get(i);
			int cut = i == 0 ? 0 : Math.min(indent == Integer.MAX_VALUE ? 0 : indent, line.length() - line.stripLeading().length());
			text.append(i > first ? "\n" : "").append(line.substring(cut).stripTrailing());
		}
		return text.toString();
	}
}
