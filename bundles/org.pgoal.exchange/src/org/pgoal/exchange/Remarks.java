package org.pgoal.exchange;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.forms.ImportNote;
import org.pgoal.forms.Location;
import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;
import org.pgoal.model.Task;
import org.pgoal.model.message.Message;

/** The notes of an import by the statement whose line they go to. */
final class Remarks {

	private final List<ImportNote> notes;
	private final Locale locale;
	private final Map<EObject, List<String>> byStatement = new IdentityHashMap<>();

	Remarks(List<ImportNote> notes, Locale locale) {
		this.notes = notes;
		this.locale = locale;
		for (ImportNote note : notes) {
			if (note.element() != null) {
				byStatement.computeIfAbsent(statement(note.element()), statement -> new ArrayList<>()).add(text(note));
			}
		}
	}

	private String text(ImportNote note) {
		return Message.of(Remarks.class, note.location() == null ? "remark" : "remark.at", note.message(),
				note.location() == null ? "" : Location.text(note.location(), locale)).text(locale);
	}

	/** What has a line of its own: a field or amount of an indicator or task has not. */
	private static EObject statement(EObject element) {
		EObject statement = element;
		for (EObject each = element; each != null && !(each instanceof Sheet); each = each.eContainer()) {
			if (each instanceof Indicator || each instanceof Task || each.eContainer() instanceof Sheet && !(statement instanceof Indicator || statement instanceof Task)) {
				statement = each;
			}
		}
		return statement;
	}

	List<String> about(EObject statement) {
		return byStatement.getOrDefault(statement, List.of());
	}

	List<ImportNote> notes() {
		return notes;
	}
}
