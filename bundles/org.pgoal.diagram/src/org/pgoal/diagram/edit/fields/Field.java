package org.pgoal.diagram.edit.fields;

import java.util.List;
import java.util.Optional;

import org.pgoal.diagram.edit.NotPossible;
import org.pgoal.model.change.Change;
import org.pgoal.model.finding.Finding;
import org.pgoal.model.message.Message;

/**
 * One thing that an element says or could say, as a person reads and types it.
 *
 * @param key      the same for the same field of every version of an element
 * @param label    what the form or the language calls it
 * @param type     what may be typed, in words
 * @param required the template asks for it
 * @param prose    it may be long and have several lines
 * @param choices  what is offered; may be empty
 * @param text     what stands there now; empty where nothing does
 * @param findings what the rules say about it
 * @param entry    how it is changed; null: it is only shown
 */
public record Field(String key, Message label, Message type, boolean required, boolean prose, List<String> choices, String text, List<Finding> findings,
		Entry entry) {

	/** Turns what was typed into changes. The model is only read. */
	@FunctionalInterface
	public interface Entry {

		/**
		 * @param typed blank: the field loses what it says, and its line with it
		 * @throws NotPossible when it is not of the field's type
		 */
		List<Change> changes(String typed);
	}

	public Field {
		choices = List.copyOf(choices);
		findings = List.copyOf(findings);
	}

	public boolean isEditable() {
		return entry != null;
	}

	/**
	 * The changes that make the field say what was typed; empty when there is nothing to do.
	 *
	 * @throws NotPossible when it is not of the field's type
	 */
	public List<Change> changes(String typed) {
		return typed.strip().equals(text) ? List.of() : entry.changes(typed.strip());
	}

	/** Why what was typed cannot be written; empty where it can. */
	public Optional<Message> problem(String typed) {
		try {
			changes(typed);
			return Optional.empty();
		} catch (NotPossible refused) {
			return Optional.of(refused.reason());
		}
	}
}
