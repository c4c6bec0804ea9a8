package org.pgoal.workbench.welcome;

import java.util.Locale;

import org.pgoal.model.message.Message;

/** The welcome page's own texts. */
final class WelcomeMessages {

	private WelcomeMessages() {
	}

	static String of(String key, Object... arguments) {
		return Message.of(WelcomeMessages.class, key, arguments).text(Locale.getDefault());
	}
}
