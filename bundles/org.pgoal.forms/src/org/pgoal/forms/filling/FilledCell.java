package org.pgoal.forms.filling;

import org.pgoal.forms.definition.FormCell;

/**
 * A cell of a form that is filled in.
 *
 * @param origin     the cell of the definition that says how it looks
 * @param row        from 0
 * @param rowSpan    at least 1
 * @param content    what stands in it
 */
public record FilledCell(FormCell origin, int row, int rowSpan, Content content) {

	public int column() {
		return origin.column();
	}

	public int columnSpan() {
		return origin.columnSpan();
	}
}
