package org.pgoal.dsl.ide.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A sheet as a text that parses, whatever its own text is like: money and indicators line by line, without the lines that can't
 * be understood. Sums over it are those that an author expects while a line is half typed or a brace is missing.
 */
public final class SoundText {

	/** More broken lines than anybody has at a time. */
	private static final int ATTEMPTS = 12;

	private final List<String> lines = new ArrayList<>();

	private SoundText() {
	}

	/** @param sheet the block of a project or department */
	public static SoundText of(Block sheet, Lines of) {
		SoundText text = new SoundText();
		text.lines.add(sheet.kind() == BlockKind.DEPARTMENT ? "部门 \"_\" {" : "项目 \"_\" {");
		text.statements(sheet, of);
		for (Block block : sheet.children()) {
			if (block.kind() == BlockKind.FUNDS || block.kind() == BlockKind.INDICATORS) {
				StringBuilder head = new StringBuilder();
				block.head().forEach(token -> head.append(token.text()).append(' '));
				text.lines.add(head + "{");
				text.statements(block, of);
				text.lines.add("}");
			}
		}
		text.lines.add("}");
		return text;
	}

	private void statements(Block block, Lines of) {
		StringBuilder line = new StringBuilder();
		int number = -1;
		int skipped = -1;
		for (Token token : block.tokens()) {
			int at = of.line(token.start());
			if (at != number) {
				add(line, number == skipped);
				line.setLength(0);
				number = at;
			}
			if (token.isOpeningBrace()) {
				// the head of a block, which is written for itself; what an indicator has in braces has no part in a sum
				skipped = line.indexOf(":") < 0 && line.indexOf("：") < 0 ? at : skipped;
			} else {
				line.append(token.text()).append(' ');
			}
		}
		add(line, number == skipped);
	}

	private void add(StringBuilder line, boolean skipped) {
		if (!skipped && !line.isEmpty()) {
			lines.add(line.toString());
		}
	}

	/**
	 * Reads the text, again and again without the lines that have errors. Where a line ends too early the parser complains about
	 * the next one: of the two that one goes whose absence helps.
	 *
	 * @param parse  of a text
	 * @param errors the lines of a result that have errors, ascending, counted from 0; none where it is sound
	 * @return the first sound result; null where there is none after some attempts
	 */
	public <R> R read(Function<String, R> parse, Function<R, List<Integer>> errors) {
		R result = parse.apply(String.join("\n", lines));
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			List<Integer> broken = errors.apply(result);
			if (broken.isEmpty()) {
				return result;
			}
			int line = statement(Math.min(broken.get(0), lines.size() - 1));
			int before = line < 0 ? -1 : statement(line - 1);
			if (line < 0) {
				return null;
			}
			R without = before < 0 ? null : parse(before, parse);
			List<Integer> left = without == null ? List.of(0) : errors.apply(without);
			if (!left.isEmpty() && left.get(0) <= broken.get(0)) {
				without = parse(line, parse);
				lines.set(line, "");
			} else {
				lines.set(before, "");
			}
			result = without;
		}
		return null;
	}

	/** The result without one line. */
	private <R> R parse(int without, Function<String, R> parse) {
		String line = lines.set(without, "");
		try {
			return parse.apply(String.join("\n", lines));
		} finally {
			lines.set(without, line);
		}
	}

	/** The last line up to one that is a statement and no head or end of a block; -1 where there is none in its block. */
	private int statement(int from) {
		for (int line = from; line > 0; line--) {
			if (!lines.get(line).isEmpty() && !lines.get(line).endsWith("{") && !lines.get(line).equals("}")) {
				return line;
			}
		}
		return -1;
	}
}
