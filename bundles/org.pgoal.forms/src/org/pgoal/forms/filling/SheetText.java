package org.pgoal.forms.filling;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.pgoal.forms.definition.FormCell;
import org.pgoal.forms.definition.FormTable;
import org.pgoal.forms.definition.Level;
import org.pgoal.forms.definition.Meaning;
import org.pgoal.forms.definition.Option;
import org.pgoal.forms.definition.Part;
import org.pgoal.forms.definition.Placeholder;
import org.pgoal.forms.json.JsonSheetReader;
import org.pgoal.forms.json.WrittenValues;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.FormSpec;
import org.pgoal.model.Fund;
import org.pgoal.model.Goal;
import org.pgoal.model.Indicator;
import org.pgoal.model.LabelledText;
import org.pgoal.model.Sheet;
import org.pgoal.model.Task;
import org.pgoal.model.Value;
import org.pgoal.model.quantity.Operators;
import org.pgoal.model.quantity.Units;
import org.pgoal.model.template.EffectiveTemplate;

/** What the placeholders of a form say about one sheet. */
final class SheetText {

	private final SourceSheet source;
	private final Sheet sheet;
	private final FormTable table;
	private final EffectiveTemplate target;
	private final Allotment allotment;
	private final String fundUnit;
	private final int position;

	/**
	 * @param table    the form
	 * @param target   its template
	 * @param position of the sheet in the list, from 1
	 */
	SheetText(SourceSheet source, FormTable table, EffectiveTemplate target, int position) {
		this.source = source;
		this.sheet = source.sheet();
		this.table = table;
		this.target = target;
		this.position = position;
		allotment = new Allotment(source, table, target);
		fundUnit = fundUnit(sheet);
	}

	SourceSheet source() {
		return source;
	}

	Allotment allotment() {
		return allotment;
	}

	/** The unit that the sheet's amounts have as a rule: the first one's; the sheet's money unit where there are none. */
	private static String fundUnit(Sheet sheet) {
		List<Value> amounts = Stream.concat(sheet.getFunds().stream(), sheet.getTasks().stream().flatMap(task -> task.getAmounts().stream())).map(Fund::getAmount)
				.filter(Objects::nonNull).filter(amount -> amount.getNumeral() != null).toList();
		String first = Stream.concat(amounts.stream().map(Value::getUnit), sheet.getTasks().stream().map(Task::getUnit)).filter(Objects::nonNull).findFirst().orElse(null);
		return first != null || !amounts.isEmpty() ? first : sheet.getCurrency();
	}

	/** The unit that the form prints for the number in a cell: a placeholder's, or money in brackets in a label beside or above. */
	String printedUnit(FormCell cell) {
		if (table.has(Meaning.FUND_UNIT)) {
			return fundUnit;
		}
		if (table.has(Meaning.CURRENCY)) {
			return sheet.getCurrency();
		}
		return Stream.concat(table.labels(cell).stream(), table.headings(cell).stream()).map(label -> bracketedMoney(label.literal())).filter(Objects::nonNull).findFirst()
				.orElse(null);
	}

	private static String bracketedMoney(String label) {
		for (int open = 0; open < label.length(); open++) {
			if ("（(".indexOf(label.charAt(open)) >= 0) {
				int close = Math.max(label.indexOf('）', open), label.indexOf(')', open));
				if (close > open && Units.isMoney(label.substring(open + 1, close).strip())) {
					return label.substring(open + 1, close).strip();
				}
			}
		}
		return null;
	}

	// ---------------------------------------------------------------- things

	/** The things for which the row of a level is there, in order. */
	List<?> things(Level level) {
		return switch (level) {
		case INDICATOR -> sheet.getIndicators();
		case GOAL -> sheet.getGoals();
		case PLAN -> sheet.getPlans();
		case TASK -> sheet.getTasks();
		case MEASURE -> allotment.otherMeasures();
		case FUND -> allotment.otherFunds();
		case FIELD -> allotment.otherFields();
		case LIST, SHEET -> List.of();
		};
	}

	// ---------------------------------------------------------------- cells

	/**
	 * The content of a cell.
	 *
	 * @param thing  what the row is there for; null in a row that doesn't repeat, or for which there is nothing
	 * @param number of the thing, from 1
	 */
	Content content(FormCell cell, Object thing, int number) {
		List<Part> parts = cell.parts();
		if (parts.size() == 1 && parts.get(0) instanceof Part.Slot slot) {
			return content(slot.placeholder(), cell, thing, number);
		}
		return Content.of(CellText.together(parts, placeholder -> content(placeholder, cell, thing, number).text()));
	}

	private Content content(Placeholder placeholder, FormCell cell, Object thing, int number) {
		if (placeholder.meaning().level().repeats() && placeholder.ordinal() == 0 && thing == null) {
			return Content.EMPTY;
		}
		return switch (placeholder.meaning()) {
		case TITLE -> Content.of(title());
		case NAME -> name();
		case REGION -> Content.of(sheet.getRegion());
		case YEAR -> Content.of(sheet.getYear());
		case CURRENCY -> Content.of(sheet.getCurrency());
		case FUND_UNIT -> Content.of(fundUnit);
		case POSITION -> Content.of(BigDecimal.valueOf(position));
		case GOAL -> Content.of(sheet.getGoal());
		case FIELD -> value(allotment.field(placeholder.argument()));
		case FUND -> amount(allotment.fund(placeholder.argument()), cell, placeholder);
		case MEASURE -> measure(allotment.measure(placeholder.argument()));
		case TOTAL -> Content.EMPTY;
		case FIELD_LABEL -> Content.of(((FieldEntry) thing).getLabel());
		case FIELD_VALUE -> value((FieldEntry) thing);
		case FUND_LABEL -> Content.of(((Fund) thing).getLabel());
		case FUND_AMOUNT -> amount((Fund) thing, cell, placeholder);
		case MEASURE_LABEL -> Content.of(((LabelledText) thing).getLabel());
		case MEASURE_TEXT -> measure((LabelledText) thing);
		case GOAL_TEXT -> Content.of(placeholder.ordinal() == 0 ? ((Goal) thing).getText() : nth(sheet.getGoals(), placeholder, Goal::getText));
		case PLAN_LABEL -> Content.of(placeholder.ordinal() == 0 ? ((LabelledText) thing).getLabel() : nth(sheet.getPlans(), placeholder, LabelledText::getLabel));
		case PLAN_TEXT -> Content.of(placeholder.ordinal() == 0 ? ((LabelledText) thing).getText() : nth(sheet.getPlans(), placeholder, LabelledText::getText));
		case TASK_NAME -> Content.of(((Task) thing).getName());
		case TASK_CONTENT -> Content.of(((Task) thing).getContent());
		case TASK_FUND -> taskAmount((Task) thing, cell, placeholder);
		case GOAL_NUMBER, PLAN_NUMBER, TASK_NUMBER, INDICATOR_NUMBER -> Content.of(BigDecimal.valueOf(number));
		default -> indicator((Indicator) thing, placeholder);
		};
	}

	private static <T> String nth(List<T> all, Placeholder placeholder, java.util.function.Function<T, String> text) {
		return placeholder.ordinal() <= all.size() ? text.apply(all.get(placeholder.ordinal() - 1)) : null;
	}

	String title() {
		return sheet.getTitle() != null ? sheet.getTitle() : target.form(EffectiveTemplate.kind(sheet)).map(FormSpec::getTitle).orElse(null);
	}

	private Content name() {
		Content own = value(allotment.nameCell());
		return own.isEmpty() ? Content.of(sheet.getName()) : own;
	}

	private static Content measure(LabelledText measure) {
		return measure == null ? Content.EMPTY : Content.of(measure.getText());
	}

	private static Content value(FieldEntry entry) {
		return entry == null ? Content.EMPTY : value(entry.getValue(), -1);
	}

	/** A bare number is a number, all else a text. */
	private static Content value(Value value, int decimals) {
		if (value == null) {
			return Content.EMPTY;
		}
		boolean bare = value.getNumeral() != null && value.getSign() == null && value.getUnit() == null && value.getText() == null && value.getPrinted() == null;
		return bare ? Content.numeral(value.getNumeral(), decimals) : Content.of(WrittenValues.text(value));
	}

	private Content amount(Fund fund, FormCell cell, Placeholder placeholder) {
		return fund == null ? Content.EMPTY : amount(fund.getAmount(), printedUnit(cell), placeholder);
	}

	private Content taskAmount(Task task, FormCell cell, Placeholder placeholder) {
		Fund fund = Allotment.byLabel(task.getAmounts(), Fund::getLabel).get(EffectiveTemplate.key(placeholder.argument()));
		if (fund == null) {
			return Content.EMPTY;
		}
		Value amount = fund.getAmount();
		String printed = printedUnit(cell);
		if (amount != null && amount.getUnit() == null && task.getUnit() != null && !task.getUnit().equals(printed) && amount.getNumeral() != null) {
			return Content.of(WrittenValues.text(amount) + task.getUnit());
		}
		return amount(amount, printed, placeholder);
	}

	private static Content amount(Value amount, String printedUnit, Placeholder placeholder) {
		if (amount != null && amount.getNumeral() != null && amount.getSign() == null && amount.getPrinted() == null
				&& (amount.getUnit() == null || amount.getUnit().equals(printedUnit))) {
			return Content.numeral(amount.getNumeral(), placeholder.decimals());
		}
		return value(amount, placeholder.decimals());
	}

	// ----------------------------------------------------------- indicators

	private Content indicator(Indicator indicator, Placeholder placeholder) {
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
		case INDICATOR_FIELD -> value(field(indicator, placeholder.argument()));
		case INDICATOR_REST -> Content.of(rest(indicator));
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

	private static FieldEntry field(Indicator indicator, String label) {
		return indicator.getFields().isEmpty() ? null : Allotment.byLabel(indicator.getFields(), FieldEntry::getLabel).get(EffectiveTemplate.key(label));
	}

	/** The fields of an indicator that have no column. */
	List<FieldEntry> otherFields(Indicator indicator) {
		if (indicator.getFields().isEmpty()) {
			return List.of();
		}
		Map<String, FieldEntry> all = Allotment.byLabel(indicator.getFields(), FieldEntry::getLabel);
		for (Placeholder placeholder : table.placeholders()) {
			if (placeholder.meaning() == Meaning.INDICATOR_FIELD) {
				all.remove(EffectiveTemplate.key(placeholder.argument()));
			}
		}
		return indicator.getFields().stream().filter(all::containsValue).toList();
	}

	private String rest(Indicator indicator) {
		StringBuilder rest = new StringBuilder();
		for (FieldEntry entry : otherFields(indicator)) {
			rest.append(rest.isEmpty() ? "" : "\n").append(entry.getLabel()).append("：").append(value(entry).text());
		}
		return rest.toString();
	}
}
