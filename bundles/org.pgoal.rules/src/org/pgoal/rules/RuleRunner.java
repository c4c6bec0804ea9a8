package org.pgoal.rules;

import java.util.List;

import org.pgoal.model.Sheet;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.lookup.Sheets;
import org.pgoal.model.template.EffectiveTemplate;

/** Checks sheets against a list of rules. Holds no state of a sheet: one runner serves all sheets and several threads. */
public final class RuleRunner {

	private final List<Rule> rules;

	public RuleRunner(List<Rule> rules) {
		this.rules = List.copyOf(rules);
	}

	/** The rules in the order they are run, those that a template switches off included. */
	public List<Rule> rules() {
		return rules;
	}

	/**
	 * Runs all rules that the template doesn't switch off. A rule that fails is recorded as not run, with what it
	 * reported before; the other rules run all the same.
	 *
	 * @param template the template in force for the sheet
	 * @param sheets   what may be known of other sheets; {@link Sheets#NONE} for none
	 */
	public Outcome run(Sheet sheet, EffectiveTemplate template, Sheets sheets) {
		return run(sheet, template, sheets, RuleLevels.NONE);
	}

	/**
	 * Runs all rules that are not switched off.
	 *
	 * @param levels the severities that go before those of the template
	 * @see #run(Sheet, EffectiveTemplate, Sheets)
	 */
	public Outcome run(Sheet sheet, EffectiveTemplate template, Sheets sheets, RuleLevels levels) {
		SheetRun run = new SheetRun(sheet, template, sheets);
		for (Rule rule : rules) {
			Severity severity = levels.of(rule, template).orElse(null);
			if (severity != null) {
				run.check(rule, severity);
			}
		}
		return run.outcome();
	}

	/** What a rule would be told of a sheet, for those who show the numbers that it compares. What is reported there goes nowhere. */
	public static RuleContext context(Rule rule, Sheet sheet, EffectiveTemplate template) {
		return new SheetRun(sheet, template, Sheets.NONE, rule);
	}
}
