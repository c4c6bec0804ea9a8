package org.pgoal.forms.reading;

import org.pgoal.forms.definition.Meaning;
import org.pgoal.forms.reading.FormLayout.Column;

/** What a column's cells say, where the form puts several things into one cell. */
final class CellMeaning {

	private CellMeaning() {
	}

	static Meaning of(Column column) {
		if (column.slots().size() == 1) {
			return column.slot().meaning();
		}
		if (column.has(Meaning.LEVEL2)) {
			return Meaning.LEVEL2;
		}
		boolean value = column.has(Meaning.NUMBER) && (column.has(Meaning.SIGN) || column.has(Meaning.UNIT));
		return value ? Meaning.VALUE : column.slot().meaning();
	}

	/** Whether the cell says something of an indicator that isn't counted anew by each form. */
	static boolean isContent(Meaning meaning) {
		return switch (meaning) {
		case INDICATOR_NAME, SIGN, NUMBER, UNIT, VALUE, WEIGHT, POLARITY, KIND, FORMULA, LAST_YEAR, ACTUAL, SCORE, REASON -> true;
		default -> false;
		};
	}

	static String text(Meaning meaning, String text) {
		return switch (meaning) {
		case FORMULA, REASON -> text.strip();
		default -> CellText.oneLine(text);
		};
	}

	/** Code and label of a category cell; a code only where the form has one, or where the label is known without it. */
	static String[] category(FormLayout layout, Column column, String text) {
		String[] coded = SheetDraft.coded(text);
		if (coded[0] == null || column != null && column.has(Meaning.CODE)) {
			return coded;
		}
		boolean known = layout.template().levelTwo(null, coded[1]).isPresent() && layout.template().levelTwo(null, text).isEmpty();
		return known ? coded : new String[] { null, text };
	}
}
