package org.pgoal.diagram.table;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a reader wants to see of the rows, and in which order.
 *
 * @param sort    the first one counts most; empty: as the files have them
 * @param words   all must be somewhere in a row; may be empty
 * @param filters what is typed per column, see {@link CellFilter}
 * @param found   only rows with findings
 * @param folded  keys of groups that are closed
 */
public record TableQuery(List<Sort> sort, String words, Map<Column, String> filters, boolean found, Grouping grouping, Set<String> folded) {

	/** By which column to sort. Blanks are last either way. */
	public record Sort(Column column, boolean ascending) {
	}

	/** What rows are brought together by. */
	public enum Grouping {
		NONE, SHEET, LEVEL_ONE,
		/** By level one, and within it by level two. */
		LEVEL_TWO,
		/** By sheet, and within it by level one. */
		SHEET_AND_LEVEL_ONE
	}

	public static final TableQuery EVERYTHING = new TableQuery(List.of(), "", Map.of(), false, Grouping.NONE, Set.of());

	public boolean isFiltered() {
		return found || !words.isBlank() || filters.values().stream().anyMatch(typed -> !typed.isBlank());
	}

	public TableQuery withSort(List<Sort> other) {
		return new TableQuery(other, words, filters, found, grouping, folded);
	}

	public TableQuery withWords(String other) {
		return new TableQuery(sort, other, filters, found, grouping, folded);
	}

	public TableQuery withFilters(Map<Column, String> other) {
		return new TableQuery(sort, words, other, found, grouping, folded);
	}

	public TableQuery withFound(boolean only) {
		return new TableQuery(sort, words, filters, only, grouping, folded);
	}

	public TableQuery withGrouping(Grouping other) {
		return new TableQuery(sort, words, filters, found, other, Set.of());
	}

	public TableQuery withFolded(Set<String> other) {
		return new TableQuery(sort, words, filters, found, grouping, other);
	}

	/** The same without anything that hides a row. */
	public TableQuery unfiltered() {
		return new TableQuery(sort, "", Map.of(), false, grouping, folded);
	}
}
