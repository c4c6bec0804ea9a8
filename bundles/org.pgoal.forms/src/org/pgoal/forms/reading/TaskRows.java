package org.pgoal.forms.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.pgoal.forms.definition.Placeholder;
import org.pgoal.forms.grid.Cell;
import org.pgoal.forms.reading.FormLayout.Column;
import org.pgoal.model.Fund;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Task;

/** Reads the table of a department's tasks. */
final class TaskRows {

	private final Headings headings;
	private final HeadValues values;

	TaskRows(Headings headings, HeadValues values) {
		this.headings = headings;
		this.values = values;
	}

	void read(Line line, List<Cell> cells) {
		Task task = PgoalFactory.eINSTANCE.createTask();
		List<Map.Entry<Cell, Column>> columns = headings.columns().entrySet().stream()
				.sorted(Comparator.comparingInt(entry -> entry.getKey().column())).toList();
		if (line.tidy()) {
			for (Map.Entry<Cell, Column> column : columns) {
				Cell value = line.grid().cell(line.row(), column.getKey().column());
				task(task, column.getValue().slot(), value == null ? "" : value.text());
			}
		} else {
			for (int i = 0; i < columns.size() && i < cells.size(); i++) {
				task(task, columns.get(i).getValue().slot(), cells.get(i).text());
			}
		}
		if (task.getName() != null || task.getContent() != null) {
			values.draft().tasks.add(task);
			if (cells.size() < columns.size() && !line.tidy()) {
				values.draft().doubt(task, line.location(), "shifted");
			}
		} else {
			cells.forEach(values::leave);
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
