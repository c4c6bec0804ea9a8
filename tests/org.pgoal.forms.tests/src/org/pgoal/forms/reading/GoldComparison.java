package org.pgoal.forms.reading;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Compares two exports cell by cell. Blanks, the width of signs and the spelling of numbers don't count, nor do labels that only
 * the second has; a missing or further row counts with all its cells.
 */
final class GoldComparison {

	/** A cell that differs: in which document, row and column; the row by its name in the gold, and by that of the row opposite it. */
	record Difference(String document, String row, String actualRow, String column, String gold, String actual) {
	}

	private static final List<String> FILE = List.of("region", "year", "moneyUnit");
	private static final List<String> DOCUMENT = List.of("kind", "name", "title", "goal");
	private static final List<String> INDICATOR = List.of("level1", "level2", "code", "name", "operator", "value", "unit", "text", "weight", "polarity", "qualitative",
			"formula", "lastYear");
	private static final Set<String> UNCOUNTED_WHERE_EMPTY = Set.of("qualitative");

	private final List<Difference> differences = new ArrayList<>();
	private int compared;

	private GoldComparison() {
	}

	static GoldComparison of(String gold, String actual) {
		GoldComparison comparison = new GoldComparison();
		JsonObject left = JsonParser.parseString(gold).getAsJsonObject();
		JsonObject right = JsonParser.parseString(actual).getAsJsonObject();
		FILE.forEach(column -> comparison.cell("", "", column, left.get(column), right.get(column)));
		comparison.documents(objects(left.get("documents")), objects(right.get("documents")));
		return comparison;
	}

	double accuracy() {
		return compared == 0 ? 1 : 1 - (double) differences.size() / compared;
	}

	List<Difference> differences() {
		return differences;
	}

	private void documents(List<JsonObject> gold, List<JsonObject> actual) {
		List<JsonObject> free = new ArrayList<>(actual);
		for (JsonObject left : gold) {
			JsonObject right = free.stream().filter(other -> text(other.get("name")).equals(text(left.get("name"))) && text(other.get("kind")).equals(text(left.get("kind"))))
					.findFirst().orElse(new JsonObject());
			free.remove(right);
			document(left, right);
		}
		free.forEach(right -> document(new JsonObject(), right));
	}

	private void document(JsonObject gold, JsonObject actual) {
		String name = text((gold.has("name") ? gold : actual).get("name"));
		DOCUMENT.forEach(column -> cell(name, "", column, gold.get(column), actual.get(column)));
		labelled(name, "fields", gold, actual);
		labelled(name, "measures", gold, actual);
		rows(name, "funds", gold, actual, List.of("label", "amount", "unit"), row -> text(row.get("label")));
		rows(name, "plans", gold, actual, List.of("label", "text"), row -> text(row.get("text")));
		rows(name, "tasks", gold, actual, List.of("name", "content", "amounts"), row -> text(row.get("name")));
		rows(name, "indicators", gold, actual, INDICATOR, row -> text(row.get("name")) + "/" + (row.get("name") == null || row.get("name").isJsonNull() ? text(row.get("level2")) : ""));
		List<JsonElement> left = list(gold.get("goals"));
		List<JsonElement> right = list(actual.get("goals"));
		for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
			cell(name, "", "goals", i < left.size() ? left.get(i) : null, i < right.size() ? right.get(i) : null);
		}
	}

	private void labelled(String document, String key, JsonObject gold, JsonObject actual) {
		Map<String, JsonElement> right = new LinkedHashMap<>();
		if (actual.has(key)) {
			actual.getAsJsonObject(key).entrySet().forEach(entry -> right.put(plain(entry.getKey()), entry.getValue()));
		}
		if (gold.has(key)) {
			gold.getAsJsonObject(key).entrySet().forEach(entry -> cell(document, entry.getKey(), key, entry.getValue(), right.get(plain(entry.getKey()))));
		}
	}

	private void rows(String document, String key, JsonObject gold, JsonObject actual, List<String> columns, Function<JsonObject, String> name) {
		List<JsonObject> left = objects(gold.get(key));
		List<JsonObject> right = objects(actual.get(key));
		int[][] common = new int[left.size() + 1][right.size() + 1];
		for (int i = left.size() - 1; i >= 0; i--) {
			for (int j = right.size() - 1; j >= 0; j--) {
				common[i][j] = name.apply(left.get(i)).equals(name.apply(right.get(j))) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
			}
		}
		int i = 0;
		int j = 0;
		while (i < left.size() || j < right.size()) {
			boolean both = i < left.size() && j < right.size();
			boolean same = both && name.apply(left.get(i)).equals(name.apply(right.get(j)));
			// rows between two that agree stand opposite each other
			boolean opposite = both && !same && common[i][j] == common[i + 1][j + 1];
			JsonObject l = i < left.size() && (same || opposite || !both || common[i + 1][j] >= common[i][j + 1]) ? left.get(i) : null;
			JsonObject r = j < right.size() && (same || opposite || l == null) ? right.get(j) : null;
			String row = name.apply(l == null ? r : l);
			for (String column : columns) {
				if (key.equals("funds") && column.equals("unit") && l != null && text(l.get(column)).isEmpty()) {
					continue;
				}
				cell(document, row, name.apply(r == null ? l : r), column, l == null ? null : l.get(column), r == null ? null : r.get(column));
			}
			i += l == null ? 0 : 1;
			j += r == null ? 0 : 1;
		}
	}

	private void cell(String document, String row, String column, JsonElement gold, JsonElement actual) {
		cell(document, row, row, column, gold, actual);
	}

	private void cell(String document, String row, String actualRow, String column, JsonElement gold, JsonElement actual) {
		String left = text(gold);
		String right = text(actual);
		if (left.isEmpty() && (right.isEmpty() || UNCOUNTED_WHERE_EMPTY.contains(column))) {
			return;
		}
		compared++;
		if (!left.equals(right)) {
			differences.add(new Difference(document, row, actualRow, column, left, right));
		}
	}

	private static List<JsonElement> list(JsonElement element) {
		return element instanceof JsonArray array ? array.asList() : List.of();
	}

	private static List<JsonObject> objects(JsonElement element) {
		return list(element).stream().map(JsonElement::getAsJsonObject).toList();
	}

	private static String text(JsonElement element) {
		if (element == null || element.isJsonNull()) {
			return "";
		}
		if (element.isJsonObject()) {
			StringBuilder all = new StringBuilder();
			element.getAsJsonObject().entrySet().forEach(entry -> all.append(plain(entry.getKey())).append('=').append(text(entry.getValue())).append(' '));
			return all.toString();
		}
		if (element.getAsJsonPrimitive().isNumber()) {
			return number(element.getAsBigDecimal());
		}
		String plain = plain(element.getAsString());
		try {
			return number(new BigDecimal(plain.replace(",", "")));
		} catch (NumberFormatException words) {
			return plain;
		}
	}

	private static String number(BigDecimal number) {
		return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
	}

	/** A text without what doesn't count. */
	static String plain(String text) {
		String plain = Normalizer.normalize(Objects.toString(text, ""), Normalizer.Form.NFKC).replaceAll("[\\s\\u3000\\u00a0]+", "");
		return plain.replace('≅', '≈').replace('“', '"').replace('”', '"').replace('‘', '\'').replace('’', '\'').replaceAll("[;。.]$", "");
	}
}
