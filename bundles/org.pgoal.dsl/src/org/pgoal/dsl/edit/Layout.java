package org.pgoal.dsl.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.pgoal.dsl.text.TextWidth;
import org.pgoal.model.CategorySpec;
import org.pgoal.model.IndicatorGroup;

/**
 * Where statements are put and what goes with them: lines, indentation, the comments that belong to a statement.
 *
 * <p>A comment at the end of a statement's line belongs to it, and so do comments on lines of their own directly above that
 * suppress a rule for it. Any other comment on a line of its own stays where it is, since it may speak of what follows too.
 */
final class Layout {

	private static final Pattern SUPPRESSION = Pattern.compile("//\\s*pgoal\\s*[:：]\\s*(忽略|ignore(?!-)).*", Pattern.DOTALL);
	private static final String INLINE_GAP = "  ";

	private final SourceText source;
	private final Spelling spelling;

	/**
	 * A statement to insert.
	 *
	 * @param text        its lines, the first without indentation, others relative to it, separated by line feeds
	 * @param lineComment true when it ends with a comment that needs a line end behind it
	 * @param block       true for a block without keyword, whose label is one only at the start of a line
	 */
	record Snippet(String text, boolean lineComment, boolean block) {

		boolean hasLines() {
			return block || text.indexOf('\n') >= 0;
		}
	}

	Layout(SourceText source, Spelling spelling) {
		this.source = source;
		this.spelling = spelling;
	}

	// -------------------------------------------------------------- insert

	void insertAfter(Body body, Body.Item anchor, Snippet snippet, Edits edits) {
		if (source.endsLine(anchor.end())) {
			String indentation = indentation(body, anchor);
			String gap = body.isFile() && anchor.child() != null ? spelling.lineEnd() : body.isFile() ? spelling.lineEnd() : "";
			edits.insert(source.lineStop(anchor.end()), gap + spelling.lineEnd() + indentation + spelling.indented(snippet.text, indentation));
			return;
		}
		int offset = source.semicolonEnd(anchor.end());
		boolean semicolon = offset > anchor.end();
		if (snippet.hasLines() || snippet.lineComment) {
			String indentation = indentation(body, anchor);
			if (snippet.lineComment && source.skipBlanks(offset) == body.closed()) {
				if (!edits.insertsAt(offset)) {
					edits.delete(offset, body.closed());
				}
				edits.insert(offset, spelling.lineEnd() + indentation + spelling.indented(snippet.text, indentation));
				edits.insertLast(body.closed(), spelling.lineEnd() + source.indentation(body.opened()));
				return;
			}
			edits.insert(offset, spelling.lineEnd() + indentation + spelling.indented(snippet.text, indentation)
					+ (snippet.lineComment ? spelling.lineEnd() + indentation : endBeforeBlock(body, anchor.end(), snippet)));
		} else {
			edits.insert(offset, (semicolon ? " " : gapAfter(body, anchor)) + snippet.text
					+ (semicolon ? spelling.mark(";") : endBeforeBlock(body, anchor.end(), snippet)));
		}
	}

	/** True where a block without keyword follows on the line: its label is one only behind a brace or semicolon. */
	private boolean beforeBlock(Body body, int offset) {
		int stop = source.lineStop(offset);
		return body.items().stream().filter(item -> item.start() >= offset).findFirst()
				.map(item -> item.start() < stop && (item.child() instanceof IndicatorGroup || item.child() instanceof CategorySpec)).orElse(false);
	}

	private String endBeforeBlock(Body body, int offset, Snippet snippet) {
		return beforeBlock(body, offset) && !snippet.text.endsWith("}") && !snippet.text.endsWith("｝") ? spelling.mark(";") : "";
	}

	/** The blanks that the author puts between statements of one line. */
	private String gapAfter(Body body, Body.Item anchor) {
		int at = body.items().indexOf(anchor);
		for (int[] pair : new int[][] { { at, at + 1 }, { at - 1, at } }) {
			if (pair[0] >= 0 && pair[1] < body.items().size()) {
				String between = source.text(body.items().get(pair[0]).end(), body.items().get(pair[1]).start());
				if (!between.isEmpty() && between.chars().allMatch(c -> SourceText.isBlank((char) c))) {
					return between;
				}
			}
		}
		return INLINE_GAP;
	}

	void insertBefore(Body body, Body.Item next, Snippet snippet, Edits edits) {
		if (source.isFirstOnLine(next.start())) {
			String indentation = source.indentation(next.start());
			int offset = commentsAbove(source.lineStart(next.start()), comment -> true);
			String gap = body.isFile() ? spelling.lineEnd() : "";
			edits.insert(offset, indentation + spelling.indented(snippet.text, indentation) + spelling.lineEnd() + gap);
		} else if (snippet.hasLines() || snippet.lineComment) {
			String indentation = indentation(body, next);
			edits.insert(next.start(), spelling.lineEnd() + indentation + spelling.indented(snippet.text, indentation) + spelling.lineEnd() + indentation);
		} else {
			String end = endBeforeBlock(body, next.start(), snippet);
			edits.insert(next.start(), snippet.text + (end.isEmpty() ? gapAfter(body, next) : end + " "));
		}
	}

	/** Puts a statement directly behind the opening brace. */
	void insertAtStart(Body body, Snippet snippet, Edits edits, boolean ownLine) {
		if (body.isFile()) {
			insertIntoEmptyFile(snippet, edits);
			return;
		}
		String outer = source.indentation(body.opened());
		String inner = outer + spelling.indent();
		if (source.endsLine(body.opened())) {
			edits.insert(source.lineStop(body.opened()), spelling.lineEnd() + inner + spelling.indented(snippet.text, inner));
		} else if (source.skipBlanks(body.opened()) == body.closed()) {
			boolean lines = ownLine || snippet.hasLines() || snippet.lineComment;
			if (!edits.insertsAt(body.opened())) {
				edits.delete(body.opened(), body.closed());
			}
			edits.insert(body.opened(), lines ? spelling.lineEnd() + inner + spelling.indented(snippet.text, inner) : " " + snippet.text);
			edits.insertLast(body.closed(), lines ? spelling.lineEnd() + outer : " ");
		} else if (snippet.hasLines() || snippet.lineComment) {
			edits.insert(body.opened(), spelling.lineEnd() + inner + spelling.indented(snippet.text, inner) + spelling.lineEnd() + inner);
		} else {
			edits.insert(body.opened(), " " + snippet.text + endBeforeBlock(body, body.opened(), snippet)
					+ (SourceText.isBlank(source.text().charAt(body.opened())) ? "" : " "));
		}
	}

	private void insertIntoEmptyFile(Snippet snippet, Edits edits) {
		String text = source.text();
		boolean ended = text.isEmpty() || text.endsWith("\n") || text.endsWith("\r") || text.equals("\ufeff");
		boolean fresh = ended && !edits.insertsAt(text.length());
		edits.insert(text.length(), (fresh ? "" : spelling.lineEnd()) + spelling.indented(snippet.text, "") + spelling.lineEnd());
	}

	private String indentation(Body body, Body.Item anchor) {
		int line = source.lineStart(anchor.start());
		boolean openedThere = !body.isFile() && body.opened() > line;
		return source.indentation(anchor.start()) + (openedThere ? spelling.indent() : "");
	}

	/**
	 * What to put before a part so that it stands in the column where its siblings have it.
	 *
	 * @param offset behind what precedes
	 * @param column the siblings' column; null when they have none in common
	 */
	static String pad(int width, Integer column) {
		return column == null || column <= width ? " " : " ".repeat(column - width);
	}

	/** The columns that an offset stands behind. */
	int column(int offset) {
		return TextWidth.of(source.text(source.lineStart(offset), offset));
	}

	/** The columns in which at least two, and more than half, of the lines have a slot. */
	static Map<Slot, Integer> common(List<Map<Slot, Integer>> lines) {
		Map<Slot, Map<Integer, Integer>> counts = new HashMap<>();
		for (Map<Slot, Integer> line : lines) {
			line.forEach((slot, column) -> counts.computeIfAbsent(slot, any -> new HashMap<>()).merge(column, 1, Integer::sum));
		}
		Map<Slot, Integer> common = new HashMap<>();
		counts.forEach((slot, columns) -> {
			int all = columns.values().stream().mapToInt(Integer::intValue).sum();
			columns.forEach((column, count) -> {
				if (count >= 2 && 2 * count > all) {
					common.put(slot, column);
				}
			});
		});
		return common;
	}

	// -------------------------------------------------------------- remove

	/** Removes statements that follow each other, with what belongs to them. */
	void remove(Body body, int start, int end, Edits edits) {
		int contentEnd = source.contentEnd(end);
		if (source.startsLine(start) && contentEnd >= 0) {
			int from = commentsAbove(source.lineStart(start), Layout::suppresses);
			int to = source.nextLine(contentEnd);
			if (body.isFile()) {
				if (to < source.text().length() && isBlankLine(to)) {
					to = source.nextLine(to);
				} else if (to == source.text().length() && from > 0 && isBlankLine(source.lineAbove(from))) {
					from = source.lineAbove(from);
				}
			}
			edits.delete(from, to);
			return;
		}
		char before = source.previousTokenMark(start);
		boolean startsStatement = source.startsLine(start) || "{｛}｝;；".indexOf(before) >= 0;
		if (!startsStatement && beforeBlock(body, end) && source.semicolonEnd(end) == end) {
			edits.replace(source.skipBlanksBack(start), source.skipBlanks(end), spelling.mark(";") + " ");
			return;
		}
		int stop = startsStatement ? source.semicolonEnd(end) : end;
		boolean last = contentEnd >= 0 || source.skipBlanks(stop) == body.closed();
		if (last && !source.startsLine(start)) {
			edits.delete(source.skipBlanksBack(start), stop);
		} else {
			edits.delete(start, source.skipBlanks(stop));
		}
	}

	private boolean isBlankLine(int lineStart) {
		return source.isBlank(lineStart, source.lineStop(lineStart));
	}

	/** The start of the first of the lines directly above that are nothing but one such comment. */
	private int commentsAbove(int lineStart, Predicate<String> belongs) {
		int start = lineStart;
		while (start > 0) {
			int above = source.lineAbove(start);
			int first = source.skipBlanks(above);
			int stop = source.lineStop(above);
			if (above == start || stop >= start || first >= stop || !source.text().startsWith("//", first) || !source.hasComment(first, first + 1)
					|| !belongs.test(source.text(first, stop))) {
				break;
			}
			start = above;
		}
		return start;
	}

	private static boolean suppresses(String comment) {
		return SUPPRESSION.matcher(comment).matches();
	}

	// ---------------------------------------------------------------- move

	/** The beginning of what goes along when a statement moves. */
	int movedStart(int start, int end) {
		return source.startsLine(start) && source.endsLine(end) ? source.skipBlanks(commentsAbove(source.lineStart(start), Layout::suppresses)) : start;
	}

	/** The end of what goes along when a statement moves. */
	int movedEnd(int start, int end) {
		return source.startsLine(start) && source.endsLine(end) ? source.contentEnd(end) : end;
	}

	/** Lines as they are, relative to the indentation of the first. */
	Snippet moved(int start, int end, String text) {
		String indentation = source.indentation(source.startsLine(start) ? start : source.lineStart(start));
		String[] lines = text.replace("\r\n", "\n").split("\n", -1);
		StringBuilder relative = new StringBuilder(lines[0]);
		for (int i = 1; i < lines.length; i++) {
			relative.append('\n').append(lines[i].startsWith(indentation) ? lines[i].substring(indentation.length()) : lines[i]);
		}
		List<int[]> comments = source.comments(start, end);
		boolean lineComment = !comments.isEmpty() && comments.get(comments.size() - 1)[1] == end
				&& source.text().startsWith("//", comments.get(comments.size() - 1)[0]);
		return new Snippet(relative.toString(), lineComment, false);
	}

	// --------------------------------------------------------------- parts

	/** Removes a part of a line, but not the comments within. */
	void removePart(int start, int end, boolean prefix, Edits edits) {
		if (source.hasComment(start, end)) {
			pieces(start, end).forEach(piece -> edits.delete(piece[0], piece[1]));
		} else if (prefix) {
			edits.delete(start, source.skipBlanks(end));
		} else if (source.startsLine(start)) {
			boolean alone = source.lineStop(end) == source.skipBlanks(end);
			edits.delete(alone ? source.lineStart(start) : start, alone ? source.nextLine(end) : source.skipBlanks(end));
		} else {
			edits.delete(source.skipBlanksBack(start), end);
		}
	}

	/** Replaces a part of a line, but not the comments within. */
	void replacePart(int start, int end, String text, Edits edits) {
		if (source.text(start, end).equals(text)) {
			return;
		}
		List<int[]> pieces = source.hasComment(start, end) ? pieces(start, end) : List.of(new int[] { start, end });
		edits.replace(pieces.get(0)[0], pieces.get(0)[1], text);
		pieces.stream().skip(1).forEach(piece -> edits.delete(piece[0], piece[1]));
	}

	/** What is neither comment nor blanks around it. */
	private List<int[]> pieces(int start, int end) {
		List<int[]> pieces = new ArrayList<>();
		int from = start;
		List<int[]> comments = new ArrayList<>(source.comments(start, end));
		comments.add(new int[] { end, end });
		for (int[] comment : comments) {
			int first = from;
			int last = comment[0];
			while (first < last && source.isBlank(first, first + 1)) {
				first++;
			}
			while (last > first && source.isBlank(last - 1, last)) {
				last--;
			}
			if (first < last) {
				pieces.add(new int[] { first, last });
			}
			from = comment[1];
		}
		return pieces;
	}
}
