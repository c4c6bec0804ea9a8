package org.pgoal.exchange.files;

import java.nio.file.Path;

/**
 * Where a new file goes.
 *
 * @param place below the folder that was chosen
 * @param fate  what that means for a file that is there already
 */
public record PlannedFile(Path place, Fate fate) {

	/** What happens at the place. */
	public enum Fate {
		/** Nothing was there. */
		NEW,
		/** The usual name is taken, so this is another one. */
		RENAMED,
		/** What is there goes. */
		REPLACED,
		/** What is there stays, and nothing is written. */
		SKIPPED
	}

	public boolean isWritten() {
		return fate != Fate.SKIPPED;
	}
}
