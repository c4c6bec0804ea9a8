package org.pgoal.dsl.formatting;

import java.util.List;

/** A visible token with what the layout needs to know about it. */
final class Token {

	/** A comment before a token. */
	record Comment(String text, int breaksBefore) {

		boolean toLineEnd() {
			return text.startsWith("//");
		}
	}

	/** What kind of table a statement is a row of. */
	enum Row {
		NONE, INDICATOR, FUND, LABELLED
	}

	final int offset;
	final int length;
	/** What is printed: the text as written, or its keyword or punctuation in the spelling wanted. */
	String text;
	/** Comments between the token before and this one. */
	List<Comment> comments = List.of();
	/** Line breaks between the last comment, or the token before, and this one. */
	int breaks;
	Join join = Join.SPACE;
	/** The column of the statement's table that begins here; 0: none. */
	int column;
	/** The table that the statement beginning here is a row of. */
	Row row = Row.NONE;
	/** For an opening brace its partner and the other way round; else -1. */
	int partner = -1;
	/** For an opening brace: what it holds stands on lines of its own. */
	boolean open;
	/** For an opening brace: what it holds stays on the line. */
	boolean inline;
	/** The block around the token keeps it on one line. */
	boolean inInline;
	/** How deep a line that begins here is indented. */
	int depth;

	Token(int offset, int length, String text) {
		this.offset = offset;
		this.length = length;
		this.text = text;
	}

	/** Line breaks anywhere between the token before and this one. */
	int allBreaks() {
		int all = breaks;
		for (Comment comment : comments) {
			all += comment.breaksBefore();
		}
		return all;
	}

	boolean isOpening() {
		return text.equals("{") && partner >= 0;
	}

	boolean isClosing() {
		return text.equals("}") && partner >= 0;
	}

	/** True for a token that may begin a line of its own. */
	boolean startsStatement() {
		return switch (join) {
		case ITEM, STATEMENT, LINE, PARAGRAPH -> true;
		default -> false;
		};
	}

	boolean hasLineBreak() {
		return text.indexOf('\n') >= 0;
	}
}
