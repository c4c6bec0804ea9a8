package org.pgoal.dsl.edit;

import java.util.Locale;

import org.pgoal.model.message.Message;

/** A change that is not made, because the text could not be kept whole; nothing has been changed. */
public final class EditRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Message reason;

	public EditRefused(Message reason) {
		super(reason.text(Locale.ROOT));
		this.reason = reason;
	}

	static EditRefused of(String key, Object... arguments) {
		return new EditRefused(Message.of(EditRefused.class, key, arguments));
	}

	/** What to tell the user. */
	public Message reason() {
		return reason;
	}
}
