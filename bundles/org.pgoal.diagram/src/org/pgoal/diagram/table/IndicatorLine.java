package org.pgoal.diagram.table;

/**
 * The place of an indicator in the table. What it shows follows the text while the place stays, so that nothing moves away
 * from under a person's eyes and a keystroke costs no more than its own sheet.
 */
public final class IndicatorLine implements Line {

	private volatile IndicatorRow row;
	private volatile boolean stale;

	IndicatorLine(IndicatorRow row) {
		this.row = row;
	}

	public IndicatorRow row() {
		return row;
	}

	/** Whether the text says something else by now, which cannot be understood. */
	public boolean isStale() {
		return stale;
	}

	void setStale(boolean now) {
		stale = now;
	}

	void show(IndicatorRow now) {
		row = now;
	}
}
