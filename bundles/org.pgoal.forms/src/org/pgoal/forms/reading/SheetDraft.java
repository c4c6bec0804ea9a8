package org.pgoal.forms.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.forms.IndicatorBlocks;
import org.pgoal.forms.json.WrittenValues;
import org.pgoal.forms.definition.Meaning;
import org.pgoal.forms.definition.Option;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.FormKind;
import org.pgoal.model.Fund;
import org.pgoal.model.Goal;
import org.pgoal.model.Indicator;
import org.pgoal.model.Kind;
import org.pgoal.model.LabelledText;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Polarity;
import org.pgoal.model.Sheet;
import org.pgoal.model.Task;
import org.pgoal.model.Value;
import org.pgoal.model.message.Message;
import org.pgoal.model.quantity.Numerals;

/** A sheet while it is read. */
final class SheetDraft {

	private static final PgoalFactory FACTORY = PgoalFactory.eINSTANCE;
	private static final Pattern CODED = Pattern.compile("([0-9]{1,6})\\s*[-－—–_.、]\\s*(\\D.*)", Pattern.DOTALL);
	private static final Pattern AMOUNT = Pattern.compile("([¥￥]?)\\s*([-－+]?[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?)\\s*(\\D*)");
	private static final Pattern WEIGHT = Pattern.compile("([0-9０-９]+(?:[.．][0-9０-９]+)?)\\s*(?:[%％分])?");

	/** A doubt about a part of the sheet that isn't an indicator. */
	private record Doubt(EObject element, String location, Message message) {
	}

	final FormLayout layout;
	final String location;
	String name;
	String title;
	/** All lines that read like a title, the title itself among them. */
	final List<String> titleLines = new ArrayList<>();
	String region;
	String year;
	String currency;
	String goal;
	final List<FieldEntry> fields = new ArrayList<>();
	final List<Fund> funds = new ArrayList<>();
	final List<Goal> goals = new ArrayList<>();
	final List<LabelledText> plans = new ArrayList<>();
	final List<LabelledText> measures = new ArrayList<>();
	final List<Task> tasks = new ArrayList<>();
	final List<IndicatorDraft> indicators = new ArrayList<>();
	private final List<Doubt> doubts = new ArrayList<>();

	SheetDraft(FormLayout layout, String location) {
		this.layout = layout;
		this.location = location;
	}

	/** @param element what it is about; null for the sheet itself */
	void doubt(EObject element, String place, String key, Object... arguments) {
		doubt(element, place, Notes.message(key, arguments));
	}

	void doubt(EObject element, String place, Message message) {
		doubts.add(new Doubt(element, place, message));
	}

	/** All that has a line of its own in the header. */
	List<EObject> parts() {
		return Stream.of(fields, funds, goals, plans, measures, tasks).<EObject>flatMap(List::stream).toList();
	}

	boolean isEmpty() {
		return name == null && fields.isEmpty() && funds.isEmpty() && goal == null && indicators.isEmpty() && tasks.isEmpty();
	}

	/** All that the header says besides its fields and its facts, in narrow spelling: goal, money, goals, plans, measures, tasks. */
	List<String> texts() {
		List<String> texts = new ArrayList<>();
		texts.add(goal);
		funds.forEach(fund -> texts.add(said(fund)));
		goals.forEach(item -> texts.add(item.getText()));
		plans.forEach(plan -> texts.add(said(plan)));
		measures.forEach(measure -> texts.add(said(measure)));
		for (Task task : tasks) {
			texts.add(task.getName());
			texts.add(task.getContent());
			task.getAmounts().forEach(amount -> texts.add(said(amount)));
		}
		return texts.stream().filter(text -> !CellText.isBlank(text)).map(CellText::narrow).toList();
	}

	private static String said(Fund fund) {
		Value amount = fund.getAmount();
		String number = amount == null ? null : amount.getText() != null ? amount.getText() : amount.getNumber() == null ? null : amount.getNumber().toPlainString();
		return number == null ? null : (fund.getLabel() == null ? "" : fund.getLabel() + " ") + number;
	}

	private static String said(LabelledText text) {
		return text.getText() == null ? null : (text.getLabel() == null ? "" : text.getLabel() + " ") + text.getText();
	}

	// -------------------------------------------------------------- header

	FieldEntry field(String label, String text) {
		FieldEntry entry = FACTORY.createFieldEntry();
		entry.setLabel(label);
		if (!CellText.isBlank(text)) {
			Value value = FACTORY.createValue();
			value.setText(text);
			entry.setValue(value);
		}
		fields.add(entry);
		return entry;
	}

	/** Takes a field that was read with another draft, and what is doubtful about it. */
	void take(FieldEntry field, SheetDraft other) {
		fields.add(field);
		other.doubts.stream().filter(doubt -> doubt.element() == field).forEach(doubts::add);
	}

	Fund fund(String label, String text, String unit) {
		Fund fund = FACTORY.createFund();
		fund.setLabel(label);
		fund.setAmount(amount(text, unit));
		funds.add(fund);
		return fund;
	}

	static Value amount(String text, String unit) {
		if (CellText.isBlank(text)) {
			return WrittenValues.amount(null, false, unit);
		}
		Matcher m = AMOUNT.matcher(text.strip());
		if (m.matches() && Numerals.parse(m.group(2)) != null) {
			String own = m.group(3).strip();
			return WrittenValues.amount(m.group(2), true, own.isEmpty() ? unit : own);
		}
		return WrittenValues.amount(text, false, unit);
	}

	void plan(String label, String text) {
		plans.add(labelled(label, text));
	}

	void measure(String label, String text) {
		measures.add(labelled(label, text));
	}

	private static LabelledText labelled(String label, String text) {
		LabelledText labelled = FACTORY.createLabelledText();
		labelled.setLabel(label);
		labelled.setText(CellText.isBlank(text) ? null : text);
		return labelled;
	}

	Goal goal(String text) {
		Goal item = FACTORY.createGoal();
		item.setText(text);
		goals.add(item);
		return item;
	}

	// ------------------------------------------------------------ assembly

	/** The sheet, with all notes about it. */
	Sheet sheet(TargetText values, Notes notes) {
		Sheet sheet = layout.kind() == FormKind.DEPARTMENT ? FACTORY.createDepartment() : FACTORY.createProject();
		sheet.setName(name);
		sheet.setTitle(title);
		sheet.setRegion(region);
		sheet.setYear(year);
		sheet.setCurrency(currency);
		sheet.setGoal(goal);
		if (goals.isEmpty() && goal != null) {
			GoalItems.of(goal).forEach(this::goal);
		}
		sheet.getFields().addAll(fields);
		sheet.getFunds().addAll(funds);
		sheet.getGoals().addAll(goals);
		sheet.getPlans().addAll(plans);
		sheet.getMeasures().addAll(measures);
		sheet.getTasks().addAll(tasks);
		for (Doubt doubt : doubts) {
			notes.add(doubt.element() == null ? sheet : doubt.element(), doubt.location(), doubt.message());
		}
		List<Indicator> read = new ArrayList<>(indicators.size());
		for (IndicatorDraft draft : indicators) {
			Indicator indicator = indicator(draft, values);
			read.add(indicator);
			draft.doubts.forEach(doubt -> notes.add(indicator, draft.location, doubt));
		}
		IndicatorBlocks.arrange(sheet, read);
		return sheet;
	}

	private Indicator indicator(IndicatorDraft draft, TargetText values) {
		Indicator indicator = FACTORY.createIndicator();
		indicator.setLevel1(draft.levelOne);
		indicator.setLevel2(draft.levelTwo);
		indicator.setCode(draft.code);
		indicator.setName(nonBlank(draft.cell(Meaning.INDICATOR_NAME)));
		target(draft, indicator, values);
		weight(draft, indicator);
		polarity(draft, indicator);
		indicator.setFormula(nonBlank(draft.cell(Meaning.FORMULA)));
		indicator.setLastYear(values.whole(draft.cell(Meaning.LAST_YEAR)));
		indicator.setActual(values.whole(draft.cell(Meaning.ACTUAL)));
		String score = draft.cell(Meaning.SCORE);
		if (TargetText.isNumeral(score)) {
			indicator.setScore(Numerals.parse(score));
		}
		indicator.setReason(nonBlank(draft.cell(Meaning.REASON)));
		for (Map.Entry<String, String> field : draft.fields.entrySet()) {
			FieldEntry entry = FACTORY.createFieldEntry();
			entry.setLabel(field.getKey());
			if (!field.getValue().isBlank()) {
				Value value = FACTORY.createValue();
				value.setText(field.getValue());
				entry.setValue(value);
			}
			indicator.getFields().add(entry);
		}
		return indicator;
	}

	private void target(IndicatorDraft draft, Indicator indicator, TargetText values) {
		String sign = draft.cell(Meaning.SIGN);
		boolean kindInSign = layout.saysKind(sign);
		if (draft.cells.containsKey(Meaning.NUMBER)) {
			if (!sign.isEmpty() && !kindInSign && !TargetText.isSign(sign)) {
				draft.doubt("unknownSign", sign);
			}
			indicator.setTarget(values.parts(kindInSign ? "" : sign, draft.cell(Meaning.NUMBER), draft.cell(Meaning.UNIT)));
		} else {
			indicator.setTarget(values.whole(draft.cell(Meaning.VALUE)));
		}
		boolean number = indicator.getTarget() != null && indicator.getTarget().getNumber() != null;
		boolean qualitative = List.of(sign, draft.cell(Meaning.POLARITY), draft.cell(Meaning.KIND)).stream().anyMatch(cell -> layout.says(Option.QUALITATIVE, cell));
		boolean quantitative = layout.says(Option.QUANTITATIVE, draft.cell(Meaning.KIND));
		if (qualitative && number) {
			indicator.setKind(Kind.QUALITATIVE);
		} else if (quantitative && !number && indicator.getTarget() != null) {
			indicator.setKind(Kind.QUANTITATIVE);
		}
	}

	private static void weight(IndicatorDraft draft, Indicator indicator) {
		String weight = draft.cell(Meaning.WEIGHT);
		if (weight.isEmpty()) {
			return;
		}
		Matcher m = WEIGHT.matcher(weight);
		BigDecimal number = m.matches() ? Numerals.parse(m.group(1)) : null;
		if (number == null) {
			draft.doubt("noWeight", weight);
		} else {
			indicator.setWeight(number);
		}
	}

	private void polarity(IndicatorDraft draft, Indicator indicator) {
		String polarity = draft.cell(Meaning.POLARITY);
		if (layout.says(Option.POSITIVE, polarity)) {
			indicator.setPolarity(Polarity.POSITIVE);
		} else if (layout.says(Option.NEGATIVE, polarity)) {
			indicator.setPolarity(Polarity.NEGATIVE);
		} else if (!polarity.isEmpty() && !layout.saysKind(polarity)) {
			draft.doubt("unknownPolarity", polarity);
		}
	}

	private static String nonBlank(String text) {
		return CellText.isBlank(text) ? null : text;
	}

	/** The code and the label of a category cell, as 14-成本指标; the code is null where there is none. */
	static String[] coded(String cell) {
		String label = CellText.oneLine(cell);
		Matcher m = CODED.matcher(label);
		return m.matches() ? new String[] { m.group(1), m.group(2).strip() } : new String[] { null, label };
	}
}
