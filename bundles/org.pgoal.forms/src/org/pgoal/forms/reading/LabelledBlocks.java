package org.pgoal.forms.reading;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.pgoal.model.template.Category;

/**
 * The rows of a table as blocks with one label each, in the order of the labels. A label that a converter has moved stands
 * somewhere within its block, so the borders are put where the rows fit their labels best; and of each row it is known how much
 * less the best other way would fit that gives it another label.
 */
final class LabelledBlocks {

	private static final long MOST_WORK = 40_000_000L;
	private static final double OFF_ITS_PLACE = 0.7;
	private static final double LEVEL_ONE = 1;
	private static final double IMPOSSIBLE = -1e9;
	/** A row is in doubt where another label would fit less than this much worse: if no label has moved, ... */
	private static final double UNSURE = 0.3;
	/** ... if some have, ... */
	private static final double UNSURE_MOVED = 2.5;
	/** ... if the row is the first or last of its block then, and doesn't have the label itself, ... */
	private static final double UNSURE_BORDER = 4.5;
	/** ... and if its label, or that of its neighbour, stands on the other side of it. */
	private static final double PASSED = 9;

	/**
	 * Rows below one label.
	 *
	 * @param category null where the catalogue doesn't have the label
	 * @param at       the row that the label stands in
	 * @param weight   how much it counts that the label stands at the top of its block
	 * @param certain  false where the label may be the name of an indicator
	 */
	record Block(String label, String code, Category category, int at, double weight, boolean certain) {
	}

	private final List<IndicatorDraft> rows;
	private final List<Block> blocks;
	private final int[] starts;
	private final double[] margins;
	private double best;
	private double[][] before;
	private double[][] after;
	/** How well the rows before each fit each label, summed. */
	private final double[][] sums;

	LabelledBlocks(CategoryFit fit, List<IndicatorDraft> rows, List<Block> blocks) {
		this.rows = List.copyOf(rows);
		this.blocks = List.copyOf(blocks);
		int n = rows.size();
		int k = blocks.size();
		starts = new int[k];
		margins = new double[n];
		sums = new double[k][n + 1];
		if (k > n || (long) k * n * n > MOST_WORK) {
			for (int b = 1; b < k; b++) {
				starts[b] = Math.max(starts[b - 1], Math.min(n, blocks.get(b).at()));
			}
			return;
		}
		for (int b = 0; b < k; b++) {
			for (int i = 0; i < n; i++) {
				Category category = blocks.get(b).category();
				sums[b][i + 1] = sums[b][i] + (category == null ? 0 : fit.of(category, rows.get(i)) + levelOne(category, rows.get(i)));
			}
		}
		split();
	}

	/** A label of level one stands within the rows of its own categories. */
	private static double levelOne(Category category, IndicatorDraft row) {
		if (row.ownLevelOnes.isEmpty() || category.parent() == null) {
			return 0;
		}
		return row.ownLevelOnes.stream().anyMatch(category.parent().labels()::contains) ? LEVEL_ONE : -LEVEL_ONE;
	}

	private void split() {
		int n = rows.size();
		int k = blocks.size();
		before = table(k + 1, n + 1);
		after = table(k + 1, n + 1);
		int[][] from = new int[k + 1][n + 1];
		before[0][0] = 0;
		after[k][n] = 0;
		for (int b = 0; b < k; b++) {
			for (int end = b + 1; end <= n; end++) {
				for (int start = b; start < end; start++) {
					double sum = before[b][start] + score(b, start, end);
					if (sum > before[b + 1][end]) {
						before[b + 1][end] = sum;
						from[b + 1][end] = start;
					}
				}
			}
		}
		for (int b = k - 1; b >= 0; b--) {
			for (int start = 0; start < n; start++) {
				for (int end = start + 1; end <= n; end++) {
					after[b][start] = Math.max(after[b][start], score(b, start, end) + after[b + 1][end]);
				}
			}
		}
		int end = n;
		for (int b = k; b > 0; b--) {
			starts[b - 1] = from[b][end];
			end = from[b][end];
		}
		best = before[k][n];
		measure(best);
	}

	/** How much better the rows fit with their borders where they are than with each label at the top of its block. */
	double gain() {
		return best - asPrinted();
	}

	/** Whether a label of level one has surely moved: it stands beside no label of level two, or below one that is already its own. */
	boolean isTorn() {
		Set<Category> above = new HashSet<>();
		boolean any = rows.stream().anyMatch(row -> !row.ownLevelOnes.isEmpty());
		for (int i = 0; i < rows.size(); i++) {
			IndicatorDraft row = rows.get(i);
			for (Block block : blocksAt(i)) {
				Category one = block.category() == null ? null : block.category().parent();
				if (one != null && !above.add(one) && row.ownLevelOnes.stream().anyMatch(one.labels()::contains) && !row.afterGap) {
					return true;
				}
			}
			if (!row.ownLevelOnes.isEmpty() && !row.afterGap && row.ownLevelTwos.isEmpty()) {
				return true;
			}
		}
		return any && rows.get(0).ownLevelOnes.isEmpty();
	}

	private List<Block> blocksAt(int row) {
		return blocks.stream().filter(block -> block.at() == row).toList();
	}

	int labels() {
		return blocks.size();
	}

	private double asPrinted() {
		double sum = 0;
		for (int b = 0; b < blocks.size(); b++) {
			int start = top(b);
			int end = b + 1 < blocks.size() ? top(b + 1) : rows.size();
			if (end <= start) {
				return IMPOSSIBLE;
			}
			sum += score(b, start, end);
		}
		return sum;
	}

	private int top(int block) {
		return block == 0 ? 0 : blocks.get(block).at();
	}

	/** Puts each border where its label stands. */
	void trustLabels() {
		for (int b = 0; b < starts.length; b++) {
			starts[b] = top(b);
		}
		if (before != null) {
			measure(asPrinted());
		}
	}

	private static double[][] table(int rows, int columns) {
		double[][] table = new double[rows][columns];
		for (double[] row : table) {
			Arrays.fill(row, IMPOSSIBLE);
		}
		return table;
	}

	private double score(int block, int start, int end) {
		return sums[block][end] - sums[block][start] + place(blocks.get(block), start, end);
	}

	/** A label stands within its block, most often at its top. */
	private static double place(Block block, int start, int end) {
		int at = block.at();
		if (at == start) {
			return block.weight();
		}
		return at < start ? -OFF_ITS_PLACE * (start - at) : at >= end ? -OFF_ITS_PLACE * (at - end + 1) : 0;
	}

	/** @param chosen what the blocks as they are score */
	private void measure(double chosen) {
		int n = rows.size();
		int k = blocks.size();
		double[] other = new double[n];
		Arrays.fill(other, IMPOSSIBLE);
		for (int b = 0; b < k; b++) {
			double[] within = new double[n];
			Arrays.fill(within, IMPOSSIBLE);
			for (int start = b; start < n; start++) {
				// the best block from here that has the row, for each row from the last on upwards
				double most = IMPOSSIBLE;
				for (int i = n - 1; i >= start; i--) {
					most = Math.max(most, before[b][start] + score(b, start, i + 1) + after[b + 1][i + 1]);
					within[i] = Math.max(within[i], most);
				}
			}
			for (int i = 0; i < n; i++) {
				if (!blocks.get(b).label().equals(blocks.get(block(i)).label())) {
					other[i] = Math.max(other[i], within[i]);
				}
			}
		}
		for (int i = 0; i < n; i++) {
			margins[i] = chosen - other[i];
		}
	}

	/** Gives each row the label of its block. */
	void label() {
		for (int i = 0; i < rows.size(); i++) {
			rows.get(i).levelTwo = blocks.get(block(i)).label();
			rows.get(i).code = blocks.get(block(i)).code();
		}
	}

	private int block(int row) {
		int b = blocks.size() - 1;
		while (b > 0 && starts[b] > row) {
			b--;
		}
		return b;
	}

	/** Whether a row is beside one of another block, and its own label doesn't stand in it. */
	private boolean isBorder(int row) {
		int own = block(row);
		boolean other = row > 0 && block(row - 1) != own || row + 1 < rows.size() && block(row + 1) != own;
		return other && blocks.get(own).at() != row;
	}

	/** Whether a row stands between a label and the top of its block: it would be another's if the label stood at its place. */
	private boolean isPassed(int row) {
		for (int b = 0; b < starts.length; b++) {
			int at = blocks.get(b).at();
			if (row >= Math.min(at, starts[b]) && row < Math.max(at, starts[b])) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Marks the rows whose label isn't sure.
	 *
	 * @param moved whether labels have moved, here or elsewhere in the file: then no border is sure
	 */
	void mark(boolean moved) {
		for (int i = 0; i < rows.size(); i++) {
			double unsure = isPassed(i) ? PASSED : !moved ? UNSURE : isBorder(i) ? UNSURE_BORDER : UNSURE_MOVED;
			if (margins[i] < unsure || !blocks.get(block(i)).certain()) {
				rows.get(i).doubt("drifted", String.valueOf(rows.get(i).levelTwo));
			}
		}
	}
}
