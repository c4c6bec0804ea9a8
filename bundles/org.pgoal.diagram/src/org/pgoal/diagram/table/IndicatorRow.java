package org.pgoal.diagram.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.pgoal.diagram.table.Column.Topic;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.quantity.Numerals;

/**
 * An indicator as one version of its text has it: texts only, so that a folder's many rows keep no file in memory.
 *
 * @param sheet    where it stands
 * @param name     its stable name within the file
 * @param line     in the text, from 1
 * @param texts    by topic; an absent one is blank
 * @param fields   the template's fields, by label
 * @param findings hardest first
 */
public record IndicatorRow(SheetEntry sheet, String name, int line, Map<Topic, String> texts, Map<String, String> fields, List<RowFinding> findings) {

	/** What a cell shows; empty where it is blank. */
	public String text(Column column) {
		return switch (column.topic()) {
		case FIELD -> fields.getOrDefault(column.label(), "");
		case SHEET -> sheet.title();
		case DEPARTMENT -> sheet.department();
		case FILE -> sheet.uri().substring(sheet.uri().lastIndexOf('/') + 1);
		case FINDINGS -> String.join("\n", findings.stream().map(finding -> finding.rule() + "  " + finding.text()).toList());
		default -> texts.getOrDefault(column.topic(), "");
		};
	}

	public BigDecimal weight() {
		return Numerals.parse(texts.get(Topic.WEIGHT));
	}

	/** The hardest finding about a cell, or about the row where it is the cell of the name; empty where nothing is said. */
	public Optional<Severity> severity(Column column) {
		return said(column).stream().map(RowFinding::severity).min(Severity::compareTo);
	}

	/** What is said about a cell; about the row as a whole at its name. */
	public List<RowFinding> said(Column column) {
		return switch (column.topic()) {
		case FINDINGS -> findings;
		case SHEET -> sheet.findings();
		case NAME -> findings.stream().filter(finding -> finding.column() == null || finding.column().equals(column)).toList();
		default -> findings.stream().filter(finding -> column.equals(finding.column())).toList();
		};
	}
}
