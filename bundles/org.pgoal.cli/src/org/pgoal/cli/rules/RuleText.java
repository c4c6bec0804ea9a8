package org.pgoal.cli.rules;

import java.util.Locale;
import java.util.Optional;

import org.pgoal.model.finding.Severity;
import org.pgoal.model.message.Message;
import org.pgoal.rules.Rule;
import org.pgoal.rules.RuleRegistry;

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
		String key = "code." + id;
		String text = Message.of(RuleText.class, key).text(locale);
		// a bundle without the key answers with the key and the list of arguments
		String title = text.equals(key + "[]") ? id : text;
		return new RuleText(title, title, Optional.empty());
	}

	public static RuleText of(Rule rule, Locale locale) {
		org.pgoal.rules.RuleText own = org.pgoal.rules.RuleText.of(rule, locale);
		String title = own.title().orElse(rule.id());
		return new RuleText(title, own.explanation().orElse(title), Optional.of(rule.severity()));
	}
}
