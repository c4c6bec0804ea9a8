package org.pgoal.dsl.ide.completion;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.pgoal.model.finding.Severity;
import org.pgoal.rules.Rule;
import org.pgoal.rules.registry.RuleRegistry;
import org.pgoal.rules.RuleText;

/** What the rules are called. */
public final class RuleTitles {

	/** IDs in the order of the registry. */
	public List<String> ids() {
		return RuleRegistry.all().stream().map(Rule::id).toList();
	}

	public Optional<Rule> rule(String id) {
		return RuleRegistry.all().stream().filter(r -> r.id().equals(id)).findFirst();
	}

	/** One line that says what a rule asks for; null where there is no such rule or it says nothing of itself. */
	public String title(String id, Locale locale) {
		return rule(id).flatMap(rule -> RuleText.of(rule, locale).title()).orElse(null);
	}

	/** Further explanation; null where there is none. */
	public String description(String id, Locale locale) {
		return rule(id).flatMap(rule -> RuleText.of(rule, locale).explanation()).orElse(null);
	}

	public Optional<Severity> severity(String id) {
		return rule(id).map(Rule::severity);
	}
}
