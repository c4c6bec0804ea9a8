package org.pgoal.forms.cells;

import java.util.List;

/**
 * Some cells of a table.
 *
 * @param columns as headings name them
 * @param rows    each with a text per column; blank cells are empty
 */
public record CellTable(List<Heading> columns, List<List<String>> rows) {

	/** @param number whether its cells are numbers where they look like it; else they are texts whatever they look like */
	public record Heading(String text, boolean number) {
	}
}
