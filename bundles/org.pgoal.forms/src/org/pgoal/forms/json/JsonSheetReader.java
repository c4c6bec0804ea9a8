package org.pgoal.forms.json;

import static org.pgoal.forms.json.JsonCursor.message;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.forms.FormException;
import org.pgoal.forms.ImportNote;
import org.pgoal.forms.IndicatorBlocks;
import org.pgoal.model.Department;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.Fund;
import org.pgoal.model.Goal;
import org.pgoal.model.Indicator;
import org.pgoal.model.Kind;
import org.pgoal.model.LabelledText;
import org.pgoal.model.Operator;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Polarity;
import org.pgoal.model.Sheet;
import org.pgoal.model.Task;
import org.pgoal.model.Value;
import org.pgoal.model.quantity.Operators;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * Reads goal sheets from JSON: an object with {@code region, year, moneyUnit} and {@code documents}. Keys may be missing
 * or null; numbers are exact; a key that has no place in a sheet becomes a note. One reader reads one text.
 */
public final class JsonSheetReader {

	private static final PgoalFactory FACTORY = PgoalFactory.eINSTANCE;

	static final String POSITIVE = "正向";
	static final String NEGATIVE = "反向";

	private final JsonCursor json;
	private final List<ImportNote> notes = new ArrayList<>();

	private JsonSheetReader(Reader text) {
		json = new JsonCursor(text);
	}

	/** Reads all documents; every header cell is kept as a field. See {@link NameCell#fold} for what comes next. */
	public static ImportedSheets read(Reader text) throws IOException, FormException {
		return new JsonSheetReader(text).file();
	}

	/** Reads all documents for a template, whose label for the name is not repeated among the fields; it may be null. */
	public static ImportedSheets read(Reader text, EffectiveTemplate template) throws IOException, FormException {
		ImportedSheets imported = read(text);
		imported.sheets().forEach(sheet -> NameCell.fold(sheet, template));
		return imported;
	}

	private void note(EObject element, String key, Object... arguments) {
		notes.add(new ImportNote(message(key, arguments), json.location(), element));
	}

	private void unknown(EObject element, String key) throws IOException {
		String location = json.location();
		notes.add(new ImportNote(message("unknownKey", key, json.skipped()), location, element));
	}

	private void record(EObject element, JsonCursor.KeyStep step) throws IOException, FormException {
		json.record(key -> note(element, "repeatedKey", key), step);
	}

	// ---------------------------------------------------------------- file

	private ImportedSheets file() throws IOException, FormException {
		List<Sheet> sheets = new ArrayList<>();
		String[] head = new String[3];
		json.whole(() -> record(null, key -> {
			switch (key) {
			case "region" -> head[0] = json.text();
			case "year" -> head[1] = json.text();
			case "moneyUnit" -> head[2] = json.text();
			case "documents" -> json.array(() -> sheets.add(document()));
			default -> unknown(null, key);
			}
		}));
		for (Sheet sheet : sheets) {
			sheet.setRegion(head[0]);
			sheet.setYear(head[1]);
			sheet.setCurrency(head[2]);
		}
		return new ImportedSheets(sheets, notes);
	}

	private Sheet document() throws IOException, FormException {
		// the kind may come last, so both are read into a project first
		Sheet sheet = FACTORY.createProject();
		List<Indicator> indicators = new ArrayList<>();
		String[] kind = new String[1];
		Boolean[] complete = new Boolean[1];
		record(sheet, key -> {
			switch (key) {
			case "kind" -> kind[0] = kind();
			case "name" -> sheet.setName(json.text());
			case "title" -> sheet.setTitle(json.text());
			case "status" -> sheet.setStatus(json.text());
			case "complete" -> complete[0] = json.flag();
			case "fields" -> json.map(label -> sheet.getFields().add(field(label)));
			case "funds" -> json.array(() -> sheet.getFunds().add(fund()));
			case "goal" -> sheet.setGoal(json.text());
			case "goals" -> json.array(() -> sheet.getGoals().add(goal()));
			case "plans" -> json.array(() -> sheet.getPlans().add(plan()));
			case "measures" -> json.map(label -> sheet.getMeasures().add(measure(label)));
			case "tasks" -> json.array(() -> sheet.getTasks().add(task()));
			case "indicators" -> json.array(() -> indicators.add(indicator()));
			default -> unknown(sheet, key);
			}
		});
		lastYears(sheet, indicators);
		IndicatorBlocks.arrange(sheet, indicators);
		if (kind[0] == null) {
			note(sheet, "missingKind");
		}
		return "department".equals(kind[0]) ? department(sheet, complete[0]) : sheet;
	}

	private String kind() throws IOException, FormException {
		String location = json.location();
		String kind = json.text();
		if (kind != null && !kind.equals("project") && !kind.equals("department")) {
			throw new FormException(message("unknownKind", location, kind));
		}
		return kind;
	}

	private Department department(Sheet read, Boolean complete) {
		Department department = FACTORY.createDepartment();
		department.setComplete(Boolean.TRUE.equals(complete));
		department.setName(read.getName());
		department.setTitle(read.getTitle());
		department.setStatus(read.getStatus());
		department.setGoal(read.getGoal());
		department.getFields().addAll(List.copyOf(read.getFields()));
		department.getFunds().addAll(List.copyOf(read.getFunds()));
		department.getGoals().addAll(List.copyOf(read.getGoals()));
		department.getPlans().addAll(List.copyOf(read.getPlans()));
		department.getMeasures().addAll(List.copyOf(read.getMeasures()));
		department.getTasks().addAll(List.copyOf(read.getTasks()));
		department.getRows().addAll(List.copyOf(read.getRows()));
		notes.replaceAll(note -> note.element() == read ? new ImportNote(note.message(), note.location(), department) : note);
		return department;
	}

	// --------------------------------------------------------------- parts

	private FieldEntry field(String label) throws IOException, FormException {
		FieldEntry entry = FACTORY.createFieldEntry();
		entry.setLabel(label);
		JsonCursor.Scalar scalar = json.scalar();
		if (scalar.text() != null) {
			Value value = FACTORY.createValue();
			if (scalar.number()) {
				value.setNumeral(scalar.text());
			} else {
				value.setText(scalar.text());
			}
			entry.setValue(value);
		}
		return entry;
	}

	private Goal goal() throws IOException, FormException {
		Goal goal = FACTORY.createGoal();
		goal.setText(json.text());
		return goal;
	}

	private LabelledText plan() throws IOException, FormException {
		LabelledText plan = FACTORY.createLabelledText();
		record(plan, key -> {
			switch (key) {
			case "label" -> plan.setLabel(json.text());
			case "text" -> plan.setText(json.text());
			default -> unknown(plan, key);
			}
		});
		return plan;
	}

	private LabelledText measure(String label) throws IOException, FormException {
		LabelledText measure = FACTORY.createLabelledText();
		measure.setLabel(label);
		measure.setText(json.text());
		return measure;
	}

	private Fund fund() throws IOException, FormException {
		Fund fund = FACTORY.createFund();
		JsonCursor.Scalar[] amount = { new JsonCursor.Scalar(null, false) };
		String[] texts = new String[3];
		record(fund, key -> {
			switch (key) {
			case "label" -> fund.setLabel(json.text());
			case "amount" -> amount[0] = json.scalar();
			case "unit" -> texts[0] = json.text();
			case "text" -> texts[1] = json.text();
			case "actual" -> texts[2] = json.text();
			default -> unknown(fund, key);
			}
		});
		Value value = WrittenValues.amount(amount[0].text(), amount[0].number(), texts[0]);
		if (texts[1] != null) {
			Value written = WrittenValues.read(texts[1], texts[0] == null ? List.of() : List.of(texts[0]));
			boolean sign = value == null && written.getText() == null && written.getNumeral() == null;
			value = sign ? written : WrittenValues.compose(written.getSign(), value == null ? null : value.getNumber(), texts[0], texts[1]);
		}
		fund.setAmount(value);
		fund.setActual(WrittenValues.read(texts[2], texts[0] == null ? List.of() : List.of(texts[0])));
		return fund;
	}

	private Task task() throws IOException, FormException {
		Task task = FACTORY.createTask();
		String[] unit = new String[1];
		record(task, key -> {
			switch (key) {
			case "name" -> task.setName(json.text());
			case "content" -> task.setContent(json.text());
			case "amounts" -> json.map(label -> task.getAmounts().add(amount(label)));
			case "unit" -> unit[0] = json.text();
			default -> unknown(task, key);
			}
		});
		List<Value> amounts = task.getAmounts().stream().map(Fund::getAmount).filter(Objects::nonNull).toList();
		amounts.forEach(amount -> amount.setUnit(unit[0]));
		if (amounts.isEmpty()) {
			task.setUnit(unit[0]);
		}
		return task;
	}

	private Fund amount(String label) throws IOException, FormException {
		Fund fund = FACTORY.createFund();
		fund.setLabel(label);
		JsonCursor.Scalar scalar = json.scalar();
		fund.setAmount(WrittenValues.amount(scalar.text(), scalar.number(), null));
		return fund;
	}

	// ---------------------------------------------------------- indicators

	private Indicator indicator() throws IOException, FormException {
		Indicator indicator = FACTORY.createIndicator();
		String[] texts = new String[5];
		BigDecimal[] number = new BigDecimal[1];
		Boolean[] qualitative = new Boolean[1];
		record(indicator, key -> {
			switch (key) {
			case "level1" -> indicator.setLevel1(json.text());
			case "level2" -> indicator.setLevel2(json.text());
			case "code" -> indicator.setCode(json.text());
			case "name" -> indicator.setName(json.text());
			case "operator" -> texts[0] = operator(indicator, json.text());
			case "value" -> number[0] = json.number();
			case "unit" -> texts[1] = json.text();
			case "text" -> texts[2] = json.text();
			case "weight" -> indicator.setWeight(json.number());
			case "polarity" -> indicator.setPolarity(polarity(indicator, json.text()));
			case "qualitative" -> qualitative[0] = json.flag();
			case "formula" -> indicator.setFormula(json.text());
			case "lastYear" -> texts[3] = json.text();
			case "actual" -> texts[4] = json.text();
			case "score" -> indicator.setScore(json.number());
			case "reason" -> indicator.setReason(json.text());
			case "fields" -> json.map(label -> indicator.getFields().add(field(label)));
			default -> unknown(indicator, key);
			}
		});
		indicator.setTarget(WrittenValues.compose(texts[0], number[0], texts[1], texts[2]));
		kind(indicator, qualitative[0]);
		indicator.setLastYear(words(texts[3]));
		indicator.setActual(words(texts[4]));
		return indicator;
	}

	private String operator(Indicator indicator, String operator) {
		if (operator != null && !operator.isEmpty() && Operators.of(operator) == Operator.NONE) {
			note(indicator, "unknownOperator", operator);
		}
		return operator;
	}

	private Polarity polarity(Indicator indicator, String polarity) {
		if (POSITIVE.equals(polarity)) {
			return Polarity.POSITIVE;
		}
		if (NEGATIVE.equals(polarity)) {
			return Polarity.NEGATIVE;
		}
		if (polarity != null && !polarity.isEmpty()) {
			note(indicator, "unknownPolarity", polarity);
		}
		return Polarity.UNSPECIFIED;
	}

	private static void kind(Indicator indicator, Boolean qualitative) {
		if (qualitative != null && !qualitative.equals(looksQualitative(indicator))) {
			indicator.setKind(qualitative ? Kind.QUALITATIVE : Kind.QUANTITATIVE);
		}
	}

	/** What the value says by itself: false for a number, true for words, null for nothing. */
	public static Boolean looksQualitative(Indicator indicator) {
		Value target = indicator.getTarget();
		if (target != null && target.getNumber() != null) {
			return false;
		}
		return target == null || WrittenValues.text(target) == null ? null : Boolean.TRUE;
	}

	private static Value words(String text) {
		return WrittenValues.read(text, List.of());
	}

	/** Last year's and actual values are one text; a unit that the sheet uses elsewhere is a unit there too. */
	private static void lastYears(Sheet sheet, List<Indicator> indicators) {
		Set<String> units = new HashSet<>();
		sheet.getFunds().stream().map(Fund::getAmount).filter(Objects::nonNull).forEach(amount -> units.add(amount.getUnit()));
		indicators.stream().map(Indicator::getTarget).filter(Objects::nonNull).forEach(target -> units.add(target.getUnit()));
		for (Indicator indicator : indicators) {
			if (indicator.getLastYear() != null) {
				indicator.setLastYear(WrittenValues.read(WrittenValues.whole(indicator.getLastYear()), units));
			}
			if (indicator.getActual() != null) {
				indicator.setActual(WrittenValues.read(WrittenValues.whole(indicator.getActual()), units));
			}
		}
	}
}
