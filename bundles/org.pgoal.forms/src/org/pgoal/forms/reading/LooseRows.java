package org.pgoal.forms.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.pgoal.forms.definition.Meaning;
import org.pgoal.forms.grid.Cell;
import org.pgoal.forms.reading.CellFit.Seen;
import org.pgoal.forms.reading.FormLayout.Column;

/**
 * Rows of text whose cells have slipped: they keep their order, but not their columns. Each row is laid over the columns so
 * that what its cells look like fits best; where another way fits nearly as well, the row is doubtful.
 */
final class LooseRows implements RowReader {

	private static final double LEFT_OVER = -4;
	private static final double QUANTITY_LEFT_OVER = -8;
	private static final double PRINTED_AGAIN = -6;
	private static final double AT_COLUMN = 1;
	private static final double IN_PLACE = 2;
	private static final double SURE = 0.6;
	private static final int FEWEST_ROWS = 3;
	/** A place in doubt where another scores less than this much worse. */
	private static final double UNSURE = 4;
	/** A label of another catalogue, directly behind one of level one. */
	private static final double LIKE_LABEL = 3;

	private final FormLayout layout;
	private final TargetText values;
	private final CatalogueLabels labels;
	private final CellFit fit;
	private final MetTexts met = new MetTexts();
	private final List<Column> columns;
	private final List<Integer> positions = new ArrayList<>();
	/** Whether nearly every row says its categories itself. */
	private final boolean dense;
	private final Slippage slippage;
	/** The label of level two that was printed last. */
	private String inForce;

	LooseRows(FormLayout layout, Headings headings, List<Line> sample, TargetText values, Slippage slippage) {
		this.layout = layout;
		this.slippage = slippage;
		this.values = values;
		labels = new CatalogueLabels(layout.template());
		List<Map.Entry<Cell, Column>> inOrder = headings.columns().entrySet().stream().sorted(Comparator.comparingInt(entry -> entry.getKey().column())).toList();
		columns = inOrder.stream().map(Map.Entry::getValue).filter(LooseRows::isRead).toList();
		inOrder.stream().filter(entry -> isRead(entry.getValue())).forEach(entry -> positions.add(entry.getKey().column()));
		dense = isDense(sample);
		fit = new CellFit(layout, values, labels, met, columns, dense);
	}

	private static boolean isRead(Column column) {
		Meaning meaning = CellMeaning.of(column);
		return CellMeaning.isContent(meaning) || meaning == Meaning.LEVEL1 || meaning == Meaning.LEVEL2 || meaning == Meaning.INDICATOR_FIELD || column.isOfSheet();
	}

	private boolean isDense(List<Line> sample) {
		List<Line> rows = sample.stream().filter(line -> line.cells().size() > 1).toList();
		long labelled = rows.stream().filter(this::hasLevelTwo).count();
		return rows.size() >= FEWEST_ROWS && labelled * 5 > rows.size() * 4L;
	}

	/** Whether a label stands before a name: the last words before a value are one themselves. */
	private boolean hasLevelTwo(Line line) {
		List<Cell> cells = line.cells();
		return IntStream.range(0, cells.size() - 1).anyMatch(i -> isWords(cells.get(i + 1).text()) && (labels.isLevelTwo(cells.get(i).text())
				|| i > 0 && labels.isLevelOne(cells.get(i - 1).text()) && labels.isLikeLevelTwo(cells.get(i).text())));
	}

	private boolean isWords(String text) {
		return !TargetText.isSign(text) && !values.isQuantity(text) && !layout.saysKind(text) && !layout.saysPolarity(text);
	}

	boolean isDense() {
		return dense;
	}

	@Override
	public boolean isTidy() {
		return false;
	}

	@Override
	public TableRow read(Line line) {
		TableRow row = new TableRow(line);
		List<Cell> cells = new ArrayList<>();
		for (Cell cell : line.cells()) {
			// the label of the whole table stands before its rows
			boolean words = cells.isEmpty() && layout.isWords(CellText.key(cell.text())) && !labels.isLabel(cell.text());
			if (!words) {
				cells.add(cell);
			}
		}
		collect(cells, new RowScores(cells, line.gap()), row);
		return row;
	}

	private final class RowScores implements RowAlignment.Scores {

		private final List<Cell> cells;
		private final List<String> texts;
		private final Seen seen;
		private final double place;
		private final boolean page;

		RowScores(List<Cell> cells, boolean page) {
			this.page = page;
			this.cells = cells;
			texts = cells.stream().map(cell -> plain(cell.text())).toList();
			seen = fit.seen(texts);
			place = isInPlace() ? IN_PLACE : AT_COLUMN;
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
		private boolean isInPlace() {
			for (int i = 0; i < cells.size(); i++) {
				int column = positions.indexOf(cells.get(i).column());
				if (column < 0 || !isOtherLabel(i, column) && fit.of(texts.get(i), columns.get(column), seen) < SURE) {
					return false;
				}
			}
			return true;
		}

		boolean isAtColumn(int text, int column) {
			return cells.get(text).column() == positions.get(column);
		}

		@Override
		public double put(int text, int column) {
			double fits = isOtherLabel(text, column) ? LIKE_LABEL : fit.of(texts.get(text), columns.get(column), seen);
			return fits + repeated(text, column) + again(text, column) + (isAtColumn(text, column) ? place : 0);
		}

		/** A level two that the template's catalogue doesn't have. */
		private boolean isOtherLabel(int text, int column) {
			return CellMeaning.of(columns.get(column)) == Meaning.LEVEL2 && text > 0 && labels.isLevelOne(texts.get(text - 1)) && labels.isLikeLevelTwo(texts.get(text));
		}

		/** A label of both levels that stands twice is one of each, and no name. */
		private double repeated(int text, int column) {
			boolean twice = text > 0 && texts.get(text).equals(texts.get(text - 1)) && labels.isBoth(texts.get(text));
			return twice && CellMeaning.of(columns.get(column)) == Meaning.INDICATOR_NAME ? -2 : 0;
		}

		/** A label that is in force isn't printed again within its block, unless a page begins: it may be an indicator's name. */
		private double again(int text, int column) {
			boolean again = !dense && !page && CellMeaning.of(columns.get(column)) == Meaning.LEVEL2 && texts.get(text).equals(inForce);
			return again ? PRINTED_AGAIN : 0;
		}

		@Override
		public double joined(int text, int column) {
			return fit.joined(columns.get(column), texts.get(text - 1), texts.get(text));
		}

		@Override
		public double empty(int column) {
			return fit.missing(columns.get(column), seen);
		}

		@Override
		public double leftOver(int text) {
			return values.isQuantity(texts.get(text)) ? QUANTITY_LEFT_OVER : LEFT_OVER;
		}
	}

	private void collect(List<Cell> cells, RowScores scores, TableRow row) {
		RowAlignment.Place[] places = RowAlignment.of(cells.size(), columns.size(), scores);
		Set<Integer> used = new HashSet<>();
		double named = 0;
		for (int i = 0; i < places.length; i++) {
			RowAlignment.Place place = places[i];
			String text = scores.texts.get(i);
			if (place.column() == RowAlignment.NONE) {
				row.indicator.doubt("leftover", text);
				continue;
			}
			Column column = columns.get(place.column());
			used.add(place.column());
			if (!place.joined()) {
				row.readAt.put(cells.get(i).column(), column);
			}
			put(row, column, text, place.joined());
			named = CellMeaning.of(column) == Meaning.INDICATOR_NAME ? place.margin() : named;
		}
		slipped(places, scores, used, row.indicator);
		String name = row.indicator.cell(Meaning.INDICATOR_NAME);
		if (labels.isLabel(name) && named < UNSURE) {
			row.indicator.doubt("namedLikeCategory", name);
		}
		if (name.isEmpty() && row.indicator.hasValue() && !row.indicator.ownLevelTwos.isEmpty()) {
			row.indicator.doubt("noIndicatorName", row.indicator.ownLevelTwos.getLast());
		}
		if (row.hasIndicator() && !name.isEmpty() && !row.indicator.hasValue()) {
			row.indicator.doubt("noValue");
		}
	}

	/** Doubts a row whose words could be those of a column beside theirs, for which nothing was read: where a text doesn't stand below its heading. */
	private void slipped(RowAlignment.Place[] places, RowScores scores, Set<Integer> used, IndicatorDraft draft) {
		boolean slipped = false;
		boolean free = false;
		for (int i = 0; i < places.length; i++) {
			int column = places[i].column();
			if (column != RowAlignment.NONE && !places[i].joined()) {
				boolean atColumn = scores.isAtColumn(i, column);
				slipped |= !atColumn;
				boolean words = CellFit.isText(columns.get(column)) && CellMeaning.of(columns.get(column)) != Meaning.INDICATOR_NAME;
				free |= words && (!atColumn || places[i].margin() < UNSURE) && (isFreeText(column - 1, used) || isFreeText(column + 1, used));
			}
		}
		if (slipped) {
			slippage.cells();
		}
		if (free && slipped) {
			draft.doubt("shifted");
		} else if (free) {
			slippage.perhaps(draft);
		}
	}

	private boolean isFreeText(int column, Set<Integer> used) {
		return column >= 0 && column < columns.size() && !used.contains(column) && !columns.get(column).isOfSheet() && CellFit.isText(columns.get(column));
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
			met.add(column, text);
			return;
		}
		switch (meaning) {
		case LEVEL1 -> draft.ownLevelOnes.add(labels.levelOne(text, draft));
		case LEVEL2 -> {
			String[] coded = CellMeaning.category(layout, column, text);
			String label = labels.levelTwo(coded[1], draft);
			if (coded[0] != null) {
				draft.code = coded[0];
				draft.ownCodes.put(label, coded[0]);
			}
			if (!labels.isLevelTwo(text)) {
				draft.doubt("otherCatalogue", coded[1]);
			}
			draft.ownLevelTwos.add(label);
			inForce = text;
		}
		case INDICATOR_FIELD -> draft.fields.merge(column.slot().argument(), text, (a, b) -> CellText.oneLine(a + "\n" + b));
		default -> draft.append(meaning, text);
		}
	}
}
