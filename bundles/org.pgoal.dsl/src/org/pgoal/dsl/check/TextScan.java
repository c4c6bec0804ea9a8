package org.pgoal.dsl.check;

/**
 * A look at the text before it is parsed, for what a parser should never see: conflict marks, and braces nested so deep
 * that it would overflow the stack. Strings and comments are passed over as the lexer does.
 */
final class TextScan {

	/** The language nests three deep; the parser overflows at some six hundred. */
	static final int DEPTH_LIMIT = 100;

	private static final int MARK_LENGTH = 7;

	private final String text;
	private int conflict = -1;
	private int tooDeep = -1;

	private TextScan(String text) {
		this.text = text;
	}

	static TextScan of(String text) {
		TextScan scan = new TextScan(text);
		scan.findConflict();
		scan.findDepth();
		return scan;
	}

	/** Offset of the first conflict mark; -1: there is none. */
	int conflict() {
		return conflict;
	}

	/** Offset of the first brace beyond the limit; -1: there is none. */
	int tooDeep() {
		return tooDeep;
	}

	private void findConflict() {
		int first = first(mark("<<<<<<<"), mark(">>>>>>>"));
		conflict = first;
	}

	private static int first(int one, int other) {
		return one < 0 ? other : other < 0 ? one : Math.min(one, other);
	}

	private int mark(String mark) {
		for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + MARK_LENGTH)) {
			int end = at + MARK_LENGTH;
			boolean startsLine = at == 0 || isBreak(text.charAt(at - 1));
			if (startsLine && (end == text.length() || text.charAt(end) == ' ' || isBreak(text.charAt(end)))) {
				return at;
			}
		}
		return -1;
	}

	private void findDepth() {
		int depth = 0;
		for (int i = 0; i < text.length(); i++) {
			switch (text.charAt(i)) {
			case '{', '｛' -> {
				if (++depth > DEPTH_LIMIT) {
					tooDeep = i;
					return;
				}
			}
			case '}', '｝' -> depth = Math.max(0, depth - 1);
			case '"' -> i = endOfString(i);
			case '“' -> i = endOfChineseString(i);
			case '\'' -> i = text.startsWith("'''", i) ? endOf("'''", i + 3) : i;
			case '/' -> i = endOfComment(i);
			default -> {
				// nothing nests here
			}
			}
		}
	}

	/** The last character of the string that starts here; the start itself where it isn't closed on its line. */
	private int endOfString(int start) {
		for (int i = start + 1; i < text.length() && !isBreak(text.charAt(i)); i++) {
			char c = text.charAt(i);
			if (c == '\\') {
				i++;
			} else if (c == '"') {
				return i;
			}
		}
		return start;
	}

	private int endOfChineseString(int start) {
		for (int i = start + 1; i < text.length() && !isBreak(text.charAt(i)); i++) {
			if (text.charAt(i) == '”') {
				return i;
			}
		}
		return start;
	}

	private int endOfComment(int start) {
		if (text.startsWith("//", start)) {
			int i = start;
			while (i < text.length() && !isBreak(text.charAt(i))) {
				i++;
			}
			return i;
		}
		return text.startsWith("/*", start) ? endOf("*/", start + 2) : start;
	}

	private int endOf(String closing, int from) {
		int end = text.indexOf(closing, from);
		return end < 0 ? text.length() : end + closing.length() - 1;
	}

	private static boolean isBreak(char c) {
		return c == '\n' || c == '\r';
	}
}
