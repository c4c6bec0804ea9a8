package org.pgoal.compare.diff;

/** What a changed number means for who has to reach it. */
public enum Effect {

	/** Harder to reach: ≥ raised, ≤ lowered. */
	STRICTER,
	/** Easier to reach. */
	LOOSER,
	/** Neither, or nobody can tell. */
	NONE
}
