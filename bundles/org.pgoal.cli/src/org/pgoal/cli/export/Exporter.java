package org.pgoal.cli.export;

import java.util.List;

import org.pgoal.cli.shell.Failure;

/** Writes sheets in one format. */
interface Exporter {

	/** Without the dot. */
	String extension();

	/** Whether what is written may be shown. */
	boolean isText();

	/**
	 * What the sheets of a folder are put into: those with equal keys into one file.
	 *
	 * @return null: a file of its own
	 */
	String list(Exported sheet) throws Failure;

	/**
	 * One file for all these sheets.
	 *
	 * @param name of the file, for what is said about it
	 */
	byte[] write(List<Exported> sheets, String name) throws Failure;
}
