package org.pgoal.ui.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.pgoal.diagram.table.Column;
import org.pgoal.diagram.table.IndicatorLine;
import org.pgoal.diagram.table.IndicatorRow;
import org.pgoal.forms.cells.CellTable;
import org.pgoal.forms.cells.ClipboardCells;
import org.pgoal.ui.table.grid.TableGrid;
import org.pgoal.ui.table.text.TableText;

/** Cells to and from spreadsheet programs. */
final class TableClipboard {

	/** More can't be meant to be typed over at one go. */
	private static final int MOST_ROWS = 5000;

	private final IndicatorTableView view;

	TableClipboard(IndicatorTableView view) {
		this.view = view;
	}

	/** Copies the selected cells. */
	void copy(boolean headings) {
		TableGrid grid = view.grid();
		List<IndicatorLine> lines = grid.selection().lines();
		List<Column> columns = grid.selection().columns();
		if (lines.isEmpty() || columns.isEmpty()) {
			return;
		}
		Display display = Display.getCurrent();
		CompletableFuture.supplyAsync(() -> {
			CellTable cells = cells(lines, columns);
			return new Object[] { ClipboardCells.text(cells, headings), ClipboardCells.html(cells, headings) };
		}).thenAccept(data -> display.asyncExec(() -> {
			Clipboard clipboard = new Clipboard(display);
			try {
				clipboard.setContents(data, new Transfer[] { TextTransfer.getInstance(), HTMLTransfer.getInstance() });
			} finally {
				clipboard.dispose();
			}
		}));
	}

	/** Rows as a spreadsheet has them. Not for the UI thread where they are many. */
	static CellTable cells(List<IndicatorLine> lines, List<Column> columns) {
		List<List<String>> rows = new ArrayList<>(lines.size());
		for (IndicatorLine line : lines) {
			IndicatorRow row = line.row();
			rows.add(columns.stream().map(row::text).toList());
		}
		return new CellTable(columns.stream().map(column -> new CellTable.Heading(column.heading(Locale.getDefault()), column.isNumber())).toList(), rows);
	}

	/** What a spreadsheet program has put on the clipboard; empty where there is no text. */
	static Optional<List<List<String>>> cells() {
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		try {
			String text = (String) clipboard.getContents(TextTransfer.getInstance());
			return text == null || text.isBlank() ? Optional.empty() : Optional.of(ClipboardCells.read(text));
		} finally {
			clipboard.dispose();
		}
	}

	/** Types what is on the clipboard over the cells from the selected one on; a single cell over all that are selected. */
	void paste() {
		List<List<String>> cells = cells().orElse(List.of());
		if (cells.isEmpty()) {
			view.showProblem(TableText.of("paste.nothing"));
			return;
		}
		TableGrid grid = view.grid();
		if (cells.size() > MOST_ROWS) {
			view.showProblem(TableText.of("paste.tooMany", cells.size(), MOST_ROWS));
			return;
		}
		if (!view.edits().mayChange()) {
			return;
		}
		boolean single = cells.size() == 1 && cells.getFirst().size() == 1;
		Map<IndicatorRow, Map<Column, String>> typed = single && grid.selection().count() > 1 ? everywhere(grid, cells.getFirst().getFirst()) : fromHere(grid, cells);
		if (typed.isEmpty()) {
			view.showProblem(TableText.of("paste.nowhere"));
		} else {
			view.editing().type(typed);
		}
	}

	private static Map<IndicatorRow, Map<Column, String>> everywhere(TableGrid grid, String text) {
		Map<IndicatorRow, Map<Column, String>> typed = new LinkedHashMap<>();
		grid.selection().editableCells().forEach((line, columns) -> {
			Map<Column, String> row = new LinkedHashMap<>();
			columns.forEach(column -> row.put(column, text));
			typed.put(line.row(), row);
		});
		return typed;
	}

	private Map<IndicatorRow, Map<Column, String>> fromHere(TableGrid grid, List<List<String>> cells) {
		List<Column> columns = grid.selection().columnsFromHere();
		List<List<String>> rows = withoutHeadings(cells, columns);
		List<IndicatorLine> lines = grid.selection().linesFromHere(rows.size());
		Map<IndicatorRow, Map<Column, String>> typed = new LinkedHashMap<>();
		for (int r = 0; r < lines.size(); r++) {
			Map<Column, String> row = new LinkedHashMap<>();
			for (int c = 0; c < Math.min(rows.get(r).size(), columns.size()); c++) {
				if (columns.get(c).isEditable()) {
					row.put(columns.get(c), rows.get(r).get(c));
				}
			}
			if (!row.isEmpty() && !lines.get(r).isStale()) {
				typed.put(lines.get(r).row(), row);
			}
		}
		return typed;
	}

	/** Rows that were copied here with their headings come back with them. */
	private static List<List<String>> withoutHeadings(List<List<String>> cells, List<Column> columns) {
		List<String> headings = columns.stream().limit(cells.getFirst().size()).map(column -> column.heading(Locale.getDefault())).toList();
		return cells.size() > 1 && cells.getFirst().equals(headings) ? cells.subList(1, cells.size()) : cells;
	}
}
