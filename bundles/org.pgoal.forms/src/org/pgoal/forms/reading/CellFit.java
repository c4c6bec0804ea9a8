package org.pgoal.forms.reading;

import java.util.List;

import org.pgoal.forms.definition.Meaning;
import org.pgoal.forms.reading.FormLayout.Column;
import org.pgoal.model.quantity.Numerals;
import org.pgoal.model.quantity.Units;

/** How well a text fits a column by what it looks like: a category of the catalogue, a sign, a number, a unit, words. */
final class CellFit {

	/** What no text may be in a column. */
	static final double NEVER = -9;
	private static final double TWICE = -0.5;
	private static final double GOES_ON = -2.5;
	private static final double SHEET_GOES_ON = -4;
	private static final int SHORT = 4;
	private static final int LONG = 18;
	private static final int MOST_WEIGHT = 100;

	private final FormLayout layout;
	private final TargetText values;
	private final CatalogueLabels labels;
	private final MetTexts met;
	private final boolean parts;
	private final boolean hasFund;
	private final boolean dense;

	/** @param dense whether nearly every row says its categories itself */
	CellFit(FormLayout layout, TargetText values, CatalogueLabels labels, MetTexts met, List<Column> columns, boolean dense) {
		this.layout = layout;
		this.values = values;
		this.labels = labels;
		this.met = met;
		this.dense = dense;
		parts = columns.stream().anyMatch(column -> CellMeaning.of(column) == Meaning.NUMBER);
		hasFund = columns.stream().anyMatch(column -> CellMeaning.of(column) == Meaning.FUND);
	}

	/** What a row shows at first sight. */
	record Seen(boolean category, boolean onlyCategories, boolean amount) {
	}

	Seen seen(List<String> texts) {
		int categories = 0;
		boolean amount = false;
		for (String text : texts) {
			categories += labels.isLabel(text) ? 1 : 0;
			amount |= categories == 0 && isAmount(text);
		}
		return new Seen(categories > 0, categories == texts.size(), amount);
	}

	/** What it costs that a row has nothing for a column. */
	double missing(Column column, Seen seen) {
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

	/** A text that goes on in the next cell; two labels of blocks below each other come into one row. */
	double joined(Column column, String before, String text) {
		return switch (CellMeaning.of(column)) {
		case LEVEL1 -> text.equals(before) ? TWICE : !dense && labels.isLevelOne(text) ? 1 : NEVER;
		case LEVEL2 -> text.equals(before) ? TWICE : !dense && labels.isLevelTwo(text) && !labels.isSameLevelTwo(before, text) ? 1 : NEVER;
		default -> isText(column) && !labels.isLabel(text) ? column.isOfSheet() ? SHEET_GOES_ON : GOES_ON : NEVER;
		};
	}

	/** Whether a column has words. */
	static boolean isText(Column column) {
		return switch (CellMeaning.of(column)) {
		case INDICATOR_NAME, VALUE, NUMBER, FORMULA, GOAL, NAME, FIELD, LAST_YEAR -> true;
		default -> false;
		};
	}

	/** How well a text fits a column: above zero where it may stand there. */
	double of(String text, Column column, Seen seen) {
		boolean category = labels.isLabel(text);
		boolean numeral = TargetText.isNumeral(text);
		boolean sign = TargetText.isSign(text);
		boolean polarity = layout.saysPolarity(text);
		boolean kind = layout.saysKind(text);
		boolean special = sign || polarity || kind;
		return switch (CellMeaning.of(column)) {
		case LEVEL1 -> !labels.isLevelOne(text) ? NEVER : !labels.isLevelTwo(text) || labels.isRatherLevelOne(text) ? 5 : isCoded(text) ? 2 : 4;
		case LEVEL2 -> !labels.isLevelTwo(text) ? NEVER : labels.isRatherLevelOne(text) ? 3 : 5;
		case INDICATOR_NAME -> special || numeral || values.isQuantity(text) ? NEVER : category ? dense ? 0 : 0.5 : text.length() < SHORT ? -1 : 2;
		case SIGN -> sign || kind ? 4 : NEVER;
		case POLARITY -> polarity || kind ? 4 : NEVER;
		case KIND -> kind ? 4 : NEVER;
		case NUMBER -> special ? NEVER : numeral ? 3 : Units.of(text).isPresent() ? -1 : category ? -2 : 1.2;
		case UNIT -> special || numeral ? NEVER : Units.of(text).isPresent() ? 3 : text.length() <= SHORT && !category ? 0.3 : -4;
		case WEIGHT -> numeral && isWeight(text) ? 2 : NEVER;
		case VALUE -> special && !sign ? NEVER : values.isQuantity(text) || TargetText.startsWithSign(text) ? 3 : category ? -2 : text.length() > 2 * LONG ? 0.6 : text.length() <= SHORT ? 2 : 1.2;
		case FORMULA -> special || numeral ? NEVER : values.isQuantity(text) ? -1 : category ? -2 : text.length() > LONG ? 1.5 : 0.8;
		case LAST_YEAR, ACTUAL -> special ? NEVER : numeral || values.isQuantity(text) || text.indexOf('%') >= 0 ? 2 : text.length() > LONG ? -1 : 0.5;
		case INDICATOR_FIELD, REASON -> special ? NEVER : 0.7;
		case SCORE -> numeral ? 1 : NEVER;
		case FUND -> isAmount(text) ? 4 : NEVER;
		case GOAL -> special || numeral || category ? NEVER : met.score(column, text) + (isSentence(text) || text.length() > LONG ? 2 : 0.4);
		case NAME -> special || numeral || category ? NEVER : met.score(column, text) + (isSentence(text) || text.length() > 2 * LONG ? -2 : hasFund && !seen.amount() ? -1 : 1);
		case FIELD -> special || category ? NEVER : met.score(column, text) + (isSentence(text) || text.length() > 2 * LONG ? -2 : isCoded(text) ? 2.2 : 0.7);
		default -> NEVER;
		};
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
		return number.signum() >= 0 && number.intValue() <= MOST_WEIGHT;
	}

	private static boolean isAmount(String text) {
		return TargetText.isNumeral(text.replaceFirst("(万|亿)?元$", ""));
	}
}
