package org.pgoal.diagram.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.pgoal.diagram.edit.IndicatorChanges;
import org.pgoal.diagram.edit.NotPossible;
import org.pgoal.diagram.table.Column.Topic;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.Indicator;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.change.Change;
import org.pgoal.model.message.Message;
import org.pgoal.model.template.EffectiveTemplate;

/** Whole rows of a spreadsheet as new indicators. */
public final class NewRows {

	private NewRows() {
	}

	/**
	 * Which cells of pasted lines are what: by the headings in the first line, else by the columns in the table.
	 *
	 * @param columns of the table, in order
	 * @return a line each; blank lines are left out
	 */
	public static List<Map<Column, String>> cells(List<List<String>> lines, List<Column> columns, List<Column> known) {
		List<Column> order = lines.isEmpty() ? List.of() : headings(lines.getFirst(), known);
		boolean headed = order.stream().filter(column -> column != null).count() >= 2;
		List<Map<Column, String>> rows = new ArrayList<>();
		for (List<String> line : headed ? lines.subList(1, lines.size()) : lines) {
			List<Column> meant = headed ? order : columns;
			Map<Column, String> row = new LinkedHashMap<>();
			for (int c = 0; c < Math.min(line.size(), meant.size()); c++) {
				Column column = meant.get(c);
				if (column != null && column.isEditable() && !line.get(c).isBlank()) {
					row.put(column, line.get(c).strip());
				}
			}
			if (!row.isEmpty()) {
				rows.add(row);
			}
		}
		return rows;
	}

	/** The column of each heading; null where it is none. */
	private static List<Column> headings(List<String> line, List<Column> known) {
		List<Column> columns = new ArrayList<>();
		for (String cell : line) {
			String wanted = CellFilter.plain(cell);
			columns.add(wanted.isEmpty() ? null
					: known.stream().filter(column -> wanted.equals(CellFilter.plain(column.heading(Locale.SIMPLIFIED_CHINESE)))
							|| wanted.equals(CellFilter.plain(column.heading(Locale.ROOT)))).findFirst().orElse(null));
		}
		return columns;
	}

	/**
	 * Adds rows as indicators, see {@link IndicatorChanges#addAll}.
	 *
	 * @throws NotPossible when a cell takes no such thing, or none of the rows is an indicator
	 */
	public static List<Change> below(Indicator other, List<Map<Column, String>> rows, EffectiveTemplate template) {
		List<Indicator> added = new ArrayList<>();
		for (Map<Column, String> row : rows) {
			indicator(row, other, template).ifPresent(added::add);
		}
		if (added.isEmpty()) {
			throw new NotPossible(Message.of(NewRows.class, "noRows"));
		}
		return IndicatorChanges.addAll(other, added);
	}

	private static Optional<Indicator> indicator(Map<Column, String> row, Indicator other, EffectiveTemplate template) {
		if (!row.containsKey(Column.of(Topic.NAME)) && !row.containsKey(Column.of(Topic.VALUE))) {
			return Optional.empty();
		}
		Indicator indicator = PgoalFactory.eINSTANCE.createIndicator();
		indicator.setLevel1(row.get(Column.of(Topic.LEVEL_ONE)));
		String levelTwo = row.get(Column.of(Topic.LEVEL_TWO));
		if (levelTwo != null) {
			LevelTwo read = LevelTwo.read(levelTwo, other, template);
			indicator.setCode(read.code());
			indicator.setLevel2(read.label());
		}
		Map<Column, String> cells = new LinkedHashMap<>(row);
		cells.keySet().removeIf(column -> column.topic() == Topic.LEVEL_ONE || column.topic() == Topic.LEVEL_TWO);
		// it is in no text yet, so that what would be changed there is done here
		for (Change change : CellChanges.of(indicator, cells, template)) {
			switch (change) {
			case Change.Set set -> set.element().eSet(set.feature(), set.value());
			case Change.Add add -> indicator.getFields().add((FieldEntry) add.element());
			default -> throw new IllegalStateException(change.toString());
			}
		}
		return Optional.of(indicator);
	}
}
