package org.pgoal.dsl.check;

import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.pgoal.model.change.Remedy;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.message.Message;

/**
 * What a check says about one place of one file: a finding of a rule, or something that cannot be understood.
 *
 * @param rule      the rule's ID, e.g. PG309, or one of the codes in {@link Codes} for what no rule is about
 * @param severity  as the template in force says
 * @param file      URI of the file
 * @param line      from 1
 * @param column    from 1, in UTF-16 code units
 * @param offset    from 0, in UTF-16 code units of the text without its byte order mark
 * @param length    in UTF-16 code units; may be 0 at the end of the text
 * @param sheet     name of the sheet, else its ID; null where it is about no sheet
 * @param indicator name of the indicator; null where it is about none, or about one without a name
 * @param message   one short sentence that says what to do
 * @param remedies  known answers, best first; empty where the model was dropped
 * @param element   what it is about; null where there is no model, or the model was dropped
 * @param feature   what of the element it is about; null: its name, or the element as a whole
 */
public record Problem(String rule, Severity severity, String file, int line, int column, int offset, int length, String sheet, String indicator,
		Message message, List<Remedy> remedies, EObject element, EStructuralFeature feature) {

	/** The message in the language of the locale. */
	public String text(Locale locale) {
		return message.text(locale);
	}

	/** The same without the model, so that a list of many doesn't keep their files in memory. */
	public Problem withoutModel() {
		return element == null && remedies.isEmpty() ? this
				: new Problem(rule, severity, file, line, column, offset, length, sheet, indicator, message, List.of(), null, null);
	}
}
