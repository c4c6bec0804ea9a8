package org.pgoal.forms.reading;

import java.util.List;
import java.util.stream.IntStream;

import org.pgoal.forms.grid.Cell;
import org.pgoal.forms.grid.Grid;

/**
 * A row of a grid.
 *
 * @param cells    those that begin in it and aren't blank, from left to right
 * @param gap      whether a blank row, or another grid, is directly above it
 * @param tidy     whether a cell's column says what it is; false for text as a converter left it
 */
record Line(Grid grid, int row, List<Cell> cells, boolean gap, boolean tidy) {

	boolean isSingle() {
		return cells.size() == 1;
	}

	Cell first() {
		return cells.get(0);
	}

	/** One cell that is no cell of a table: a paragraph, or one that stands alone at the left margin. */
	boolean isHeading() {
		return isWide() || isSingle() && first().column() == 0;
	}

	/** One cell that is no cell of a table: a paragraph, or as wide as the sheet. */
	boolean isWide() {
		return isSingle() && (grid.isProse() || !tidy || first().columnSpan() * 5 >= grid.columns() * 4 && grid.columns() > 1);
	}

	/** Whether it is of a workbook, where each grid is a worksheet of its own. */
	boolean isOfWorksheet() {
		return !grid.name().isEmpty();
	}

	/** Whether another line has the same cells at the same places. */
	boolean reads(Line other) {
		return cells.size() == other.cells().size()
				&& IntStream.range(0, cells.size()).allMatch(i -> cells.get(i).column() == other.cells().get(i).column() && cells.get(i).text().equals(other.cells().get(i).text()));
	}

	String location() {
		return first().address();
	}
}
