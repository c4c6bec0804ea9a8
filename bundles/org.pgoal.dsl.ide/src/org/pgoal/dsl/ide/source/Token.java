package org.pgoal.dsl.ide.source;

/**
 * A piece of a text that isn't blank.
 *
 * @param start offset of the first character
 * @param end   offset behind the last character
 */
public record Token(Kind kind, int start, int end, String text) {

	/** What a token is before anybody has parsed it. */
	public enum Kind {
		/** A word of the language. */
		KEYWORD,
		/** Any other word. */
		WORD,
		/** A word, keyword or string before a colon. */
		LABEL,
		/** A word or string at the start of a line and before a brace. */
		GROUP,
		STRING,
		BLOCK_TEXT,
		NUMBER,
		/** An operator. */
		SIGN,
		/** Braces, colons and the like. */
		PUNCTUATION,
		COMMENT,
		BLOCK_COMMENT,
		/** What the language doesn't know, e.g. a quote that isn't closed. */
		OTHER
	}

	public boolean isComment() {
		return kind == Kind.COMMENT || kind == Kind.BLOCK_COMMENT;
	}

	public boolean isOpeningBrace() {
		return kind == Kind.PUNCTUATION && ("{".equals(text) || "｛".equals(text));
	}

	public boolean isClosingBrace() {
		return kind == Kind.PUNCTUATION && ("}".equals(text) || "｝".equals(text));
	}

	public boolean isSemicolon() {
		return kind == Kind.PUNCTUATION && (";".equals(text) || "；".equals(text));
	}

	public boolean isColon() {
		return kind == Kind.PUNCTUATION && (":".equals(text) || "：".equals(text));
	}

	public boolean isSlash() {
		return kind == Kind.PUNCTUATION && ("/".equals(text) || "／".equals(text));
	}

	public boolean isDash() {
		return kind == Kind.PUNCTUATION && ("-".equals(text) || "－".equals(text));
	}

	/** True for words, keywords and labels that aren't quoted. */
	public boolean isWord() {
		return kind == Kind.WORD || kind == Kind.KEYWORD
				|| (kind == Kind.LABEL || kind == Kind.GROUP) && !text.startsWith("\"") && !text.startsWith("“");
	}

	/** True when the offset stands inside or at one of the ends. */
	public boolean touches(int offset) {
		return start <= offset && offset <= end;
	}
}
