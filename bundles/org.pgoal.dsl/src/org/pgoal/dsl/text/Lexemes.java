package org.pgoal.dsl.text;

import static org.pgoal.dsl.parser.antlr.internal.InternalPGoalLexer.RULE_ANY_OTHER;
import static org.pgoal.dsl.parser.antlr.internal.InternalPGoalLexer.RULE_ID;
import static org.pgoal.dsl.parser.antlr.internal.InternalPGoalLexer.RULE_NUMBER;

import java.util.ArrayList;
import java.util.List;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.Token;
import org.pgoal.dsl.conversion.GluedWord;
import org.pgoal.dsl.conversion.Literals;
import org.pgoal.dsl.parser.antlr.internal.InternalPGoalLexer;

/** Asks the language's own lexer what a text would be if it stood bare, without quotes. */
public final class Lexemes {

	/** No bare word is longer; a longer text is prose and is quoted without asking. */
	private static final int LONGEST = 200;

	private Lexemes() {
	}

	/** True when the text, bare, is one ID: a letter first, and no keyword. */
	public static boolean isId(String text) {
		Token token = single(text);
		return token != null && token.getType() == RULE_ID;
	}

	/** True when the text can stand bare before a colon: an ID or a keyword, but not the mark of a missing label. */
	public static boolean isLabelWord(String text) {
		Token token = single(text);
		return token != null && !Literals.NO_LABEL.equals(text)
				&& (token.getType() == RULE_ID || token.getType() > RULE_ANY_OTHER && Character.isLetter(text.codePointAt(0)));
	}

	/** True when the text can stand bare as a label that no colon follows: an ID, but not the mark of a missing label. */
	public static boolean isPlainLabel(String text) {
		return isId(text) && !Literals.NO_LABEL.equals(text);
	}

	/** True when the text, bare, is one unsigned number. */
	public static boolean isNumber(String text) {
		Token token = single(text);
		return token != null && token.getType() == RULE_NUMBER;
	}

	/** True when the text, bare, is a number with an optional sign. */
	public static boolean isNumeral(String text) {
		List<Token> tokens = tokens(text);
		int digits = tokens.size() == 2 && is(tokens.get(0), "-", "－", "+") ? 1 : 0;
		return tokens.size() == digits + 1 && tokens.get(digits).getType() == RULE_NUMBER;
	}

	/** True when the text, bare, is a unit: words and percent signs, joined by slashes or dots or followed by one in brackets. */
	public static boolean isPlainUnit(String text) {
		List<Token> tokens = tokens(text);
		if (tokens.isEmpty() || !isUnitAtom(tokens.get(0)) || GluedWord.of(text).isPresent()) {
			return false;
		}
		int i = 1;
		while (i < tokens.size()) {
			if (is(tokens.get(i), "/", "／", "、", "·") && i + 1 < tokens.size() && isUnitAtom(tokens.get(i + 1))) {
				i += 2;
			} else if (is(tokens.get(i), "(", "（") && i + 2 < tokens.size() && isUnitAtom(tokens.get(i + 1)) && is(tokens.get(i + 2), ")", "）")) {
				i += 3;
			} else {
				return false;
			}
		}
		return true;
	}

	private static boolean isUnitAtom(Token token) {
		return token.getType() == RULE_ID || is(token, "%", "％", "‰");
	}

	private static boolean is(Token token, String... texts) {
		for (String text : texts) {
			if (text.equals(token.getText())) {
				return true;
			}
		}
		return false;
	}

	private static Token single(String text) {
		List<Token> tokens = tokens(text);
		return tokens.size() == 1 ? tokens.get(0) : null;
	}

	/** The tokens of a text; none when it is too long, or has a token that doesn't cover what stands there. */
	private static List<Token> tokens(String text) {
		if (text == null || text.isEmpty() || text.length() > LONGEST) {
			return List.of();
		}
		InternalPGoalLexer lexer = new InternalPGoalLexer(new ANTLRStringStream(text));
		List<Token> tokens = new ArrayList<>();
		int covered = 0;
		for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
			if (token.getType() <= Token.INVALID_TOKEN_TYPE || token.getText() == null) {
				return List.of();
			}
			covered += token.getText().length();
			tokens.add(token);
		}
		return covered == text.length() ? tokens : List.of();
	}
}
