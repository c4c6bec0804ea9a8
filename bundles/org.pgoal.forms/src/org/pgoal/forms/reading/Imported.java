package org.pgoal.forms.reading;

import java.util.List;

import org.pgoal.forms.ImportNote;
import org.pgoal.model.Sheet;
import org.pgoal.model.message.Message;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * What a form says.
 *
 * @param sheets   in the order of the form, in no resource; header cells are complete, the name among them
 * @param notes    what found no place or was read with doubt; about a sheet, or a part of one, or, with no element, about the file
 * @param template the template that the form follows
 * @param reason   why this one, for the person who imports
 */
public record Imported(List<Sheet> sheets, List<ImportNote> notes, EffectiveTemplate template, Message reason) {

	public Imported {
		sheets = List.copyOf(sheets);
		notes = List.copyOf(notes);
	}
}
