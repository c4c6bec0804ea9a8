package org.pgoal.rules;

import java.util.Locale;
import java.util.Optional;

import org.pgoal.model.message.Message;

/**
 * What a rule says of itself, in the bundle that holds its messages.
 *
 * @param title       what it checks, in one line; empty where it says nothing
 * @param explanation why, and what to do; empty where it says nothing
 */
public record RuleText(Optional<String> title, Optional<String> explanation) {

	public static RuleText of(Rule rule, Locale locale) {
		return new RuleText(said(rule, ".title", locale), said(rule, ".description", locale));
	}

	private static Optional<String> said(Rule rule, String what, Locale locale) {
		String key = rule.id() + what;
		String text = Message.of(rule.getClass(), key).text(locale);
		// a bundle without the key answers with the key and the list of arguments
		return text.equals(key + "[]") ? Optional.empty() : Optional.of(text);
	}
}
