package org.pgoal.dsl.ide.source;

import static org.pgoal.dsl.parser.antlr.internal.InternalPGoalLexer.RULE_ANY_OTHER;
import static org.pgoal.dsl.parser.antlr.internal.InternalPGoalLexer.RULE_BLOCK_TEXT;
import static org.pgoal.dsl.parser.antlr.internal.InternalPGoalLexer.RULE_GROUP_WORD;
import static org.pgoal.dsl.parser.antlr.internal.InternalPGoalLexer.RULE_ID;
import static org.pgoal.dsl.parser.antlr.internal.InternalPGoalLexer.RULE_LABEL_WORD;
import static org.pgoal.dsl.parser.antlr.internal.InternalPGoalLexer.RULE_ML_COMMENT;
import static org.pgoal.dsl.parser.antlr.internal.InternalPGoalLexer.RULE_NUMBER;
import static org.pgoal.dsl.parser.antlr.internal.InternalPGoalLexer.RULE_RANGE_START;
import static org.pgoal.dsl.parser.antlr.internal.InternalPGoalLexer.RULE_SL_COMMENT;
import static org.pgoal.dsl.parser.antlr.internal.InternalPGoalLexer.RULE_STRING;
import static org.pgoal.dsl.parser.antlr.internal.InternalPGoalLexer.RULE_WS;

import java.util.ArrayList;
import java.util.List;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.TokenSource;
import org.pgoal.dsl.parser.LabelTokenSource;
import org.pgoal.dsl.parser.antlr.internal.InternalPGoalLexer;
import org.pgoal.model.Operator;
import org.pgoal.model.quantity.Operators;

/**
 * Cuts a text into tokens with the lexer of the language, but without parsing: what stands in a text that doesn't parse
 * is known all the same.
 */
public final class TokenReader {

	private static final LabelTokenSource.Types TYPES = new LabelTokenSource.Types(RULE_ID, RULE_STRING, RULE_NUMBER, RULE_LABEL_WORD,
			RULE_GROUP_WORD, RULE_WS, RULE_ML_COMMENT, RULE_SL_COMMENT, RULE_ANY_OTHER + 1);

	private TokenReader() {
	}

	/** All tokens in order, comments included, blanks left out. */
	public static List<Token> read(String text) {
		TokenSource source = new LabelTokenSource(new InternalPGoalLexer(new ANTLRStringStream(text)), TYPES);
		List<Token> tokens = new ArrayList<>(text.length() / 6 + 8);
		while (true) {
			org.antlr.runtime.Token next = source.nextToken();
			if (next.getType() == org.antlr.runtime.Token.EOF) {
				return tokens;
			}
			CommonToken token = (CommonToken) next;
			int start = token.getStartIndex();
			int end = Math.min(token.getStopIndex() + 1, text.length());
			if (token.getType() != RULE_WS && end > start) {
				String written = text.substring(start, end);
				Token.Kind kind = kind(token.getType(), written);
				// what the lexer cannot read may run over the end of its line
				int length = kind == Token.Kind.OTHER ? lineLength(written) : written.length();
				if (length > 0) {
					tokens.add(new Token(kind, start, start + length, written.substring(0, length)));
				}
			}
		}
	}

	private static int lineLength(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
				return i;
			}
		}
		return text.length();
	}

	private static Token.Kind kind(int type, String written) {
		return switch (type) {
		case RULE_ID -> Token.Kind.WORD;
		case RULE_LABEL_WORD -> Token.Kind.LABEL;
		case RULE_GROUP_WORD -> Token.Kind.GROUP;
		case RULE_STRING -> Token.Kind.STRING;
		case RULE_BLOCK_TEXT -> Token.Kind.BLOCK_TEXT;
		case RULE_NUMBER, RULE_RANGE_START -> Token.Kind.NUMBER;
		case RULE_SL_COMMENT -> Token.Kind.COMMENT;
		case RULE_ML_COMMENT -> Token.Kind.BLOCK_COMMENT;
		case RULE_ANY_OTHER, org.antlr.runtime.Token.INVALID_TOKEN_TYPE -> Token.Kind.OTHER;
		default -> Operators.of(written) != Operator.NONE ? Token.Kind.SIGN
				: Character.isLetter(written.codePointAt(0)) ? Token.Kind.KEYWORD : Token.Kind.PUNCTUATION;
		};
	}
}
