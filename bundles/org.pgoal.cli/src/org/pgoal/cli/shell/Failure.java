package org.pgoal.cli.shell;

import org.pgoal.model.message.Message;

/** The command, or the work on one file, cannot go on; the message says why and what to do. */
public final class Failure extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient Message message;

	public Failure(Message message) {
		this(message, null);
	}

	public Failure(Message message, Throwable cause) {
		super(message.key(), cause);
		this.message = message;
	}

	public Message message() {
		return message;
	}
}
