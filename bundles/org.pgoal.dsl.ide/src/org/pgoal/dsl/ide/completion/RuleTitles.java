package org.pgoal.dsl.ide.completion;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.pgoal.model.finding.Severity;
import org.pgoal.model.message.Message;
import org.pgoal.rules.Rule;
import org.pgoal.rules.RuleRegistry;

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
		return rule(id).map(rule -> text(rule, "title", locale)).orElse(null);
	}

	/** Further explanation; null where there is none. */
	public String description(String id, Locale locale) {
		return rule(id).map(rule -> text(rule, "description", locale)).orElse(null);
	}

	public Optional<Severity> severity(String id) {
		return rule(id).map(Rule::severity);
	}

	private static String text(Rule rule, String kind, Locale locale) {
		String key = rule.id() + "." + kind;
		String text = Message.of(rule.getClass(), key).text(locale);
		// a bundle without the key answers with the key itself
		return text.startsWith(key) ? null : text;
	}
}
