package org.pgoal.dsl.parser;

import java.util.Locale;

import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.eclipse.xtext.diagnostics.Diagnostic;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.pgoal.model.message.Message;

/** A syntax error that can be told in the reader's language. */
public final class BilingualSyntaxError extends SyntaxErrorMessage {

	private final Message message;
	private final boolean aboutValue;
	private final boolean following;
	private final int offset;
	private final int length;

	private BilingualSyntaxError(Message message, String issueCode, boolean aboutValue, boolean following, int offset, int length) {
		super(message.text(Locale.getDefault()), issueCode);
		this.message = message;
		this.aboutValue = aboutValue;
		this.following = following;
		this.offset = offset;
		this.length = length;
	}

	/**
	 * @param following true for an error that mostly follows from one before it
	 * @param place     the token that it is about; null: where the parser stopped
	 */
	static BilingualSyntaxError syntax(Message message, boolean following, Token place) {
		boolean known = place instanceof CommonToken && place.getType() != Token.EOF;
		int offset = known ? ((CommonToken) place).getStartIndex() : -1;
		return new BilingualSyntaxError(message, Diagnostic.SYNTAX_DIAGNOSTIC, false, following, offset, known ? place.getText().length() : 0);
	}

	static BilingualSyntaxError value(Message message) {
		return new BilingualSyntaxError(message, Diagnostic.SYNTAX_DIAGNOSTIC, true, false, -1, 0);
	}

	public Message message() {
		return message;
	}

	/** True where the text parses but one of its words or numbers isn't understood. */
	public boolean isAboutValue() {
		return aboutValue;
	}

	/** True for an error that mostly follows from one before it. */
	public boolean isFollowing() {
		return following;
	}

	/** Offset of what it is about; -1: where the parser stopped. */
	public int offset() {
		return offset;
	}

	public int length() {
		return length;
	}
}
