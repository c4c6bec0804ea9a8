package org.pgoal.compare.roll;

import java.nio.file.Path;
import java.util.List;

/**
 * What is to be carried over.
 *
 * @param sources  goal files, and folders with all below them; absolute
 * @param target   the folder for the new files, which need not exist; absolute. Folders below a source are mirrored in it
 * @param year     the year to come
 * @param template the template to move to; null: that of the same region and the year to come, where there is one
 */
public record RollOrder(List<Path> sources, Path target, int year, String template) {

	public RollOrder {
		sources = List.copyOf(sources);
	}
}
