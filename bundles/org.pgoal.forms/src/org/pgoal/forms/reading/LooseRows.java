package org.pgoal.forms.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.pgoal.forms.definition.Meaning;
import org.pgoal.forms.grid.Cell;
import org.pgoal.forms.reading.FormLayout.Column;
import org.pgoal.model.quantity.Numerals;
import org.pgoal.model.quantity.Units;
import org.pgoal.model.template.Category;

/**
 * Rows of text whose cells have slipped: they keep their order, but not their columns. Each row is laid over the columns so
 * that what its cells look like — a category of the catalogue, a sign, a number, a unit, a direction, words — fits best.
 */
final class LooseRows implements RowReader {

	private static final double NEVER = -9;
	private static final double LEFT_OVER = -4;
	private static final double GOES_ON = -2.5;
	private static final double TWICE = -0.5;
	private static final double AT_COLUMN = 1;
	private static final double IN_PLACE = 2;
	private static final double SURE = 0.6;
	private static final int SHORT = 4;
	private static final int MOST_MET = 8;
	private static final int LONG = 18;

	private final FormLayout layout;
	private final TargetText values;
	private final List<Column> columns;
	private final List<Integer> positions = new ArrayList<>();
	/** What the columns about the sheet said lately. */
	private final Map<Column, Deque<String>> met = new java.util.HashMap<>();
	private final boolean parts;
	private final boolean hasFund;
	/** Whether nearly every row says its categories itself. */
	private final boolean dense;

	LooseRows(FormLayout layout, Headings headings, List<Line> sample, TargetText values) {
		this.layout = layout;
		this.values = values;
		List<Map.Entry<Cell, Column>> inOrder = headings.columns().entrySet().stream().sorted(Comparator.comparingInt(entry -> entry.getKey().column())).toList();
		columns = inOrder.stream().map(Map.Entry::getValue).filter(LooseRows::isRead).toList();
		inOrder.stream().filter(entry -> isRead(entry.getValue())).forEach(entry -> positions.add(entry.getKey().column()));
		parts = columns.stream().anyMatch(column -> CellMeaning.of(column) == Meaning.NUMBER);
		hasFund = columns.stream().anyMatch(column -> CellMeaning.of(column) == Meaning.FUND);
		int labelled = 0;
		int rows = 0;
		for (Line line : sample) {
			if (line.cells().size() > 1) {
				rows++;
				if (line.cells().stream().anyMatch(cell -> isLevelTwo(cell.text()))) {
					labelled++;
				}
			}
		}
		dense = labelled * 5 > rows * 4;
	}

	private static boolean isRead(Column column) {
		Meaning meaning = CellMeaning.of(column);
		return CellMeaning.isContent(meaning) || meaning == Meaning.LEVEL1 || meaning == Meaning.LEVEL2 || meaning == Meaning.INDICATOR_FIELD || column.isOfSheet();
	}

	boolean isDense() {
		return dense;
	}

	@Override
	public boolean isTidy() {
		return false;
	}

	// ----------------------------------------------------------- alignment

	@Override
	public TableRow read(Line line) {
		TableRow row = new TableRow(line);
		List<Cell> tokens = new ArrayList<>();
		for (Cell cell : line.cells()) {
			// the label of the whole table stands before its rows
			boolean words = tokens.isEmpty() && layout.isWords(CellText.key(cell.text())) && !isLevelOne(cell.text()) && !isLevelTwo(cell.text());
			if (!words) {
				tokens.add(cell);
			}
		}
		int n = tokens.size();
		int m = columns.size();
		double[][] best = new double[n + 1][m + 1];
		// what led here: -1 column passed, 0 token left over, 1 token put into the column, 2 token joined to what is in it
		int[][] step = new int[n + 1][m + 1];
		List<String> texts = tokens.stream().map(cell -> plain(cell.text())).toList();
		Seen seen = seen(texts);
		double place = isInPlace(tokens, texts, seen) ? IN_PLACE : AT_COLUMN;
		for (int i = 0; i <= n; i++) {
			for (int j = 0; j <= m; j++) {
				if (i == 0 && j == 0) {
					continue;
				}
				best[i][j] = Double.NEGATIVE_INFINITY;
				if (j > 0) {
					take(best, step, i, j, best[i][j - 1] + missing(columns.get(j - 1), seen), -1);
				}
				if (i > 0) {
					take(best, step, i, j, best[i - 1][j] + LEFT_OVER, 0);
				}
				if (i > 0 && j > 0) {
					take(best, step, i, j, best[i - 1][j - 1] + fit(texts.get(i - 1), j - 1, seen) + repeated(texts, i - 1, j - 1)
							+ (tokens.get(i - 1).column() == positions.get(j - 1) ? place : 0), 1);
					if (i > 1 && step[i - 1][j] >= 1) {
						take(best, step, i, j, best[i - 1][j] + joined(columns.get(j - 1), texts.get(i - 2), texts.get(i - 1)), 2);
					}
				}
			}
		}
		collect(tokens, texts, step, row);
		return row;
	}

	/** A label of both levels that stands twice is one of each, and no name. */
	private double repeated(List<String> texts, int token, int column) {
		boolean twice = token > 0 && texts.get(token).equals(texts.get(token - 1)) && category(texts.get(token)) == 3;
		return twice && CellMeaning.of(columns.get(column)) == Meaning.INDICATOR_NAME ? -2 : 0;
	}

	private String plain(String text) {
		String plain = CellText.oneLine(CellText.withoutMarkup(text));
		if (plain.indexOf(' ') >= 0) {
			String closed = plain.replace(" ", "");
			return values.isQuantity(closed) || TargetText.isNumeral(closed) ? closed : plain;
		}
		return plain;
	}

	/** Whether each text could stay where it stands: then its column counts for more. */
	private boolean isInPlace(List<Cell> tokens, List<String> texts, Seen seen) {
		for (int i = 0; i < tokens.size(); i++) {
			int column = positions.indexOf(tokens.get(i).column());
			if (column < 0 || fit(texts.get(i), column, seen) < SURE) {
				return false;
			}
		}
		return true;
	}

	/** A text goes on in the next cell; two labels of blocks below each other come into one row. */
	private double joined(Column column, String before, String text) {
		int category = category(text);
		return switch (CellMeaning.of(column)) {
		case LEVEL1 -> text.equals(before) ? TWICE : !dense && (category & 1) != 0 ? 1 : NEVER;
		case LEVEL2 -> text.equals(before) ? TWICE : !dense && (category & 2) != 0 ? 1 : NEVER;
		default -> isText(column) && category == 0 ? GOES_ON : NEVER;
		};
	}

	private static void take(double[][] best, int[][] step, int i, int j, double score, int how) {
		if (score > best[i][j]) {
			best[i][j] = score;
			step[i][j] = how;
		}
	}

	private void collect(List<Cell> tokens, List<String> texts, int[][] step, TableRow row) {
		int i = tokens.size();
		int j = columns.size();
		List<Runnable> inOrder = new ArrayList<>();
		Set<Integer> used = new HashSet<>();
		Map<Integer, Integer> placed = new LinkedHashMap<>();
		while (i > 0 || j > 0) {
			int how = step[i][j];
			int token = i - 1;
			int column = j - 1;
			switch (how) {
			case -1 -> j--;
			case 0 -> {
				inOrder.add(0, () -> row.indicator.doubt("leftover", texts.get(token)));
				i--;
			}
			case 1 -> {
				used.add(column);
				placed.put(token, column);
				row.readAt.put(tokens.get(token).column(), columns.get(column));
				inOrder.add(0, () -> put(row, columns.get(column), texts.get(token), false));
				i--;
				j--;
			}
			default -> {
				inOrder.add(0, () -> put(row, columns.get(column), texts.get(token), true));
				i--;
			}
			}
		}
		inOrder.forEach(Runnable::run);
		placed.forEach((token, column) -> {
			// words that don't stand below their heading, beside a column of words that nothing was read for
			boolean inPlace = tokens.get(token).column() == positions.get(column);
			if (!inPlace && isText(columns.get(column)) && CellMeaning.of(columns.get(column)) != Meaning.INDICATOR_NAME && (isFreeText(column - 1, used) || isFreeText(column + 1, used))) {
				row.indicator.doubt("shifted");
			}
		});
		if (category(row.indicator.cell(Meaning.INDICATOR_NAME)) != 0) {
			row.indicator.doubt("namedLikeCategory", row.indicator.cell(Meaning.INDICATOR_NAME));
		}
		if (row.hasIndicator() && !row.indicator.cell(Meaning.INDICATOR_NAME).isEmpty() && !row.indicator.hasValue()) {
			row.indicator.doubt("noValue");
		}
	}

	private boolean isFreeText(int column, Set<Integer> used) {
		return column >= 0 && column < columns.size() && !used.contains(column) && !columns.get(column).isOfSheet() && isText(columns.get(column));
	}

	private void put(TableRow row, Column column, String text, boolean joined) {
		IndicatorDraft draft = row.indicator;
		Meaning meaning = CellMeaning.of(column);
		if (joined && meaning != Meaning.LEVEL1 && meaning != Meaning.LEVEL2) {
			draft.doubt("joined", text);
		}
		if (column.isOfSheet()) {
			TableRow.SheetCell before = row.sheet.get(column);
			row.sheet.put(column, new TableRow.SheetCell(before == null ? text : CellText.oneLine(before.text() + "\n" + text), true));
			meet(column, text);
			return;
		}
		switch (meaning) {
		case LEVEL1 -> draft.ownLevelOnes.add(completed(text, levelOneLabels(), draft));
		case LEVEL2 -> {
			String[] coded = CellMeaning.category(layout, column, text);
			if (coded[0] != null) {
				draft.code = coded[0];
			}
			draft.ownLevelTwos.add(completed(coded[1], levelTwoLabels(), draft));
		}
		case INDICATOR_FIELD -> draft.fields.merge(column.slot().argument(), text, (a, b) -> CellText.oneLine(a + "\n" + b));
		default -> draft.append(meaning, text);
		}
	}

	// -------------------------------------------------------------- scores

	/** What a row shows at first sight. */
	private record Seen(boolean category, boolean onlyCategories, boolean amount) {
	}

	private Seen seen(List<String> texts) {
		int categories = 0;
		boolean amount = false;
		for (String text : texts) {
			categories += category(text) > 0 ? 1 : 0;
			amount |= categories == 0 && isAmount(text);
		}
		return new Seen(categories > 0, categories == texts.size(), amount);
	}

	private double missing(Column column, Seen seen) {
		if (seen.onlyCategories()) {
			// labels on a line of their own
			return 0;
		}
		return switch (CellMeaning.of(column)) {
		case INDICATOR_NAME -> dense ? -2 : -6;
		case LEVEL1, LEVEL2 -> dense ? -2 : 0;
		case VALUE, NUMBER -> -2;
		case WEIGHT -> -0.8;
		case SIGN -> parts ? -0.8 : 0;
		case NAME -> seen.amount() && seen.category() ? -4 : 0;
		default -> 0;
		};
	}

	private static boolean isText(Column column) {
		return switch (CellMeaning.of(column)) {
		case INDICATOR_NAME, VALUE, NUMBER, FORMULA, GOAL, NAME, FIELD, LAST_YEAR -> true;
		default -> false;
		};
	}

	/** How well a text fits a column. */
	private double fit(String text, int index, Seen seen) {
		Column column = columns.get(index);
		int category = category(text);
		boolean numeral = TargetText.isNumeral(text);
		boolean sign = TargetText.isSign(text);
		boolean polarity = layout.saysPolarity(text);
		boolean kind = layout.saysKind(text);
		boolean special = sign || polarity || kind;
		return switch (CellMeaning.of(column)) {
		case LEVEL1 -> (category & 1) == 0 ? NEVER : (category & 2) == 0 ? 5 : isCoded(text) ? 2 : 4;
		case LEVEL2 -> (category & 2) != 0 ? 5 : NEVER;
		case INDICATOR_NAME -> special || numeral ? NEVER : category != 0 ? dense ? 0 : 0.5 : values.isQuantity(text) ? -3 : text.length() < SHORT ? -1 : 2;
		case SIGN -> sign || kind ? 4 : NEVER;
		case POLARITY -> polarity || kind ? 4 : NEVER;
		case KIND -> kind ? 4 : NEVER;
		case NUMBER -> special ? NEVER : numeral ? 3 : Units.of(text).isPresent() ? -1 : category != 0 ? -2 : 1.2;
		case UNIT -> special || numeral ? NEVER : Units.of(text).isPresent() ? 3 : text.length() <= 4 && category == 0 ? 0.3 : -4;
		case WEIGHT -> numeral && isWeight(text) ? 2 : NEVER;
		case VALUE -> special && !sign ? NEVER : values.isQuantity(text) || TargetText.startsWithSign(text) ? 3 : category != 0 ? -2 : text.length() > 2 * LONG ? 0.6 : text.length() <= SHORT ? 2 : 1.2;
		case FORMULA -> special || numeral ? NEVER : values.isQuantity(text) ? -1 : category != 0 ? -2 : text.length() > LONG ? 1.5 : 0.8;
		case LAST_YEAR, ACTUAL -> special ? NEVER : numeral || values.isQuantity(text) || text.indexOf('%') >= 0 ? 2 : text.length() > LONG ? -1 : 0.5;
		case INDICATOR_FIELD, REASON -> special ? NEVER : 0.7;
		case SCORE -> numeral ? 1 : NEVER;
		case FUND -> isAmount(text) ? 4 : NEVER;
		case GOAL -> special || numeral || category != 0 ? NEVER : metScore(column, text) + (isSentence(text) || text.length() > LONG ? 2 : 0.4);
		case NAME -> special || numeral || category != 0 ? NEVER : metScore(column, text) + (isSentence(text) || text.length() > 2 * LONG ? -2 : hasFund && !seen.amount() ? -1 : 1);
		case FIELD -> special || category != 0 ? NEVER : metScore(column, text) + (isSentence(text) || text.length() > 2 * LONG ? -2 : isCoded(text) ? 2.2 : 0.7);
		default -> NEVER;
		};
	}

	/** A text that was met in the column lately, or a piece of one, belongs there; one of another column doesn't. */
	private double metScore(Column column, String text) {
		if (isMet(met.get(column), text)) {
			return 4;
		}
		for (Map.Entry<Column, Deque<String>> entry : met.entrySet()) {
			if (entry.getKey() != column && entry.getKey().slot().meaning() != Meaning.FUND && isMet(entry.getValue(), text)) {
				// two header cells may say the same, a name or a goal says something of its own
				return column.slot().meaning() == Meaning.FIELD && entry.getKey().slot().meaning() == Meaning.FIELD ? -0.5 : -3;
			}
		}
		return 0;
	}

	private static boolean isMet(Deque<String> known, String text) {
		if (known != null) {
			for (String one : known) {
				if (one.equals(text) || text.length() > 3 && one.startsWith(text)
						|| one.length() > 5 && Math.abs(one.length() - text.length()) * 2 < one.length() && CellText.similarity(one, text) > 0.7) {
					return true;
				}
			}
		}
		return false;
	}

	private void meet(Column column, String text) {
		Deque<String> known = met.computeIfAbsent(column, c -> new ArrayDeque<>());
		known.remove(text);
		known.addFirst(text);
		if (known.size() > MOST_MET) {
			known.removeLast();
		}
	}

	private static boolean isSentence(String text) {
		return "。；;".indexOf(text.charAt(text.length() - 1)) >= 0;
	}

	/** A code before a name, as of a category or a unit. */
	private static boolean isCoded(String text) {
		return SheetDraft.coded(text)[0] != null;
	}

	private static boolean isWeight(String text) {
		var number = Numerals.parse(text);
		return number.signum() >= 0 && number.intValue() <= 100;
	}

	private static boolean isAmount(String text) {
		return TargetText.isNumeral(text.replaceFirst("(万|亿)?元$", ""));
	}

	// ---------------------------------------------------------- categories

	private boolean isLevelOne(String text) {
		return (category(text) & 1) != 0;
	}

	private boolean isLevelTwo(String text) {
		return (category(text) & 2) != 0;
	}

	private final Map<String, Integer> categories = new java.util.HashMap<>();

	/** Bit 1: a label of level one; bit 2: of level two, also with a code or without its end. */
	private int category(String text) {
		if (text.length() > LONG + 4) {
			return 0;
		}
		return categories.computeIfAbsent(text, t -> {
			String label = SheetDraft.coded(t)[1];
			int one = layout.template().levelOne(label).isPresent() || isClipped(label, levelOneLabels()) ? 1 : 0;
			int two = layout.template().levelTwo(null, label).isPresent() || isClipped(label, levelTwoLabels()) ? 2 : 0;
			return one + two;
		});
	}

	private static boolean isClipped(String text, Set<String> labels) {
		return text.length() > 3 && labels.stream().anyMatch(label -> label.startsWith(text));
	}

	/** A label that has lost its end. */
	private static String completed(String text, Set<String> labels, IndicatorDraft draft) {
		if (labels.contains(text)) {
			return text;
		}
		for (String label : labels) {
			if (text.length() > 3 && label.startsWith(text)) {
				draft.doubt("clipped", label);
				return label;
			}
		}
		return text;
	}

	private Set<String> levelOnes;
	private Set<String> levelTwos;

	/** The labels that the template prints, then all others: a clipped one is completed to the first that fits. */
	private Set<String> levelOneLabels() {
		if (levelOnes == null) {
			levelOnes = new java.util.LinkedHashSet<>();
			layout.template().levelOnes().forEach(one -> levelOnes.add(one.label()));
			layout.template().levelOnes().forEach(one -> levelOnes.addAll(new TreeSet<>(one.labels())));
		}
		return levelOnes;
	}

	private Set<String> levelTwoLabels() {
		if (levelTwos == null) {
			levelTwos = new java.util.LinkedHashSet<>();
			List<Category> all = layout.template().levelOnes().stream().flatMap(one -> one.children().stream()).toList();
			all.forEach(two -> levelTwos.add(two.label()));
			all.forEach(two -> levelTwos.addAll(new TreeSet<>(two.labels())));
		}
		return levelTwos;
	}
}
