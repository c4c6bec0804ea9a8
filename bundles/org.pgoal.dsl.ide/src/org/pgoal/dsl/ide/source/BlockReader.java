package org.pgoal.dsl.ide.source;

import java.util.ArrayList;
import java.util.List;

/** Finds the blocks of a text from its tokens alone. */
public final class BlockReader {

	/** Deeper braces than any real text has are damage: they are counted and not followed. */
	private static final int DEEPEST = 64;

	private BlockReader() {
	}

	public static Block read(List<Token> tokens, Lines lines) {
		Block file = new Block(BlockKind.FILE, null, List.of(), 0);
		Block block = file;
		int depth = 0;
		int ignored = 0;
		List<Token> statement = new ArrayList<>();
		for (int i = 0; i < tokens.size(); i++) {
			Token token = tokens.get(i);
			if (token.isComment()) {
				continue;
			}
			if (token.isOpeningBrace()) {
				block.add(token);
				if (depth == DEEPEST) {
					ignored++;
				} else {
					List<Token> head = head(statement, token, lines);
					block = new Block(kind(block, head), block, head, token.end());
					depth++;
				}
				statement.clear();
			} else if (token.isClosingBrace()) {
				if (ignored > 0) {
					ignored--;
				} else if (block != file) {
					block.close(token.start());
					block = block.parent();
					depth--;
				}
				statement.clear();
			} else if (startsAfterBrokenBlock(block, tokens, i, lines)) {
				// a sheet begins at the margin: the braces before it were never closed
				while (block != file) {
					block.close(token.start() - 1);
					block = block.parent();
				}
				depth = 0;
				ignored = 0;
				statement.clear();
				statement.add(token);
				block.add(token);
			} else {
				block.add(token);
				if (token.isSemicolon()) {
					statement.clear();
				} else {
					statement.add(token);
				}
			}
		}
		return file;
	}

	/** The head of a sheet or template at the margin, while a block is open: {@code 项目 甲 "…" {}. */
	private static boolean startsAfterBrokenBlock(Block block, List<Token> tokens, int index, Lines lines) {
		Token token = tokens.get(index);
		if (block.kind() == BlockKind.FILE || token.kind() != Token.Kind.KEYWORD || lines.start(lines.line(token.start())) != token.start()
				|| !(Words.PROJECT.is(token) || Words.DEPARTMENT.is(token) || Words.TEMPLATE.is(token))) {
			return false;
		}
		int line = lines.line(token.start());
		int last = index;
		while (last + 1 < tokens.size() && lines.line(tokens.get(last + 1).start()) == line) {
			last++;
			if (tokens.get(last).isOpeningBrace()) {
				// 项目 { alone is a form of a template
				return last > index + 1;
			}
		}
		return false;
	}

	/** What belongs to a brace: the rest of its line, or of the line before where the brace stands alone. */
	private static List<Token> head(List<Token> statement, Token brace, Lines lines) {
		if (statement.isEmpty()) {
			return List.of();
		}
		int last = lines.line(statement.get(statement.size() - 1).start());
		if (lines.line(brace.start()) - last > 1) {
			return List.of();
		}
		int first = statement.size();
		while (first > 0 && lines.line(statement.get(first - 1).start()) == last) {
			first--;
		}
		return statement.subList(first, statement.size());
	}

	private static BlockKind kind(Block parent, List<Token> head) {
		Token last = head.isEmpty() ? null : head.get(head.size() - 1);
		return switch (parent.kind()) {
		case FILE -> element(head);
		case PROJECT, DEPARTMENT -> inSheet(head, last);
		case INDICATORS -> BlockKind.DETAILS;
		case TEMPLATE -> inTemplate(head, last);
		case FORM -> Words.FUNDS.is(last) ? BlockKind.FORM_FUNDS : Words.SECTION.in(head) ? BlockKind.SECTION : BlockKind.UNKNOWN;
		case RULES -> BlockKind.PARAMETERS;
		default -> BlockKind.UNKNOWN;
		};
	}

	private static BlockKind element(List<Token> head) {
		for (Token token : head) {
			if (Words.PROJECT.is(token)) {
				return BlockKind.PROJECT;
			}
			if (Words.DEPARTMENT.is(token)) {
				return BlockKind.DEPARTMENT;
			}
			if (Words.TEMPLATE.is(token)) {
				return BlockKind.TEMPLATE;
			}
		}
		return BlockKind.UNKNOWN;
	}

	private static BlockKind inSheet(List<Token> head, Token last) {
		if (last == null) {
			return BlockKind.UNKNOWN;
		}
		if (Words.FUNDS.is(last)) {
			return BlockKind.FUNDS;
		}
		if (Words.PLAN.is(last)) {
			return BlockKind.PLAN;
		}
		if (Words.MEASURES.is(last)) {
			return BlockKind.MEASURES;
		}
		if (Words.INDICATORS.is(last) || last.kind() == Token.Kind.GROUP) {
			return BlockKind.INDICATORS;
		}
		if (Words.TASK.in(head)) {
			return BlockKind.TASK;
		}
		return head.stream().anyMatch(t -> t.kind() == Token.Kind.LABEL) ? BlockKind.DETAILS : BlockKind.INDICATORS;
	}

	private static BlockKind inTemplate(List<Token> head, Token last) {
		if (last == null) {
			return BlockKind.UNKNOWN;
		}
		if (Words.INDICATORS.is(last)) {
			return BlockKind.INDICATOR_FIELDS;
		}
		if (Words.RULES.is(last)) {
			return BlockKind.RULES;
		}
		if (Words.SCORING.is(last)) {
			return BlockKind.SCORING;
		}
		if (Words.PROJECT.is(last) || Words.DEPARTMENT.is(last)) {
			return BlockKind.FORM;
		}
		return Words.WORDS.in(head) ? BlockKind.WORDS : BlockKind.CATEGORY;
	}
}
