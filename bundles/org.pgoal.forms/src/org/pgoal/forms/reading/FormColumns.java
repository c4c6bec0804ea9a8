package org.pgoal.forms.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.pgoal.forms.definition.FormCell;
import org.pgoal.forms.definition.FormRow;
import org.pgoal.forms.definition.FormTable;
import org.pgoal.forms.definition.Meaning;
import org.pgoal.forms.definition.Placeholder;
import org.pgoal.forms.reading.FormLayout.Column;

/** The columns of a form's tables: what stands in a row that repeats, below which headings. */
final class FormColumns {

	static final Pattern EMPTY_BRACKETS = Pattern.compile("[(（\\[][\\s]*[)）\\]]");

	private FormColumns() {
	}

	/** The words of a cell, as they are compared. */
	static String key(FormCell cell) {
		return CellText.key(EMPTY_BRACKETS.matcher(cell.literal()).replaceAll(""));
	}

	/** Adds the columns of a row to those of other tables, each once. */
	static void add(FormTable table, FormRow row, Predicate<Placeholder> wanted, List<Column> columns) {
		for (FormCell cell : row.cells()) {
			if (cell.placeholders().isEmpty() || !wanted.test(cell.placeholders().get(0))) {
				continue;
			}
			List<String> headings = headings(table, cell);
			Column column = new Column(headings, cell.placeholders());
			boolean known = columns.stream().anyMatch(other -> other.headings().equals(headings) && same(other.slot(), column.slot()));
			if (!known) {
				columns.add(column);
			}
		}
	}

	/** The headings above a cell, the nearest first; a row of totals may stand between. */
	private static List<String> headings(FormTable table, FormCell cell) {
		List<String> headings = new ArrayList<>();
		for (int row = cell.row() - 1; row >= 0; row--) {
			FormRow above = table.rows().get(row);
			if (isTotal(above)) {
				continue;
			}
			FormCell heading = table.cellAt(row, cell.column()).orElse(null);
			if (heading == null || !heading.isHeading() || above.paragraph()) {
				break;
			}
			String key = key(heading);
			if (!key.isEmpty()) {
				headings.add(key);
			}
			row = heading.row();
		}
		return headings;
	}

	/** Whether a row says what all sheets come to. */
	static boolean isTotal(FormRow row) {
		return row.cells().stream().flatMap(cell -> cell.placeholders().stream()).anyMatch(place -> place.meaning() == Meaning.TOTAL);
	}

	private static boolean same(Placeholder one, Placeholder other) {
		return one.meaning() == other.meaning() && Objects.equals(one.argument(), other.argument());
	}
}
