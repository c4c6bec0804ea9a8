package org.pgoal.forms.reading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.pgoal.forms.reading.FormLayout.Column;
import org.pgoal.model.message.Message;

/** One row of the indicator table: what it says of an indicator, and, in a list, of the sheet. */
final class TableRow {

	/**
	 * A cell about the sheet.
	 *
	 * @param text  what it says
	 * @param own   whether it begins in this row, and isn't a merged cell from above
	 * @param doubt what is uncertain about it, as of the file; null for nothing
	 */
	record SheetCell(String text, boolean own, Message doubt) {

		SheetCell(String text, boolean own) {
			this(text, own, null);
		}
	}

	final Line line;
	final IndicatorDraft indicator;
	final Map<Column, SheetCell> sheet = new LinkedHashMap<>();
	/** As which column the cell at a place of a line of text was read. */
	final Map<Integer, Column> readAt = new HashMap<>();

	TableRow(Line line) {
		this.line = line;
		indicator = new IndicatorDraft(line.location());
	}

	boolean hasIndicator() {
		return indicator.hasContent() || !indicator.ownLevelOnes.isEmpty() || !indicator.ownLevelTwos.isEmpty();
	}

	/** The column whose cell in the row above goes on here: a single cell directly below it, as a wrapped cell leaves it. Null for none. */
	Column goesOn(TableRow above) {
		boolean label = !indicator.ownLevelOnes.isEmpty() || !indicator.ownLevelTwos.isEmpty();
		return above == null || label || !line.isSingle() ? null : above.readAt.get(line.first().column());
	}
}
