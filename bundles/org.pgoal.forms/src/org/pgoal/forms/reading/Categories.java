package org.pgoal.forms.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.pgoal.forms.definition.Meaning;
import org.pgoal.forms.reading.LabelledBlocks.Block;
import org.pgoal.model.template.Category;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * Gives each indicator its labels of level one and two. Where labels stand in their places, a blank cell means the label
 * above. Where they have slipped — a merged cell's label that a converter put into the middle of its rows, or on the next
 * page —, the borders between blocks are put where the indicators fit best; a level two says its level one by the catalogue.
 */
final class Categories {

	private static final double AT_ITS_PLACE = 0.8;
	private static final double WITH_LEVEL_ONE = 1.8;

	private final EffectiveTemplate template;
	private final CategoryFit fit;
	private final Slippage slippage;

	Categories(EffectiveTemplate template, TargetText values, Slippage slippage) {
		this.template = template;
		this.slippage = slippage;
		this.fit = new CategoryFit(template, values);
	}

	/** Labels on a line of their own, above a row. */
	record Loose(int before, List<String> ones, List<String> twos) {
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
			agree(rows);
		} else {
			blocks(List.copyOf(rows), loose, this::agree);
		}
	}

	/** For a table whose cells are in place, but not its labels: each of its rows is in doubt. */
	void settleLabels(List<IndicatorDraft> rows, List<Loose> loose) {
		blocks(List.copyOf(rows), loose, labelled -> {
			agree(labelled);
			labelled.forEach(row -> row.doubt("drifted", String.valueOf(row.levelTwo)));
		});
	}

	/** Both labels of a row, by the catalogue. */
	private void agree(List<IndicatorDraft> rows) {
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
			if (one.isPresent() && two.isPresent() && row.levelOne.equals(row.levelTwo) && !one.get().label().equals(row.levelOne)) {
				// the label of level two, where that of level one is lost
				row.levelOne = two.get().parent().label();
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

	/** @param labelled what is to be done when the rows have their labels */
	private void blocks(List<IndicatorDraft> rows, List<Loose> loose, Consumer<List<IndicatorDraft>> labelled) {
		List<Block> blocks = new ArrayList<>();
		int next = 0;
		for (int i = 0; i <= rows.size(); i++) {
			for (; next < loose.size() && loose.get(next).before() <= i; next++) {
				for (String two : loose.get(next).twos()) {
					add(two, null, Math.min(i, rows.size() - 1), 0, true, blocks);
				}
			}
			if (i < rows.size()) {
				IndicatorDraft row = rows.get(i);
				// at the top of a page the label of a block is printed again, or for the first time
				double weight = row.afterGap ? 0 : row.ownLevelOnes.isEmpty() ? AT_ITS_PLACE : WITH_LEVEL_ONE;
				for (String two : row.ownLevelTwos) {
					add(two, row.ownCodes.get(two), i, weight, !row.cell(Meaning.INDICATOR_NAME).isEmpty() || !row.hasValue(), blocks);
				}
				if (row.ownLevelTwos.isEmpty()) {
					int at = i;
					row.ownLevelOnes.forEach(one -> onlyChild(one, at, weight, rows, blocks));
				}
			}
		}
		if (blocks.isEmpty()) {
			carryOnes(rows);
			labelled.accept(rows);
			return;
		}
		slippage.add(new LabelledBlocks(fit, rows, blocks), () -> {
			carryOnes(rows);
			labelled.accept(rows);
		});
	}

	/** A level one that has one level two says it, where the label of level two is lost. */
	private void onlyChild(String levelOne, int at, double weight, List<IndicatorDraft> rows, List<Block> blocks) {
		Category one = template.levelOne(levelOne).orElse(null);
		if (one != null && one.children().size() == 1) {
			Category only = one.children().get(0);
			if (rows.stream().flatMap(row -> row.ownLevelTwos.stream()).noneMatch(only.labels()::contains)) {
				add(only.label(), null, at, weight, true, blocks);
			}
		}
	}

	private void add(String label, String code, int at, double weight, boolean certain, List<Block> blocks) {
		if (blocks.isEmpty() || !blocks.getLast().label().equals(label)) {
			blocks.add(new Block(label, code, template.levelTwo(null, label).orElse(null), at, weight, certain));
		}
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
