package org.pgoal.forms.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.poi.ss.util.CellReference;
import org.pgoal.forms.FormException;
import org.pgoal.forms.grid.Cell;
import org.pgoal.forms.grid.Grid;
import org.pgoal.model.message.Message;

/** Collects what a worksheet says, in the order in which the file says it: cells first, merged areas later. */
final class SheetCells {

	private record Content(int row, int column, String text, String exact, boolean bold) {
	}

	private static final int MOST_NAMED = 10;

	private final String sheet;
	private final Budget budget;
	private final List<Content> contents = new ArrayList<>();
	private final List<Area> merged = new ArrayList<>();
	private final BitSet hiddenRows = new BitSet();
	private final BitSet hiddenColumns = new BitSet();
	private final List<String> withoutValue = new ArrayList<>();
	private int lastRow = -1;
	private int lastColumn = -1;

	SheetCells(String sheet, Budget budget) {
		this.sheet = sheet;
		this.budget = budget;
	}

	void add(int row, int column, String text, String exact, boolean bold) throws FormException {
		if (text.isEmpty()) {
			return;
		}
		budget.cell(text);
		contents.add(new Content(row, column, text, exact, bold));
		lastRow = Math.max(lastRow, row);
		lastColumn = Math.max(lastColumn, column);
	}

	void merge(Area area) throws FormException {
		budget.places(1);
		merged.add(area);
	}

	void hideRow(int row) {
		hiddenRows.set(row);
	}

	void hideColumns(int first, int last) {
		if (first >= 0 && first <= last) {
			hiddenColumns.set(first, Math.min(last, 16383) + 1);
		}
	}

	/** A formula whose result the file doesn't hold. */
	void withoutValue(int row, int column) {
		if (withoutValue.size() <= MOST_NAMED) {
			withoutValue.add(Area.name(row, column));
		}
	}

	Grid grid() throws FormException {
		Grid.Builder builder = Grid.Builder.table(sheet);
		Map<Long, Content> ofMerged = new HashMap<>();
		for (Area area : merged) {
			ofMerged.put(place(area.row(), area.column()), null);
		}
		for (Content content : contents) {
			ofMerged.replace(place(content.row(), content.column()), content);
		}
		for (Area area : merged) {
			// a merged area beyond all content is decoration
			int rows = Math.min(area.lastRow(), lastRow) - area.row() + 1;
			int columns = Math.min(area.lastColumn(), lastColumn) - area.column() + 1;
			if (rows > 0 && columns > 0) {
				budget.places((long) rows * columns);
				if (!builder.isTaken(area.row(), area.column(), rows, columns)) {
					builder.add(cell(area.row(), area.column(), rows, columns, ofMerged.get(place(area.row(), area.column()))));
				}
			}
		}
		for (Content content : contents) {
			// what is under a merged cell nobody sees
			if (!builder.isTaken(content.row(), content.column(), 1, 1)) {
				builder.add(cell(content.row(), content.column(), 1, 1, content));
			}
		}
		return builder.build();
	}

	private static long place(int row, int column) {
		return (long) row << 32 | column;
	}

	private Cell cell(int row, int column, int rows, int columns, Content content) {
		String address = sheet + "!" + Area.name(row, column);
		return content == null ? new Cell(row, column, rows, columns, "", null, false, address)
				: new Cell(row, column, rows, columns, content.text(), content.exact(), content.bold(), address);
	}

	/** What the person who imports should know about this worksheet. */
	List<Message> notes() {
		List<Message> notes = new ArrayList<>();
		BitSet rows = new BitSet();
		BitSet columns = new BitSet();
		for (Content content : contents) {
			if (hiddenRows.get(content.row())) {
				rows.set(content.row());
			}
			if (hiddenColumns.get(content.column())) {
				columns.set(content.column());
			}
		}
		if (!rows.isEmpty()) {
			notes.add(Intake.message("hiddenRows", sheet, named(rows.stream().mapToObj(row -> Integer.toString(row + 1)).toList())));
		}
		if (!columns.isEmpty()) {
			notes.add(Intake.message("hiddenColumns", sheet, named(columns.stream().mapToObj(CellReference::convertNumToColString).toList())));
		}
		if (!withoutValue.isEmpty()) {
			notes.add(Intake.message("formulaWithoutValue", sheet, named(withoutValue)));
		}
		List<Content> errors = contents.stream().filter(content -> content.text().startsWith("#") && ERRORS.contains(content.text())).toList();
		if (!errors.isEmpty()) {
			notes.add(Intake.message("errorValues", sheet, named(errors.stream().map(content -> Area.name(content.row(), content.column())).toList())));
		}
		return notes;
	}

	private static final List<String> ERRORS = List.of("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A");

	private static String named(List<String> all) {
		return all.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")) + (all.size() > MOST_NAMED ? " …" : "");
	}
}
