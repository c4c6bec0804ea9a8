package org.pgoal.ui.table.text;

import java.util.Locale;

import org.pgoal.model.message.Message;

/** The texts of the table in the reader's language. */
public final class TableText {

	private TableText() {
	}

	public static String of(String key, Object... arguments) {
		return Message.of(TableText.class, key, arguments).text(Locale.getDefault());
	}
}
