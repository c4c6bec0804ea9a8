package org.pgoal.compare.revision;

import java.util.Locale;

import org.pgoal.model.message.Message;

/** A revision or path that can't be compared; the message says why and what to do. */
public final class RevisionProblem extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient Message reason;

	RevisionProblem(String key, Object... arguments) {
		this(null, key, arguments);
	}

	RevisionProblem(Throwable cause, String key, Object... arguments) {
		super(Message.of(RevisionProblem.class, key, arguments).text(Locale.ROOT), cause);
		reason = Message.of(RevisionProblem.class, key, arguments);
	}

	public Message reason() {
		return reason;
	}
}
