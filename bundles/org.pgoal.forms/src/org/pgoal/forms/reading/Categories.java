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
	private static final double AT_ITS_PLACE = 0.4;
	private static final double OFF_ITS_PLACE = 0.7;
	private static final double DOUBTFUL = 1.2;

	private final EffectiveTemplate template;
	private final CategoryFit fit;

	Categories(EffectiveTemplate template, TargetText values) {
		this.template = template;
		this.fit = new CategoryFit(template, values);
	}

	/** Labels on a line of their own, above a row. */
	record Loose(int before, List<String> ones, List<String> twos) {
	}

	private record Block(String label, String code, Category category, int at) {
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
		for (IndicatorDraft row : rows) {
			Optional<Category> one = template.levelOne(row.levelOne);
			Optional<Category> two = template.levelTwo(null, row.levelTwo);
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
					add(two, null, Math.min(i, rows.size() - 1), blocks);
				}
			}
			if (i < rows.size()) {
				for (String two : rows.get(i).ownLevelTwos) {
					add(two, rows.get(i).code, i, blocks);
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

	private void add(String label, String code, int at, List<Block> blocks) {
		if (blocks.isEmpty() || !blocks.getLast().label().equals(label)) {
			blocks.add(new Block(label, code, template.levelTwo(null, label).orElse(null), at));
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
					double score = best[b][start] + sums[b][end] - sums[b][start] + place(blocks.get(b).at(), start, end);
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
	private static double place(int at, int start, int end) {
		if (at == start) {
			return AT_ITS_PLACE;
		}
		return at < start ? -OFF_ITS_PLACE * (start - at) : at >= end ? -OFF_ITS_PLACE * (at - end + 1) : 0;
	}

	/** Rows that would fit a neighbouring block as well, as far as that block could reach. */
	private void doubts(List<IndicatorDraft> rows, List<Block> blocks, int[] starts) {
		for (int b = 0; b < blocks.size(); b++) {
			int end = b + 1 < blocks.size() ? starts[b + 1] : rows.size();
			boolean settled = blocks.get(b).at() == starts[b];
			for (int i = starts[b]; i < end; i++) {
				IndicatorDraft row = rows.get(i);
				double own = score(blocks.get(b), row);
				boolean before = b > 0 && !settled && score(blocks.get(b - 1), row) > own - DOUBTFUL;
				boolean after = b + 1 < blocks.size() && blocks.get(b + 1).at() != starts[b + 1] && score(blocks.get(b + 1), row) > own - DOUBTFUL;
				boolean moved = i < blocks.get(b).at();
				if (before || after || moved) {
					row.doubt("drifted", row.levelTwo);
				} else if (better(blocks, b, row, own)) {
					row.doubt("drifted", row.levelTwo);
				}
			}
		}
	}

	private boolean better(List<Block> blocks, int b, IndicatorDraft row, double own) {
		return b > 0 && score(blocks.get(b - 1), row) > own + DOUBTFUL / 2 || b + 1 < blocks.size() && score(blocks.get(b + 1), row) > own + DOUBTFUL / 2;
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
