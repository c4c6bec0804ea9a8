package org.pgoal.ui.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.pgoal.diagram.table.Column;
import org.pgoal.diagram.table.IndicatorRow;
import org.pgoal.diagram.table.NewRows;
import org.pgoal.ui.table.text.TableText;

/** Whole rows of a spreadsheet as new indicators, below the selected one or in the categories that they say. */
final class PastedRows {

	private PastedRows() {
	}

	static void add(IndicatorTableView view) {
		Optional<List<List<String>>> cells = TableClipboard.cells();
		Optional<IndicatorRow> row = view.grid().selection().line().map(line -> line.row());
		if (cells.isEmpty() || row.isEmpty()) {
			view.showProblem(TableText.of(cells.isEmpty() ? "paste.nothing" : "paste.noRow"));
			return;
		}
		List<Map<Column, String>> rows = NewRows.cells(cells.get(), view.grid().selection().columnsFromHere(), view.grid().columns().all());
		view.editing().addRows(row.get(), rows);
	}
}
