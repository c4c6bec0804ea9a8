package org.pgoal.dsl.parser;

import static org.pgoal.dsl.parser.antlr.internal.InternalPGoalLexer.RULE_ANY_OTHER;
import static org.pgoal.dsl.parser.antlr.internal.InternalPGoalLexer.RULE_GROUP_WORD;
import static org.pgoal.dsl.parser.antlr.internal.InternalPGoalLexer.RULE_ID;
import static org.pgoal.dsl.parser.antlr.internal.InternalPGoalLexer.RULE_LABEL_WORD;
import static org.pgoal.dsl.parser.antlr.internal.InternalPGoalLexer.RULE_ML_COMMENT;
import static org.pgoal.dsl.parser.antlr.internal.InternalPGoalLexer.RULE_SL_COMMENT;
import static org.pgoal.dsl.parser.antlr.internal.InternalPGoalLexer.RULE_STRING;
import static org.pgoal.dsl.parser.antlr.internal.InternalPGoalLexer.RULE_WS;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenStream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.pgoal.dsl.conversion.GluedWord;
import org.pgoal.dsl.conversion.NotUnderstood;
import org.pgoal.model.Element;
import org.pgoal.model.Operator;
import org.pgoal.model.message.Message;
import org.pgoal.model.quantity.Operators;

/** Says what is wrong with a text in words of the subject, not of the grammar. */
public class SyntaxMessages implements ISyntaxErrorMessageProvider {

	private static final int SHOWN = 20;
	/** How the platform begins its message about a text that the lexer could not make a token of. */
	private static final String INVALID_TOKEN = "Invalid token ";
	/** What starts a sheet or a template: within a block, the block has not been closed. */
	private static final Set<String> TOP_LEVEL = Set.of("项目", "project", "部门", "department", "模板", "template", "使用", "use");
	/** Keywords after which nothing need follow. */
	private static final Set<String> COMPLETE = Set.of("空", "empty", "无名", "unnamed", "完整", "complete", "必填", "required", "正向", "positive",
			"反向", "negative", "定性", "qualitative", "定量", "quantitative", "合计", "total", "其中", "part");

	@Override
	public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
		RecognitionException exception = context.getRecognitionException();
		if (exception == null || exception.token == null || !(exception.input instanceof TokenStream tokens)) {
			String told = context.getDefaultMessage();
			return BilingualSyntaxError.syntax(told.startsWith(INVALID_TOKEN) ? ofInvalidToken(told.substring(INVALID_TOKEN.length()))
					: Message.of(SyntaxMessages.class, "other", told), false, null);
		}
		return new Scene(tokens, exception.token, context.getCurrentContext()).error();
	}

	@Override
	public SyntaxErrorMessage getSyntaxErrorMessage(IValueConverterErrorContext context) {
		return BilingualSyntaxError.value(context.getValueConverterException() instanceof NotUnderstood known ? known.message()
				: Message.of(SyntaxMessages.class, "value", context.getValueConverterException().getMessage()));
	}

	/** What is wrong with a piece of text that the lexer could not make a token of. */
	static Message ofInvalidToken(String text) {
		if (text.startsWith("/*")) {
			return Message.of(SyntaxMessages.class, "comment");
		}
		if (text.startsWith("'''")) {
			return Message.of(SyntaxMessages.class, "blockText");
		}
		return text.startsWith("\"") || text.startsWith("“") ? Message.of(SyntaxMessages.class, "quote", shown(text.strip()))
				: Message.of(SyntaxMessages.class, "unexpectedFirst", shown(text.strip()));
	}

	/** What stands around an error. */
	private record Scene(TokenStream tokens, Token found, EObject context) {

		BilingualSyntaxError error() {
			Token before = neighbour(found, -1);
			Token next = neighbour(found, 1);
			Token brace = openBrace();
			boolean first = startsLine(found, before);
			boolean end = found.getType() == Token.EOF;
			if (isUnclosedString(found)) {
				return error("quote", shown(found));
			}
			for (Token word : new Token[] { before, found }) {
				if (isGlued(word)) {
					return at(word, "glued", word.getText(), GluedWord.of(word.getText()).orElseThrow().apart());
				}
			}
			if (isClosingBrace(found) && brace == null) {
				return following("braceTooMany");
			}
			if (before != null && (end || first || isClosingBrace(found)) && isHalf(before)) {
				return at(before, "unfinished", shown(before));
			}
			if (brace != null && isBare(before) && startsStatement(before) && !isOpeningBrace(found) && !"=".equals(found.getText())) {
				return at(before, "colon", shown(before));
			}
			if (isUnquoted(before) && !isOpeningBrace(found)) {
				return at(before, "bareName", shown(before));
			}
			if (end) {
				return brace != null ? error("braceMissing", suspect(brace).getLine()) : following("end");
			}
			if (brace != null && first && isTopLevel(found) && !isColon(next)) {
				return error("braceMissing", suspect(brace).getLine());
			}
			if (brace == null && context instanceof Element && before != null && !isClosingBrace(before)) {
				return error("headBrace", shown(found));
			}
			if (isOpeningBrace(found) && isColon(before)) {
				return error("colonBrace");
			}
			if (isColon(found)) {
				return error("labelMissing");
			}
			if (isClosingBrace(found)) {
				return following("unexpectedFirst", shown(found));
			}
			if (startsStatement(found)) {
				return first(brace, next);
			}
			return inside(before);
		}

		private boolean isGlued(Token word) {
			return word != null && (word.getType() == RULE_ID || word.getType() == RULE_GROUP_WORD) && GluedWord.of(word.getText()).isPresent() && !isColon(neighbour(word, 1));
		}

		private BilingualSyntaxError first(Token brace, Token next) {
			if (brace == null) {
				return error("notASheet", shown(found));
			}
			if (isBare(found) && !isColon(next)) {
				return error("colon", shown(found));
			}
			return isKeyword(found) && !isColon(next) ? following("keywordFirst", shown(found)) : following("unexpectedFirst", shown(found));
		}

		private BilingualSyntaxError inside(Token before) {
			if (isBare(found) && isDash(before)) {
				return error("colon", shown(found));
			}
			if (isHalf(before) && (isKeyword(found) || isOpeningBrace(found))) {
				return at(before, "unfinished", shown(before));
			}
			if (found.getType() == RULE_LABEL_WORD) {
				return error("labelInside", shown(found));
			}
			if (found.getType() == RULE_STRING && before.getType() == RULE_STRING) {
				return error("secondText", shown(found));
			}
			if (found.getType() == RULE_ID && before.getType() == RULE_STRING) {
				return error("bareText", shown(found));
			}
			return found.getType() == RULE_ID && isKeyword(before) ? error("bareWord", shown(found), shown(before))
					: error("unexpected", shown(found), shown(before));
		}

		/**
		 * A word where a text is meant: behind a label, behind a sign, or behind the name of an indicator. The parser sees the
		 * start of the next row in it, so that it stumbles over what comes later, mostly a line below.
		 */
		private boolean isUnquoted(Token word) {
			if (word == null || word.getType() != RULE_ID) {
				return false;
			}
			Token before = neighbour(word, -1);
			if (before == null || before.getLine() != word.getLine()) {
				return false;
			}
			Token earlier = neighbour(before, -1);
			if (Operators.of(before.getText()) != Operator.NONE) {
				// not behind the name of a reference: a = category
				return earlier != null && !(earlier.getType() == RULE_ID && startsStatement(earlier));
			}
			return isColon(before) || before.getType() == RULE_STRING && isColon(earlier);
		}

		/** The innermost brace that is open before the error; null where none is. */
		private Token openBrace() {
			return braces(null);
		}

		/** The brace that was probably forgotten to close: an inner one that a less indented brace closes, else the open one. */
		private Token suspect(Token open) {
			Token[] suspect = new Token[1];
			braces(suspect);
			return suspect[0] != null ? suspect[0] : open;
		}

		private Token braces(Token[] suspect) {
			Deque<Token> open = new ArrayDeque<>();
			Map<Token, Integer> indents = new HashMap<>();
			int line = 0;
			int indent = 0;
			for (int i = 0; i < tokens.size(); i++) {
				Token token = tokens.get(i);
				if (token == found || token.getType() == Token.EOF) {
					break;
				}
				if (isHidden(token)) {
					continue;
				}
				if (token.getLine() != line) {
					line = token.getLine();
					indent = token.getCharPositionInLine();
				}
				if (isOpeningBrace(token)) {
					open.push(token);
					indents.put(token, indent);
				} else if (isClosingBrace(token) && !open.isEmpty()) {
					Token closed = open.pop();
					if (suspect != null && suspect[0] == null && token.getCharPositionInLine() == indent && indent < indents.get(closed)) {
						suspect[0] = closed;
					}
				}
			}
			return open.peek();
		}

		private Token neighbour(Token token, int step) {
			if (token == null) {
				return null;
			}
			int index = token.getTokenIndex() < 0 || token.getType() == Token.EOF ? tokens.size() : token.getTokenIndex();
			for (int i = index + step; i >= 0 && i < tokens.size(); i += step) {
				if (!isHidden(tokens.get(i)) && tokens.get(i) != token) {
					return tokens.get(i);
				}
			}
			return null;
		}

		private boolean startsStatement(Token token) {
			Token before = neighbour(token, -1);
			return startsLine(token, before) || isOpeningBrace(before) || isClosingBrace(before) || ";".equals(before.getText())
					|| "；".equals(before.getText());
		}

		private static BilingualSyntaxError error(String key, Object... arguments) {
			return BilingualSyntaxError.syntax(Message.of(SyntaxMessages.class, key, arguments), false, null);
		}

		/** An error that mostly follows from another. */
		private static BilingualSyntaxError following(String key, Object... arguments) {
			return BilingualSyntaxError.syntax(Message.of(SyntaxMessages.class, key, arguments), true, null);
		}

		private static BilingualSyntaxError at(Token place, String key, Object... arguments) {
			return BilingualSyntaxError.syntax(Message.of(SyntaxMessages.class, key, arguments), false, place);
		}
	}

	/** After this something must follow. */
	private static boolean isHalf(Token token) {
		String text = token.getText();
		return isKeyword(token) && !COMPLETE.contains(text) || "=".equals(text) || "＝".equals(text) || "/".equals(text) || isDash(token);
	}

	/** Between a code and its category. */
	private static boolean isDash(Token token) {
		return "-".equals(token.getText()) || "－".equals(token.getText());
	}

	/** A word or text that may be meant as a label. */
	private static boolean isBare(Token token) {
		return token != null && (token.getType() == RULE_ID || token.getType() == RULE_STRING || token.getType() == RULE_GROUP_WORD);
	}

	private static boolean isTopLevel(Token token) {
		return TOP_LEVEL.contains(token.getText());
	}

	private static boolean isKeyword(Token token) {
		return token.getType() > RULE_ANY_OTHER && Character.isLetter(token.getText().codePointAt(0));
	}

	private static boolean isUnclosedString(Token token) {
		String text = token.getText();
		return token.getType() != RULE_STRING && text != null && (text.startsWith("\"") || text.startsWith("“")) && token.getType() != RULE_LABEL_WORD
				&& token.getType() != RULE_GROUP_WORD;
	}

	private static boolean isColon(Token token) {
		return token != null && (":".equals(token.getText()) || "：".equals(token.getText()));
	}

	private static boolean startsLine(Token token, Token before) {
		return before == null || before.getLine() < token.getLine();
	}

	private static boolean isHidden(Token token) {
		int type = token.getType();
		return type == RULE_WS || type == RULE_SL_COMMENT || type == RULE_ML_COMMENT;
	}

	private static boolean isOpeningBrace(Token token) {
		return token != null && ("{".equals(token.getText()) || "｛".equals(token.getText()));
	}

	private static boolean isClosingBrace(Token token) {
		return token != null && ("}".equals(token.getText()) || "｝".equals(token.getText()));
	}

	private static String shown(Token token) {
		return shown(String.valueOf(token.getText()));
	}

	private static String shown(String text) {
		String first = text.lines().findFirst().orElse("").strip();
		return first.codePointCount(0, first.length()) > SHOWN ? first.substring(0, first.offsetByCodePoints(0, SHOWN)) + "…" : first;
	}
}
