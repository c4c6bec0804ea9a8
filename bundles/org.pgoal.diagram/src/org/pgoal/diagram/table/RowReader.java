package org.pgoal.diagram.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.diagram.table.Column.Topic;
import org.pgoal.model.Department;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.FieldSpec;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Indicator;
import org.pgoal.model.Project;
import org.pgoal.model.Sheet;
import org.pgoal.model.quantity.ValueText;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * Makes rows of a parsed file.
 *
 * @param uri      of the file
 * @param template in force; null where there is none
 * @param names    the stable name of an element
 * @param lines    the line of an element, from 1
 * @param findings about an element, hardest first
 */
public record RowReader(String uri, EffectiveTemplate template, Function<EObject, String> names, ToIntFunction<EObject> lines,
		Function<EObject, List<RowFinding>> findings) {

	/** @param broken why the text cannot be understood as a whole; empty where it can */
	public FileRows read(GoalFile file, String broken) {
		List<SheetEntry> sheets = new ArrayList<>();
		List<IndicatorRow> rows = new ArrayList<>();
		Set<String> fields = new LinkedHashSet<>();
		for (Sheet sheet : file.getSheets()) {
			SheetEntry entry = new SheetEntry(uri, names.apply(sheet), title(sheet), department(sheet), findings.apply(sheet));
			sheets.add(entry);
			for (Indicator indicator : sheet.getIndicators()) {
				rows.add(row(entry, indicator, fields));
			}
		}
		if (template != null && !sheets.isEmpty()) {
			template.indicatorFields().stream().map(FieldSpec::getLabel).filter(Objects::nonNull).forEach(fields::add);
		}
		return new FileRows(uri, sheets, rows, List.copyOf(fields), broken);
	}

	private static String title(Sheet sheet) {
		return Objects.requireNonNullElse(sheet.getName() == null ? sheet.getId() : sheet.getName(), "");
	}

	private static String department(Sheet sheet) {
		if (sheet instanceof Department) {
			return title(sheet);
		}
		Department department = sheet instanceof Project project ? project.getDepartment() : null;
		return department == null ? "" : title(department);
	}

	private IndicatorRow row(SheetEntry sheet, Indicator indicator, Set<String> fields) {
		Map<String, String> extra = new LinkedHashMap<>();
		for (FieldEntry field : indicator.getFields()) {
			if (field.getLabel() != null) {
				extra.putIfAbsent(field.getLabel(), field.getValue() == null ? "" : field.getValue().asText());
			}
		}
		fields.addAll(extra.keySet());
		return new IndicatorRow(sheet, names.apply(indicator), lines.applyAsInt(indicator), texts(indicator), extra.isEmpty() ? Map.of() : extra,
				findings.apply(indicator));
	}

	/** What the cells of an indicator show and take. */
	static Map<Topic, String> texts(Indicator indicator) {
		Map<Topic, String> texts = new EnumMap<>(Topic.class);
		put(texts, Topic.LEVEL_ONE, indicator.getLevelOne());
		put(texts, Topic.LEVEL_TWO, LevelTwo.of(indicator).text());
		put(texts, Topic.NAME, indicator.getName());
		put(texts, Topic.VALUE, ValueText.write(indicator.getTarget()));
		put(texts, Topic.UNIT, indicator.getTarget() == null ? null : indicator.getTarget().getUnit());
		put(texts, Topic.WEIGHT, indicator.getWeight() == null ? null : indicator.getWeight().toPlainString());
		put(texts, Topic.POLARITY, Words.of(indicator.getPolarity()));
		put(texts, Topic.KIND, Words.of(indicator.getKind()));
		put(texts, Topic.PREVIOUS, ValueText.write(indicator.getLastYear()));
		put(texts, Topic.FORMULA, indicator.getFormula());
		put(texts, Topic.ACTUAL, ValueText.write(indicator.getActual()));
		put(texts, Topic.SCORE, indicator.getScore() == null ? null : indicator.getScore().toPlainString());
		put(texts, Topic.REASON, indicator.getReason());
		put(texts, Topic.ID, indicator.getId());
		return texts;
	}

	private static void put(Map<Topic, String> texts, Topic topic, String text) {
		if (text != null && !text.isEmpty()) {
			texts.put(topic, text);
		}
	}
}
