package org.pgoal.forms.json;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.pgoal.forms.FormException;
import org.pgoal.model.Department;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.Fund;
import org.pgoal.model.Goal;
import org.pgoal.model.Indicator;
import org.pgoal.model.Kind;
import org.pgoal.model.LabelledText;
import org.pgoal.model.Operator;
import org.pgoal.model.Polarity;
import org.pgoal.model.Sheet;
import org.pgoal.model.Task;
import org.pgoal.model.Value;
import org.pgoal.model.quantity.Operators;
import org.pgoal.model.template.EffectiveTemplate;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;

/**
 * Writes goal sheets as one JSON object, keys in the order of the schema and numbers as written. What the schema has no
 * key for — status, actual values, scores, reasons, further indicator fields — follows under keys of its own, and only
 * where it is there; {@link JsonSheetReader} reads it back.
 */
public final class JsonSheetWriter {

	private static final String WHOLE_NUMBER = "[0-9]{1,9}";

	private final JsonWriter json;

	private JsonSheetWriter(Writer target) {
		json = new JsonWriter(target);
		json.setFormattingStyle(FormattingStyle.PRETTY.withIndent(" "));
		json.setSerializeNulls(true);
		json.setHtmlSafe(false);
	}

	/**
	 * Writes sheets in the order given.
	 *
	 * @param templates gives the template of a sheet, or null; it knows under which label a form prints the name
	 * @throws FormException when the sheets differ in region, year or money unit, which one file says once for all
	 */
	public static void write(List<? extends Sheet> sheets, Function<Sheet, EffectiveTemplate> templates, Writer target) throws IOException, FormException {
		same(sheets, "region", Sheet::getRegion);
		same(sheets, "year", Sheet::getYear);
		same(sheets, "currency", Sheet::getCurrency);
		JsonSheetWriter writer = new JsonSheetWriter(target);
		writer.file(sheets, templates);
		writer.json.flush();
		target.write('\n');
	}

	private static void same(List<? extends Sheet> sheets, String key, Function<Sheet, String> head) throws FormException {
		for (Sheet sheet : sheets) {
			String first = head.apply(sheets.get(0));
			String own = head.apply(sheet);
			if (!Objects.equals(first, own)) {
				throw new FormException(JsonCursor.message("differentHeads", JsonCursor.message(key), name(sheets.get(0)), said(first), name(sheet), said(own)));
			}
		}
	}

	private static Object said(String head) {
		return head == null ? JsonCursor.message("nothing") : head;
	}

	private static String name(Sheet sheet) {
		return sheet.getName() != null ? sheet.getName() : String.valueOf(sheet.getId());
	}

	private void file(List<? extends Sheet> sheets, Function<Sheet, EffectiveTemplate> templates) throws IOException {
		Sheet first = sheets.isEmpty() ? null : sheets.get(0);
		json.beginObject();
		text("region", first == null ? null : first.getRegion());
		year(first == null ? null : first.getYear());
		text("moneyUnit", first == null ? null : first.getCurrency());
		json.name("documents").beginArray();
		for (Sheet sheet : sheets) {
			document(sheet, templates.apply(sheet));
		}
		json.endArray();
		json.endObject();
	}

	private void year(String year) throws IOException {
		if (year != null && year.matches(WHOLE_NUMBER)) {
			json.name("year").jsonValue(new BigDecimal(year).toPlainString());
		} else {
			text("year", year);
		}
	}

	private void document(Sheet sheet, EffectiveTemplate template) throws IOException {
		json.beginObject();
		text("kind", sheet instanceof Department ? "department" : "project");
		text("name", sheet.getName());
		text("title", sheet.getTitle());
		json.name("fields").beginObject();
		for (FieldEntry field : NameCell.unfold(sheet, template)) {
			field(field);
		}
		json.endObject();
		json.name("funds").beginArray();
		for (Fund fund : sheet.getFunds()) {
			fund(fund);
		}
		json.endArray();
		text("goal", sheet.getGoal());
		json.name("goals").beginArray();
		for (Goal goal : sheet.getGoals()) {
			json.value(goal.getText());
		}
		json.endArray();
		json.name("plans").beginArray();
		for (LabelledText plan : sheet.getPlans()) {
			json.beginObject();
			text("label", plan.getLabel());
			text("text", plan.getText());
			json.endObject();
		}
		json.endArray();
		json.name("measures").beginObject();
		for (LabelledText measure : sheet.getMeasures()) {
			text(key(measure.getLabel()), measure.getText());
		}
		json.endObject();
		json.name("tasks").beginArray();
		for (Task task : sheet.getTasks()) {
			task(task);
		}
		json.endArray();
		json.name("indicators").beginArray();
		for (Indicator indicator : sheet.getIndicators()) {
			indicator(indicator);
		}
		json.endArray();
		further("status", sheet.getStatus());
		if (sheet instanceof Department department && department.isComplete()) {
			json.name("complete").value(true);
		}
		json.endObject();
	}

	private void field(FieldEntry field) throws IOException {
		Value value = field.getValue();
		if (value != null && value.getNumber() != null && value.getSign() == null && value.getUnit() == null && value.getPrinted() == null) {
			number(key(field.getLabel()), value.getNumber());
		} else {
			text(key(field.getLabel()), value == null ? null : WrittenValues.whole(value));
		}
	}

	private void fund(Fund fund) throws IOException {
		Value amount = fund.getAmount();
		json.beginObject();
		text("label", fund.getLabel());
		amount("amount", amount);
		text("unit", amount == null ? null : amount.getUnit());
		if (amount != null && (amount.getSign() != null || amount.getPrinted() != null)) {
			further("text", isSign(amount) ? amount.getSign() : WrittenValues.text(amount));
		}
		further("actual", fund.getActual() == null ? null : WrittenValues.whole(fund.getActual()));
		json.endObject();
	}

	private static boolean isSign(Value value) {
		return value.getSign() != null && value.getNumeral() == null && value.getText() == null && value.getUnit() == null && value.getPrinted() == null;
	}

	private void amount(String key, Value amount) throws IOException {
		if (amount != null && amount.getNumber() != null) {
			number(key, amount.getNumber());
		} else {
			text(key, amount == null ? null : amount.getText());
		}
	}

	private void task(Task task) throws IOException {
		String unit = task.getUnit() != null ? task.getUnit()
				: task.getAmounts().stream().map(Fund::getAmount).filter(Objects::nonNull).map(Value::getUnit).filter(Objects::nonNull).findFirst().orElse(null);
		json.beginObject();
		text("name", task.getName());
		text("content", task.getContent());
		json.name("amounts").beginObject();
		for (Fund fund : task.getAmounts()) {
			Value amount = fund.getAmount();
			boolean own = amount != null && amount.getUnit() != null && !amount.getUnit().equals(unit);
			if (own) {
				text(key(fund.getLabel()), WrittenValues.whole(amount));
			} else {
				amount(key(fund.getLabel()), amount);
			}
		}
		json.endObject();
		text("unit", unit);
		json.endObject();
	}

	private void indicator(Indicator indicator) throws IOException {
		Value target = indicator.getTarget();
		json.beginObject();
		text("level1", indicator.getLevelOne());
		text("level2", indicator.getLevel2());
		text("code", indicator.getCode());
		text("name", indicator.getName());
		Operator operator = target == null ? Operator.NONE : target.getOperator();
		text("operator", operator == Operator.NONE ? null : Operators.sign(operator));
		number("value", target == null ? null : target.getNumber());
		text("unit", target == null ? null : target.getUnit());
		text("text", target == null ? null : WrittenValues.text(target));
		number("weight", indicator.getWeight());
		text("polarity", switch (indicator.getPolarity()) {
		case POSITIVE -> JsonSheetReader.POSITIVE;
		case NEGATIVE -> JsonSheetReader.NEGATIVE;
		default -> null;
		});
		json.name("qualitative").value(qualitative(indicator));
		text("formula", indicator.getFormula());
		text("lastYear", indicator.getLastYear() == null ? null : WrittenValues.whole(indicator.getLastYear()));
		further("actual", indicator.getActual() == null ? null : WrittenValues.whole(indicator.getActual()));
		if (indicator.getScore() != null) {
			number("score", indicator.getScore());
		}
		further("reason", indicator.getReason());
		if (!indicator.getFields().isEmpty()) {
			json.name("fields").beginObject();
			for (FieldEntry field : indicator.getFields()) {
				field(field);
			}
			json.endObject();
		}
		json.endObject();
	}

	private static Boolean qualitative(Indicator indicator) {
		return switch (indicator.getKind()) {
		case QUALITATIVE -> Boolean.TRUE;
		case QUANTITATIVE -> Boolean.FALSE;
		default -> JsonSheetReader.looksQualitative(indicator);
		};
	}

	private void text(String key, String text) throws IOException {
		json.name(key).value(text);
	}

	/** A key that the schema doesn't have: only where there is something to say. */
	private void further(String key, String text) throws IOException {
		if (text != null) {
			text(key, text);
		}
	}

	private void number(String key, BigDecimal number) throws IOException {
		if (number == null) {
			json.name(key).nullValue();
		} else {
			json.name(key).jsonValue(number.toPlainString());
		}
	}

	private static String key(String label) {
		return label == null ? "" : label;
	}
}
