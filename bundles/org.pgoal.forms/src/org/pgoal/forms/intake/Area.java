package org.pgoal.forms.intake;

import org.apache.poi.ss.util.CellReference;

/** A rectangle of places, both corners inside, from 0. */
record Area(int row, int column, int lastRow, int lastColumn) {

	/** As it is spelt, {@code B3:D7}; null when it isn't one. */
	static Area of(String reference) {
		if (reference == null) {
			return null;
		}
		int colon = reference.indexOf(':');
		long from = place(reference, 0, colon < 0 ? reference.length() : colon);
		long to = colon < 0 ? from : place(reference, colon + 1, reference.length());
		return from < 0 || to < 0 ? null
				: new Area((int) Math.min(from >> 32, to >> 32), Math.min((int) from, (int) to), (int) Math.max(from >> 32, to >> 32), Math.max((int) from, (int) to));
	}

	/** A place as it is spelt, {@code B3}, as row &lt;&lt; 32 | column; -1 when it isn't one of a spreadsheet. */
	static long place(String reference, int from, int to) {
		int column = 0;
		int row = 0;
		int i = from;
		for (; i < to && Character.isLetter(reference.charAt(i)) && column <= 16384; i++) {
			int letter = Character.toUpperCase(reference.charAt(i)) - 'A';
			if (letter < 0 || letter > 25) {
				return -1;
			}
			column = column * 26 + letter + 1;
		}
		for (; i < to && row <= 1_048_576; i++) {
			int digit = reference.charAt(i) - '0';
			if (digit < 0 || digit > 9) {
				return -1;
			}
			row = row * 10 + digit;
		}
		return i < to || column < 1 || column > 16384 || row < 1 || row > 1_048_576 ? -1 : (long) (row - 1) << 32 | column - 1;
	}

	static String name(int row, int column) {
		return CellReference.convertNumToColString(column) + (row + 1);
	}
}
