package org.pgoal.ui.compare.revision;

import java.util.Locale;

import org.pgoal.model.message.Message;

/** The texts of comparing with other versions in the reader's language. */
final class RevisionText {

	private RevisionText() {
	}

	static String of(String key, Object... arguments) {
		return Message.of(RevisionText.class, key, arguments).text(Locale.getDefault());
	}

	static String of(Message message) {
		return message.text(Locale.getDefault());
	}
}
