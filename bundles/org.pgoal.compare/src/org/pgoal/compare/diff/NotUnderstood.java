package org.pgoal.compare.diff;

import java.util.Locale;

import org.pgoal.model.message.Message;

/** A version that can't be compared by meaning, because its text isn't understood as a whole. */
public final class NotUnderstood extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient Message reason;
	private final int line;

	public NotUnderstood(Message reason, int line) {
		super(reason.text(Locale.ROOT));
		this.reason = reason;
		this.line = line;
	}

	/** One sentence that says what to do. */
	public Message reason() {
		return reason;
	}

	/** Where, from 1. */
	public int line() {
		return line;
	}
}
