package org.pgoal.compare.revision;

import org.pgoal.dsl.reading.Reading;

/** One file of a source, read when it is asked for. */
public interface Content {

	/** As reports show it, e.g. {@code samples/x.pgoal} or {@code HEAD~1:samples/x.pgoal}. */
	String name();

	/** Reads it; never throws because of what the file is. */
	Reading read();

	/**
	 * What two contents have in common only if they are the same, byte for byte.
	 *
	 * @return null where that isn't known without reading
	 */
	default Object identity() {
		return null;
	}
}
