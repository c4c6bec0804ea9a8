package org.pgoal.dsl.formatting;

import java.util.ArrayList;
import java.util.List;

import org.pgoal.dsl.edit.TextEdit;

/** One formatting of one text: from tokens and their layout to edits. */
final class Formatting {

	private final String text;
	private final List<Token> tokens;
	private final String lineEnd;
	private final List<TextEdit> edits = new ArrayList<>();

	Formatting(String text, List<Token> tokens) {
		this.text = text;
		this.tokens = tokens;
		int feed = text.indexOf('\n');
		this.lineEnd = feed > 0 && text.charAt(feed - 1) == '\r' ? "\r\n" : "\n";
	}

	List<TextEdit> edits() {
		String[] gaps = new Layout(tokens).gaps();
		int line = 0;
		for (int i = 0; i < gaps.length; i++) {
			// a block text hangs on the line that its statement begins
			line = gaps[i].indexOf('\n') >= 0 ? i : line;
			Token token = tokens.get(i);
			if (token.text.startsWith("'''")) {
				token.text = BlockTexts.indented(token.text, tokens.get(line).depth);
			}
		}
		new Columns(tokens, gaps).align();
		int end = 0;
		for (int i = 0; i < gaps.length; i++) {
			Token token = tokens.get(i);
			replace(end, token.offset, gaps[i]);
			end = token.offset + token.length;
			replace(token.offset, end, token.text);
		}
		return edits;
	}

	/** Replaces what differs, without the beginning and end that are the same. */
	private void replace(int from, int to, String wanted) {
		String target = lineEnd.equals("\n") ? wanted : wanted.replace("\n", lineEnd);
		int length = to - from;
		if (target.length() == length && text.startsWith(target, from)) {
			return;
		}
		int shorter = Math.min(length, target.length());
		int head = 0;
		while (head < shorter && text.charAt(from + head) == target.charAt(head)) {
			head++;
		}
		int tail = 0;
		while (tail < shorter - head && text.charAt(to - 1 - tail) == target.charAt(target.length() - 1 - tail)) {
			tail++;
		}
		edits.add(new TextEdit(from + head, length - head - tail, target.substring(head, target.length() - tail)));
	}
}
