package org.pgoal.compare.revision;

import java.util.Collections;
import java.util.SortedMap;

/**
 * The goal files on one side of a comparison: a file, a folder, a revision.
 *
 * @param name  in the user's words; null for the working tree
 * @param files by their path below what the user named, with slashes; a file that was named itself has the empty path
 */
public record Source(String name, SortedMap<String, Content> files) {

	public Source {
		files = Collections.unmodifiableSortedMap(files);
	}

	/** True where the user named one file. */
	public boolean isFile() {
		return files.size() == 1 && files.containsKey("");
	}
}
