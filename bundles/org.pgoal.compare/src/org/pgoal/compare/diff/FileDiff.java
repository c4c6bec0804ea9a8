package org.pgoal.compare.diff;

import java.util.List;

/**
 * What differs between two versions of a file.
 *
 * @param before      the older file's name; null where there is none
 * @param after       the newer file's name; null where there is none
 * @param differences outside the sheets: the template in use, templates declared here, the order of the sheets
 * @param sheets      those that differ, in the order of the newer version
 * @param unchanged   how many sheets are the same
 */
public record FileDiff(String before, String after, List<Difference> differences, List<SheetDiff> sheets, int unchanged) {

	public FileDiff {
		differences = List.copyOf(differences);
		sheets = List.copyOf(sheets);
	}

	/** True where somebody's meaning has changed. */
	public boolean isChange() {
		return differences.stream().anyMatch(Difference::isChange) || sheets.stream().anyMatch(sheet -> sheet.difference().isChange());
	}

	/** True where nothing differs, not even in the way of writing. */
	public boolean isEmpty() {
		return differences.isEmpty() && sheets.isEmpty();
	}

	/** The newer name, or the older one. */
	public String name() {
		return after != null ? after : before;
	}
}
