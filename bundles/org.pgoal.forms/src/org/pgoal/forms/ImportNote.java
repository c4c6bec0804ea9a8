package org.pgoal.forms;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.model.message.Message;

/**
 * Something that the person who imports should look at: content without a place, an uncertain reading.
 *
 * @param message  what it is
 * @param location where in the imported file, e.g. a JSON path or a cell
 * @param element  the model element that it is about; null where it is about the file
 */
public record ImportNote(Message message, String location, EObject element) {
}
