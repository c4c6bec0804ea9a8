package org.pgoal.dsl.formatting;

/** What stands between a token and the one before it, comments apart. */
enum Join {
	/** Nothing. */
	NONE,
	/** One blank, on the same line. */
	SPACE,
	/** One blank, or the author's line break with the rest one step further in. */
	WRAP,
	/** One blank, or the author's line break. */
	ITEM,
	/** A line break where the author has one, else a wide blank. */
	STATEMENT,
	/** A line break. */
	LINE,
	/** A blank line. */
	PARAGRAPH
}
