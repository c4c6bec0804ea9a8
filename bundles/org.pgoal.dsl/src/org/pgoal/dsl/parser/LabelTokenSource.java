package org.pgoal.dsl.parser;

import java.util.ArrayDeque;
import java.util.Deque;

import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;

/**
 * Tells labels from other words by what follows them, so that the grammar needs no reserved words for labels and no
 * unbounded look-ahead for units: a word, keyword or string before a colon becomes a LABEL_WORD; a word or string that
 * starts a line (or follows a brace or semicolon) and stands before a brace becomes a GROUP_WORD.
 *
 * <p>Tokens keep their text and position; only their type changes.
 */
public final class LabelTokenSource implements TokenSource {

	/** The token types of one generated lexer; the parser's and the content assist parser's differ. */
	public record Types(int id, int string, int number, int label, int group, int space, int blockComment, int lineComment, int firstKeyword) {

		boolean isHidden(Token token) {
			int type = token.getType();
			return type == space || type == blockComment || type == lineComment;
		}
	}

	private final TokenSource lexer;
	private final Types types;
	private final Deque<Token> ahead = new ArrayDeque<>();
	private Token previous;

	public LabelTokenSource(TokenSource lexer, Types types) {
		this.lexer = lexer;
		this.types = types;
	}

	@Override
	public Token nextToken() {
		Token token = ahead.isEmpty() ? lexer.nextToken() : ahead.poll();
		if (types.isHidden(token) || token.getType() == Token.EOF) {
			return token;
		}
		if (isWord(token)) {
			Token next = peek();
			if (isColon(next)) {
				token.setType(types.label);
			} else if (isOpeningBrace(next) && isPlain(token) && startsStatement(token)) {
				token.setType(types.group);
			}
		}
		previous = token;
		return token;
	}

	private Token peek() {
		for (Token waiting : ahead) {
			if (!types.isHidden(waiting)) {
				return waiting;
			}
		}
		while (true) {
			Token next = lexer.nextToken();
			ahead.add(next);
			if (next.getType() == Token.EOF || !types.isHidden(next)) {
				return next;
			}
		}
	}

	private boolean isPlain(Token token) {
		return token.getType() == types.id || token.getType() == types.string;
	}

	private boolean isWord(Token token) {
		return isPlain(token) || token.getType() >= types.firstKeyword && Character.isLetter(token.getText().codePointAt(0));
	}

	private boolean startsStatement(Token token) {
		if (previous == null || previous.getLine() < token.getLine()) {
			return true;
		}
		return switch (previous.getText()) {
		case "{", "｛", "}", "｝", ";", "；" -> true;
		default -> false;
		};
	}

	private static boolean isColon(Token token) {
		return token.getType() != Token.EOF && (":".equals(token.getText()) || "：".equals(token.getText()));
	}

	private static boolean isOpeningBrace(Token token) {
		return token.getType() != Token.EOF && ("{".equals(token.getText()) || "｛".equals(token.getText()));
	}

	@Override
	public String getSourceName() {
		return lexer.getSourceName();
	}
}
