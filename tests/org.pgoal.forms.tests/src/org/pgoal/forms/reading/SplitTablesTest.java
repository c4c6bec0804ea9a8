package org.pgoal.forms.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.forms.grid.Cell;
import org.pgoal.forms.grid.Grid;
import org.pgoal.forms.grid.SourceDocument;

/** A form whose table goes on as another table, or on another worksheet. */
class SplitTablesTest {

	private static final String HEADING = "三级指标";

	/** As programs split a table over pages: each part counts its columns by its own cells. */
	@ParameterizedTest
	@ValueSource(strings = { "000-pingluo.docx", "002-liuzhi.docx", "004-suzhou.docx" })
	void eachPartHasColumnsOfItsOwn(String file) throws Exception {
		SourceDocument whole = ReadForms.open("/forms/" + file);
		for (boolean headings : new boolean[] { false, true }) {
			List<Grid> grids = new ArrayList<>();
			for (Grid grid : whole.grids()) {
				int head = headings(grid);
				if (head < 0 || grid.rows() - head < 4) {
					grids.add(grid);
				} else {
					int cut = (head + 1 + grid.rows()) / 2;
					grids.add(part(grid, IntStream.range(0, cut).toArray()));
					grids.add(part(grid, headings ? IntStream.concat(IntStream.of(head), IntStream.range(cut, grid.rows())).toArray() : IntStream.range(cut, grid.rows()).toArray()));
				}
			}
			assertTrue(grids.size() > whole.grids().size());
			Imported parts = ReadForms.read(new SourceDocument(file, whole.kind(), grids, List.of()));
			assertEquals(ReadForms.json(ReadForms.read(whole)), ReadForms.json(parts));
			assertEquals(List.of(), parts.notes().stream().filter(note -> note.element() != null).toList());
		}
	}

	@Test
	void rowsOfAnUnknownNumberOfColumnsAreMarked() throws Exception {
		SourceDocument form = ReadForms.open("/forms/000-pingluo.docx");
		List<Grid> grids = new ArrayList<>(form.grids());
		int last = grids.size() - 1;
		while (headings(grids.get(last)) < 0) {
			last--;
		}
		Grid.Builder further = Grid.Builder.table("");
		for (int column = 0; column < 7; column++) {
			further.add(new Cell(0, column, column == 3 ? "维修校舍" : column == 4 ? "4栋" : "", "table 9"));
		}
		grids.add(last + 1, further.build());
		Imported read = ReadForms.read(new SourceDocument("form.docx", form.kind(), grids, List.of()));
		assertTrue(read.notes().stream().anyMatch(note -> note.location().equals("table 9") && note.element() != null && note.message().text(Locale.ENGLISH).contains("7 columns instead of")),
				read.notes().toString());
	}

	@Test
	void aWorksheetWithoutHeadingsIsNoPartOfTheList() throws Exception {
		SourceDocument list = ReadForms.open("/forms/003-wuhai.xlsx");
		List<Grid> grids = new ArrayList<>(list.grids());
		grids.add(Grid.Builder.table("代码").add(new Cell(0, 0, "产出指标", "代码!A1")).add(new Cell(0, 1, "数量指标", "代码!B1")).add(new Cell(1, 0, "产出指标", "代码!A2"))
				.add(new Cell(1, 1, "质量指标", "代码!B2")).build());
		Imported read = ReadForms.read(new SourceDocument("list.xlsx", list.kind(), grids, List.of()));
		assertEquals(ReadForms.json(ReadForms.read(list)), ReadForms.json(read));
		assertTrue(read.notes().stream().anyMatch(note -> note.message().text(Locale.ENGLISH).contains("质量指标")), "what was left out is told");
	}

	private static int headings(Grid grid) {
		return IntStream.range(0, grid.rows()).filter(row -> IntStream.range(0, grid.columns()).anyMatch(column -> grid.text(row, column).replaceAll("\\s", "").equals(HEADING))).findFirst()
				.orElse(-1);
	}

	/** Some rows of a table as one of its own; columns that no cell in them ends at are gone. */
	private static Grid part(Grid grid, int[] rows) {
		TreeSet<Integer> edges = new TreeSet<>();
		for (int row : rows) {
			for (int column = 0; column < grid.columns(); column++) {
				Cell cell = grid.cell(row, column);
				edges.add(cell == null ? column : cell.column());
				edges.add(cell == null ? column + 1 : cell.endColumn());
			}
		}
		List<Integer> places = List.copyOf(edges);
		Grid.Builder part = Grid.Builder.table("");
		for (int i = 0; i < rows.length; i++) {
			for (int column = 0; column < grid.columns(); column++) {
				Cell cell = grid.cell(rows[i], column);
				int left = cell == null ? -1 : places.indexOf(cell.column());
				if (cell == null || cell.column() != column || part.isTaken(i, left, 1, 1)) {
					continue;
				}
				int height = 1;
				while (i + height < rows.length && grid.cell(rows[i + height], column) == cell) {
					height++;
				}
				// a merged cell says its text in its first part only
				String text = cell.row() == rows[i] ? cell.text() : "";
				part.add(new Cell(i, left, height, places.indexOf(cell.endColumn()) - left, text, cell.exact(), cell.bold(), cell.address()));
			}
		}
		return part.build();
	}
}
