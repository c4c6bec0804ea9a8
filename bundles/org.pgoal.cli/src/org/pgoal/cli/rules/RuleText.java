package org.pgoal.cli.rules;

import java.util.Locale;
import java.util.Optional;

import org.pgoal.dsl.check.Codes;
import org.pgoal.model.finding.Severity;
import org.pgoal.rules.Rule;
import org.pgoal.rules.registry.RuleRegistry;

/**
 * What a rule says of itself, in the bundle that holds its messages.
 *
 * @param title       what it checks, in one line; the ID where it says nothing
 * @param explanation why, and what to do; the title where it says nothing
 * @param severity    its default; empty for what no rule reports, e.g. text that doesn't parse
 */
public record RuleText(String title, String explanation, Optional<Severity> severity) {

	/** The text of a rule, or of a code such as {@code syntax} that stands where a rule's ID stands. */
	public static RuleText of(String id, Locale locale) {
		for (Rule rule : RuleRegistry.all()) {
			if (rule.id().equals(id)) {
				return of(rule, locale);
			}
		}
		String title = Codes.title(id, locale).orElse(id);
		return new RuleText(title, title, Optional.empty());
	}

	public static RuleText of(Rule rule, Locale locale) {
		org.pgoal.rules.RuleText own = org.pgoal.rules.RuleText.of(rule, locale);
		String title = own.title().orElse(rule.id());
		return new RuleText(title, own.explanation().orElse(title), Optional.of(rule.severity()));
	}
}
