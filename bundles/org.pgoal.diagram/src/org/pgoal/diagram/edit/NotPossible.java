package org.pgoal.diagram.edit;

import java.util.Locale;

import org.pgoal.model.message.Message;

/** Something that somebody wanted to do in the tree cannot be done; nothing has been changed. */
public final class NotPossible extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Message reason;

	public NotPossible(Message reason) {
		super(reason.text(Locale.ROOT));
		this.reason = reason;
	}

	static NotPossible of(String key, Object... arguments) {
		return new NotPossible(Message.of(NotPossible.class, key, arguments));
	}

	/** What to tell the user. */
	public Message reason() {
		return reason;
	}
}
