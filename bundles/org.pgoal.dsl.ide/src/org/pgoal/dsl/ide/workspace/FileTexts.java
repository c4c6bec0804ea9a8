package org.pgoal.dsl.ide.workspace;

import java.nio.file.Path;

import org.pgoal.dsl.reading.Reading;

/** Where the texts of files that aren't open come from. */
@FunctionalInterface
public interface FileTexts {

	/** The text of a file, or what is wrong with it. */
	Reading read(Path file);
}
