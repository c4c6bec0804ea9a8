package org.pgoal.forms.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.pgoal.forms.grid.Cell;
import org.pgoal.forms.reading.FormLayout.Column;

/**
 * Headings of a table that were found in a file.
 *
 * @param columns the columns whose headings are there, by the cell of the heading
 * @param unknown cells among them that the form doesn't have
 * @param lines   how many lines the headings take, 1 or 2
 * @param exact   how many read as in the form
 */
record Headings(Map<Cell, Column> columns, List<Cell> unknown, int lines, int exact) {

	private static final double ALIKE = 0.5;
	private static final int LEAST_EXACT = 2;

	/**
	 * Looks for the headings of some columns in a line and the one below it.
	 *
	 * @param next   the line below; null where there is none
	 * @param layout the form that has the columns
	 * @param least  how many columns must be there
	 * @return null where they aren't
	 */
	static Headings find(Line line, Line next, FormLayout layout, List<Column> columns, int least) {
		if (columns.isEmpty() || exact(line, columns) < LEAST_EXACT && (next == null || exact(line, columns) == 0 || exact(next, columns) < LEAST_EXACT)) {
			return null;
		}
		Headings one = match(line.cells(), layout, columns, 1);
		if (next != null && next.grid() == line.grid() && next.row() <= line.row() + 2) {
			List<Cell> both = new ArrayList<>(line.cells());
			both.addAll(next.cells());
			Headings two = match(both, layout, columns, 2);
			long below = two.columns().keySet().stream().filter(next.cells()::contains).count();
			if (two.exact() > one.exact() && below * 2 > next.cells().size()) {
				one = two;
			}
		}
		return one.columns().size() >= least && one.exact() >= LEAST_EXACT ? one : null;
	}

	private static int exact(Line line, List<Column> columns) {
		int exact = 0;
		for (Cell cell : line.cells()) {
			String key = CellText.key(cell.text());
			if (!key.isEmpty() && columns.stream().anyMatch(column -> !column.headings().isEmpty() && column.headings().get(0).equals(key))) {
				exact++;
			}
		}
		return exact;
	}

	private static Headings match(List<Cell> cells, FormLayout layout, List<Column> columns, int lines) {
		Map<Cell, Column> found = new LinkedHashMap<>();
		Set<Column> free = new java.util.LinkedHashSet<>(columns);
		for (Cell cell : cells) {
			String key = CellText.key(cell.text());
			free.stream().filter(column -> !column.headings().isEmpty() && column.headings().get(0).equals(key)).findFirst().ifPresent(column -> {
				found.put(cell, column);
				free.remove(column);
			});
		}
		int exact = found.size();
		Set<Cell> unknown = new HashSet<>(cells);
		unknown.removeAll(found.keySet());
		for (Cell cell : cells) {
			String key = CellText.key(cell.text());
			// words that the form has beside its headings are no misspelt heading
			if (!unknown.contains(cell) || layout.isWords(key) && columns.stream().noneMatch(column -> column.headings().contains(key))) {
				continue;
			}
			Column best = null;
			double most = 0;
			for (Column column : free) {
				for (String heading : column.headings()) {
					double alike = alike(heading, key);
					if (alike > most) {
						most = alike;
						best = column;
					}
				}
			}
			if (best != null && most >= ALIKE) {
				found.put(cell, best);
				free.remove(best);
				unknown.remove(cell);
			}
		}
		return new Headings(found, cells.stream().filter(unknown::contains).toList(), lines, exact);
	}

	private static double alike(String heading, String key) {
		if (key.length() < 2 || heading.length() < 2) {
			return 0;
		}
		if (heading.contains(key) || key.contains(heading)) {
			return 0.5 + 0.5 * Math.min(heading.length(), key.length()) / Math.max(heading.length(), key.length());
		}
		return CellText.similarity(heading, key);
	}

	/** Whether a line has the same headings again, as at the top of a page. */
	boolean isRepeatedIn(Line line) {
		Set<String> keys = new HashSet<>();
		columns.keySet().forEach(cell -> keys.add(CellText.key(cell.text())));
		long same = line.cells().stream().filter(cell -> keys.contains(CellText.key(cell.text()))).count();
		return same >= LEAST_EXACT && same * 2 > line.cells().size();
	}
}
