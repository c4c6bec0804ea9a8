package org.pgoal.dsl.ide.presentation;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokenModifiers;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.pgoal.dsl.ide.source.Block;
import org.pgoal.dsl.ide.source.BlockKind;
import org.pgoal.dsl.ide.source.Lines;
import org.pgoal.dsl.ide.source.Snapshot;
import org.pgoal.dsl.ide.source.Token;
import org.pgoal.dsl.ide.source.Words;

/** What each word is: told from its place among the tokens, so that broken text keeps its colours. */
public final class SemanticTokensService {

	/** The words of the legend; their order is their number. */
	private enum Type {
		KEYWORD(SemanticTokenTypes.Keyword), PROPERTY(SemanticTokenTypes.Property), CATEGORY(SemanticTokenTypes.EnumMember),
		LEVEL_ONE(SemanticTokenTypes.Enum), NAME(SemanticTokenTypes.Class), STRING(SemanticTokenTypes.String), NUMBER(SemanticTokenTypes.Number),
		UNIT(SemanticTokenTypes.Type), OPERATOR(SemanticTokenTypes.Operator), COMMENT(SemanticTokenTypes.Comment), VARIABLE(SemanticTokenTypes.Variable);

		private final String name;

		Type(String name) {
			this.name = name;
		}
	}

	private static final int DECLARATION = 1;
	private static final int DOCUMENTATION = 2;

	/** What the numbers in the answers mean. */
	public static SemanticTokensLegend legend() {
		List<String> types = new ArrayList<>();
		for (Type type : Type.values()) {
			types.add(type.name);
		}
		return new SemanticTokensLegend(types, List.of(SemanticTokenModifiers.Declaration, SemanticTokenModifiers.Documentation));
	}

	public SemanticTokens full(Snapshot snapshot) {
		return tokens(snapshot, 0, snapshot.text().length());
	}

	public SemanticTokens range(Snapshot snapshot, Range range) {
		return tokens(snapshot, snapshot.lines().offset(range.getStart()), snapshot.lines().offset(range.getEnd()));
	}

	private static SemanticTokens tokens(Snapshot snapshot, int from, int to) {
		Encoder encoder = new Encoder(snapshot);
		List<Token> tokens = snapshot.tokens();
		for (int i = snapshot.tokenAt(from); i < tokens.size() && tokens.get(i).start() <= to; i++) {
			Token token = tokens.get(i);
			Type type = type(snapshot, tokens, i);
			if (type != null) {
				encoder.add(token, type.ordinal(), modifiers(tokens, i, type));
			}
		}
		return new SemanticTokens(encoder.data);
	}

	private static Type type(Snapshot snapshot, List<Token> tokens, int index) {
		Token token = tokens.get(index);
		return switch (token.kind()) {
		case KEYWORD -> Type.KEYWORD;
		case STRING -> isName(tokens, index) ? Type.NAME : Type.STRING;
		case BLOCK_TEXT -> Type.STRING;
		case SIGN -> Type.OPERATOR;
		case COMMENT, BLOCK_COMMENT -> Type.COMMENT;
		case GROUP -> Type.LEVEL_ONE;
		case LABEL -> isCategory(snapshot, tokens, index) ? Type.CATEGORY : Type.PROPERTY;
		case NUMBER -> isCode(tokens, index) ? Type.CATEGORY : Type.NUMBER;
		case WORD -> word(snapshot, tokens, index);
		case PUNCTUATION -> "%".equals(token.text()) || "％".equals(token.text()) || "‰".equals(token.text()) ? Type.UNIT : null;
		case OTHER -> null;
		};
	}

	private static boolean isCategory(Snapshot snapshot, List<Token> tokens, int index) {
		Block block = snapshot.file().at(tokens.get(index).start());
		return block.kind() == BlockKind.INDICATORS || block.kind().isSheet() && index > 0 && (tokens.get(index - 1).isSlash() || tokens.get(index - 1).isDash());
	}

	private static boolean isCode(List<Token> tokens, int index) {
		return index + 2 < tokens.size() && tokens.get(index + 1).isDash() && tokens.get(index + 1).start() == tokens.get(index).end();
	}

	private static boolean isName(List<Token> tokens, int index) {
		return index > 0 && (Words.USE.is(tokens.get(index - 1)) || Words.EXTENDS.is(tokens.get(index - 1)));
	}

	private static Type word(Snapshot snapshot, List<Token> tokens, int index) {
		Token previous = index > 0 ? tokens.get(index - 1) : null;
		Token next = index + 1 < tokens.size() ? tokens.get(index + 1) : null;
		if (Words.USE.is(previous) || Words.EXTENDS.is(previous) || Words.PROJECT.is(previous) || Words.DEPARTMENT.is(previous) || Words.TEMPLATE.is(previous)) {
			return Type.NAME;
		}
		if (next != null && next.kind() == Token.Kind.SIGN && startsLine(snapshot, tokens.get(index))) {
			return Type.VARIABLE;
		}
		if (next != null && next.isSlash() && startsLine(snapshot, tokens.get(index))) {
			return Type.LEVEL_ONE;
		}
		BlockKind block = snapshot.file().at(tokens.get(index).start()).kind();
		if (block == BlockKind.TEMPLATE || block == BlockKind.CATEGORY) {
			return block == BlockKind.TEMPLATE ? Type.LEVEL_ONE : Type.CATEGORY;
		}
		if (previous != null && (previous.kind() == Token.Kind.NUMBER || previous.isSlash() || previous.kind() == Token.Kind.STRING)) {
			return Type.UNIT;
		}
		return block == BlockKind.FORM || block == BlockKind.INDICATOR_FIELDS || block == BlockKind.SECTION ? Type.UNIT : Type.VARIABLE;
	}

	private static boolean startsLine(Snapshot snapshot, Token token) {
		return snapshot.text().substring(snapshot.lines().start(snapshot.lines().line(token.start())), token.start()).isBlank();
	}

	private static int modifiers(List<Token> tokens, int index, Type type) {
		Token token = tokens.get(index);
		if (type == Type.COMMENT && token.text().contains("pgoal")) {
			return DOCUMENTATION;
		}
		boolean declares = type == Type.VARIABLE
				|| type == Type.NAME && index > 0 && !Words.USE.is(tokens.get(index - 1)) && !Words.EXTENDS.is(tokens.get(index - 1));
		return declares ? DECLARATION : 0;
	}

	/** Writes tokens as the protocol wants them: relative to each other, and never over a line break. */
	private static final class Encoder {

		private final Lines lines;
		private final List<Integer> data = new ArrayList<>();
		private int lastLine;
		private int lastStart;

		Encoder(Snapshot snapshot) {
			this.lines = snapshot.lines();
		}

		void add(Token token, int type, int modifiers) {
			int line = lines.line(token.start());
			int start = token.start();
			while (start < token.end()) {
				int end = Math.min(token.end(), lines.end(line));
				if (end > start) {
					int character = start - lines.start(line);
					data.add(line - lastLine);
					data.add(line == lastLine ? character - lastStart : character);
					data.add(end - start);
					data.add(type);
					data.add(modifiers);
					lastLine = line;
					lastStart = character;
				}
				line++;
				if (line >= lines.count()) {
					return;
				}
				start = lines.start(line);
			}
		}
	}
}
