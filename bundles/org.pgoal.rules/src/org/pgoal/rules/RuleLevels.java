package org.pgoal.rules;

import java.util.Map;
import java.util.Optional;

import org.pgoal.model.finding.Severity;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * The severities that somebody besides the template gives rules: a folder, or an author's editor. They go before those of
 * the template, because whoever sets them knows the template.
 *
 * @param byRule for the ID of a rule its severity; empty for one that is switched off
 */
public record RuleLevels(Map<String, Optional<Severity>> byRule) {

	/** Nobody has said anything. */
	public static final RuleLevels NONE = new RuleLevels(Map.of());

	public RuleLevels {
		byRule = Map.copyOf(byRule);
	}

	/**
	 * The severity of a rule's findings.
	 *
	 * @return empty where the rule is switched off
	 */
	public Optional<Severity> of(Rule rule, EffectiveTemplate template) {
		Optional<Severity> set = byRule.get(rule.id());
		return set != null ? set : RuleSeverity.of(rule, template);
	}
}
