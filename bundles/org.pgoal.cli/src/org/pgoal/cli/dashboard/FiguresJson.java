package org.pgoal.cli.dashboard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import org.pgoal.cli.shell.Json;
import org.pgoal.model.figures.Figures;

import com.google.gson.stream.JsonWriter;

/** Figures for programs: all of them, also those that a picture puts together. Amounts are in 元. */
final class FiguresJson {

	private FiguresJson() {
	}

	static byte[] write(Figures figures) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8); JsonWriter json = Json.writer(out)) {
			json.beginObject();
			json.name("files").value(figures.files());
			json.name("projects").value(figures.projects());
			json.name("departments").value(figures.departmentSheets());
			counts(json, "status", figures.statuses());
			json.name("indicators").beginObject();
			json.name("quantified").value(figures.quantified());
			json.name("inWords").value(figures.inWords());
			json.name("blank").value(figures.blank());
			json.endObject();
			counts(json, "weights", figures.weights());
			json.name("findings").beginArray();
			for (Figures.RuleCount rule : figures.rules()) {
				json.beginObject().name("rule").value(rule.id()).name("severity").value(lower(rule.severity())).name("count").value(rule.count()).endObject();
			}
			json.endArray();
			json.name("budget").value(figures.budget());
			json.name("money").beginArray();
			for (Figures.DepartmentMoney department : figures.departments()) {
				json.beginObject().name("department").value(department.name()).name("amount").value(department.amount());
				json.name("projects").value(department.count()).name("amountOfProjects").value(department.projects()).endObject();
			}
			json.endArray();
			json.name("withoutUnit").value(figures.unpriced());
			json.endObject();
			json.flush();
			out.println();
		}
		return bytes.toByteArray();
	}

	private static <E extends Enum<E>> void counts(JsonWriter json, String name, Map<E, Integer> counts) throws IOException {
		json.name(name).beginObject();
		for (Map.Entry<E, Integer> count : counts.entrySet()) {
			json.name(lower(count.getKey())).value(count.getValue());
		}
		json.endObject();
	}

	private static String lower(Enum<?> word) {
		return word.name().toLowerCase(Locale.ROOT);
	}
}
