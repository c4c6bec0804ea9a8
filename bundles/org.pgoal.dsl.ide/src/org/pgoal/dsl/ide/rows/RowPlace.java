package org.pgoal.dsl.ide.rows;

import java.util.Locale;
import java.util.Optional;

import org.pgoal.dsl.conversion.Literals;
import org.pgoal.dsl.ide.source.Block;
import org.pgoal.dsl.ide.source.BlockKind;
import org.pgoal.dsl.ide.source.FileLanguage;
import org.pgoal.dsl.ide.source.Snapshot;
import org.pgoal.dsl.ide.source.Token;
import org.pgoal.exchange.rows.IndicatorRows;
import org.pgoal.model.FormKind;

/**
 * Where lines of indicators can go at the caret.
 *
 * @param offset of what they replace
 * @param length of it
 * @param before what stands before them
 * @param after  what stands behind them; begins on a new line
 * @param kind   of the sheet
 */
record RowPlace(int offset, int length, String before, String after, IndicatorRows.Place place, FormKind kind) {

	/**
	 * Empty where no indicator may stand: in a text, a comment, a header line, outside a sheet.
	 *
	 * @param locale of the keywords where the file says none
	 */
	static Optional<RowPlace> of(Snapshot snapshot, int offset, int length, Locale locale) {
		String text = snapshot.text();
		int end = Math.min(text.length(), offset + length);
		Block block = snapshot.file().at(offset);
		Block sheet = block.enclosing(BlockKind.PROJECT, BlockKind.DEPARTMENT);
		if (sheet == null || block.kind() != BlockKind.INDICATORS && block != sheet || snapshot.file().at(end) != block || isInside(snapshot, offset) || isInside(snapshot, end)) {
			return Optional.empty();
		}
		int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
		int lineEnd = lineEnd(text, end);
		String left = text.substring(lineStart, offset);
		String right = text.substring(end, lineEnd);
		boolean more = block.tokens().stream().anyMatch(token -> token.start() >= end);
		IndicatorRows.Place place = new IndicatorRows.Place(block != sheet, label(block), more, FileLanguage.of(snapshot, locale));
		FormKind kind = sheet.kind() == BlockKind.DEPARTMENT ? FormKind.DEPARTMENT : FormKind.PROJECT;
		if (left.isBlank() && right.isBlank()) {
			return Optional.of(new RowPlace(lineStart, lineEnd - lineStart, "", "", place, kind));
		}
		if (right.isBlank() || right.strip().startsWith("//")) {
			int behind = right.isBlank() ? end : lineEnd;
			return Optional.of(new RowPlace(behind == end ? offset : behind, behind == end ? lineEnd - offset : 0, "\n", "", place, kind));
		}
		if (left.isBlank()) {
			return Optional.of(new RowPlace(lineStart, end - lineStart, "", left.isEmpty() ? "\n" : "\n" + left, place, kind));
		}
		if (length == 0 && snapshot.file().at(lineEnd) == block) {
			// in the middle of a statement: behind its line
			return Optional.of(new RowPlace(lineEnd, 0, "\n", "", place, kind));
		}
		String opened = left.stripTrailing();
		return opened.endsWith("{") || opened.endsWith("｛") ? Optional.of(new RowPlace(offset, end - offset, "\n", "\n", place, kind)) : Optional.empty();
	}

	private static int lineEnd(String text, int from) {
		int end = text.indexOf('\n', from);
		if (end < 0) {
			return text.length();
		}
		return end > from && text.charAt(end - 1) == '\r' ? end - 1 : end;
	}

	/** Whether an offset stands between the ends of a text or comment. */
	private static boolean isInside(Snapshot snapshot, int offset) {
		Token token = snapshot.touching(offset);
		return token != null && token.start() < offset && offset < token.end()
				&& (token.isComment() || token.kind() == Token.Kind.STRING || token.kind() == Token.Kind.BLOCK_TEXT || token.kind() == Token.Kind.OTHER);
	}

	private static String label(Block block) {
		if (block.kind() != BlockKind.INDICATORS) {
			return null;
		}
		Token label = block.lastInHead(Token.Kind.GROUP);
		return label == null ? null : Literals.value(label.text());
	}
}
