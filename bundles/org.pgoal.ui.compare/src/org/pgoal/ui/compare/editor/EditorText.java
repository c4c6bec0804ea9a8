package org.pgoal.ui.compare.editor;

import java.util.Locale;

import org.pgoal.model.message.Message;

/** The compare editor's own texts in the reader's language. */
final class EditorText {

	private EditorText() {
	}

	static String of(String key, Object... arguments) {
		return Message.of(EditorText.class, key, arguments).text(Locale.getDefault());
	}
}
