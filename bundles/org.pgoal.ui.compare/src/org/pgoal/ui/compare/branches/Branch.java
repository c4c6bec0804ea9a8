package org.pgoal.ui.compare.branches;

import java.util.List;

/**
 * A line of a tree, with those below it.
 *
 * @param text    in the reader's language
 * @param icon    what kind of line it is
 * @param subject what the line is about, for who opens it; may be null
 */
public record Branch(String text, Icon icon, Object subject, List<Branch> below) {

	/** The kinds of lines. */
	public enum Icon {
		SHEET, FOLDER, ADDED, REMOVED, CHANGED, SAME, MOVED, DECIDE, FAULT, NOTE
	}

	public Branch {
		below = List.copyOf(below);
	}

	/** A line without any below. */
	public static Branch leaf(String text, Icon icon, Object subject) {
		return new Branch(text, icon, subject, List.of());
	}
}
