package org.pgoal.forms.reading;

import java.util.Arrays;

/**
 * Lays the texts of a row over the columns, neither out of its order, so that the sum of what it scores is highest; and says of
 * each text how much less the best other place for it would score.
 */
final class RowAlignment {

	/** No column: the text is left over. */
	static final int NONE = -1;

	private static final double IMPOSSIBLE = -1e9;

	/** What places score. */
	interface Scores {

		/** A text in a column. */
		double put(int text, int column);

		/** A text behind the one before it, in the same column. */
		double joined(int text, int column);

		/** A column without text. */
		double empty(int column);

		/** A text without a column. */
		double leftOver(int text);
	}

	/**
	 * The place of a text.
	 *
	 * @param column its index, or {@link #NONE}
	 * @param joined whether it goes on what stands in the column
	 * @param margin by how much the place is better than any in another column: 0 and above
	 */
	record Place(int column, boolean joined, double margin) {
	}

	private final Scores scores;
	private final int texts;
	private final int columns;
	/** Best sums of the texts and columns before, and after, each pair; the last index is 1 where the column before has just been filled. */
	private final double[][][] before;
	private final double[][][] after;

	private RowAlignment(int texts, int columns, Scores scores) {
		this.scores = scores;
		this.texts = texts;
		this.columns = columns;
		before = table();
		after = table();
		forward();
		backward();
	}

	/** The place of each text. */
	static Place[] of(int texts, int columns, Scores scores) {
		return new RowAlignment(texts, columns, scores).places();
	}

	private double[][][] table() {
		double[][][] table = new double[texts + 1][columns + 1][2];
		for (double[][] row : table) {
			for (double[] pair : row) {
				Arrays.fill(pair, IMPOSSIBLE);
			}
		}
		return table;
	}

	private void forward() {
		before[0][0][0] = 0;
		for (int i = 0; i <= texts; i++) {
			for (int j = 0; j <= columns; j++) {
				double[] here = before[i][j];
				if (j > 0) {
					here[0] = Math.max(here[0], best(before[i][j - 1]) + scores.empty(j - 1));
				}
				if (i > 0) {
					here[0] = Math.max(here[0], best(before[i - 1][j]) + scores.leftOver(i - 1));
				}
				if (i > 0 && j > 0) {
					here[1] = Math.max(best(before[i - 1][j - 1]) + scores.put(i - 1, j - 1), before[i - 1][j][1] + joined(i - 1, j - 1));
				}
			}
		}
	}

	private void backward() {
		for (int i = texts; i >= 0; i--) {
			for (int j = columns; j >= 0; j--) {
				double rest = i == texts && j == columns ? 0 : IMPOSSIBLE;
				if (j < columns) {
					rest = Math.max(rest, scores.empty(j) + after[i][j + 1][0]);
				}
				if (i < texts) {
					rest = Math.max(rest, scores.leftOver(i) + after[i + 1][j][0]);
				}
				if (i < texts && j < columns) {
					rest = Math.max(rest, scores.put(i, j) + after[i + 1][j + 1][1]);
				}
				after[i][j][0] = rest;
				after[i][j][1] = i < texts && j > 0 ? Math.max(rest, joined(i, j - 1) + after[i + 1][j][1]) : rest;
			}
		}
	}

	private double joined(int text, int column) {
		return text == 0 ? IMPOSSIBLE : scores.joined(text, column);
	}

	private static double best(double[] pair) {
		return Math.max(pair[0], pair[1]);
	}

	private Place[] places() {
		Place[] places = new Place[texts];
		// the texts in turn, each where the best way goes on from the one before
		int column = 0;
		int filled = 0;
		for (int i = 0; i < texts; i++) {
			double most = IMPOSSIBLE;
			int to = NONE;
			int next = column;
			boolean joins = false;
			double empty = 0;
			if (filled == 1 && joined(i, column - 1) + after[i + 1][column][1] > most) {
				most = joined(i, column - 1) + after[i + 1][column][1];
				to = column - 1;
				joins = true;
			}
			for (int j = column; j < columns; j++) {
				double put = empty + scores.put(i, j) + after[i + 1][j + 1][1];
				if (put > most) {
					most = put;
					to = j;
					next = j + 1;
					joins = false;
				}
				empty += scores.empty(j);
			}
			if (scores.leftOver(i) + after[i + 1][column][0] > most) {
				to = NONE;
				next = column;
				joins = false;
			}
			places[i] = new Place(to, joins, margin(i, to));
			column = next;
			filled = to == NONE ? 0 : 1;
		}
		return places;
	}

	private double margin(int text, int column) {
		double[] with = new double[columns + 1];
		Arrays.fill(with, IMPOSSIBLE);
		for (int j = 0; j <= columns; j++) {
			with[columns] = Math.max(with[columns], best(before[text][j]) + scores.leftOver(text) + after[text + 1][j][0]);
			if (j > 0) {
				double put = best(before[text][j - 1]) + scores.put(text, j - 1);
				double joins = before[text][j][1] + joined(text, j - 1);
				with[j - 1] = Math.max(put, joins) + after[text + 1][j][1];
			}
		}
		int own = column == NONE ? columns : column;
		double other = IMPOSSIBLE;
		for (int j = 0; j <= columns; j++) {
			other = j == own ? other : Math.max(other, with[j]);
		}
		return with[own] - other;
	}
}
