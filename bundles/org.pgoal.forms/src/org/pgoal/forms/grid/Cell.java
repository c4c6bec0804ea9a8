package org.pgoal.forms.grid;

import java.util.Objects;

import org.pgoal.model.message.Message;

/**
 * A cell, which covers one place or, merged, several.
 *
 * @param row        of its upper left corner, from 0
 * @param column     of its upper left corner, from 0
 * @param rowSpan    at least 1
 * @param columnSpan at least 1
 * @param text       as a person sees it: formatted, with line breaks as {@code \n}, without blanks at its ends; never
 *                   null, empty for a blank cell
 * @param exact      the number with all its digits, as a plain decimal in the unit shown (95.125 where the text is
 *                   {@code 95%}), where the text shows fewer; else null
 * @param bold       whether all of its text is bold
 * @param address    where it is, for a person: {@code 目标表!B7}, {@code line 12, column 3}
 * @param doubt      what is uncertain about it, as of the file; null for nothing
 */
public record Cell(int row, int column, int rowSpan, int columnSpan, String text, String exact, boolean bold, String address, Message doubt) {

	public Cell {
		Objects.requireNonNull(text);
		Objects.requireNonNull(address);
		if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1) {
			throw new IllegalArgumentException(row + "," + column + " " + rowSpan + "×" + columnSpan);
		}
	}

	/** A cell that is certain. */
	public Cell(int row, int column, int rowSpan, int columnSpan, String text, String exact, boolean bold, String address) {
		this(row, column, rowSpan, columnSpan, text, exact, bold, address, null);
	}

	/** A cell of one place. */
	public Cell(int row, int column, String text, String address) {
		this(row, column, 1, 1, text, null, false, address);
	}

	public boolean isBlank() {
		return text.isEmpty();
	}

	public boolean isMerged() {
		return rowSpan > 1 || columnSpan > 1;
	}

	/** The row below it. */
	public int endRow() {
		return row + rowSpan;
	}

	/** The column behind it. */
	public int endColumn() {
		return column + columnSpan;
	}
}
