package org.pgoal.forms.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import org.pgoal.forms.definition.Meaning;
import org.pgoal.forms.reading.FormLayout.Column;

/** What the columns about the sheet said lately: a text that comes again, or a piece of one, belongs to the same column. */
final class MetTexts {

	private static final int MOST = 8;
	private static final double ALIKE = 0.7;

	private final Map<Column, Deque<String>> met = new HashMap<>();

	void add(Column column, String text) {
		Deque<String> known = met.computeIfAbsent(column, c -> new ArrayDeque<>());
		known.remove(text);
		known.addFirst(text);
		if (known.size() > MOST) {
			known.removeLast();
		}
	}

	/** How much a text speaks for a column because it was met there, or in another one. */
	double score(Column column, String text) {
		if (isMet(met.get(column), text)) {
			return 4;
		}
		for (Map.Entry<Column, Deque<String>> entry : met.entrySet()) {
			if (entry.getKey() != column && entry.getKey().slot().meaning() != Meaning.FUND && isMet(entry.getValue(), text)) {
				// two header cells may say the same, a name or a goal says something of its own
				return column.slot().meaning() == Meaning.FIELD && entry.getKey().slot().meaning() == Meaning.FIELD ? -0.5 : -3;
			}
		}
		return 0;
	}

	private static boolean isMet(Deque<String> known, String text) {
		if (known != null) {
			for (String one : known) {
				if (one.equals(text) || text.length() > 3 && one.startsWith(text)
						|| one.length() > 5 && Math.abs(one.length() - text.length()) * 2 < one.length() && CellText.similarity(one, text) > ALIKE) {
					return true;
				}
			}
		}
		return false;
	}
}
