package org.pgoal.workbench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.pgoal.model.storage.AtomicFile;

/**
 * The language of the workbench, as the user chose it. It stands in a file of its own, {@code ~/.pgoal/language}, because
 * the start scripts must know it before anything runs.
 */
public enum LanguageChoice {

	/** The system's. */
	SYSTEM("", null), ENGLISH("en", "en_US"), CHINESE("zh", "zh_CN");

	private final String word;
	private final String locale;

	LanguageChoice(String word, String locale) {
		this.word = word;
		this.locale = locale;
	}

	/** As Equinox's {@code -nl} takes it; null for the system's. */
	public String locale() {
		return locale;
	}

	/** The choice that a word stands for: {@code en}, {@code zh}; all others mean the system's. */
	public static LanguageChoice of(String word) {
		for (LanguageChoice choice : values()) {
			if (choice.word.equals(word)) {
				return choice;
			}
		}
		return SYSTEM;
	}

	public static LanguageChoice saved() {
		try {
			return Files.isRegularFile(file()) ? of(Files.readString(file()).strip()) : SYSTEM;
		} catch (IOException unreadable) {
			return SYSTEM;
		}
	}

	/** Remembers the choice for the next start. */
	public void save() throws IOException {
		Files.createDirectories(file().getParent());
		AtomicFile.write(file(), word + "\n");
	}

	private static Path file() {
		return Path.of(System.getProperty("user.home"), ".pgoal", "language");
	}
}
