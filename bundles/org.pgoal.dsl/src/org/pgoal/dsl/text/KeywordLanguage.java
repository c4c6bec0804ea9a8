package org.pgoal.dsl.text;

/** In which language keywords are written; both always parse. */
public enum KeywordLanguage {

	CHINESE, ENGLISH;

	/** The language of a command-line or preference value: {@code zh} or {@code en}. */
	public static KeywordLanguage of(String code) {
		return switch (code) {
		case "zh" -> CHINESE;
		case "en" -> ENGLISH;
		default -> throw new IllegalArgumentException(code);
		};
	}
}
