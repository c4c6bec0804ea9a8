package org.pgoal.ui.table;

import java.util.LinkedHashMap;
import java.util.Map;

import org.pgoal.diagram.table.Column;
import org.pgoal.diagram.table.IndicatorLine;
import org.pgoal.diagram.table.IndicatorRow;
import org.pgoal.ui.table.text.TableText;

/** What is done to the selected rows and cells. */
final class RowEdits {

	/** Nobody means to change more cells than that at one go. */
	private static final int MOST_CELLS = 20_000;

	private final IndicatorTableView view;

	RowEdits(IndicatorTableView view) {
		this.view = view;
	}

	/** Whether so much may be changed at one go; says so where it may not. */
	boolean mayChange() {
		long cells = view.grid().selection().count();
		if (cells > MOST_CELLS) {
			view.showProblem(TableText.of("edit.tooMany", cells, MOST_CELLS));
		}
		return cells <= MOST_CELLS;
	}

	/** Deletes the indicators of the selected rows. */
	void delete() {
		if (mayChange()) {
			view.editing().delete(view.grid().selection().lines().stream().map(IndicatorLine::row).toList());
		}
	}

	/** Takes away what the selected cells say. */
	void empty() {
		if (!mayChange()) {
			return;
		}
		Map<IndicatorRow, Map<Column, String>> cells = new LinkedHashMap<>();
		view.grid().selection().editableCells().forEach((line, columns) -> {
			Map<Column, String> blank = new LinkedHashMap<>();
			columns.stream().filter(column -> !line.row().text(column).isEmpty()).forEach(column -> blank.put(column, ""));
			if (!blank.isEmpty()) {
				cells.put(line.row(), blank);
			}
		});
		if (!cells.isEmpty()) {
			view.editing().type(cells);
		}
	}
}
