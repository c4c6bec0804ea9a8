package org.pgoal.forms.reading;

/** Takes the rows of an indicator table to sheets. */
interface Table {

	/** A label of level one or two that stands above the next row; either may be null. */
	void label(String levelOne, String levelTwo);

	/** @param gap whether a page may have ended above the row */
	void row(TableRow row, Line line, boolean gap, RowReader reader);

	/** No more rows. */
	void end(RowReader reader);
}
