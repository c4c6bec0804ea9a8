package org.pgoal.forms.filling;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.pgoal.forms.definition.FormCell;
import org.pgoal.forms.definition.FormTable;
import org.pgoal.forms.definition.Meaning;
import org.pgoal.forms.definition.Placeholder;
import org.pgoal.forms.json.WrittenValues;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.Fund;
import org.pgoal.model.Goal;
import org.pgoal.model.Indicator;
import org.pgoal.model.Polarity;
import org.pgoal.model.Sheet;
import org.pgoal.model.Task;
import org.pgoal.model.Value;
import org.pgoal.model.message.Message;
import org.pgoal.model.template.EffectiveTemplate;

/** Finds what a sheet says and a form has no place for. */
final class Omissions {

	private static final int LONGEST_EXCERPT = 40;

	private final SheetText text;
	private final Sheet sheet;
	private final FormTable table;
	private final EffectiveTemplate target;
	private final Set<Meaning> places = EnumSet.noneOf(Meaning.class);
	private final List<Omission> found = new ArrayList<>();

	private Omissions(SheetText text, FormTable table, EffectiveTemplate target) {
		this.text = text;
		this.sheet = text.source().sheet();
		this.table = table;
		this.target = target;
		table.placeholders().forEach(placeholder -> places.add(placeholder.meaning()));
	}

	static List<Omission> of(SheetText text, FormTable table, EffectiveTemplate target) {
		Omissions omissions = new Omissions(text, table, target);
		omissions.facts();
		omissions.lines();
		omissions.amounts();
		omissions.indicators();
		return omissions.found;
	}

	private void add(String key, Object... arguments) {
		found.add(new Omission(sheet, Message.of(Omissions.class, key, arguments)));
	}

	/** What the template says for all its sheets needs no place in the form. */
	private void facts() {
		fact(Meaning.TITLE, "title", sheet.getTitle(), target.form(EffectiveTemplate.kind(sheet)).map(form -> form.getTitle()));
		fact(Meaning.REGION, "region", sheet.getRegion(), target.region());
		fact(Meaning.YEAR, "year", sheet.getYear(), target.year());
		if (!places.contains(Meaning.FUND_UNIT) || sheet.getFunds().isEmpty() && sheet.getTasks().isEmpty()) {
			fact(Meaning.CURRENCY, "currency", sheet.getCurrency(), target.currency());
		}
		if (sheet.getStatus() != null) {
			add("status", sheet.getStatus());
		}
		if (!places.contains(Meaning.GOAL) && sheet.getGoal() != null) {
			add("goal", excerpt(sheet.getGoal()));
		}
	}

	private void fact(Meaning place, String key, String own, Optional<String> general) {
		if (own != null && !places.contains(place) && !general.filter(own::equals).isPresent() && table.cells().stream().noneMatch(cell -> cell.literal().contains(own))) {
			add(key, own);
		}
	}

	// --------------------------------------------------------------- lines

	private void lines() {
		if (!places.contains(Meaning.FIELD_VALUE)) {
			for (FieldEntry entry : text.allotment().otherFields()) {
				if (entry.getValue() != null) {
					add("field", label(entry.getLabel()), excerpt(said(entry.getValue())));
				}
			}
		}
		if (!places.contains(Meaning.FUND_AMOUNT)) {
			for (Fund fund : text.allotment().otherFunds()) {
				add("fund", label(fund.getLabel()), excerpt(said(fund.getAmount())));
			}
		}
		if (!places.contains(Meaning.MEASURE_TEXT)) {
			text.allotment().otherMeasures().stream().filter(measure -> measure.getText() != null).forEach(measure -> add("measure", label(measure.getLabel()), excerpt(measure.getText())));
		}
		int goals = room(Meaning.GOAL_TEXT);
		sheet.getGoals().stream().skip(goals).map(Goal::getText).filter(goal -> goal != null && !isInTheGoal(goal)).forEach(goal -> add("detail", excerpt(goal)));
		int plans = room(Meaning.PLAN_TEXT);
		sheet.getPlans().stream().skip(plans).forEach(plan -> add("plan", excerpt(together(plan.getLabel(), plan.getText()))));
		if (plans > 0 && !places.contains(Meaning.PLAN_LABEL)) {
			sheet.getPlans().stream().limit(plans).filter(plan -> plan.getLabel() != null).forEach(plan -> add("plan", excerpt(plan.getLabel())));
		}
		for (Task task : sheet.getTasks()) {
			if (!places.contains(Meaning.TASK_NAME)) {
				add("task", excerpt(String.valueOf(task.getName())));
			} else if (!places.contains(Meaning.TASK_CONTENT) && task.getContent() != null) {
				add("task", excerpt(task.getContent()));
			}
		}
	}

	/** How many things the form has room for. */
	private int room(Meaning meaning) {
		int room = 0;
		for (Placeholder placeholder : table.placeholders()) {
			if (placeholder.meaning() == meaning) {
				room = placeholder.ordinal() == 0 ? Integer.MAX_VALUE : Math.max(room, placeholder.ordinal());
			}
		}
		return room;
	}

	/** Goals that were read from a numbered goal text stand in it still. */
	private boolean isInTheGoal(String goal) {
		return places.contains(Meaning.GOAL) && sheet.getGoal() != null && bare(sheet.getGoal()).contains(bare(goal));
	}

	private static String bare(String text) {
		return text.replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]+", "");
	}

	// ------------------------------------------------------------- amounts

	private void amounts() {
		for (FormCell cell : table.slots()) {
			for (Placeholder placeholder : cell.placeholders()) {
				switch (placeholder.meaning()) {
				case FUND -> withoutUnit(text.allotment().fund(placeholder.argument()), cell);
				case FUND_AMOUNT -> text.allotment().otherFunds().forEach(fund -> withoutUnit(fund, cell));
				default -> {
					// no money
				}
				}
			}
		}
		if (places.contains(Meaning.TASK_NAME)) {
			for (Task task : sheet.getTasks()) {
				for (Fund fund : task.getAmounts()) {
					if (table.placeholders().stream().noneMatch(p -> p.meaning() == Meaning.TASK_FUND && Allotment.sameLabel(p.argument(), label(fund.getLabel())))) {
						add("taskFund", excerpt(String.valueOf(task.getName())), label(fund.getLabel()), excerpt(said(fund.getAmount())));
					}
				}
			}
		}
		sheet.getFunds().stream().filter(fund -> fund.getActual() != null).forEach(fund -> add("fundActual", label(fund.getLabel()), excerpt(said(fund.getActual()))));
	}

	private void withoutUnit(Fund fund, FormCell cell) {
		if (fund != null && fund.getAmount() != null && fund.getAmount().getNumber() != null && fund.getAmount().getNumber().signum() != 0
				&& fund.getAmount().getUnit() == null && text.printedUnit(cell) != null) {
			add("withoutUnit", label(fund.getLabel()), said(fund.getAmount()), text.printedUnit(cell));
		}
	}

	// ---------------------------------------------------------- indicators

	private void indicators() {
		Map<String, Integer> lacking = new LinkedHashMap<>();
		for (Indicator indicator : sheet.getIndicators()) {
			lacks(Meaning.LEVEL1, "level1", indicator.getLevelOne(), lacking);
			lacks(Meaning.LEVEL2, "level2", indicator.getLevel2(), lacking);
			lacks(Meaning.CODE, "code", indicator.getCode(), lacking);
			lacks(Meaning.INDICATOR_NAME, "name", indicator.getName(), lacking);
			lacks(Meaning.WEIGHT, "weight", indicator.getWeight(), lacking);
			lacks(Meaning.POLARITY, "polarity", indicator.getPolarity() == Polarity.UNSPECIFIED ? null : indicator.getPolarity(), lacking);
			lacks(Meaning.FORMULA, "formula", indicator.getFormula(), lacking);
			lacks(Meaning.LAST_YEAR, "lastYear", indicator.getLastYear(), lacking);
			lacks(Meaning.ACTUAL, "actual", indicator.getActual(), lacking);
			lacks(Meaning.SCORE, "score", indicator.getScore(), lacking);
			lacks(Meaning.REASON, "reason", indicator.getReason(), lacking);
			target(indicator.getTarget(), lacking);
			if (!places.contains(Meaning.INDICATOR_REST)) {
				for (FieldEntry entry : text.otherFields(indicator)) {
					if (entry.getValue() != null) {
						lacking.merge("\u0000" + label(entry.getLabel()), 1, Integer::sum);
					}
				}
			}
		}
		lacking.forEach((key, count) -> {
			if (key.startsWith("\u0000")) {
				add("indicatorField", key.substring(1), count);
			} else {
				add("indicators", Message.of(Omissions.class, "indicator." + key), count);
			}
		});
	}

	private void target(Value value, Map<String, Integer> lacking) {
		if (value == null || places.contains(Meaning.VALUE)) {
			return;
		}
		lacks(Meaning.SIGN, "sign", value.getSign(), lacking);
		lacks(Meaning.NUMBER, "value", value.getNumeral() != null ? value.getNumeral() : value.getText(), lacking);
		lacks(Meaning.UNIT, "unit", value.getUnit(), lacking);
		boolean otherWords = value.getNumeral() != null || value.getText() != null && !value.getText().equals(value.getPrinted());
		if (value.getPrinted() != null && otherWords) {
			lacking.merge("printed", 1, Integer::sum);
		}
	}

	private void lacks(Meaning place, String key, Object said, Map<String, Integer> lacking) {
		if (said != null && !places.contains(place)) {
			lacking.merge(key, 1, Integer::sum);
		}
	}

	// ---------------------------------------------------------------- words

	private static String label(String label) {
		return Objects.requireNonNullElse(label, "");
	}

	private static String said(Value value) {
		return value == null ? "" : Objects.requireNonNullElse(WrittenValues.whole(value), "");
	}

	private static String together(String label, String text) {
		return label(label) + (label == null || text == null ? "" : "：") + label(text);
	}

	private static String excerpt(String text) {
		String line = text.strip().replaceAll("\\s+", " ");
		return line.codePointCount(0, line.length()) <= LONGEST_EXCERPT ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_EXCERPT)) + "…";
	}
}
