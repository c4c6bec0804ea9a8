package org.pgoal.dsl.formatting;

import java.util.Locale;

import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.pgoal.dsl.parser.BilingualSyntaxError;
import org.pgoal.model.message.Message;

/** A text that doesn't parse is not formatted. */
public class NotFormattedException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient Message reason;
	private final int line;

	NotFormattedException(int line, SyntaxErrorMessage error) {
		this(line, error instanceof BilingualSyntaxError told ? told.message() : Message.of(NotFormattedException.class, "syntax", error.getMessage()));
	}

	private NotFormattedException(int line, Message reason) {
		super(text(line, reason, Locale.ENGLISH));
		this.reason = reason;
		this.line = line;
	}

	static NotFormattedException tooDeep(int line) {
		return new NotFormattedException(line, Message.of(NotFormattedException.class, "tooDeep"));
	}

	private static String text(int line, Message reason, Locale locale) {
		return Message.of(NotFormattedException.class, "doesNotParse", line, reason).text(locale);
	}

	/** What is wrong there, without the place. */
	public Message reason() {
		return reason;
	}

	/** The line of the first syntax error, from 1. */
	public int line() {
		return line;
	}

	/** Place and reason in the reader's language. */
	public String text(Locale locale) {
		return reason == null ? getMessage() : text(line, reason, locale);
	}

	@Override
	public String getLocalizedMessage() {
		return text(Locale.getDefault());
	}
}
