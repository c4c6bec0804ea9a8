package org.pgoal.ui.exchange;

import java.util.Locale;

import org.pgoal.model.message.Message;

/** This bundle's texts in the reader's language. */
public final class ExchangeText {

	private ExchangeText() {
	}

	public static String of(String key, Object... arguments) {
		return Message.of(ExchangeText.class, key, arguments).text(Locale.getDefault());
	}

	/** One or many of something, where a language tells them apart. */
	public static String count(String key, long count) {
		return of(count == 1 ? key + ".one" : key, count);
	}
}
