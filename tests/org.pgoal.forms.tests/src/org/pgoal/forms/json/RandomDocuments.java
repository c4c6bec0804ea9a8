package org.pgoal.forms.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** Random JSON of the schema, with contradictions between cells and words that hurt. */
final class RandomDocuments {

	private static final List<String> WORDS = List.of("数量指标", "产出指标", "培训人次", "有效提升", "2023年底", "空", "项目", "_", "无名", "a\"b", "\\", "行一\n行二", "\r\n", "'''", "{", "标签：值", " x ",
			"元/人/月", "km. h", "万 元", "\u0001", "😀", "≥有效发挥", "约", "-", "100%", "\u3000", "//", "5,0");
	private static final List<String> UNITS = List.of("%", "万元", "次", "元/人/月", "场(次)", "km. h", "项目", "_");
	private static final List<String> OPERATORS = List.of("≥", "≤", ">", "<", "=", "≈");
	private static final List<String> SPELLINGS = List.of("≥", "≤", ">", "<", "=", "≈", "≅", "约", "大于等于", "");

	private final Random random;

	RandomDocuments(Random random) {
		this.random = random;
	}

	private <T> T one(List<T> of) {
		return of.get(random.nextInt(of.size()));
	}

	private JsonElement maybe(double probability, Supplier<JsonElement> value) {
		return random.nextDouble() < probability ? value.get() : JsonNull.INSTANCE;
	}

	private JsonElement words() {
		return maybe(0.8, () -> new JsonPrimitive(one(WORDS)));
	}

	private String label() {
		return one(WORDS) + random.nextInt(1000);
	}

	/** Often the cell that repeats the name, or a neighbour of it. */
	private String fieldLabel() {
		return random.nextBoolean() ? label() : one(List.of("项目名称", "部门(单位)名称", "部门（单位）名称", "部门名称", "项目 名称", "实施单位", "编制单位", "项目期"));
	}

	private BigDecimal decimal() {
		return new BigDecimal(java.math.BigInteger.valueOf(random.nextInt(2_000_000) - 200_000), random.nextInt(5));
	}

	private JsonElement number() {
		return maybe(0.7, () -> new JsonPrimitive(decimal()));
	}

	private JsonElement unit() {
		return maybe(0.7, () -> new JsonPrimitive(one(UNITS)));
	}

	private void some(int most, Runnable step) {
		for (int i = random.nextInt(most + 1); i > 0; i--) {
			step.run();
		}
	}

	private static JsonObject object(Consumer<JsonObject> content) {
		JsonObject object = new JsonObject();
		content.accept(object);
		return object;
	}

	private JsonArray array(int most, Supplier<JsonElement> item) {
		JsonArray array = new JsonArray();
		some(most, () -> array.add(item.get()));
		return array;
	}

	JsonObject file() {
		return object(file -> {
			file.add("region", words());
			file.add("year", maybe(0.7, () -> random.nextBoolean() ? new JsonPrimitive(2023) : new JsonPrimitive(one(WORDS))));
			file.add("moneyUnit", unit());
			file.add("documents", array(3, this::document));
		});
	}

	private JsonObject document() {
		return object(document -> {
			document.addProperty("kind", random.nextBoolean() ? "project" : "department");
			document.add("name", words());
			document.add("title", words());
			document.add("fields", object(fields -> some(4, () -> fields.add(fieldLabel(), switch (random.nextInt(6)) {
			case 0 -> number();
			case 1, 2 -> document.get("name").deepCopy();
			default -> words();
			}))));
			document.add("funds", array(3, () -> object(fund -> {
				fund.add("label", words());
				fund.add("amount", number());
				fund.add("unit", unit());
			})));
			document.add("goal", words());
			document.add("goals", array(2, this::words));
			document.add("plans", array(2, () -> object(plan -> {
				plan.add("label", words());
				plan.add("text", words());
			})));
			document.add("measures", object(measures -> some(2, () -> measures.add(label(), words()))));
			document.add("tasks", array(2, () -> object(task -> {
				task.add("name", words());
				task.add("content", words());
				task.add("amounts", object(amounts -> some(2, () -> amounts.add(label(), number()))));
				task.add("unit", unit());
			})));
			document.add("indicators", array(6, this::indicator));
		});
	}

	/** Now and then without some of its cells: a missing one is an empty one. */
	private JsonObject indicator() {
		JsonObject indicator = cells();
		if (random.nextInt(4) == 0) {
			List.copyOf(indicator.keySet()).stream().filter(key -> random.nextInt(4) == 0).forEach(indicator::remove);
			if (!indicator.has("qualitative")) {
				// what the value says is put in, and that depends on cells that may be gone
				indicator.addProperty("qualitative", random.nextBoolean());
			}
		}
		return indicator;
	}

	private JsonObject cells() {
		return object(indicator -> {
			indicator.add("level1", words());
			indicator.add("level2", words());
			indicator.add("code", maybe(0.3, () -> new JsonPrimitive(random.nextBoolean() ? "14" : one(WORDS))));
			indicator.add("name", words());
			JsonElement operator = maybe(0.5, () -> new JsonPrimitive(one(OPERATORS)));
			JsonElement value = number();
			JsonElement unit = unit();
			indicator.add("operator", operator);
			indicator.add("value", value);
			indicator.add("unit", unit);
			indicator.add("text", text(operator, value, unit));
			indicator.add("weight", number());
			indicator.add("polarity", maybe(0.5, () -> new JsonPrimitive(random.nextBoolean() ? "正向" : "反向")));
			// null beside a value isn't a cell of the schema: it says what the value says
			indicator.addProperty("qualitative", random.nextBoolean());
			indicator.add("formula", words());
			indicator.add("lastYear", random.nextBoolean() ? words() : text(operator, value, unit));
		});
	}

	/** The parts put together, or in another spelling, or something else. */
	private JsonElement text(JsonElement operator, JsonElement value, JsonElement unit) {
		return switch (random.nextInt(5)) {
		case 0 -> words();
		case 1 -> new JsonPrimitive(one(SPELLINGS) + part(value) + part(unit));
		case 2 -> new JsonPrimitive(part(operator) + one(WORDS) + part(unit));
		case 3 -> new JsonPrimitive(part(operator) + part(value) + part(unit) + "以上");
		default -> new JsonPrimitive(part(operator) + part(value) + part(unit));
		};
	}

	private static String part(JsonElement element) {
		return element.isJsonNull() ? "" : element.getAsJsonPrimitive().isNumber() ? element.getAsBigDecimal().toPlainString() : element.getAsString();
	}
}
