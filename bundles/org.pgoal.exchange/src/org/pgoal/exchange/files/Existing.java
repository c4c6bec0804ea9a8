package org.pgoal.exchange.files;

/** What becomes of a file that is there already. */
public enum Existing {

	/** The new one gets another name. */
	NEW_NAME,
	/** The old one stays, the new one isn't written. */
	SKIP,
	/** The new one takes its place. */
	REPLACE
}
