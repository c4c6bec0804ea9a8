package org.pgoal.forms.intake;

/**
 * How much of a file is read before it is given up. The largest honest list, all projects of a province, stays far below;
 * a hostile file costs at most some seconds and some hundred megabytes.
 *
 * @param fileBytes     of the file itself
 * @param unpackedBytes of all parts of an Office file that are read, unpacked
 * @param parts         entries of an Office file
 * @param cells         cells with content
 * @param places        rows times columns that merged cells cover
 * @param characters    of all cells together
 * @param depth         of nested elements
 */
public record Limits(long fileBytes, long unpackedBytes, int parts, int cells, long places, long characters, int depth) {

	public static final Limits STANDARD = new Limits(128L << 20, 512L << 20, 10_000, 1_000_000, 4_000_000, 32L << 20, 500);
}
