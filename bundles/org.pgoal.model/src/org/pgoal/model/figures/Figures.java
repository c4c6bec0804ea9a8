package org.pgoal.model.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.pgoal.model.finding.Severity;

/**
 * What a folder comes to.
 *
 * @param files       with goal sheets or findings
 * @param statuses    sheets by status, each status present
 * @param rules       the most frequent first
 * @param departments the richest first
 * @param budget      the sum of all departments, in 元
 * @param unpriced    sheets whose amount has no unit that can be compared
 * @param quantified  indicators with a number
 * @param inWords     indicators with words
 * @param blank       indicators that have lost their value
 * @param weights     sheets by how their weights stand, each present
 */
public record Figures(int files, int projects, int departmentSheets, Map<Status, Integer> statuses, List<RuleCount> rules, List<DepartmentMoney> departments,
		BigDecimal budget, int unpriced, int quantified, int inWords, int blank, Map<Weights, Integer> weights) {

	/** @param severity the hardest that it had */
	public record RuleCount(String id, Severity severity, int count) {
	}

	/**
	 * @param name     the name of the body; empty: none is named
	 * @param amount   what its own sheet says, or where it has none the sum of its projects; in 元
	 * @param projects the sum of its projects, in 元
	 * @param count    how many projects
	 */
	public record DepartmentMoney(String name, BigDecimal amount, BigDecimal projects, int count) {
	}

	public int sheets() {
		return projects + departmentSheets;
	}

	public int indicators() {
		return quantified + inWords + blank;
	}

	public int findings() {
		return rules.stream().mapToInt(RuleCount::count).sum();
	}

	/** True where there is nothing to show. */
	public boolean isEmpty() {
		return sheets() == 0 && rules.isEmpty();
	}
}
