package org.pgoal.workbench.start;

import java.util.Locale;

import org.pgoal.model.message.Message;

/** Texts about starting and the language. */
final class StartMessages {

	private StartMessages() {
	}

	static String of(String key, Object... arguments) {
		return Message.of(StartMessages.class, key, arguments).text(Locale.getDefault());
	}
}
