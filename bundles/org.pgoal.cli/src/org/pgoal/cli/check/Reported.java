package org.pgoal.cli.check;

import org.pgoal.model.finding.Severity;

/**
 * A finding as a report shows it.
 *
 * @param rule      the rule's ID
 * @param file      relative to the working directory where the user spoke of it so, with slashes
 * @param line      from 1
 * @param column    from 1, in UTF-16 code units
 * @param sheet     by name; null where there is none
 * @param indicator by name; null where there is none
 * @param message   in the user's language
 */
public record Reported(String rule, Severity severity, String file, int line, int column, String sheet, String indicator, String message) {
}
