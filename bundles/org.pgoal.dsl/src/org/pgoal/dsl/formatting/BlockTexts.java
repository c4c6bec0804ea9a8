package org.pgoal.dsl.formatting;

import org.pgoal.dsl.conversion.Literals;

/** Indents the lines of a block text with the statement that it belongs to. */
final class BlockTexts {

	private static final String QUOTES = "'''";

	private BlockTexts() {
	}

	/**
	 * The block text with its lines one step further in than its statement; as it is where that would change what it says.
	 *
	 * @param written with single line feeds
	 * @param depth   of the statement
	 */
	static String indented(String written, int depth) {
		if (!written.startsWith(QUOTES + "\n") && !written.matches("(?s)'''[ \\t\u3000]*\n.*") || !written.endsWith(QUOTES)) {
			return written;
		}
		String value = Literals.value(written);
		StringBuilder text = new StringBuilder(QUOTES).append('\n');
		String indent = Layout.INDENT.repeat(depth);
		for (String line : value.split("\n", -1)) {
			text.append(line.isEmpty() ? "" : indent + Layout.INDENT + line).append('\n');
		}
		String indented = text.append(indent).append(QUOTES).toString();
		return Literals.value(indented).equals(value) ? indented : written;
	}
}
