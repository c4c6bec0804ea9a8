package org.pgoal.dsl.conversion;

import java.util.Locale;

import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.nodemodel.INode;
import org.pgoal.model.message.Message;

/** A word or number that is not understood where it stands, told in the reader's language. */
public final class NotUnderstood extends ValueConverterException {

	private static final long serialVersionUID = 1L;

	private final transient Message message;

	NotUnderstood(Message message, INode node, Exception cause) {
		super(message.text(Locale.getDefault()), node, cause);
		this.message = message;
	}

	/** The message; {@link #getMessage()} is its text in the language of the process. */
	public Message message() {
		return message;
	}
}
