package org.pgoal.forms.filling;

import org.pgoal.forms.definition.Option;
import org.pgoal.forms.definition.Placeholder;
import org.pgoal.forms.json.JsonSheetReader;
import org.pgoal.forms.json.WrittenValues;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.Indicator;
import org.pgoal.model.Value;
import org.pgoal.model.quantity.Operators;
import org.pgoal.model.template.EffectiveTemplate;

/** What the cells of a row say about its indicator. */
public final class IndicatorCells {

	private IndicatorCells() {
	}

	/** A cell's text as a person reads it; empty for a blank one. */
	public static String text(Indicator indicator, Placeholder placeholder) {
		return of(indicator, placeholder).text();
	}

	/** What a field of the indicator says; empty where it has none of that label. */
	public static String field(Indicator indicator, String label) {
		return value(entry(indicator, label)).text();
	}

	static Content value(FieldEntry entry) {
		return entry == null ? Content.EMPTY : value(entry.getValue(), -1);
	}

	/** A bare number is a number, all else a text. */
	static Content value(Value value, int decimals) {
		if (value == null) {
			return Content.EMPTY;
		}
		boolean bare = value.getNumeral() != null && value.getSign() == null && value.getUnit() == null && value.getText() == null && value.getPrinted() == null;
		return bare ? Content.numeral(value.getNumeral(), decimals) : Content.of(WrittenValues.whole(value));
	}

	/** What a placeholder of a row says, except for what depends on the form's other columns. */
	static Content of(Indicator indicator, Placeholder placeholder) {
		Value target = indicator.getTarget();
		return switch (placeholder.meaning()) {
		case LEVEL1 -> Content.of(indicator.getLevelOne());
		case LEVEL2 -> Content.of(indicator.getLevel2());
		case CODE -> Content.of(indicator.getCode());
		case INDICATOR_NAME -> Content.of(indicator.getName());
		case SIGN -> Content.of(sign(indicator, placeholder));
		case NUMBER -> target == null ? Content.EMPTY : target.getNumeral() != null ? Content.numeral(target.getNumeral(), placeholder.decimals()) : Content.of(words(target));
		case UNIT -> target == null ? Content.EMPTY : Content.of(target.getUnit());
		case VALUE -> value(target, placeholder.decimals());
		case WEIGHT -> indicator.getWeight() == null ? Content.EMPTY : Content.numeral(indicator.getWeight().toPlainString(), placeholder.decimals());
		case POLARITY -> Content.of(polarity(indicator, placeholder));
		case KIND -> Content.of(kind(indicator, placeholder));
		case FORMULA -> Content.of(indicator.getFormula());
		case LAST_YEAR -> value(indicator.getLastYear(), placeholder.decimals());
		case ACTUAL -> value(indicator.getActual(), placeholder.decimals());
		case SCORE -> indicator.getScore() == null ? Content.EMPTY : Content.numeral(indicator.getScore().toPlainString(), placeholder.decimals());
		case REASON -> Content.of(indicator.getReason());
		case INDICATOR_FIELD -> value(entry(indicator, placeholder.argument()));
		default -> throw new IllegalStateException(placeholder.written());
		};
	}

	/** Words stand where a number would; a form that was read may have kept them as printed only. */
	private static String words(Value target) {
		return target.getText() != null ? target.getText() : target.getSign() == null && target.getUnit() == null ? target.getPrinted() : null;
	}

	private static String sign(Indicator indicator, Placeholder placeholder) {
		Value target = indicator.getTarget();
		if (target == null || target.getSign() == null) {
			return qualitative(indicator, placeholder);
		}
		return placeholder.has(Option.WORDS) ? inWords(target) : target.getSign();
	}

	private static String inWords(Value target) {
		String word = Operators.word(target.getOperator());
		return word == null ? target.getSign() : word;
	}

	private static String polarity(Indicator indicator, Placeholder placeholder) {
		return switch (indicator.getPolarity()) {
		case POSITIVE -> placeholder.word(Option.POSITIVE);
		case NEGATIVE -> placeholder.word(Option.NEGATIVE);
		case UNSPECIFIED -> qualitative(indicator, placeholder);
		};
	}

	private static String kind(Indicator indicator, Placeholder placeholder) {
		Boolean qualitative = isQualitative(indicator);
		return qualitative == null ? null : placeholder.word(qualitative ? Option.QUALITATIVE : Option.QUANTITATIVE);
	}

	private static String qualitative(Indicator indicator, Placeholder placeholder) {
		return placeholder.has(Option.QUALITATIVE) && Boolean.TRUE.equals(isQualitative(indicator)) ? placeholder.word(Option.QUALITATIVE) : null;
	}

	/** Null where the form has lost the value and nobody says what it was. */
	private static Boolean isQualitative(Indicator indicator) {
		return switch (indicator.getKind()) {
		case QUALITATIVE -> Boolean.TRUE;
		case QUANTITATIVE -> Boolean.FALSE;
		case UNSPECIFIED -> JsonSheetReader.looksQualitative(indicator);
		};
	}

	private static FieldEntry entry(Indicator indicator, String label) {
		return indicator.getFields().isEmpty() ? null : Allotment.byLabel(indicator.getFields(), FieldEntry::getLabel).get(EffectiveTemplate.key(label));
	}
}
