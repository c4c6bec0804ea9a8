package org.pgoal.model.message;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * A text that is said in the reader's language: a key of a message bundle and its arguments. Bundles are
 * {@code messages.properties} (English) and {@code messages_zh_CN.properties} beside the owner class.
 *
 * @param owner     a class of the bundle, package and class loader that hold the messages
 * @param key       the key
 * @param arguments what replaces {0}, {1} …; numbers and texts appear as they are, never grouped or rounded;
 *                  a message is said in the same language
 */
public record Message(Class<?> owner, String key, List<Object> arguments) {

	public static Message of(Class<?> owner, String key, Object... arguments) {
		return new Message(owner, key, List.of(arguments));
	}

	/** Whether this process speaks Chinese. */
	public static boolean inChinese() {
		return isChinese(Locale.getDefault());
	}

	/** Any Chinese locale is served in Simplified Chinese. */
	public static boolean isChinese(Locale locale) {
		return Locale.CHINESE.getLanguage().equals(locale.getLanguage());
	}

	/** The text in the language of the locale: Chinese for any zh locale, else English. */
	public String text(Locale locale) {
		String name = owner.getPackageName() + ".messages";
		String pattern;
		try {
			pattern = ResourceBundle.getBundle(name, isChinese(locale) ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT, owner.getClassLoader(), NO_FALLBACK)
					.getString(key);
		} catch (MissingResourceException missing) {
			return key + arguments;
		}
		Object[] plain = arguments.stream().map(argument -> plain(argument, locale)).toArray();
		return new MessageFormat(pattern, Locale.ROOT).format(plain);
	}

	private static Object plain(Object argument, Locale locale) {
		if (argument instanceof Message nested) {
			return nested.text(locale);
		}
		return argument instanceof java.math.BigDecimal number ? number.toPlainString() : String.valueOf(argument);
	}

	private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
			.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
}
