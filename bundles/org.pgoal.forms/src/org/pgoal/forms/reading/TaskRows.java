package org.pgoal.forms.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.pgoal.forms.definition.Meaning;
import org.pgoal.forms.definition.Placeholder;
import org.pgoal.forms.grid.Cell;
import org.pgoal.forms.reading.FormLayout.Column;
import org.pgoal.model.Fund;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Task;

/** Reads the table of a department's tasks. */
final class TaskRows {

	private static final double LEFT_OVER = -8;
	private static final double UNSURE = 2;

	private final Headings headings;
	private final HeadValues values;

	TaskRows(Headings headings, HeadValues values) {
		this.headings = headings;
		this.values = values;
	}

	void read(Line line, List<Cell> cells) {
		Task task = PgoalFactory.eINSTANCE.createTask();
		List<Cell> placeless = new ArrayList<>();
		boolean doubtful = line.tidy() ? tidy(line, task) : loose(cells, task, placeless);
		if (task.getName() != null || task.getContent() != null) {
			values.draft().tasks.add(task);
			placeless.forEach(values::leave);
			if (doubtful) {
				values.draft().doubt(task, line.location(), "shifted");
			}
		} else {
			cells.forEach(values::leave);
		}
	}

	private boolean tidy(Line line, Task task) {
		for (Map.Entry<Cell, Column> column : columns(true)) {
			Cell value = line.grid().cell(line.row(), column.getKey().column());
			task(task, column.getValue().slot(), value == null ? "" : value.text());
		}
		return false;
	}

	/** Text whose cells may have slipped: amounts and words in the order of the columns. True where another reading is possible. */
	private boolean loose(List<Cell> cells, Task task, List<Cell> placeless) {
		// text may have shifted one line of two
		boolean placed = headings.lines() == 1;
		List<Map.Entry<Cell, Column>> columns = columns(placed);
		RowAlignment.Place[] places = RowAlignment.of(cells.size(), columns.size(), new TaskScores(cells, columns, placed));
		Map<Integer, String> found = new HashMap<>();
		boolean doubtful = cells.size() < columns.size();
		for (int i = 0; i < places.length; i++) {
			if (places[i].column() == RowAlignment.NONE) {
				placeless.add(cells.get(i));
			} else {
				found.put(places[i].column(), cells.get(i).text());
			}
			doubtful |= places[i].column() == RowAlignment.NONE || places[i].margin() < UNSURE;
		}
		for (int column = 0; column < columns.size(); column++) {
			task(task, columns.get(column).getValue().slot(), found.getOrDefault(column, ""));
		}
		return doubtful;
	}

	/** @param placed whether the headings say where the columns are; else they are in the order of the form */
	private List<Map.Entry<Cell, Column>> columns(boolean placed) {
		List<Column> form = values.draft().layout.taskColumns();
		return headings.columns().entrySet().stream()
				.sorted(Comparator.comparingInt(entry -> placed ? entry.getKey().column() : form.indexOf(entry.getValue()))).toList();
	}

	private record TaskScores(List<Cell> cells, List<Map.Entry<Cell, Column>> columns, boolean placed) implements RowAlignment.Scores {

		private boolean isAmount(int column) {
			return columns.get(column).getValue().slot().meaning() == Meaning.TASK_FUND;
		}

		@Override
		public double put(int text, int column) {
			boolean fits = TargetText.isNumeral(CellText.narrow(cells.get(text).text())) == isAmount(column);
			return (fits ? 3 : CellFit.NEVER) + (placed && cells.get(text).column() == columns.get(column).getKey().column() ? 1 : 0);
		}

		@Override
		public double joined(int text, int column) {
			return CellFit.NEVER;
		}

		@Override
		public double empty(int column) {
			return isAmount(column) ? -1 : -2;
		}

		@Override
		public double leftOver(int text) {
			return LEFT_OVER;
		}
	}

	private void task(Task task, Placeholder place, String text) {
		switch (place.meaning()) {
		case TASK_NAME -> task.setName(CellText.isBlank(text) ? null : CellText.oneLine(text));
		case TASK_CONTENT -> task.setContent(CellText.isBlank(text) ? null : values.prose(text));
		case TASK_FUND -> {
			Fund fund = PgoalFactory.eINSTANCE.createFund();
			fund.setLabel(place.argument());
			fund.setAmount(SheetDraft.amount(text, values.unit()));
			task.getAmounts().add(fund);
		}
		default -> {
		}
		}
	}
}
