package org.pgoal.model.figures;

import java.util.List;
import java.util.Map;

import org.pgoal.model.finding.Severity;

/**
 * What is counted of one file.
 *
 * @param file     its URI
 * @param sheets   in order; a file that is not understood at all counts as one
 * @param findings how many by rule
 */
public record FileFacts(String file, List<SheetFacts> sheets, Map<Rule, Integer> findings) {

	/** A rule's ID, or a code of what no rule is about, with the severity it had. */
	public record Rule(String id, Severity severity) {
	}

	public FileFacts {
		sheets = List.copyOf(sheets);
		findings = Map.copyOf(findings);
	}
}
