package org.pgoal.rules.gold;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.pgoal.model.Department;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.Fund;
import org.pgoal.model.Goal;
import org.pgoal.model.Indicator;
import org.pgoal.model.LabelledText;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Polarity;
import org.pgoal.model.Sheet;
import org.pgoal.model.Task;
import org.pgoal.model.Value;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Reads the gold documents of this folder, for the rules' tests only. */
final class GoldFile {

	static final Map<String, String> TEMPLATES = Map.of("000-pingluo.json", "平罗县2023", "001-jingyan.json", "井研县2024", "002-liuzhi.json", "六枝特区2023",
			"003-wuhai.json", "乌海市2022", "004-suzhou.json", "宿州市2024");

	private static final PgoalFactory MODEL = PgoalFactory.eINSTANCE;

	private GoldFile() {
	}

	static List<Sheet> sheets(String file) {
		JsonObject root;
		try (InputStream in = GoldFile.class.getResourceAsStream(file)) {
			root = JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8)).getAsJsonObject();
		} catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
		List<Sheet> sheets = new ArrayList<>();
		for (JsonElement document : root.getAsJsonArray("documents")) {
			sheets.add(sheet(document.getAsJsonObject(), root));
		}
		return sheets;
	}

	private static Sheet sheet(JsonObject json, JsonObject root) {
		Sheet sheet = "department".equals(text(json, "kind")) ? MODEL.createDepartment() : MODEL.createProject();
		sheet.setRegion(text(root, "region"));
		sheet.setYear(text(root, "year"));
		sheet.setCurrency(text(root, "moneyUnit"));
		sheet.setName(text(json, "name"));
		sheet.setTitle(text(json, "title"));
		sheet.setGoal(text(json, "goal"));
		json.getAsJsonArray("goals").forEach(item -> {
			Goal goal = MODEL.createGoal();
			goal.setText(item.isJsonNull() ? null : item.getAsString());
			sheet.getGoals().add(goal);
		});
		json.getAsJsonObject("fields").entrySet().forEach(e -> {
			FieldEntry entry = MODEL.createFieldEntry();
			entry.setLabel(e.getKey());
			if (!e.getValue().isJsonNull()) {
				Value value = MODEL.createValue();
				value.setText(e.getValue().getAsString());
				entry.setValue(value);
			}
			sheet.getFields().add(entry);
		});
		each(json, "funds", item -> sheet.getFunds().add(fund(text(item, "label"), text(item, "amount"), text(item, "unit"))));
		each(json, "plans", item -> {
			LabelledText plan = MODEL.createLabelledText();
			plan.setLabel(text(item, "label"));
			plan.setText(text(item, "text"));
			sheet.getPlans().add(plan);
		});
		each(json, "tasks", item -> {
			Task task = MODEL.createTask();
			task.setName(text(item, "name"));
			task.setContent(text(item, "content"));
			task.setUnit(text(item, "unit"));
			item.getAsJsonObject("amounts").entrySet()
					.forEach(e -> task.getAmounts().add(fund(e.getKey(), e.getValue().isJsonNull() ? null : e.getValue().getAsString(), null)));
			sheet.getTasks().add(task);
		});
		each(json, "indicators", item -> sheet.getRows().add(indicator(item)));
		return sheet;
	}

	private static Fund fund(String label, String amount, String unit) {
		Fund fund = MODEL.createFund();
		fund.setLabel(label);
		if (amount != null) {
			Value value = MODEL.createValue();
			value.setNumeral(amount);
			value.setUnit(unit);
			fund.setAmount(value);
		}
		return fund;
	}

	private static Indicator indicator(JsonObject json) {
		Indicator indicator = MODEL.createIndicator();
		indicator.setLevel1(text(json, "level1"));
		indicator.setLevel2(text(json, "level2"));
		indicator.setCode(text(json, "code"));
		indicator.setName(text(json, "name"));
		String weight = text(json, "weight");
		indicator.setWeight(weight == null ? null : new java.math.BigDecimal(weight));
		String polarity = text(json, "polarity");
		indicator.setPolarity(polarity == null ? Polarity.UNSPECIFIED : polarity.equals("正向") ? Polarity.POSITIVE : Polarity.NEGATIVE);
		indicator.setFormula(text(json, "formula"));
		indicator.setTarget(target(json));
		if (text(json, "lastYear") != null) {
			Value last = MODEL.createValue();
			last.setText(text(json, "lastYear"));
			indicator.setLastYear(last);
		}
		return indicator;
	}

	private static Value target(JsonObject json) {
		String text = text(json, "text");
		String number = text(json, "value");
		String unit = text(json, "unit");
		String operator = text(json, "operator");
		if (text == null && number == null && unit == null) {
			return null;
		}
		Value value = MODEL.createValue();
		value.setSign(operator);
		value.setUnit(unit);
		if (number != null) {
			value.setNumeral(number);
			if (!text.equals(value.asText())) {
				value.setPrinted(text);
			}
		} else {
			value.setText(operator != null && text.startsWith(operator) ? text.substring(operator.length()) : text);
		}
		return value;
	}

	private static void each(JsonObject json, String key, Consumer<JsonObject> action) {
		json.getAsJsonArray(key).forEach(item -> action.accept(item.getAsJsonObject()));
	}

	private static String text(JsonObject json, String key) {
		JsonElement element = json.get(key);
		return element == null || element.isJsonNull() ? null : element.getAsString();
	}
}
