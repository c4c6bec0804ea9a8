package org.pgoal.cli.shell;

import java.io.IOException;
import java.nio.file.Path;

/** Replaces a file as a whole, or leaves it as it was. */
@FunctionalInterface
public interface Replacement {

	/**
	 * Writes beside the file, syncs, moves atomically.
	 *
	 * @throws IOException when the content could not be written; then the file is as before, and nothing is beside it
	 */
	void replace(Path file, byte[] content) throws IOException;
}
