package org.pgoal.dsl.formatting;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Decides for each token what stands between it and the one before: line breaks, indentation, blanks, comments. */
final class Layout {

	static final String INDENT = "    ";
	private static final String WIDE = "  ";

	private final List<Token> tokens;
	private final String[] gaps;

	Layout(List<Token> tokens) {
		this.tokens = tokens;
		this.gaps = new String[tokens.size()];
		openBlocks();
		depths();
		for (int i = 0; i < gaps.length; i++) {
			gaps[i] = gap(i);
		}
	}

	/** The gap before each token, with single line feeds. */
	String[] gaps() {
		return gaps;
	}

	/** A block stands on lines when its author broke a line between its statements, or a comment does. */
	private void openBlocks() {
		Deque<Token> around = new ArrayDeque<>();
		for (Token token : tokens) {
			Token block = around.peek();
			if (block != null && !block.inline) {
				boolean broken = token.startsStatement() && token.allBreaks() > 0;
				boolean commented = token.comments.stream().anyMatch(Token.Comment::toLineEnd);
				block.open |= broken || commented;
			}
			if (token.isClosing()) {
				Token closed = around.pop();
				if (closed.open && around.peek() != null && !around.peek().inline) {
					around.peek().open = true;
				}
			}
			token.inInline = around.peek() != null && around.peek().inline;
			if (token.isOpening()) {
				around.push(token);
			}
		}
	}

	private void depths() {
		Deque<Token> around = new ArrayDeque<>();
		int depth = 0;
		for (Token token : tokens) {
			if (token.isClosing() && around.pop().open) {
				depth--;
			}
			token.depth = depth;
			if (token.isOpening()) {
				around.push(token);
				depth += token.open ? 1 : 0;
			}
		}
	}

	private boolean breaksLine(Token before, Token token) {
		if (before == null || token.length == 0) {
			return false;
		}
		if (before.isOpening()) {
			return before.open;
		}
		if (token.isClosing()) {
			return tokens.get(token.partner).open;
		}
		return switch (token.join) {
		case LINE, PARAGRAPH -> true;
		case STATEMENT, ITEM -> !token.inInline && (token.allBreaks() > 0 || before.isClosing() && tokens.get(before.partner).open);
		case WRAP -> token.allBreaks() > 0;
		default -> false;
		};
	}

	private String gap(int index) {
		Token before = index == 0 ? null : tokens.get(index - 1);
		Token token = tokens.get(index);
		boolean end = index == tokens.size() - 1;
		boolean breaks = breaksLine(before, token);
		boolean statement = breaks && token.join != Join.WRAP || end || before == null;
		int depth = statement ? token.depth : token.depth + 1;
		int commentDepth = token.isClosing() && tokens.get(token.partner).open ? depth + 1 : depth;
		StringBuilder gap = new StringBuilder();
		boolean paragraph = token.join == Join.PARAGRAPH && before != null;
		boolean mustBreak = false;
		for (int i = 0; i < token.comments.size(); i++) {
			Token.Comment comment = token.comments.get(i);
			boolean first = i == 0;
			if (first && before == null) {
				gap.append(comment.text());
			} else if (mustBreak || comment.breaksBefore() > 0 && (statement || comment.toLineEnd())) {
				boolean blank = comment.breaksBefore() > 1 && statement && !(first && before.isOpening()) || paragraph;
				paragraph = false;
				newLine(gap, blank, commentDepth).append(comment.text());
			} else {
				gap.append(comment.toLineEnd() ? WIDE : " ").append(comment.text());
			}
			mustBreak = comment.toLineEnd();
		}
		if (end) {
			return before == null && token.comments.isEmpty() ? "" : gap.append('\n').toString();
		}
		if (mustBreak || breaks || before == null && !token.comments.isEmpty()) {
			boolean blank = token.breaks > 1 && statement && !token.isClosing() && !followsBrace(before, token) || paragraph;
			return newLine(gap, blank, depth).toString();
		}
		if (before == null) {
			return "";
		}
		if (!token.comments.isEmpty()) {
			return gap.append(' ').toString();
		}
		return inline(before, token);
	}

	/** True at the head of a block; a comment beside its brace makes no difference. */
	private static boolean followsBrace(Token before, Token token) {
		return before != null && before.isOpening() && token.comments.stream().allMatch(comment -> comment.breaksBefore() == 0);
	}

	private static String inline(Token before, Token token) {
		if (before.isOpening() || token.isClosing()) {
			return " ";
		}
		return switch (token.join) {
		case NONE -> "";
		case STATEMENT -> before.text.equals(",") || before.text.equals(";") ? " " : WIDE;
		default -> " ";
		};
	}

	private static StringBuilder newLine(StringBuilder gap, boolean blank, int depth) {
		return gap.append(blank ? "\n\n" : "\n").append(INDENT.repeat(depth));
	}
}
