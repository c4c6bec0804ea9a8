package org.pgoal.diagram.table;

import org.pgoal.model.finding.Severity;

/**
 * A finding as the table shows it.
 *
 * @param rule   the rule's ID
 * @param text   in the reader's language
 * @param column the cell that it is about; null: the whole row
 */
public record RowFinding(String rule, Severity severity, String text, Column column) {
}
