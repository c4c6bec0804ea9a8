package org.pgoal.cli.shell;

import java.util.Locale;
import java.util.Map;

/** The language in which the command line talks: Chinese or English. */
public final class Language {

	/** Overrides the locale of the system. */
	public static final String VARIABLE = "PGOAL_LANG";

	private Language() {
	}

	/** The language of the environment, as POSIX ranks its variables; that of the system where none is set. */
	public static Locale of(Map<String, String> environment, Locale system) {
		for (String variable : new String[] { VARIABLE, "LC_ALL", "LC_MESSAGES", "LANG" }) {
			String value = environment.get(variable);
			if (value != null && !value.isBlank()) {
				return named(value);
			}
		}
		return named(system.getLanguage());
	}

	/** Chinese for zh, zh_CN.UTF-8, zh-Hans …; English for all others. */
	public static Locale named(String name) {
		return isChinese(name) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
	}

	/** True for the names that {@code --lang} takes. */
	public static boolean isKnown(String name) {
		return isChinese(name) || name.regionMatches(true, 0, "en", 0, 2) && (name.length() == 2 || !Character.isLetter(name.charAt(2)));
	}

	private static boolean isChinese(String name) {
		return name.regionMatches(true, 0, "zh", 0, 2) && (name.length() == 2 || !Character.isLetter(name.charAt(2)));
	}
}
