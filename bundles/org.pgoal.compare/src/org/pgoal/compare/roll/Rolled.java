package org.pgoal.compare.roll;

import java.nio.file.Path;
import java.util.List;

import org.pgoal.model.message.Message;

/**
 * A file for another year.
 *
 * @param text      the new text
 * @param stem      the new file name without extension
 * @param sheets    how many sheets were carried over
 * @param ahead     how many sheets were left as they are, because they are of that year already
 * @param decisions what a person must decide, in the order of the text
 * @param template  what is to be said of the template, the same for all files that use it; null where it has moved, or there is none
 */
public record Rolled(String text, String stem, int sheets, int ahead, List<Decision> decisions, Message template) {

	/** Where the file goes whose text this was; only its name is another one. */
	public Path place(Path inside) {
		String name = inside.getFileName().toString();
		return inside.resolveSibling(stem + name.substring(stem(inside).length()));
	}

	/** A file's name without extension. */
	static String stem(Path file) {
		String name = file.getFileName().toString();
		int dot = name.lastIndexOf('.');
		return dot < 0 ? name : name.substring(0, dot);
	}
}
