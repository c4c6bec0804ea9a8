package org.pgoal.dsl.ide.pinyin;

/** How well a typed word fits a text, the best first. */
public enum Fit {
	/** The text begins with what was typed, letter for letter or as it is read. */
	START,
	/** What was typed stands in the text in one piece. */
	INSIDE,
	/** What was typed occurs in the text in order, with something between. */
	SCATTERED,
	/** The initials of the whole text, but for one. */
	SLIP,
	NONE;

	public boolean isBetterThan(Fit other) {
		return ordinal() < other.ordinal();
	}
}
