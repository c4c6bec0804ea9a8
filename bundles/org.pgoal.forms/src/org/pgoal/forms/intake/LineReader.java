package org.pgoal.forms.intake;

import java.util.regex.Pattern;

import org.pgoal.forms.FormException;
import org.pgoal.forms.grid.Cell;
import org.pgoal.forms.grid.Grid;

/** Reads raw text line by line; a line is split at tabs or, where it stands between vertical bars, at these. */
final class LineReader {

	/** The line between heading and body of a table in Markdown. */
	private static final Pattern RULE = Pattern.compile("\\|?\\s*:?-{2,}:?\\s*(\\|\\s*:?-{2,}:?\\s*)*\\|?");

	private static final Pattern LINE = Pattern.compile("\r\n|[\n\r\u2028\u2029\f]");

	private static final Pattern BAR = Pattern.compile("\\|");

	private static final Pattern TAB = Pattern.compile("\t");

	private LineReader() {
	}

	static Grid read(String text, Budget budget) throws FormException {
		Grid.Builder builder = Grid.Builder.table("");
		int row = 0;
		for (String line : LINE.split(text, -1)) {
			String stripped = line.strip();
			if (!stripped.isEmpty() && !RULE.matcher(stripped).matches()) {
				line(stripped.startsWith("|") ? barred(stripped) : line, stripped.startsWith("|") ? BAR : separator(line), row, builder, budget);
			}
			row++;
		}
		return builder.build();
	}

	private static Pattern separator(String line) {
		return line.indexOf('\t') < 0 && line.indexOf('|') >= 0 ? BAR : TAB;
	}

	/** Without the bars at both ends. */
	private static String barred(String line) {
		return line.substring(1, line.endsWith("|") && line.length() > 1 ? line.length() - 1 : line.length());
	}

	private static void line(String line, Pattern separator, int row, Grid.Builder builder, Budget budget) throws FormException {
		int column = 0;
		for (String part : separator.split(line, -1)) {
			String text = CellText.of(part);
			if (!text.isEmpty()) {
				budget.cell(text);
				budget.places(1);
				builder.add(new Cell(row, column, text, "line " + (row + 1)));
			}
			column++;
		}
	}
}
