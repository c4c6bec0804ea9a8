package org.pgoal.exchange.export;

import java.util.List;

import org.pgoal.forms.FormException;
import org.pgoal.forms.writing.FormWriter.Written;

/** Writes sheets in one format. Not thread-safe. */
public interface Exporter {

	/** Without the dot. */
	String extension();

	/** Whether what is written may be shown. */
	boolean isText();

	/**
	 * What the sheets of a folder are put into: those with equal keys into one file.
	 *
	 * @return null: a file of its own
	 */
	String list(Exported sheet) throws FormException;

	/**
	 * One file for all these sheets.
	 *
	 * @param sheets at least one, except for JSON
	 * @param name   of the file, for what is said about it
	 * @throws FormException when one file can't hold them, or there is no form; the message names the file
	 */
	Written write(List<Exported> sheets, String name) throws FormException;
}
