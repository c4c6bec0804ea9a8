package org.pgoal.ui.editing;

import java.util.Locale;

import org.pgoal.model.message.Message;

/** What views say that change sheets, in the reader's language. */
public final class EditingText {

	private EditingText() {
	}

	public static String of(String key, Object... arguments) {
		return Message.of(EditingText.class, key, arguments).text(Locale.getDefault());
	}
}
