package org.pgoal.ui.properties;

import java.util.Locale;

import org.pgoal.model.message.Message;

/** The texts of the properties in the reader's language. */
final class PropertiesText {

	private PropertiesText() {
	}

	static String of(String key, Object... arguments) {
		return Message.of(PropertiesText.class, key, arguments).text(Locale.getDefault());
	}

	static String of(Message message) {
		return message.text(Locale.getDefault());
	}
}
