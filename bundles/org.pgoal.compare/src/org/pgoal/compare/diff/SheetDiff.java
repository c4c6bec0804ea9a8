package org.pgoal.compare.diff;

import org.pgoal.model.Sheet;

/**
 * What differs in one sheet.
 *
 * @param difference of topic {@link Topic#SHEET}; its parts are what differs within
 * @param before     the sums of the older version
 * @param after      the sums of the newer version
 */
public record SheetDiff(Difference difference, Totals before, Totals after) {

	/** The sheet in the newer version, or in the older one where it was removed. */
	public Sheet sheet() {
		return (Sheet) difference.element();
	}
}
