package org.pgoal.diagram.edit.fields;

import java.util.List;

import org.pgoal.model.message.Message;

/**
 * Fields that belong together.
 *
 * @param key the same for the same group of every version of an element
 */
public record FieldGroup(String key, Message heading, List<Field> fields) {

	public FieldGroup {
		fields = List.copyOf(fields);
	}
}
