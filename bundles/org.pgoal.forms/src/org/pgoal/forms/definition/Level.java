package org.pgoal.forms.definition;

/** What a placeholder belongs to: the list, a sheet, or one of the things of which a sheet has several. */
public enum Level {

	/** All sheets of one table, e.g. a total. */
	LIST,
	/** One goal sheet. */
	SHEET,
	/** A header cell that has no place of its own. */
	FIELD,
	/** A fund line that has no place of its own. */
	FUND,
	/** A detail goal. */
	GOAL,
	/** A step of the plan. */
	PLAN,
	/** A measure that has no place of its own. */
	MEASURE,
	/** A task of a department. */
	TASK,
	/** An indicator. */
	INDICATOR;

	/** Whether the row of such a placeholder is there once for each of several things. */
	public boolean repeats() {
		return this != LIST && this != SHEET;
	}
}
