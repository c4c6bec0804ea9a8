package org.pgoal.forms.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.pgoal.forms.FormException;
import org.pgoal.forms.grid.Cell;
import org.pgoal.forms.grid.Grid;

/** Lays out tables within cells as rows and columns of the table around them, as they are seen. */
final class NestedTables {

	private final int[] rows;
	private final int[] columns;
	private final Grid.Builder builder = Grid.Builder.table("");
	private final Budget budget;

	private NestedTables(Grid outer, Map<Cell, List<Grid>> inner, Budget budget) {
		this.budget = budget;
		int[] heights = new int[outer.rows()];
		int[] widths = new int[outer.columns()];
		Arrays.fill(heights, 1);
		Arrays.fill(widths, 1);
		inner.forEach((cell, tables) -> {
			widen(heights, cell.row(), cell.endRow(), tables.stream().mapToInt(Grid::rows).sum());
			widen(widths, cell.column(), cell.endColumn(), tables.stream().mapToInt(Grid::columns).max().orElse(1));
		});
		rows = starts(heights);
		columns = starts(widths);
	}

	/** @param inner the tables of those cells that hold nothing else, from top to bottom */
	static Grid laidOut(Grid outer, Map<Cell, List<Grid>> inner, Budget budget) throws FormException {
		if (inner.isEmpty()) {
			return outer;
		}
		NestedTables layout = new NestedTables(outer, inner, budget);
		for (Cell cell : outer.cells()) {
			List<Grid> tables = inner.get(cell);
			if (tables == null) {
				layout.add(cell, layout.rows[cell.row()], layout.columns[cell.column()], layout.rows[cell.endRow()], layout.columns[cell.endColumn()], cell.address());
			} else {
				layout.add(cell, tables);
			}
		}
		return layout.builder.build();
	}

	private static void widen(int[] sizes, int from, int to, int needed) {
		int size = 0;
		for (int i = from; i < to; i++) {
			size += sizes[i];
		}
		sizes[to - 1] += Math.max(0, needed - size);
	}

	private static int[] starts(int[] sizes) {
		int[] starts = new int[sizes.length + 1];
		for (int i = 0; i < sizes.length; i++) {
			starts[i + 1] = starts[i] + sizes[i];
		}
		return starts;
	}

	/** The last row and column of a table reach to the edges of the cell. */
	private void add(Cell outer, List<Grid> tables) throws FormException {
		int top = rows[outer.row()];
		int left = columns[outer.column()];
		for (Grid table : tables) {
			boolean last = table == tables.getLast();
			for (Cell cell : table.cells()) {
				int bottom = last && cell.endRow() == table.rows() ? rows[outer.endRow()] : top + cell.endRow();
				int right = cell.endColumn() == table.columns() ? columns[outer.endColumn()] : left + cell.endColumn();
				add(cell, top + cell.row(), left + cell.column(), bottom, right, outer.address());
			}
			top += table.rows();
		}
	}

	private void add(Cell cell, int top, int left, int bottom, int right, String address) throws FormException {
		budget.places((long) (bottom - top) * (right - left));
		builder.add(new Cell(top, left, bottom - top, right - left, cell.text(), cell.exact(), cell.bold(), address, cell.doubt()));
	}
}
