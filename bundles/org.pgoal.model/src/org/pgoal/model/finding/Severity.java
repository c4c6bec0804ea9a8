package org.pgoal.model.finding;

/** How much a finding weighs. Ordered from the hardest to the mildest. */
public enum Severity {
	/** What cannot be understood. */
	ERROR,
	/** A rule of the subject is broken. */
	WARNING,
	/** Worth a look. */
	NOTE;

	public boolean atLeast(Severity threshold) {
		return compareTo(threshold) <= 0;
	}
}
