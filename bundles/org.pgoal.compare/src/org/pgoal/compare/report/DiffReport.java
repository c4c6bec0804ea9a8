package org.pgoal.compare.report;

import java.io.IOException;

import org.pgoal.compare.diff.FileDiff;

/** Writes differences as they come, file by file, so that ten thousand sheets need no more memory than one. */
public interface DiffReport {

	/**
	 * @param before what is compared, in the user's words
	 * @param after  what it is compared with
	 */
	void begin(String before, String after) throws IOException;

	/** One file that differs. */
	void file(FileDiff diff) throws IOException;

	/** No more files. */
	void end(DiffSummary summary) throws IOException;
}
