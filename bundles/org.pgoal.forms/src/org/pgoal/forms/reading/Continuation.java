package org.pgoal.forms.reading;

import java.util.Map;

import org.pgoal.forms.definition.Meaning;
import org.pgoal.forms.grid.Cell;
import org.pgoal.forms.reading.FormLayout.Column;

/** A row that is only the rest of the row above: the page ended within its cells. */
final class Continuation {

	private Continuation() {
	}

	/** Whether a row has words, no value and no category of its own, where a page may have ended. */
	static boolean isRest(IndicatorDraft draft, IndicatorDraft above, boolean gap, boolean tidy) {
		if (!draft.ownLevelOnes.isEmpty() || !draft.ownLevelTwos.isEmpty() || draft.cells.isEmpty()) {
			return false;
		}
		long said = draft.cells.values().stream().filter(text -> !text.isEmpty()).count();
		boolean wordsOnly = said > 0 && draft.cells.entrySet().stream().filter(cell -> !cell.getValue().isEmpty()).allMatch(cell -> isWords(cell.getKey()));
		boolean partial = draft.cell(Meaning.INDICATOR_NAME).isEmpty() || !draft.hasValue() && above.hasValue();
		return wordsOnly && partial && (gap || !tidy && said == 1);
	}

	private static boolean isWords(Meaning meaning) {
		return meaning == Meaning.INDICATOR_NAME || meaning == Meaning.VALUE || meaning == Meaning.NUMBER || meaning == Meaning.FORMULA;
	}

	/** Puts a text behind what a column says of the row above; false where the column isn't one of words. */
	static boolean join(Column column, String text, IndicatorDraft above) {
		Meaning meaning = CellMeaning.of(column);
		if (!isWords(meaning) || above.cell(meaning).isEmpty()) {
			return false;
		}
		above.append(meaning, text);
		above.doubt("joined", text);
		return true;
	}

	/** Puts the rest behind what it belongs to: in text, the cell that stands above it. */
	static void join(IndicatorDraft draft, IndicatorDraft above, Line line, Line lineAbove) {
		for (Map.Entry<Meaning, String> cell : draft.cells.entrySet()) {
			if (!cell.getValue().isEmpty()) {
				Meaning meaning = line.tidy() || lineAbove == null ? cell.getKey() : below(cell.getKey(), cell.getValue(), above, line, lineAbove);
				above.append(meaning, cell.getValue());
				above.doubt("joined", cell.getValue());
			}
		}
	}

	private static Meaning below(Meaning meaning, String text, IndicatorDraft above, Line line, Line lineAbove) {
		int column = line.first().column();
		for (Cell cell : lineAbove.cells()) {
			if (cell.column() == column) {
				String over = CellText.oneLine(CellText.withoutMarkup(cell.text()));
				for (Map.Entry<Meaning, String> entry : above.cells.entrySet()) {
					if (entry.getValue().startsWith(over)) {
						return entry.getKey();
					}
				}
			}
		}
		return meaning;
	}
}
