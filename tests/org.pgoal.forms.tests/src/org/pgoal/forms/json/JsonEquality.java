package org.pgoal.forms.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Differences between two JSON texts: numbers by value; null, an empty text and a missing key are the same. */
public final class JsonEquality {

	private JsonEquality() {
	}

	public static List<String> differences(JsonElement expected, JsonElement actual) {
		List<String> found = new ArrayList<>();
		compare("$", expected, actual, found);
		return found;
	}

	private static void compare(String path, JsonElement expected, JsonElement actual, List<String> found) {
		if (isNothing(expected) && isNothing(actual)) {
			return;
		}
		if (expected instanceof JsonObject left && actual instanceof JsonObject right) {
			Set<String> keys = new LinkedHashSet<>(left.keySet());
			keys.addAll(right.keySet());
			keys.forEach(key -> compare(path + "." + key, left.get(key), right.get(key), found));
		} else if (expected instanceof JsonArray left && actual instanceof JsonArray right && left.size() == right.size()) {
			for (int i = 0; i < left.size(); i++) {
				compare(path + "[" + i + "]", left.get(i), right.get(i), found);
			}
		} else if (isNothing(expected) || isNothing(actual) || !plain(expected).equals(plain(actual))) {
			found.add(path + ": expected " + expected + " but was " + actual);
		}
	}

	private static boolean isNothing(JsonElement element) {
		return element == null || element.isJsonNull() || element.isJsonPrimitive() && element.getAsString().isEmpty()
				|| element instanceof JsonArray list && list.isEmpty() || element instanceof JsonObject object && object.isEmpty();
	}

	private static String plain(JsonElement element) {
		if (element.isJsonPrimitive() && element.getAsJsonPrimitive().isNumber()) {
			BigDecimal number = element.getAsBigDecimal();
			return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
		}
		return element.isJsonPrimitive() ? element.getAsString() : element.toString();
	}
}
