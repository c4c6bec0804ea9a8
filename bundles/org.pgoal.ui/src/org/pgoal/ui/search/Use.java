package org.pgoal.ui.search;

import org.eclipse.lsp4j.Location;

/**
 * A line that uses what was searched for.
 *
 * @param file what the file is called, for the reader
 * @param line the text of the line
 */
record Use(Location place, String file, String line) {

	@Override
	public String toString() {
		return file + ":" + (place.getRange().getStart().getLine() + 1) + "   " + line.strip();
	}
}
