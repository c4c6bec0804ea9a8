package org.pgoal.dsl.ide.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A sheet as a text that parses, whatever its own text is like: money and indicators line by line, without the lines that can't
 * be understood. Sums over it are those that an author expects while a line is half typed or a brace is missing.
 */
public final class SoundText {

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
	 * Reads the text, again and again without the lines that have errors.
	 *
	 * @param parse   of a text
	 * @param errors  the lines of a result that have errors, counted from 0; none where it is sound
	 * @return the first sound result; null where there is none
	 */
	public <R> R read(Function<String, R> parse, Function<R, List<Integer>> errors) {
		for (int i = 0; i <= lines.size(); i++) {
			R result = parse.apply(String.join("\n", lines));
			List<Integer> broken = errors.apply(result);
			if (broken.isEmpty()) {
				return result;
			}
			boolean blanked = false;
			for (int line : broken) {
				// what follows a broken line may only seem to be broken
				for (int near = Math.min(line, lines.size() - 1); near > 0 && !blanked; near--) {
					if (!lines.get(near).isEmpty() && !lines.get(near).endsWith("{") && !lines.get(near).equals("}")) {
						lines.set(near, "");
						blanked = true;
					}
				}
			}
			if (!blanked) {
				return null;
			}
		}
		return null;
	}
}
