package org.pgoal.forms.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.pgoal.forms.definition.Meaning;
import org.pgoal.forms.grid.Cell;
import org.pgoal.forms.reading.FormLayout.Column;
import org.pgoal.model.quantity.Numerals;
import org.pgoal.model.quantity.Units;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * What the columns of a table without headings are: each by what its cells look like, in the order of the template's form as far
 * as that fits.
 */
final class ColumnGuess {

	private static final int SAMPLE = 200;
	/** Less than this is no resemblance. */
	private static final double LEAST = 0.05;
	private static final double UNPLACED = -0.8;
	/** What another order than the form's must be better by. */
	private static final double OUT_OF_ORDER = 0.4;
	private static final int SHORT = 4;
	private static final int LONG = 12;

	private final EffectiveTemplate template;
	private final FormLayout layout;
	private final TargetText values;

	ColumnGuess(EffectiveTemplate template, FormLayout layout, TargetText values) {
		this.template = template;
		this.layout = layout;
		this.values = values;
	}

	/** A column of the file, with what stands in it. */
	private record Place(int column, List<String> texts) {
	}

	private record Choice(Map<Place, Column> columns, double score) {
	}

	/**
	 * @param own     the columns of the template's form, in its order
	 * @param further others that there may be
	 * @return headings of no line
	 */
	Headings headings(List<Line> lines, List<Column> own, List<Column> further) {
		List<Place> places = places(lines);
		List<Column> ordered = own.stream().filter(column -> isKnowable(CellMeaning.of(column))).toList();
		Choice inOrder = inOrder(places, ordered);
		List<Column> all = new ArrayList<>(ordered);
		further.stream().filter(column -> isKnowable(CellMeaning.of(column))).forEach(all::add);
		Choice free = free(places, all);
		Map<Place, Column> chosen = new LinkedHashMap<>(free.score() > inOrder.score() + OUT_OF_ORDER ? free.columns() : inOrder.columns());
		rest(places, all, chosen);
		Map<Cell, Column> found = new LinkedHashMap<>();
		chosen.forEach((place, column) -> found.put(new Cell(0, place.column(), "", ""), column));
		return new Headings(found, List.of(), 0, found.size());
	}

	private static boolean isKnowable(Meaning meaning) {
		return CellMeaning.isContent(meaning) && meaning != Meaning.REASON && meaning != Meaning.SCORE && meaning != Meaning.ACTUAL || meaning == Meaning.LEVEL1 || meaning == Meaning.LEVEL2
				|| meaning == Meaning.INDICATOR_NUMBER;
	}

	private static List<Place> places(List<Line> lines) {
		Map<Integer, List<String>> texts = new java.util.TreeMap<>();
		for (Line line : lines.subList(0, Math.min(SAMPLE, lines.size()))) {
			for (Cell cell : line.cells()) {
				texts.computeIfAbsent(cell.column(), column -> new ArrayList<>()).add(CellText.oneLine(cell.text()));
			}
		}
		return texts.entrySet().stream().map(entry -> new Place(entry.getKey(), entry.getValue())).toList();
	}

	/** The places over the columns, neither out of its order. */
	private Choice inOrder(List<Place> places, List<Column> columns) {
		int n = places.size();
		int m = columns.size();
		double[][] best = new double[n + 1][m + 1];
		boolean[][] taken = new boolean[n + 1][m + 1];
		for (int i = 1; i <= n; i++) {
			best[i][0] = best[i - 1][0] + UNPLACED;
			for (int j = 1; j <= m; j++) {
				double here = best[i - 1][j - 1] + fit(places.get(i - 1), columns.get(j - 1));
				best[i][j] = Math.max(best[i][j - 1], best[i - 1][j] + UNPLACED);
				if (here > best[i][j]) {
					best[i][j] = here;
					taken[i][j] = true;
				}
			}
		}
		Map<Place, Column> chosen = new LinkedHashMap<>();
		for (int i = n, j = m; i > 0 && j > 0;) {
			if (taken[i][j]) {
				if (fit(places.get(i - 1), columns.get(j - 1)) > LEAST) {
					chosen.put(places.get(i - 1), columns.get(j - 1));
				}
				i--;
				j--;
			} else if (best[i][j] == best[i][j - 1]) {
				j--;
			} else {
				i--;
			}
		}
		return new Choice(chosen, best[n][m]);
	}

	/** Each place what it resembles most, the clearest first. */
	private Choice free(List<Place> places, List<Column> columns) {
		record Pair(Place place, Column column, double fit, int order) {
		}
		List<Pair> pairs = new ArrayList<>();
		for (Place place : places) {
			for (int j = 0; j < columns.size(); j++) {
				pairs.add(new Pair(place, columns.get(j), fit(place, columns.get(j)), j));
			}
		}
		pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.fit()).thenComparingInt(pair -> pair.place().column()).thenComparingInt(Pair::order));
		Map<Place, Column> chosen = new LinkedHashMap<>();
		double score = 0;
		for (Pair pair : pairs) {
			boolean again = chosen.values().stream().anyMatch(column -> excludes(CellMeaning.of(column), CellMeaning.of(pair.column())));
			if (pair.fit() > LEAST && !chosen.containsKey(pair.place()) && !again) {
				chosen.put(pair.place(), pair.column());
				score += pair.fit();
			}
		}
		return new Choice(chosen, score + UNPLACED * (places.size() - chosen.size()));
	}

	/** A value stands in one cell or in several, not both. */
	private static boolean excludes(Meaning one, Meaning other) {
		return one == other || one == Meaning.VALUE && isPart(other) || other == Meaning.VALUE && isPart(one);
	}

	private static boolean isPart(Meaning meaning) {
		return meaning == Meaning.NUMBER || meaning == Meaning.SIGN || meaning == Meaning.UNIT;
	}

	/** Columns that the form doesn't have, where their cells say clearly what they are. */
	private void rest(List<Place> places, List<Column> columns, Map<Place, Column> chosen) {
		for (Place place : places) {
			if (!chosen.containsKey(place)) {
				columns.stream().filter(column -> chosen.values().stream().noneMatch(taken -> excludes(CellMeaning.of(taken), CellMeaning.of(column))))
						.max(Comparator.comparingDouble(column -> fit(place, column))).filter(column -> fit(place, column) > 0.5).ifPresent(column -> chosen.put(place, column));
			}
		}
	}

	// ------------------------------------------------------------ likeness

	private double fit(Place place, Column column) {
		Meaning meaning = CellMeaning.of(column);
		if (meaning == Meaning.INDICATOR_NUMBER) {
			return isCount(place.texts()) ? 1.2 : -1;
		}
		ToDoubleFunction<String> likeness = text -> likeness(text, meaning);
		return place.texts().stream().mapToDouble(likeness).average().orElse(0);
	}

	/** 1, 2, 3 … */
	private static boolean isCount(List<String> texts) {
		for (int i = 0; i < texts.size(); i++) {
			if (!texts.get(i).equals(Integer.toString(i + 1))) {
				return false;
			}
		}
		return texts.size() > 1;
	}

	private double likeness(String text, Meaning meaning) {
		boolean one = template.levelOne(SheetDraft.coded(text)[1]).isPresent();
		boolean two = template.levelTwo(null, SheetDraft.coded(text)[1]).isPresent();
		boolean numeral = TargetText.isNumeral(text);
		boolean quantity = values.isQuantity(text);
		boolean sign = TargetText.isSign(text);
		boolean unit = !numeral && Units.of(text).isPresent();
		boolean direction = layout.saysPolarity(text);
		boolean kind = layout.saysKind(text);
		boolean words = !one && !two && !quantity && !numeral && !sign && !direction && !kind;
		return switch (meaning) {
		case LEVEL1 -> one ? two ? 0.9 : 1.2 : -0.8;
		case LEVEL2 -> two ? 1 : SheetDraft.coded(text)[0] != null ? 0.2 : -0.7;
		case SIGN -> sign || kind ? 1.1 : -1;
		case NUMBER -> numeral ? 1 : words && text.length() <= LONG ? 0.1 : -0.8;
		case UNIT -> unit ? 1 : words && text.length() <= SHORT ? 0 : -1;
		case VALUE -> quantity && !numeral ? 1 : numeral ? 0.6 : words && !unit ? text.length() <= LONG ? 0.25 : 0.1 : -0.6;
		case LAST_YEAR -> quantity ? 0.5 : words && text.length() <= LONG ? 0.05 : -0.6;
		case WEIGHT -> numeral && isWeight(text) ? 0.8 : text.endsWith("分") && isWeight(text.substring(0, text.length() - 1)) ? 1 : -1;
		case POLARITY -> direction ? 1.1 : kind ? 0.4 : -1;
		case KIND -> kind ? 1 : -1;
		case FORMULA -> words && text.length() > LONG ? text.indexOf('/') >= 0 || text.indexOf('÷') >= 0 || text.indexOf('×') >= 0 ? 0.9 : 0.4 : -0.3;
		case INDICATOR_NAME -> words ? unit ? 0.1 : text.length() > SHORT ? 0.7 : 0.5 : one || two ? -0.2 : -0.9;
		default -> -1;
		};
	}

	private static boolean isWeight(String text) {
		return TargetText.isNumeral(text) && Numerals.parse(text) != null && Numerals.parse(text).doubleValue() > 0 && Numerals.parse(text).doubleValue() <= 100;
	}
}
