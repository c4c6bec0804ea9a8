package org.pgoal.forms.reading;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.forms.ImportNote;
import org.pgoal.model.message.Message;

/** What the person who imports should look at. */
final class Notes {

	private final List<ImportNote> notes = new ArrayList<>();

	void add(EObject element, String location, String key, Object... arguments) {
		notes.add(new ImportNote(message(key, arguments), location, element));
	}

	void add(EObject element, String location, Message message) {
		notes.add(new ImportNote(message, location, element));
	}

	List<ImportNote> all() {
		return List.copyOf(notes);
	}

	static Message message(String key, Object... arguments) {
		return Message.of(Notes.class, key, arguments);
	}
}
