package org.pgoal.ui.wizard;

import java.util.Locale;

import org.pgoal.model.message.Message;

/** The wizards' own texts. */
final class WizardMessages {

	private WizardMessages() {
	}

	static String of(String key, Object... arguments) {
		return Message.of(WizardMessages.class, key, arguments).text(Locale.getDefault());
	}
}
