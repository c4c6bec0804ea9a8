package org.pgoal.dsl.formatting;

import java.util.ArrayList;
import java.util.List;

import org.pgoal.dsl.text.TextWidth;

/**
 * Aligns neighbouring lines of one kind as a table. A cell wider than its column's limit doesn't widen the column for the
 * others: it pushes only what follows on its own line.
 */
final class Columns {

	/** Widest cells that count, per column; a wide character takes two. The last column needs no limit. */
	private static final int[] INDICATOR_LIMITS = { 30, 46, 26, 10, 12 };
	private static final int[] FUND_LIMITS = { 24, 20 };
	private static final int[] LABELLED_LIMITS = { 26 };

	private record Line(int start, int end, List<Integer> cells) {
	}

	private final List<Token> tokens;
	private final String[] gaps;

	Columns(List<Token> tokens, String[] gaps) {
		this.tokens = tokens;
		this.gaps = gaps;
	}

	/** Widens the gaps before cells. */
	void align() {
		List<Line> table = new ArrayList<>();
		for (int i = 0; i < tokens.size() - 1;) {
			Line line = line(i);
			if (line == null) {
				flush(table);
				i++;
				continue;
			}
			if (!table.isEmpty() && !continues(table.get(table.size() - 1), line)) {
				flush(table);
			}
			table.add(line);
			i = line.end();
		}
		flush(table);
	}

	/** The line that begins with a token, when one statement of a table takes all of it. */
	private Line line(int start) {
		Token first = tokens.get(start);
		if (first.row == Token.Row.NONE || start > 0 && gaps[start].indexOf('\n') < 0) {
			return null;
		}
		List<Integer> cells = new ArrayList<>();
		int depth = 0;
		int i = start;
		for (; i == start || gaps[i].indexOf('\n') < 0; i++) {
			Token token = tokens.get(i);
			if (token.hasLineBreak() || i > start && (!token.comments.isEmpty() || depth == 0 && (token.startsStatement() || token.text.equals(";")))) {
				return null;
			}
			if (token.isClosing()) {
				depth--;
			}
			if (depth == 0 && token.column > 0) {
				cells.add(i);
			}
			if (token.isOpening()) {
				depth++;
			}
		}
		return depth == 0 && (tokens.get(i).startsStatement()) ? new Line(start, i, cells) : null;
	}

	private boolean continues(Line above, Line line) {
		Token first = tokens.get(line.start());
		return above.end() == line.start() && tokens.get(above.start()).row == first.row && first.allBreaks() <= 1 && gaps[line.start()].indexOf("\n\n") < 0
				&& first.comments.stream().allMatch(comment -> comment.breaksBefore() == 0);
	}

	private void flush(List<Line> table) {
		if (table.size() > 1) {
			align(table, limits(tokens.get(table.get(0).start()).row));
		}
		table.clear();
	}

	private static int[] limits(Token.Row row) {
		return switch (row) {
		case INDICATOR -> INDICATOR_LIMITS;
		case FUND -> FUND_LIMITS;
		default -> LABELLED_LIMITS;
		};
	}

	private void align(List<Line> table, int[] limits) {
		int[] widest = new int[limits.length];
		for (Line line : table) {
			for (int cell = 0; cell <= line.cells().size(); cell++) {
				int column = column(line, cell);
				if (column < limits.length) {
					int width = width(line, cell);
					if (width <= limits[column]) {
						widest[column] = Math.max(widest[column], width);
					}
				}
			}
		}
		int[] starts = new int[limits.length + 1];
		for (int column = 0; column < limits.length; column++) {
			starts[column + 1] = starts[column] + (widest[column] > 0 ? widest[column] + 1 : 0);
		}
		for (Line line : table) {
			int position = width(line, 0);
			for (int cell = 1; cell <= line.cells().size(); cell++) {
				int blanks = Math.max(1, starts[column(line, cell)] - position);
				gaps[line.cells().get(cell - 1)] = " ".repeat(blanks);
				position += blanks + width(line, cell);
			}
		}
	}

	private int column(Line line, int cell) {
		return cell == 0 ? 0 : tokens.get(line.cells().get(cell - 1)).column;
	}

	private int width(Line line, int cell) {
		int from = cell == 0 ? line.start() : line.cells().get(cell - 1);
		int to = cell == line.cells().size() ? line.end() : line.cells().get(cell);
		int width = 0;
		for (int i = from; i < to; i++) {
			width += (i == from ? 0 : gaps[i].length()) + TextWidth.of(tokens.get(i).text);
		}
		return width;
	}
}
