package org.pgoal.dsl.ide.source;

import java.util.Locale;

import org.pgoal.dsl.text.KeywordLanguage;

/** In which language the keywords of a file are written. */
public final class FileLanguage {

	/** So many keywords are enough to know. */
	private static final int SAMPLE = 30;

	private FileLanguage() {
	}

	/** The language of most of the first keywords; that of the reader where there is none yet. */
	public static KeywordLanguage of(Snapshot snapshot, Locale reader) {
		int chinese = 0;
		int english = 0;
		for (Token token : snapshot.tokens()) {
			if (token.kind() == Token.Kind.KEYWORD) {
				if (token.text().charAt(0) < 0x80) {
					english++;
				} else {
					chinese++;
				}
				if (chinese + english == SAMPLE) {
					break;
				}
			}
		}
		if (chinese == english) {
			return Locale.ENGLISH.getLanguage().equals(reader.getLanguage()) ? KeywordLanguage.ENGLISH : KeywordLanguage.CHINESE;
		}
		return chinese > english ? KeywordLanguage.CHINESE : KeywordLanguage.ENGLISH;
	}
}
