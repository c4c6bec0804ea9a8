package org.pgoal.compare.beside;

/**
 * Where something stands in a text.
 *
 * @param offset in UTF-16 code units
 * @param length 0 where it doesn't stand there, but would
 */
public record Place(int offset, int length) {

	public int end() {
		return offset + length;
	}
}
