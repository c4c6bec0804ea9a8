package org.pgoal.dsl.reading;

import org.pgoal.model.message.Message;

/** What came of reading a file. */
public sealed interface Reading {

	/**
	 * A text.
	 *
	 * @param text          without byte order mark, line breaks as they are
	 * @param byteOrderMark whether the file begins with one; to be kept when it is written
	 */
	record Text(String text, boolean byteOrderMark) implements Reading {
	}

	/**
	 * No text.
	 *
	 * @param cause   what kind of fault it is
	 * @param message one sentence that says what to do
	 * @param line    from 1, where it begins; 1 where that is unknown
	 */
	record Unfit(Cause cause, Message message, int line) implements Reading {
	}

	/** Why a file is no text. */
	enum Cause {
		/** It isn't there, or may not be read. */
		UNREADABLE,
		/** It or one of its lines is beyond the limits. */
		SIZE,
		/** It is GB18030 and could be converted. */
		GB18030,
		/** It is neither UTF-8 nor GB18030. */
		ENCODING,
		/** It has NUL bytes: no text at all. */
		BINARY
	}
}
