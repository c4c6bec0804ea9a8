package org.pgoal.forms.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import org.pgoal.forms.intake.PdfPage.Glyph;
import org.pgoal.forms.intake.PdfPage.Rule;
import org.pgoal.model.message.Message;

/** Tables of a page by their ruled lines: what no line divides is one cell. */
final class PdfTables {

	/** Lines nearer than this are one, in points. */
	private static final double NEAR = 3;
	private static final int MOST_RULES = 20_000;
	private static final double WORD_GAP = 0.25;
	private static final double FULL = 1.6;

	/**
	 * A cell between lines.
	 *
	 * @param room  behind its last line, in widths of a Chinese character
	 * @param wide  whether that line begins at the left edge
	 * @param low   whether no further line fits below it
	 * @param high  whether no further line fits above its first one
	 * @param doubt what is uncertain about its text; null for nothing
	 */
	record Box(double left, double top, double right, double bottom, String text, double room, boolean wide, boolean low, boolean high, Message doubt) {

		Box with(String other, Message uncertain) {
			return new Box(left, top, right, bottom, other, room, wide, low, high, uncertain);
		}

		boolean isBelow(Box above) {
			return Math.abs(left - above.left) <= 2 * NEAR && Math.abs(right - above.right) <= 2 * NEAR;
		}
	}

	/** A table, with the lines between its columns and rows. */
	record Ruled(List<Double> columns, List<Double> rows, List<Box> cells) {

		double left() {
			return columns.getFirst();
		}

		double right() {
			return columns.getLast();
		}

		double top() {
			return rows.getFirst();
		}

		double bottom() {
			return rows.getLast();
		}

		/** Whether one of the two has all lines between columns that the other has. */
		boolean isLike(List<Double> others) {
			List<Double> few = others.size() < columns.size() ? others : columns;
			List<Double> many = few == others ? columns : others;
			return few.stream().allMatch(one -> many.stream().anyMatch(other -> Math.abs(one - other) <= 2 * NEAR));
		}
	}

	private PdfTables() {
	}

	/**
	 * The tables of a page from top to bottom; the characters within them are taken out of the lists.
	 *
	 * @param unseen characters that the edge of the page cuts off: of cells that go on on another page
	 * @param before tables of the pages before
	 */
	static List<Ruled> of(List<Rule> rules, List<Glyph> glyphs, List<Glyph> unseen, List<Ruled> before) {
		List<Ruled> tables = new ArrayList<>();
		for (List<Rule> group : groups(rules)) {
			Ruled table = table(group, glyphs, unseen, before);
			if (table != null) {
				tables.add(table);
			}
		}
		tables.sort(Comparator.comparingDouble(Ruled::top));
		return tables;
	}

	/** Lines that touch each other. */
	private static List<List<Rule>> groups(List<Rule> all) {
		List<Rule> rules = all.size() > MOST_RULES ? all.subList(0, MOST_RULES) : all;
		int n = rules.size();
		int[] group = new int[n];
		for (int i = 0; i < n; i++) {
			group[i] = i;
		}
		// sorted by their upper ends, only lines that overlap in height are compared
		List<Integer> order = new ArrayList<>();
		for (int i = 0; i < n; i++) {
			order.add(i);
		}
		order.sort(Comparator.comparingDouble(i -> top(rules.get(i))));
		for (int a = 0; a < n; a++) {
			Rule one = rules.get(order.get(a));
			for (int b = a + 1; b < n && top(rules.get(order.get(b))) <= bottom(one) + NEAR; b++) {
				Rule other = rules.get(order.get(b));
				if (left(one) <= right(other) + NEAR && left(other) <= right(one) + NEAR) {
					group[root(group, order.get(a))] = root(group, order.get(b));
				}
			}
		}
		List<List<Rule>> groups = new ArrayList<>();
		java.util.Map<Integer, List<Rule>> byRoot = new java.util.LinkedHashMap<>();
		for (int i = 0; i < n; i++) {
			byRoot.computeIfAbsent(root(group, i), r -> new ArrayList<>()).add(rules.get(i));
		}
		List<Rule> lone = new ArrayList<>();
		for (List<Rule> one : byRoot.values()) {
			if (one.stream().anyMatch(Rule::horizontal)) {
				groups.add(one);
			} else {
				lone.addAll(one);
			}
		}
		// beside a cell that goes on on both the page before and the next
		for (Rule rule : lone) {
			double middle = (rule.from() + rule.to()) / 2;
			groups.stream().filter(one -> one.stream().mapToDouble(PdfTables::top).min().orElse(middle) <= middle && one.stream().mapToDouble(PdfTables::bottom).max().orElse(middle) >= middle)
					.findFirst().ifPresent(one -> one.add(rule));
		}
		return groups;
	}

	private static int root(int[] group, int i) {
		int root = i;
		while (group[root] != root) {
			group[root] = group[group[root]];
			root = group[root];
		}
		return root;
	}

	private static double top(Rule rule) {
		return rule.horizontal() ? rule.at() : rule.from();
	}

	private static double bottom(Rule rule) {
		return rule.horizontal() ? rule.at() : rule.to();
	}

	private static double left(Rule rule) {
		return rule.horizontal() ? rule.from() : rule.at();
	}

	private static double right(Rule rule) {
		return rule.horizontal() ? rule.to() : rule.at();
	}

	private static Ruled table(List<Rule> rules, List<Glyph> glyphs, List<Glyph> unseen, List<Ruled> before) {
		List<Double> xs = new ArrayList<>();
		List<Double> ys = new ArrayList<>();
		for (Rule rule : rules) {
			if (rule.horizontal()) {
				ys.add(rule.at());
			} else {
				xs.add(rule.at());
			}
		}
		// a table without lines at its sides
		rules.stream().mapToDouble(PdfTables::left).min().ifPresent(xs::add);
		rules.stream().mapToDouble(PdfTables::right).max().ifPresent(xs::add);
		List<Double> drawn = distinct(xs);
		// a table that goes on without a line at its side is as wide as before
		before.stream().filter(table -> drawn.size() > 2 && table.isLike(drawn)).findFirst().ifPresent(table -> xs.addAll(List.of(table.left(), table.right())));
		List<Double> columns = distinct(xs);
		List<Double> rows = distinct(ys);
		if (columns.size() < 3 || rows.size() < 2) {
			return null;
		}
		Lattice lattice = new Lattice(columns, rows, rules);
		List<int[]> areas = lattice.cells();
		if (areas.size() < 2) {
			return null;
		}
		double left = columns.getFirst() - NEAR;
		double right = columns.getLast() + NEAR;
		double top = rows.getFirst() - NEAR;
		double bottom = rows.getLast() + NEAR;
		List<Glyph> inside = new ArrayList<>();
		glyphs.removeIf(glyph -> {
			boolean within = glyph.middle() > left && glyph.middle() < right && glyph.centre() > top && glyph.centre() < bottom;
			if (within) {
				inside.add(glyph);
			}
			return within;
		});
		List<List<Glyph>> texts = new ArrayList<>();
		int[][] at = new int[rows.size() - 1][columns.size() - 1];
		for (int i = 0; i < areas.size(); i++) {
			texts.add(new ArrayList<>());
			int[] area = areas.get(i);
			for (int r = area[0]; r < area[0] + area[2]; r++) {
				for (int c = area[1]; c < area[1] + area[3]; c++) {
					at[r][c] = i;
				}
			}
		}
		for (Glyph glyph : inside) {
			texts.get(at[place(rows, glyph.centre())][place(columns, glyph.middle())]).add(glyph);
		}
		boolean goesOn = before.stream().anyMatch(table -> table.isLike(columns));
		unseen.removeIf(glyph -> {
			boolean below = glyph.centre() > bottom - glyph.size();
			if (!below && (!goesOn || glyph.centre() > top + glyph.size()) || glyph.middle() < left || glyph.middle() > right) {
				return false;
			}
			texts.get(at[below ? rows.size() - 2 : 0][place(columns, glyph.middle())]).add(glyph);
			return true;
		});
		List<Box> cells = new ArrayList<>();
		for (int i = 0; i < areas.size(); i++) {
			int[] area = areas.get(i);
			double end = columns.get(area[1] + area[3]);
			double foot = rows.get(area[0] + area[2]);
			List<List<Glyph>> lines = lines(texts.get(i));
			if (lines.isEmpty()) {
				cells.add(new Box(columns.get(area[1]), rows.get(area[0]), end, foot, "", 0, false, false, false, null));
				continue;
			}
			Glyph last = lines.getLast().getLast();
			double room = (end - last.right()) / last.size();
			boolean wide = lines.getLast().getFirst().left() - columns.get(area[1]) < FULL * last.size();
			Glyph first = lines.getFirst().getFirst();
			cells.add(new Box(columns.get(area[1]), rows.get(area[0]), end, foot, text(lines, end), room, wide, foot - last.base() < FULL * last.size(),
					first.base() - first.size() - rows.get(area[0]) < first.size(), null));
		}
		return new Ruled(columns, rows, cells);
	}

	private static int place(List<Double> lines, double at) {
		int found = Collections.binarySearch(lines, at);
		int place = found >= 0 ? found : -found - 2;
		return Math.clamp(place, 0, lines.size() - 2);
	}

	/** Places from left to right, or top to bottom, those near each other as one. */
	static List<Double> distinct(List<Double> places) {
		List<Double> distinct = new ArrayList<>();
		for (double place : new TreeSet<>(places)) {
			if (distinct.isEmpty() || place - distinct.getLast() > NEAR) {
				distinct.add(place);
			}
		}
		return distinct;
	}

	/** Fields of a table, and which of the lines between them are drawn. */
	private static final class Lattice {

		private final int rows;
		private final int columns;
		/** Whether a line is drawn left of, or above, a field. */
		private final boolean[][] left;
		private final boolean[][] above;

		Lattice(List<Double> xs, List<Double> ys, List<Rule> rules) {
			rows = ys.size() - 1;
			columns = xs.size() - 1;
			left = new boolean[rows][columns];
			above = new boolean[rows][columns];
			for (Rule rule : rules) {
				if (rule.horizontal()) {
					int row = nearest(ys, rule.at());
					for (int c = 0; c < columns && row < rows; c++) {
						above[row][c] |= covers(rule, xs.get(c), xs.get(c + 1));
					}
				} else {
					int column = nearest(xs, rule.at());
					for (int r = 0; r < rows && column < columns; r++) {
						left[r][column] |= covers(rule, ys.get(r), ys.get(r + 1));
					}
				}
			}
		}

		private static int nearest(List<Double> lines, double at) {
			int best = 0;
			for (int i = 1; i < lines.size(); i++) {
				best = Math.abs(lines.get(i) - at) < Math.abs(lines.get(best) - at) ? i : best;
			}
			return best;
		}

		private static boolean covers(Rule rule, double from, double to) {
			return Math.min(rule.to(), to) - Math.max(rule.from(), from) > (to - from) / 2;
		}

		/** Row, column, height and width of each cell. */
		List<int[]> cells() {
			List<int[]> cells = new ArrayList<>();
			boolean[][] taken = new boolean[rows][columns];
			for (int r = 0; r < rows; r++) {
				for (int c = 0; c < columns; c++) {
					if (taken[r][c]) {
						continue;
					}
					int width = 1;
					while (c + width < columns && !left[r][c + width] && !taken[r][c + width]) {
						width++;
					}
					int height = 1;
					while (r + height < rows && isOpen(r + height, c, width, taken)) {
						height++;
					}
					for (int y = r; y < r + height; y++) {
						for (int x = c; x < c + width; x++) {
							taken[y][x] = true;
						}
					}
					cells.add(new int[] { r, c, height, width });
				}
			}
			return cells;
		}

		private boolean isOpen(int row, int column, int width, boolean[][] taken) {
			for (int x = column; x < column + width; x++) {
				if (above[row][x] || taken[row][x] || x > column && left[row][x]) {
					return false;
				}
			}
			return true;
		}
	}

	// ------------------------------------------------------------------ text

	/** Characters in lines from top to bottom. */
	static List<List<Glyph>> lines(List<Glyph> glyphs) {
		List<Glyph> sorted = new ArrayList<>(glyphs);
		sorted.sort(Comparator.comparingDouble(Glyph::centre));
		List<List<Glyph>> lines = new ArrayList<>();
		for (Glyph glyph : sorted) {
			List<Glyph> last = lines.isEmpty() ? null : lines.getLast();
			if (last == null || glyph.centre() - last.getFirst().centre() > Math.max(glyph.size(), last.getFirst().size()) * 0.5) {
				last = new ArrayList<>();
				lines.add(last);
			}
			last.add(glyph);
		}
		lines.forEach(line -> line.sort(Comparator.comparingDouble(Glyph::left)));
		return lines;
	}

	/** A line of text; where the gap is wide, what says so in between. */
	static String text(List<Glyph> line, String wideGap) {
		StringBuilder text = new StringBuilder();
		Glyph before = null;
		for (Glyph glyph : line) {
			if (before != null && glyph.text().equals(before.text()) && glyph.left() - before.left() < before.width() / 3) {
				// drawn twice to look bold
				continue;
			}
			if (before != null && !text.isEmpty()) {
				double gap = glyph.left() - before.right();
				if (gap > 1.5 * glyph.size()) {
					text.append(wideGap);
				} else if (gap > WORD_GAP * glyph.size() && !Character.isWhitespace(text.charAt(text.length() - 1)) && !glyph.text().isBlank()) {
					text.append(' ');
				}
			}
			text.append(glyph.text());
			before = glyph;
		}
		return text.toString();
	}

	/** The text of a cell: a line that fills it goes on in the next. */
	private static String text(List<List<Glyph>> lines, double right) {
		StringBuilder text = new StringBuilder();
		double end = lines.stream().mapToDouble(line -> line.getLast().right()).max().orElse(right);
		for (int i = 0; i < lines.size(); i++) {
			List<Glyph> line = lines.get(i);
			if (i > 0) {
				Glyph last = lines.get(i - 1).getLast();
				boolean full = Math.max(end, right) - last.right() < FULL * last.size() + Math.max(0, right - end) || last.right() > end - FULL * last.size();
				boolean words = isLatin(last.text()) && isLatin(line.getFirst().text());
				text.append(full ? words ? " " : "" : "\n");
			}
			text.append(text(line, " "));
		}
		return CellText.of(text);
	}

	private static boolean isLatin(String text) {
		return !text.isEmpty() && text.charAt(0) < 0x250 && Character.isLetter(text.charAt(0));
	}
}
