package org.pgoal.model.finding;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.model.message.Message;

/**
 * A rule that could not decide because data is missing or cannot be compared. A rule that does not apply, e.g. weights
 * where the form has none, is no such case and is not recorded.
 *
 * @param rule    the stable ID
 * @param element the sheet it was about
 * @param reason  what is missing
 */
public record NotRun(String rule, EObject element, Message reason) {
}
