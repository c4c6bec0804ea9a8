package org.pgoal.compare.beside;

/** One of two texts that are seen beside each other. */
public enum Side {

	/** What is compared with: a former version, the other file. */
	BEFORE,
	/** What is looked at. */
	AFTER;

	public Side other() {
		return this == BEFORE ? AFTER : BEFORE;
	}
}
