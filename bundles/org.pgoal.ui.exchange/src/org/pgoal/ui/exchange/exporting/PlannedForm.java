package org.pgoal.ui.exchange.exporting;

import java.nio.file.Path;
import java.util.List;

/**
 * A file that will be written, or can't be.
 *
 * @param file    where
 * @param sheets  what is in it, in order
 * @param remarks what the form has no place for, and what is printed otherwise
 * @param problem why it can't be written, in one sentence; null where it can
 */
record PlannedForm(Path file, List<Content> sheets, List<Remark> remarks, String problem, boolean exists) {

	/**
	 * A sheet in it.
	 *
	 * @param name     of the sheet
	 * @param errors   how many of its file's findings are errors
	 * @param warnings how many are warnings
	 */
	record Content(String name, String source, long errors, long warnings) {
	}

	/** @param sheet its name; empty where the remark is about the file */
	record Remark(String sheet, String text) {
	}
}
