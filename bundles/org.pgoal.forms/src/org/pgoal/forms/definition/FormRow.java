package org.pgoal.forms.definition;

import java.util.List;

/**
 * A row of a form.
 *
 * @param index      from 0
 * @param cells      the cells that begin in this row, from left to right, blank ones included
 * @param repeats    what the row is there for, once each; {@link Level#SHEET} for a row that doesn't repeat
 * @param paragraph  a paragraph above or below the table of a Word form
 */
public record FormRow(int index, List<FormCell> cells, Level repeats, boolean paragraph) {

	public FormRow {
		cells = List.copyOf(cells);
	}
}
