package org.pgoal.ui.dashboard;

import java.util.Locale;

import org.pgoal.model.message.Message;

/** The texts of the dashboard in the reader's language. */
final class DashboardText {

	private DashboardText() {
	}

	static String of(String key, Object... arguments) {
		return Message.of(DashboardText.class, key, arguments).text(Locale.getDefault());
	}
}
