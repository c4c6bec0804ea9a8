package org.pgoal.dsl.ide.workspace;

import java.io.IOException;
import java.nio.file.Path;

/** Where the texts of files that aren't open come from. */
@FunctionalInterface
public interface FileTexts {

	/**
	 * The text of a file without its byte order mark.
	 *
	 * @throws IOException where it cannot be read, is no UTF-8 or too large
	 */
	String read(Path file) throws IOException;
}
