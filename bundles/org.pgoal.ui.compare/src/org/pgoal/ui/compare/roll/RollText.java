package org.pgoal.ui.compare.roll;

import java.util.Locale;

import org.pgoal.model.message.Message;

/** The wizard's own texts in the reader's language. */
final class RollText {

	private RollText() {
	}

	static String of(String key, Object... arguments) {
		return Message.of(RollText.class, key, arguments).text(Locale.getDefault());
	}

	static String of(Message message) {
		return message.text(Locale.getDefault());
	}
}
