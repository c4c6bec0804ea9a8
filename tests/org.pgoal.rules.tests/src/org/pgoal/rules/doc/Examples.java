package org.pgoal.rules.doc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The example of each rule: a text that breaks it, and the same text put right. */
final class Examples {

	/** Tests run in the folder of their module. */
	static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
	private static final Path FOLDER = ROOT.resolve("bundles/org.pgoal.rules/examples");

	private Examples() {
	}

	static String bad(String rule) {
		return read(FOLDER.resolve(rule + ".bad.pgoal"));
	}

	static String good(String rule) {
		return read(FOLDER.resolve(rule + ".good.pgoal"));
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}
}
