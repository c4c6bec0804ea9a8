package org.pgoal.forms.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A form: a worksheet, or a table of a Word file with the paragraphs around it. It holds one sheet, or, where the row of the
 * indicators has the name of the sheet as well, any number below each other. All cells of the table are here, each
 * place is covered by exactly one.
 *
 * @param file  the name of the form file
 * @param name  of the worksheet; the number of the table, from 1, in a Word file
 * @param width number of columns
 * @param rows  from top to bottom
 */
public record FormTable(String file, String name, int width, List<FormRow> rows) {

	public FormTable {
		rows = List.copyOf(rows);
	}

	/** Whether all sheets stand in one such table, in blocks below each other. */
	public boolean isList() {
		return row(Level.INDICATOR).map(row -> row.cells().stream().flatMap(cell -> cell.placeholders().stream()).anyMatch(p -> p.meaning() == Meaning.NAME))
				.orElse(false);
	}

	/** The row that is there once for each of several things. */
	public Optional<FormRow> row(Level repeating) {
		return rows.stream().filter(row -> row.repeats() == repeating).findFirst();
	}

	/** All cells in reading order. */
	public List<FormCell> cells() {
		return rows.stream().flatMap(row -> row.cells().stream()).toList();
	}

	/** The cells with a placeholder, in reading order. */
	public List<FormCell> slots() {
		return cells().stream().filter(cell -> !cell.placeholders().isEmpty()).toList();
	}

	/** All placeholders in reading order. */
	public List<Placeholder> placeholders() {
		return cells().stream().flatMap(cell -> cell.placeholders().stream()).toList();
	}

	/** Whether some placeholder has this meaning. */
	public boolean has(Meaning meaning) {
		return placeholders().stream().anyMatch(placeholder -> placeholder.meaning() == meaning);
	}

	/** The cell that covers a place. */
	public Optional<FormCell> cellAt(int row, int column) {
		for (int r = Math.min(row, rows.size() - 1); r >= 0; r--) {
			for (FormCell cell : rows.get(r).cells()) {
				if (cell.covers(row, column)) {
					return Optional.of(cell);
				}
			}
		}
		return Optional.empty();
	}

	/**
	 * The headings above a cell, the nearest last: the cells above its first column that say something about others, up to
	 * the first cell that doesn't.
	 */
	public List<FormCell> headings(FormCell cell) {
		List<FormCell> found = new ArrayList<>();
		for (int row = cell.row() - 1; row >= 0;) {
			Optional<FormCell> above = cellAt(row, cell.column());
			if (above.isEmpty() || !above.get().isHeading() || rows.get(above.get().row()).paragraph()) {
				break;
			}
			found.add(0, above.get());
			row = above.get().row() - 1;
		}
		return found;
	}

	/**
	 * The labels to the left of a cell, the nearest last: the cells left of it in its first row, up to the first cell that says
	 * nothing about others.
	 */
	public List<FormCell> labels(FormCell cell) {
		List<FormCell> found = new ArrayList<>();
		for (int column = cell.column() - 1; column >= 0;) {
			Optional<FormCell> left = cellAt(cell.row(), column);
			if (left.isEmpty() || !left.get().isHeading()) {
				break;
			}
			found.add(0, left.get());
			column = left.get().column() - 1;
		}
		return found;
	}

}
