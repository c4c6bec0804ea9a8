package org.pgoal.workbench.guide;

import java.util.Locale;

import org.pgoal.model.message.Message;

/** The guide view's own texts. */
final class GuideMessages {

	private GuideMessages() {
	}

	static String of(String key, Object... arguments) {
		return Message.of(GuideMessages.class, key, arguments).text(Locale.getDefault());
	}
}
