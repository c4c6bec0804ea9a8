package org.pgoal.cli.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

/** JSON as it is compared: order of keys doesn't count, null and a missing key are the same, 6 and 6.0 as well. */
final class JsonTrees {

	private JsonTrees() {
	}

	/** One line per value, with its path. */
	static List<String> lines(String json) {
		List<String> lines = new ArrayList<>();
		add("", JsonParser.parseString(json), lines);
		return lines;
	}

	private static void add(String path, JsonElement element, List<String> lines) {
		if (element.isJsonObject()) {
			Map<String, JsonElement> sorted = new TreeMap<>(element.getAsJsonObject().asMap());
			sorted.forEach((key, value) -> add(path + "/" + key, value, lines));
		} else if (element.isJsonArray()) {
			for (int i = 0; i < element.getAsJsonArray().size(); i++) {
				add(path + "/" + i, element.getAsJsonArray().get(i), lines);
			}
		} else if (!element.isJsonNull()) {
			var primitive = element.getAsJsonPrimitive();
			lines.add(path + " = " + (primitive.isNumber() ? new BigDecimal(primitive.getAsString()).stripTrailingZeros().toPlainString() : primitive));
		}
	}
}
