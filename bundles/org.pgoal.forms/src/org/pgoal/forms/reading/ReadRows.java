package org.pgoal.forms.reading;

import java.util.List;

import org.pgoal.forms.ImportNote;
import org.pgoal.model.Indicator;

/**
 * What rows of a table say.
 *
 * @param indicators in their order, in no sheet; each with its level one where the rows or the place they go to say it
 * @param notes      what was read with doubt or found no place; about an indicator, or, with no element, about all
 * @param meanings   how many columns were understood
 */
public record ReadRows(List<Indicator> indicators, List<ImportNote> notes, int meanings) {

	public ReadRows {
		indicators = List.copyOf(indicators);
		notes = List.copyOf(notes);
	}

	/** What is to be said about one of them. */
	public List<ImportNote> about(Indicator indicator) {
		return notes.stream().filter(note -> note.element() == indicator).toList();
	}

	/** What is about none of them. */
	public List<ImportNote> rest() {
		return notes.stream().filter(note -> note.element() == null).toList();
	}
}
