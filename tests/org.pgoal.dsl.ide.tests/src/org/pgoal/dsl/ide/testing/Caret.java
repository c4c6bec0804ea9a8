package org.pgoal.dsl.ide.testing;

import org.eclipse.lsp4j.Position;

/** A text with one place marked by {@code ⟦|⟧}. */
public record Caret(String text, int offset) {

	public static final String MARK = "⟦|⟧";

	public static Caret of(String marked) {
		int offset = marked.indexOf(MARK);
		if (offset < 0) {
			throw new IllegalArgumentException("no caret in " + marked);
		}
		return new Caret(marked.substring(0, offset) + marked.substring(offset + MARK.length()), offset);
	}

	public Position position() {
		return position(text, offset);
	}

	public static Position position(String text, int offset) {
		int line = 0;
		int start = 0;
		for (int i = 0; i < offset; i++) {
			if (text.charAt(i) == '\n') {
				line++;
				start = i + 1;
			}
		}
		return new Position(line, offset - start);
	}

	/** The offset of a position, reckoned without the code under test. */
	public static int offset(String text, Position position) {
		int start = 0;
		for (int line = 0; line < position.getLine(); line++) {
			start = text.indexOf('\n', start) + 1;
		}
		return start + position.getCharacter();
	}
}
