package org.pgoal.workbench.help;

import java.util.Locale;

import org.pgoal.model.message.Message;

/** The help view's own texts. */
final class HelpMessages {

	private HelpMessages() {
	}

	static String of(String key, Object... arguments) {
		return Message.of(HelpMessages.class, key, arguments).text(Locale.getDefault());
	}
}
