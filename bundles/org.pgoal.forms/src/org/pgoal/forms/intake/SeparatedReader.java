package org.pgoal.forms.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.pgoal.forms.FormException;
import org.pgoal.forms.FormulaGuard;
import org.pgoal.forms.grid.Cell;
import org.pgoal.forms.grid.Grid;

/** Reads separated values as spreadsheets write them: quoted cells may hold separators, line breaks and doubled quotes. */
final class SeparatedReader {

	/** How spreadsheets keep leading zeros: {@code ="044001"} is shown as 044001. */
	private static final Pattern FORCED_TEXT = Pattern.compile("=\"([^\"]*)\"");

	/** How Excel is told the separator, in a first line that it doesn't show. */
	private static final Pattern DECLARED = Pattern.compile("sep=([,;|\t])\r?\n");

	private static final int SAMPLE = 1 << 16;

	private SeparatedReader() {
	}

	static Grid read(String text, char separator, Budget budget) throws FormException {
		CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).setLenientEof(true).setTrailingData(true).get();
		Grid.Builder builder = Grid.Builder.table("");
		Matcher declared = DECLARED.matcher(text);
		boolean declares = declared.lookingAt();
		int row = declares ? 1 : 0;
		try (CSVParser parser = CSVParser.parse(new StringReader(declares ? text.substring(declared.end()) : text), format)) {
			for (CSVRecord line : parser) {
				for (int column = 0; column < line.size(); column++) {
					Matcher forced = FORCED_TEXT.matcher(line.get(column));
					String cell = CellText.of(forced.matches() ? forced.group(1) : FormulaGuard.unguarded(line.get(column)));
					if (!cell.isEmpty()) {
						budget.cell(cell);
						builder.add(new Cell(row, column, cell, Area.name(row, column)));
					}
				}
				row++;
			}
		} catch (IOException | UncheckedIOException broken) {
			throw new FormException(Intake.message("brokenRow", row + 1), broken);
		}
		return builder.build();
	}

	/** The separator that most lines have, outside quotes; 0 where there is none. */
	static char separator(String text) {
		Matcher declared = DECLARED.matcher(text);
		if (declared.lookingAt()) {
			return declared.group(1).charAt(0);
		}
		char best = 0;
		int most = 0;
		for (char candidate : new char[] { ',', '\t', ';', '|' }) {
			int count = linesWith(candidate, text);
			if (count > most) {
				most = count;
				best = candidate;
			}
		}
		return best;
	}

	private static int linesWith(char separator, String text) {
		boolean quoted = false;
		boolean seen = false;
		int lines = 0;
		for (int i = 0; i < Math.min(text.length(), SAMPLE); i++) {
			char c = text.charAt(i);
			if (c == '"') {
				quoted = !quoted;
			} else if (!quoted && c == separator && !seen) {
				seen = true;
				lines++;
			} else if (!quoted && c == '\n') {
				seen = false;
			}
		}
		return lines;
	}
}
