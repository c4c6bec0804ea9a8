package org.pgoal.compare.roll;

import org.pgoal.model.message.Message;

/**
 * Something in a rolled sheet that a person must decide.
 *
 * @param line   in the new text, from 1
 * @param column in the new text, from 1, in UTF-16 code units
 * @param sheet  the sheet's name; null where it has none, or it is about the file
 * @param reason what to decide, and why no machine can
 */
public record Decision(int line, int column, String sheet, Message reason) {
}
