package org.pgoal.forms.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The alignment of a row is the best of all there are, and its margins are those to the best other one: seen by trying all. */
class RowAlignmentProperties {

	private static final class RandomScores implements RowAlignment.Scores {

		private final double[][] put;
		private final double[][] joined;
		private final double[] empty;
		private final double[] leftOver;

		RandomScores(int texts, int columns, Random random) {
			put = table(texts, columns, random);
			joined = table(texts, columns, random);
			empty = random.doubles(columns, -4, 0).toArray();
			leftOver = random.doubles(texts, -8, -1).toArray();
		}

		private static double[][] table(int rows, int columns, Random random) {
			double[][] table = new double[rows][];
			Arrays.setAll(table, row -> random.doubles(columns, -6, 6).toArray());
			return table;
		}

		@Override
		public double put(int text, int column) {
			return put[text][column];
		}

		@Override
		public double joined(int text, int column) {
			return joined[text][column];
		}

		@Override
		public double empty(int column) {
			return empty[column];
		}

		@Override
		public double leftOver(int text) {
			return leftOver[text];
		}
	}

	/** The best sum where a text is in a column, or anywhere for text -1. */
	private static double best(RandomScores scores, int texts, int columns, int fixed, int at) {
		double[] most = { Double.NEGATIVE_INFINITY };
		all(scores, new int[texts], 0, 0, false, 0, columns, places -> fixed < 0 || places[fixed] == at, most);
		return most[0];
	}

	private static void all(RandomScores scores, int[] places, int text, int next, boolean filled, double sum, int columns, java.util.function.Predicate<int[]> wanted, double[] most) {
		if (text == places.length) {
			double rest = 0;
			for (int column = next; column < columns; column++) {
				rest += scores.empty(column);
			}
			if (wanted.test(places)) {
				most[0] = Math.max(most[0], sum + rest);
			}
			return;
		}
		places[text] = RowAlignment.NONE;
		// a text that is left over may stand before or after columns without one; they cost the same wherever they are passed
		all(scores, places, text + 1, next, false, sum + scores.leftOver(text), columns, wanted, most);
		if (filled) {
			places[text] = next - 1;
			all(scores, places, text + 1, next, true, sum + scores.joined(text, next - 1), columns, wanted, most);
		}
		double passed = 0;
		for (int column = next; column < columns; column++) {
			places[text] = column;
			all(scores, places, text + 1, column + 1, true, sum + passed + scores.put(text, column), columns, wanted, most);
			passed += scores.empty(column);
		}
	}

	@Property(tries = 300)
	void theBestPlacesAndTheirMargins(@ForAll @IntRange(max = 4) int texts, @ForAll @IntRange(min = 1, max = 4) int columns, @ForAll long seed) {
		RandomScores scores = new RandomScores(texts, columns, new Random(seed));
		RowAlignment.Place[] places = RowAlignment.of(texts, columns, scores);
		double best = best(scores, texts, columns, -1, 0);
		assertEquals(best, sum(scores, places, columns), 1e-6);
		for (int text = 0; text < texts; text++) {
			double other = Double.NEGATIVE_INFINITY;
			for (int column = RowAlignment.NONE; column < columns; column++) {
				if (column != places[text].column()) {
					other = Math.max(other, best(scores, texts, columns, text, column));
				}
			}
			assertTrue(places[text].margin() >= 0);
			assertEquals(best - other, places[text].margin(), 1e-6);
		}
	}

	private static double sum(RandomScores scores, RowAlignment.Place[] places, int columns) {
		double sum = 0;
		boolean[] used = new boolean[columns];
		for (int text = 0; text < places.length; text++) {
			int column = places[text].column();
			if (column == RowAlignment.NONE) {
				sum += scores.leftOver(text);
			} else {
				sum += places[text].joined() ? scores.joined(text, column) : scores.put(text, column);
				used[column] = true;
			}
		}
		for (int column = 0; column < columns; column++) {
			sum += used[column] ? 0 : scores.empty(column);
		}
		return sum;
	}
}
