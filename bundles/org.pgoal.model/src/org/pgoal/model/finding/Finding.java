package org.pgoal.model.finding;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.pgoal.model.change.Remedy;
import org.pgoal.model.message.Message;

/**
 * What a rule found.
 *
 * @param rule     the stable ID, e.g. PG309
 * @param severity as the template in force says
 * @param element  the element it is about: a sheet, an indicator, a fund line …
 * @param feature  the feature to underline; null: the element's name or first line
 * @param message  one short sentence that says what to do
 * @param remedies known answers, best first; may be empty
 */
public record Finding(String rule, Severity severity, EObject element, EStructuralFeature feature, Message message, List<Remedy> remedies) {
}
