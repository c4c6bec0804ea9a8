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
import org.pgoal.forms.definition.Part;
import org.pgoal.forms.definition.Placeholder;
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
		case FIELD -> IndicatorCells.value(allotment.field(placeholder.argument()));
		case FUND -> amount(allotment.fund(placeholder.argument()), cell, placeholder);
		case MEASURE -> measure(allotment.measure(placeholder.argument()));
		case TOTAL -> Content.EMPTY;
		case FIELD_LABEL -> Content.of(((FieldEntry) thing).getLabel());
		case FIELD_VALUE -> IndicatorCells.value((FieldEntry) thing);
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
		Content own = IndicatorCells.value(allotment.nameCell());
		return own.isEmpty() ? Content.of(sheet.getName()) : own;
	}

	private static Content measure(LabelledText measure) {
		return measure == null ? Content.EMPTY : Content.of(measure.getText());
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
		return IndicatorCells.value(amount, placeholder.decimals());
	}

	// ----------------------------------------------------------- indicators

	private Content indicator(Indicator indicator, Placeholder placeholder) {
		return placeholder.meaning() == Meaning.INDICATOR_REST ? Content.of(rest(indicator)) : IndicatorCells.of(indicator, placeholder);
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
			rest.append(rest.isEmpty() ? "" : "\n").append(entry.getLabel()).append("：").append(IndicatorCells.value(entry).text());
		}
		return rest.toString();
	}
}
