package org.pgoal.ui.server;

import java.util.Locale;

import org.pgoal.model.message.Message;

/** The workbench's own texts in the reader's language. */
public final class WorkbenchText {

	private WorkbenchText() {
	}

	public static String of(String key, Object... arguments) {
		return Message.of(WorkbenchText.class, key, arguments).text(Locale.getDefault());
	}
}
