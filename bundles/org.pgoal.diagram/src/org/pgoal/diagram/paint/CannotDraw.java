package org.pgoal.diagram.paint;

import org.pgoal.model.message.Message;

/** A picture can't be made; the message says why and what to do. */
public final class CannotDraw extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient Message message;

	public CannotDraw(Message message, Throwable cause) {
		super(message.key(), cause);
		this.message = message;
	}

	public Message message() {
		return message;
	}
}
