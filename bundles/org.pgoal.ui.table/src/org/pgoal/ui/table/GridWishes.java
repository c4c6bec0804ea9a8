package org.pgoal.ui.table;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.viewers.StructuredSelection;
import org.pgoal.diagram.table.Column;
import org.pgoal.diagram.table.GroupLine;
import org.pgoal.diagram.table.IndicatorLine;
import org.pgoal.diagram.table.TableQuery;
import org.pgoal.diagram.table.TableQuery.Sort;
import org.pgoal.ui.part.ViewSelection;
import org.pgoal.ui.table.grid.GridActions;

/** What a reader does in the grid, done. */
final class GridWishes implements GridActions {

	private final IndicatorTableView view;
	private final ViewSelection selection;

	GridWishes(IndicatorTableView view, ViewSelection selection) {
		this.view = view;
		this.selection = selection;
	}

	@Override
	public void typed(IndicatorLine line, Column column, String text) {
		view.editing().type(Map.of(line.row(), Map.of(column, text)));
	}

	@Override
	public void emptied() {
		view.edits().empty();
	}

	@Override
	public void opened(IndicatorLine line) {
		view.links().showInText(line);
	}

	@Override
	public void toggled(GroupLine group) {
		Set<String> folded = new HashSet<>(query().folded());
		if (!folded.remove(group.key())) {
			folded.add(group.key());
		}
		view.query(query().withFolded(folded));
	}

	@Override
	public void sorted(List<Sort> by) {
		view.query(query().withSort(by));
	}

	@Override
	public void filtered(Map<Column, String> by) {
		view.query(query().withFilters(by));
	}

	private TableQuery query() {
		return view.contents().query();
	}

	@Override
	public void selected() {
		Optional<IndicatorLine> chosen = view.grid().selection().line();
		selection.set(chosen.map(line -> new StructuredSelection(line.row())).orElse(StructuredSelection.EMPTY));
		if (view.grid().control().isFocusControl()) {
			chosen.ifPresent(view.links()::lead);
		}
	}

	@Override
	public void columnsChanged() {
		view.settings().setColumns(view.grid().columns().looks());
	}
}
