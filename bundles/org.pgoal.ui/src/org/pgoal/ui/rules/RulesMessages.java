package org.pgoal.ui.rules;

import java.util.Locale;

import org.pgoal.model.message.Message;

/** What the page of rules says. */
final class RulesMessages {

	private RulesMessages() {
	}

	static String of(String key, Object... arguments) {
		return Message.of(RulesMessages.class, key, arguments).text(Locale.getDefault());
	}
}
