package org.pgoal.diagram.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Whether a row is what somebody looks for. */
final class RowFilter implements Predicate<IndicatorRow> {

	private static final List<Column> SEARCHED = Column.all(List.of()).stream().filter(column -> column.topic() != Column.Topic.FINDINGS).toList();

	private final boolean found;
	private final List<String> words;
	private final Map<Column, CellFilter> filters = new HashMap<>();

	RowFilter(TableQuery query) {
		found = query.found();
		words = Arrays.stream(query.words().strip().split("[\\s\\u3000]+")).map(CellFilter::plain).filter(word -> !word.isEmpty()).toList();
		query.filters().forEach((column, typed) -> {
			if (!typed.isBlank()) {
				filters.put(column, CellFilter.of(typed, column.isNumber()));
			}
		});
	}

	@Override
	public boolean test(IndicatorRow row) {
		if (found && row.findings().isEmpty()) {
			return false;
		}
		for (Map.Entry<Column, CellFilter> filter : filters.entrySet()) {
			if (!filter.getValue().test(row.text(filter.getKey()))) {
				return false;
			}
		}
		return words.stream().allMatch(word -> contains(row, word));
	}

	private static boolean contains(IndicatorRow row, String word) {
		return SEARCHED.stream().anyMatch(column -> CellFilter.plain(row.text(column)).contains(word))
				|| row.fields().values().stream().anyMatch(text -> CellFilter.plain(text).contains(word));
	}
}
