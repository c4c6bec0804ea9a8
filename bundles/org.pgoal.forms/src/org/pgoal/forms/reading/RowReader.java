package org.pgoal.forms.reading;

/** Takes the cells of a row of the indicator table to what they say. */
interface RowReader {

	TableRow read(Line line);

	/** Whether labels of categories stand where they belong, so that a blank cell means the label above. */
	boolean isTidy();
}
