package org.pgoal.forms.reading;

import java.util.LinkedHashMap;
import java.util.Map;

import org.pgoal.forms.reading.FormLayout.Column;

/** One row of the indicator table: what it says of an indicator, and, in a list, of the sheet. */
final class TableRow {

	/**
	 * A cell about the sheet.
	 *
	 * @param text what it says
	 * @param own  whether it begins in this row, and isn't a merged cell from above
	 */
	record SheetCell(String text, boolean own) {
	}

	final Line line;
	final IndicatorDraft indicator;
	final Map<Column, SheetCell> sheet = new LinkedHashMap<>();

	TableRow(Line line) {
		this.line = line;
		indicator = new IndicatorDraft(line.location());
	}

	boolean hasIndicator() {
		return indicator.hasContent() || !indicator.ownLevelOnes.isEmpty() || !indicator.ownLevelTwos.isEmpty();
	}
}
