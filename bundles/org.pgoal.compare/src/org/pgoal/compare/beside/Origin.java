package org.pgoal.compare.beside;

/** Who made a difference, where it is known what both sides began with. */
public enum Origin {

	/** Nothing is known of a common beginning. */
	UNKNOWN,
	/** One side changed it, the other left it. */
	BEFORE, AFTER,
	/** Both changed it, in different ways. */
	BOTH
}
