package org.pgoal.forms.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.pgoal.model.template.Category;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * Gives each indicator its labels of level one and two. Where labels stand in their places, a blank cell means the label
 * above. Where they have slipped — a merged cell's label that a converter put into the middle of its rows, or on the next
 * page —, the borders between blocks are put where the indicators fit best; a level two says its level one by the catalogue.
 */
final class Categories {

	private static final long MOST_WORK = 40_000_000L;
	private static final double AT_ITS_PLACE = 0.8;
	private static final double WITH_LEVEL_ONE = 1.8;
	private static final double OFF_ITS_PLACE = 0.7;
	private static final double DOUBTFUL = 1.2;
	private static final double CLEAR = 0.6;

	private final EffectiveTemplate template;
	private final CategoryFit fit;

	Categories(EffectiveTemplate template, TargetText values) {
		this.template = template;
		this.fit = new CategoryFit(template, values);
	}

	/** Labels on a line of their own, above a row. */
	record Loose(int before, List<String> ones, List<String> twos) {
	}

	/** @param weight how much it counts that the label stands at the top of its block */
	private record Block(String label, String code, Category category, int at, double weight) {
	}

	/** For a table whose cells stand in their columns. */
	void carry(List<IndicatorDraft> rows) {
		String one = null;
		String two = null;
		String code = null;
		for (IndicatorDraft row : rows) {
			boolean ownOne = row.levelOne != null;
			if (ownOne) {
				if (!row.levelOne.equals(one)) {
					two = null;
					code = null;
				}
				one = row.levelOne;
			} else {
				row.levelOne = one;
			}
			if (row.levelTwo == null) {
				row.levelTwo = two;
				row.code = row.levelTwo == null ? row.code : code;
			} else {
				two = row.levelTwo;
				code = row.code;
				if (!ownOne) {
					one = repaired(row);
				}
			}
		}
	}

	/** The level one in force, or the one that the row's own level two belongs to. */
	private String repaired(IndicatorDraft row) {
		Optional<Category> one = template.levelOne(row.levelOne);
		Optional<Category> two = template.levelTwo(null, row.levelTwo);
		if (two.isPresent() && (one.isEmpty() || template.levelTwo(one.get(), row.levelTwo).isEmpty())) {
			String label = two.get().parent().label();
			row.doubt(row.levelOne == null ? "levelOneMissing" : "levelOneMoved", label);
			row.levelOne = label;
		}
		return row.levelOne;
	}

	/** For text whose cells have slipped. */
	void settle(List<IndicatorDraft> rows, List<Loose> loose, boolean dense) {
		if (rows.isEmpty()) {
			return;
		}
		if (dense) {
			each(rows);
		} else {
			blocks(rows, loose);
		}
		boolean coded = rows.stream().anyMatch(row -> row.code != null);
		for (IndicatorDraft row : rows) {
			if (coded && row.code == null) {
				row.doubt("drifted", String.valueOf(row.levelTwo));
			}
			Optional<Category> one = template.levelOne(row.levelOne);
			Optional<Category> two = template.levelTwo(null, row.levelTwo);
			if (two.isPresent() && row.levelTwo.equals(row.levelOne) && !two.get().label().equals(row.levelTwo)) {
				// the label of level one, where that of level two is lost
				row.doubt("drifted", row.levelTwo);
			}
			if (two.isPresent() && (one.isEmpty() || template.levelTwo(one.get(), row.levelTwo).isEmpty())) {
				boolean printed = row.ownLevelOnes.contains(row.levelOne);
				row.levelOne = two.get().parent().label();
				if (printed) {
					row.doubt("levelOneMoved", row.levelOne);
				}
			}
		}
	}

	private void each(List<IndicatorDraft> rows) {
		String one = null;
		String two = null;
		String code = null;
		for (IndicatorDraft row : rows) {
			row.levelOne = row.ownLevelOnes.isEmpty() ? one : row.ownLevelOnes.getLast();
			if (row.ownLevelTwos.isEmpty()) {
				row.levelTwo = two;
				row.code = code;
				row.doubt("carried", String.valueOf(two));
			} else {
				row.levelTwo = row.ownLevelTwos.getLast();
			}
			one = row.levelOne;
			two = row.levelTwo;
			code = row.code;
		}
	}

	private void blocks(List<IndicatorDraft> rows, List<Loose> loose) {
		List<Block> blocks = new ArrayList<>();
		int next = 0;
		for (int i = 0; i <= rows.size(); i++) {
			for (; next < loose.size() && loose.get(next).before() <= i; next++) {
				for (String two : loose.get(next).twos()) {
					add(two, null, Math.min(i, rows.size() - 1), 0, blocks);
				}
			}
			if (i < rows.size()) {
				IndicatorDraft row = rows.get(i);
				// at the top of a page the label of a block is printed again, or for the first time
				double weight = row.afterGap ? 0 : row.ownLevelOnes.isEmpty() ? AT_ITS_PLACE : WITH_LEVEL_ONE;
				for (String two : row.ownLevelTwos) {
					add(two, row.code, i, weight, blocks);
				}
			}
		}
		if (blocks.isEmpty()) {
			carryOnes(rows);
			return;
		}
		int[] starts = starts(rows, blocks);
		for (int b = 0; b < blocks.size(); b++) {
			int end = b + 1 < blocks.size() ? starts[b + 1] : rows.size();
			for (int i = starts[b]; i < end; i++) {
				IndicatorDraft row = rows.get(i);
				row.levelTwo = blocks.get(b).label();
				row.code = blocks.get(b).code();
			}
		}
		doubts(rows, blocks, starts);
		carryOnes(rows);
	}

	private void add(String label, String code, int at, double weight, List<Block> blocks) {
		if (blocks.isEmpty() || !blocks.getLast().label().equals(label)) {
			blocks.add(new Block(label, code, template.levelTwo(null, label).orElse(null), at, weight));
		}
	}

	/** Where each block begins. */
	private int[] starts(List<IndicatorDraft> rows, List<Block> blocks) {
		int n = rows.size();
		int k = blocks.size();
		int[] starts = new int[k];
		if (k > n || (long) k * n * n > MOST_WORK) {
			for (int b = 1; b < k; b++) {
				starts[b] = Math.max(starts[b - 1], Math.min(n, blocks.get(b).at()));
			}
			return starts;
		}
		double[][] sums = new double[k][n + 1];
		for (int b = 0; b < k; b++) {
			for (int i = 0; i < n; i++) {
				Category category = blocks.get(b).category();
				sums[b][i + 1] = sums[b][i] + (category == null ? 0 : fit.of(category, rows.get(i)));
			}
		}
		double[][] best = new double[k + 1][n + 1];
		int[][] from = new int[k + 1][n + 1];
		for (double[] row : best) {
			java.util.Arrays.fill(row, Double.NEGATIVE_INFINITY);
		}
		best[0][0] = 0;
		for (int b = 0; b < k; b++) {
			for (int end = b + 1; end <= n; end++) {
				for (int start = b; start < end; start++) {
					if (best[b][start] == Double.NEGATIVE_INFINITY) {
						continue;
					}
					double score = best[b][start] + sums[b][end] - sums[b][start] + place(blocks.get(b), start, end);
					if (score > best[b + 1][end]) {
						best[b + 1][end] = score;
						from[b + 1][end] = start;
					}
				}
			}
		}
		int end = n;
		for (int b = k; b > 0; b--) {
			starts[b - 1] = from[b][end];
			end = from[b][end];
		}
		return starts;
	}

	/** A label stands within its block, most often at its top. */
	private static double place(Block block, int start, int end) {
		int at = block.at();
		if (at == start) {
			return block.weight();
		}
		return at < start ? -OFF_ITS_PLACE * (start - at) : at >= end ? -OFF_ITS_PLACE * (at - end + 1) : 0;
	}

	/**
	 * Where labels have moved, no border is sure: rows on both sides of one are doubtful as far as they don't clearly speak for
	 * their own block. Elsewhere only a row that speaks for the other one is.
	 */
	private void doubts(List<IndicatorDraft> rows, List<Block> blocks, int[] starts) {
		boolean moved = false;
		for (int b = 1; b < blocks.size(); b++) {
			moved |= blocks.get(b).at() != starts[b];
		}
		for (int b = 1; b < blocks.size(); b++) {
			double least = moved ? CLEAR : -DOUBTFUL / 2;
			int end = b + 1 < blocks.size() ? starts[b + 1] : rows.size();
			for (int i = starts[b]; i < end && !speaksFor(blocks.get(b), blocks.get(b - 1), rows.get(i), least); i++) {
				rows.get(i).doubt("drifted", rows.get(i).levelTwo);
			}
			for (int i = starts[b] - 1; i >= starts[b - 1] && !speaksFor(blocks.get(b - 1), blocks.get(b), rows.get(i), least); i--) {
				rows.get(i).doubt("drifted", rows.get(i).levelTwo);
			}
		}
		for (int b = 0; b < blocks.size(); b++) {
			strays(rows, blocks, b, starts[b], b + 1 < blocks.size() ? starts[b + 1] : rows.size(), moved ? CLEAR : -DOUBTFUL);
		}
		for (int b = 0; b < blocks.size(); b++) {
			// between a label and the top of its block: the row would be another's if the label stood at its place
			int at = blocks.get(b).at();
			for (int i = Math.max(0, Math.min(at, starts[b])); i < Math.max(at, starts[b]) && i < rows.size(); i++) {
				rows.get(i).doubt("drifted", rows.get(i).levelTwo);
			}
		}
	}

	/** Rows in the midst of a block that don't speak for it more than for another one, or, where no label has moved, clearly for another. */
	private void strays(List<IndicatorDraft> rows, List<Block> blocks, int own, int from, int to, double least) {
		for (int i = from; i < to; i++) {
			IndicatorDraft row = rows.get(i);
			if (blocks.stream().anyMatch(other -> other.category() != blocks.get(own).category() && !speaksFor(blocks.get(own), other, row, least))) {
				row.doubt("drifted", row.levelTwo);
			}
		}
	}

	private boolean speaksFor(Block own, Block other, IndicatorDraft row, double least) {
		return score(own, row) - score(other, row) >= least;
	}

	private double score(Block block, IndicatorDraft row) {
		return block.category() == null ? 0 : fit.of(block.category(), row);
	}

	private static void carryOnes(List<IndicatorDraft> rows) {
		String one = rows.stream().filter(row -> !row.ownLevelOnes.isEmpty()).map(row -> row.ownLevelOnes.get(0)).findFirst().orElse(null);
		for (IndicatorDraft row : rows) {
			if (!row.ownLevelOnes.isEmpty()) {
				one = row.ownLevelOnes.getLast();
			}
			row.levelOne = one;
		}
	}
}
