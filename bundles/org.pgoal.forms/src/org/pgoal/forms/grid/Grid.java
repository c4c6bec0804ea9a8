package org.pgoal.forms.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A table of cells, or the lines of text between two tables. No two cells overlap; a place without a cell is a blank
 * one. Unchangeable.
 */
public final class Grid {

	private static final Cell[] NONE = {};

	private final String name;
	private final boolean prose;
	private final int columns;
	/** Per row what covers each column, as far as the row reaches. */
	private final Cell[][] places;
	private final List<Cell> cells;

	private Grid(Builder builder) {
		name = builder.name;
		prose = builder.prose;
		columns = builder.columns;
		places = builder.places.toArray(Cell[][]::new);
		List<Cell> all = new ArrayList<>();
		for (int row = 0; row < places.length; row++) {
			for (int column = 0; column < places[row].length; column++) {
				Cell cell = places[row][column];
				if (cell != null && cell.row() == row && cell.column() == column) {
					all.add(cell);
				}
			}
		}
		cells = Collections.unmodifiableList(all);
	}

	/** The worksheet's name; empty where the file gives none. */
	public String name() {
		return name;
	}

	/** True for lines of text outside any table: one column, one row per paragraph. */
	public boolean isProse() {
		return prose;
	}

	/** The number of rows; there are no blank ones at the end. */
	public int rows() {
		return places.length;
	}

	/** The number of columns of the widest row. */
	public int columns() {
		return columns;
	}

	/** The cell that covers a place; null where there is none, also outside the grid. */
	public Cell cell(int row, int column) {
		return row < 0 || row >= places.length || column < 0 || column >= places[row].length ? null : places[row][column];
	}

	/** The text at a place, of whichever cell covers it; empty where there is none. */
	public String text(int row, int column) {
		Cell cell = cell(row, column);
		return cell == null ? "" : cell.text();
	}

	/** All cells, row by row, each once, at its upper left corner. */
	public List<Cell> cells() {
		return cells;
	}

	@Override
	public String toString() {
		return name + " " + rows() + "×" + columns;
	}

	/** Puts cells into a grid, in any order. */
	public static final class Builder {

		private final String name;
		private final boolean prose;
		private final List<Cell[]> places = new ArrayList<>();
		private int columns;

		private Builder(String name, boolean prose) {
			this.name = name;
			this.prose = prose;
		}

		public static Builder table(String name) {
			return new Builder(name, false);
		}

		public static Builder prose() {
			return new Builder("", true);
		}

		/** Whether any place of the area is covered. */
		public boolean isTaken(int row, int column, int rowSpan, int columnSpan) {
			for (int r = row; r < row + rowSpan && r < places.size(); r++) {
				Cell[] line = places.get(r);
				for (int c = column; c < column + columnSpan && c < line.length; c++) {
					if (line[c] != null) {
						return true;
					}
				}
			}
			return false;
		}

		/** @throws IllegalArgumentException when a place of it is covered */
		public Builder add(Cell cell) {
			if (isTaken(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan())) {
				throw new IllegalArgumentException("overlaps: " + cell);
			}
			while (places.size() < cell.endRow()) {
				places.add(NONE);
			}
			for (int row = cell.row(); row < cell.endRow(); row++) {
				Cell[] line = places.get(row);
				if (line.length < cell.endColumn()) {
					// with room to grow: cells mostly come one by one
					line = Arrays.copyOf(line, Math.max(cell.endColumn(), Math.max(columns, line.length + line.length / 2)));
					places.set(row, line);
				}
				Arrays.fill(line, cell.column(), cell.endColumn(), cell);
			}
			columns = Math.max(columns, cell.endColumn());
			return this;
		}

		/** Ends where the last cell ends that is not blank, and where those beside it end. */
		public Grid build() {
			int end = end(places.size(), false);
			places.subList(end(end, true), places.size()).clear();
			return new Grid(this);
		}

		private int end(int rows, boolean blankToo) {
			int end = 0;
			for (Cell[] line : places.subList(0, rows)) {
				for (Cell cell : line) {
					if (cell != null && (blankToo || !cell.isBlank())) {
						end = Math.max(end, cell.endRow());
					}
				}
			}
			return end;
		}
	}
}
