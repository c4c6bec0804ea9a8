package org.pgoal.forms.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;

class GridTest {

	private static Cell cell(int row, int column, int rowSpan, int columnSpan, String text) {
		return new Cell(row, column, rowSpan, columnSpan, text, null, false, row + "/" + column);
	}

	@Test
	void aMergedCellCoversAllItsPlaces() {
		Cell merged = cell(0, 1, 2, 2, "产出指标");
		Cell single = cell(0, 0, 1, 1, "名称");
		Grid grid = Grid.Builder.table("表").add(merged).add(single).build();
		assertSame(merged, grid.cell(1, 2));
		assertSame(merged, grid.cell(0, 1));
		assertNull(grid.cell(1, 0));
		assertEquals("产出指标", grid.text(1, 1));
		assertEquals(List.of(single, merged), grid.cells());
		assertEquals(2, grid.rows());
		assertEquals(3, grid.columns());
	}

	@Test
	void nothingIsOutside() {
		Grid grid = Grid.Builder.prose().add(cell(0, 0, 1, 1, "一")).build();
		assertNull(grid.cell(-1, 0));
		assertNull(grid.cell(0, 1));
		assertNull(grid.cell(1, 0));
		assertEquals("", grid.text(7, 7));
	}

	@Test
	void cellsDoNotOverlap() {
		Grid.Builder builder = Grid.Builder.table("").add(cell(0, 0, 2, 2, "一"));
		assertThrows(IllegalArgumentException.class, () -> builder.add(cell(1, 1, 1, 1, "二")));
	}

	@Test
	void blankRowsInTheMiddleStayAndThoseAtTheEndGo() {
		Grid grid = Grid.Builder.table("").add(cell(0, 0, 1, 1, "一")).add(cell(2, 0, 1, 1, "二")).add(cell(2, 1, 2, 1, "")).add(cell(5, 0, 1, 1, "")).build();
		assertEquals(4, grid.rows());
		assertEquals(3, grid.cells().size());
	}

	@Test
	void aGridOfBlanksIsEmpty() {
		assertEquals(0, Grid.Builder.table("").add(cell(3, 0, 1, 1, "")).build().rows());
	}
}
