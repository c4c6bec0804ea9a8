package org.pgoal.forms.filling;

import org.pgoal.model.Sheet;
import org.pgoal.model.message.Message;

/**
 * Something that a sheet says and its form has no place for, or prints differently.
 *
 * @param what for the person who exports
 */
public record Omission(Sheet sheet, Message what) {
}
