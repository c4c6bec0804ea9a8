package org.pgoal.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.pgoal.dsl.folder.GoalFiles;

/** The real sheets of the samples. */
public final class Samples {

	public static final Path FOLDER = Path.of("..", "..", "samples").toAbsolutePath().normalize();

	private Samples() {
	}

	/** In path order. */
	public static List<Path> files() {
		return GoalFiles.below(FOLDER);
	}

	/** A sample by its path below the folder; a prefix of the name is enough. */
	public static Path file(String start) {
		return files().stream().filter(file -> FOLDER.relativize(file).toString().replace('\\', '/').startsWith(start)).findFirst()
				.orElseThrow(() -> new AssertionError(start));
	}

	public static String text(Path file) {
		try {
			return Files.readString(file).replace("\r\n", "\n");
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}
}
