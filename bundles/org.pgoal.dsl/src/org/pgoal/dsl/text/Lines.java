package org.pgoal.dsl.text;

/** Indented lines of a text in the making; a gap is one blank line, and only between lines. */
final class Lines {

	private final StringBuilder text = new StringBuilder();
	private int depth;
	private boolean gap;

	void open(String head) {
		add(head);
		depth++;
	}

	void close() {
		gap = false;
		depth--;
		add("}");
	}

	void add(String line) {
		if (gap && text.charAt(text.length() - 2) != '{') {
			text.append('\n');
		}
		gap = false;
		text.append(SheetWriter.INDENT.repeat(depth)).append(line).append('\n');
	}

	/** Asks for a blank line before what comes next. */
	void gap() {
		gap = true;
	}

	int depth() {
		return depth;
	}

	String text() {
		return text.toString();
	}
}
