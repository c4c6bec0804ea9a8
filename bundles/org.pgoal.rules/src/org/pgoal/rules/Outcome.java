package org.pgoal.rules;

import java.util.List;

import org.pgoal.model.finding.Finding;
import org.pgoal.model.finding.NotRun;

/**
 * What the rules say about one sheet.
 *
 * @param findings in the order of the rules, and within a rule in the order reported
 * @param notRun   rules that could not decide; at most one entry for each reason
 */
public record Outcome(List<Finding> findings, List<NotRun> notRun) {

	public Outcome {
		findings = List.copyOf(findings);
		notRun = List.copyOf(notRun);
	}
}
