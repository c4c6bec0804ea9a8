package org.pgoal.workbench;

import java.util.Locale;

import org.pgoal.model.message.Message;

/** The product's own texts in the reader's language. */
final class WorkbenchMessages {

	private WorkbenchMessages() {
	}

	static String of(String key, Object... arguments) {
		return Message.of(WorkbenchMessages.class, key, arguments).text(Locale.getDefault());
	}
}
