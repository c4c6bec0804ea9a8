package org.pgoal.forms;

import java.util.Locale;

import org.pgoal.model.message.Message;

/** A form or exchange file that cannot be read or written: one message that says where and why. */
public class FormException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient Message message;

	public FormException(Message message) {
		this(message, null);
	}

	public FormException(Message message, Throwable cause) {
		super(message.text(Locale.ENGLISH), cause);
		this.message = message;
	}

	/** The reason in the reader's language. */
	public Message message() {
		return message;
	}

	@Override
	public String getLocalizedMessage() {
		return message == null ? getMessage() : message.text(Locale.getDefault());
	}
}
