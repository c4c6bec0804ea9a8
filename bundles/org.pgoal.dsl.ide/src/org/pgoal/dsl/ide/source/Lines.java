package org.pgoal.dsl.ide.source;

import java.util.Arrays;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Where the lines of a text begin: offsets to positions and back. Characters are UTF-16 units, lines count from 0. */
public final class Lines {

	private final int[] starts;
	private final String text;

	public Lines(String text) {
		this.text = text;
		int[] found = new int[16];
		int count = 1;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
				if (count == found.length) {
					found = Arrays.copyOf(found, count * 2);
				}
				found[count++] = i + 1;
			}
		}
		starts = Arrays.copyOf(found, count);
	}

	public int count() {
		return starts.length;
	}

	/** The line that an offset stands in; an offset outside the text counts as its nearest end. */
	public int line(int offset) {
		int found = Arrays.binarySearch(starts, Math.max(0, offset));
		return found >= 0 ? found : -found - 2;
	}

	public int start(int line) {
		return line < 0 ? 0 : line < starts.length ? starts[line] : text.length();
	}

	/** The end of a line without its line break. */
	public int end(int line) {
		int end = line + 1 < starts.length ? starts[line + 1] : text.length();
		while (end > start(line) && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
			end--;
		}
		return end;
	}

	public String lineText(int line) {
		return text.substring(start(line), end(line));
	}

	public Position position(int offset) {
		int within = Math.max(0, Math.min(offset, text.length()));
		int line = line(within);
		return new Position(line, within - starts[line]);
	}

	/** The offset of a position; a character behind the end of its line means that end, as the protocol says. */
	public int offset(Position position) {
		if (position.getLine() >= starts.length) {
			return text.length();
		}
		int line = Math.max(0, position.getLine());
		int offset = start(line) + Math.max(0, position.getCharacter());
		return offset > end(line) ? end(line) : offset;
	}

	public Range range(int start, int end) {
		return new Range(position(start), position(end));
	}
}
