package org.pgoal.compare.diff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.pgoal.dsl.edit.LongestRise;
import org.pgoal.dsl.linking.WrittenReferences;
import org.pgoal.model.Department;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.FieldRole;
import org.pgoal.model.Fund;
import org.pgoal.model.Goal;
import org.pgoal.model.Indicator;
import org.pgoal.model.LabelledText;
import org.pgoal.model.PgoalPackage.Literals;
import org.pgoal.model.Project;
import org.pgoal.model.Sheet;
import org.pgoal.model.Task;
import org.pgoal.model.Value;
import org.pgoal.model.template.EffectiveTemplate;

/** Compares two versions of a sheet. */
public final class SheetComparison {

	private final EffectiveTemplate templateBefore;
	private final EffectiveTemplate templateAfter;

	/**
	 * @param templateBefore the template in force for the older version; null where it is unknown
	 * @param templateAfter  the template in force for the newer version; null where it is unknown
	 */
	public SheetComparison(EffectiveTemplate templateBefore, EffectiveTemplate templateAfter) {
		this.templateBefore = templateBefore;
		this.templateAfter = templateAfter;
	}

	/** A sheet that only one version has; its parts are its money, goals and indicators. */
	public SheetDiff oneSided(Sheet before, Sheet after) {
		Sheet sheet = before == null ? after : before;
		Sheet nothing = (Sheet) EcoreUtil.create(sheet.eClass());
		Sheet one = before == null ? nothing : before;
		Sheet other = after == null ? nothing : after;
		List<Difference> parts = new ArrayList<>();
		funds(one, other, parts);
		text(Topic.GOAL, Literals.SHEET__GOAL, one, other, null, parts);
		goals(one, other, parts);
		indicators(one, other, parts);
		Difference difference = new Difference(Topic.SHEET, before == null ? How.ADDED : How.REMOVED, before, after, null, sheet.getName(), null, null,
				Effect.NONE, parts);
		return new SheetDiff(difference, Totals.of(before, templateBefore), Totals.of(after, templateAfter));
	}

	/** What differs between two versions; empty where nothing does, not even in the way of writing. */
	public Optional<SheetDiff> compare(Sheet before, Sheet after) {
		List<Difference> parts = new ArrayList<>();
		header(before, after, parts);
		fields(before.getFields(), after.getFields(), entry -> role(before, templateBefore, entry), entry -> role(after, templateAfter, entry), parts);
		funds(before, after, parts);
		tasks(before, after, parts);
		text(Topic.GOAL, Literals.SHEET__GOAL, before, after, null, parts);
		goals(before, after, parts);
		labelled(Topic.PLAN, before.getPlans(), after.getPlans(), parts);
		labelled(Topic.MEASURE, before.getMeasures(), after.getMeasures(), parts);
		indicators(before, after, parts);
		if (parts.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(new SheetDiff(Difference.of(Topic.SHEET, before, after, after.getName(), parts), Totals.of(before, templateBefore),
				Totals.of(after, templateAfter)));
	}

	// -------------------------------------------------------------- header

	private static void header(Sheet before, Sheet after, List<Difference> into) {
		if (before.eClass() != after.eClass()) {
			into.add(Difference.cell(Topic.SHEET_KIND, How.CHANGED, before, after, null, null, before.eClass().getName(), after.eClass().getName()));
		}
		text(Topic.NAME, Literals.SHEET__NAME, before, after, null, into);
		text(Topic.ID, Literals.ELEMENT__ID, before, after, null, into);
		if (before instanceof Project one && after instanceof Project other) {
			cell(Topic.DEPARTMENT, Literals.PROJECT__DEPARTMENT, before, after, WrittenReferences.department(one).orElse(null),
					WrittenReferences.department(other).orElse(null), into);
		}
		if (before instanceof Department one && after instanceof Department other && one.isComplete() != other.isComplete()) {
			into.add(Difference.cell(Topic.COMPLETE, other.isComplete() ? How.ADDED : How.REMOVED, before, after, Literals.DEPARTMENT__COMPLETE, null, null,
					null));
		}
		text(Topic.TITLE, Literals.SHEET__TITLE, before, after, null, into);
		text(Topic.REGION, Literals.SHEET__REGION, before, after, null, into);
		text(Topic.YEAR, Literals.SHEET__YEAR, before, after, null, into);
		text(Topic.CURRENCY, Literals.SHEET__CURRENCY, before, after, null, into);
		text(Topic.STATUS, Literals.SHEET__STATUS, before, after, null, into);
	}

	private static FieldRole role(Sheet sheet, EffectiveTemplate template, FieldEntry entry) {
		return template == null ? FieldRole.NONE
				: template.field(EffectiveTemplate.kind(sheet), entry.getLabel()).map(org.pgoal.model.FieldSpec::getRole).orElse(FieldRole.NONE);
	}

	private static void fields(List<FieldEntry> before, List<FieldEntry> after, Function<FieldEntry, FieldRole> roleBefore,
			Function<FieldEntry, FieldRole> roleAfter, List<Difference> into) {
		Matching<FieldEntry> matching = Matchings.fields(before, roleBefore, after, roleAfter);
		for (Matching.Pair<FieldEntry> pair : matching.all()) {
			FieldEntry one = pair.before();
			FieldEntry other = pair.after();
			if (one == null || other == null) {
				FieldEntry entry = one == null ? other : one;
				into.add(Difference.oneSided(Topic.FIELD, one, other, entry.getLabel(), text(entry.getValue())));
				continue;
			}
			renamed(Topic.FIELD, Literals.FIELD_ENTRY__LABEL, one, other, one.getLabel(), other.getLabel(), into);
			value(Topic.FIELD, Literals.FIELD_ENTRY__VALUE, one, other, other.getLabel(), one.getValue(), other.getValue(), into);
		}
		order(Topic.FIELD, matching, FieldEntry::getLabel, Set.of(), into);
	}

	// --------------------------------------------------------------- money

	private void funds(Sheet before, Sheet after, List<Difference> into) {
		Fund budgetBefore = Totals.budget(before, templateBefore).orElse(null);
		Fund budgetAfter = Totals.budget(after, templateAfter).orElse(null);
		// the total is the total, whatever it is called
		Matching<Fund> matching = Matchings.labelled(before.getFunds(), after.getFunds(), Fund::getLabel, fund -> text(fund.getAmount()))
				.by(fund -> fund == budgetBefore ? "" : null, fund -> fund == budgetAfter ? "" : null);
		amounts(matching, fund -> fund == budgetBefore || fund == budgetAfter ? Topic.BUDGET : Topic.FUND, into);
	}

	private static void amounts(Matching<Fund> matching, Function<Fund, Topic> topic, List<Difference> into) {
		for (Matching.Pair<Fund> pair : matching.all()) {
			Fund one = pair.before();
			Fund other = pair.after();
			Fund either = other == null ? one : other;
			if (one == null || other == null) {
				into.add(Difference.oneSided(topic.apply(either), one, other, either.getLabel(), text(either.getAmount())));
				continue;
			}
			renamed(topic.apply(either), Literals.FUND__LABEL, one, other, one.getLabel(), other.getLabel(), into);
			value(topic.apply(either), Literals.FUND__AMOUNT, one, other, other.getLabel(), one.getAmount(), other.getAmount(), into);
			value(Topic.FUND_ACTUAL, Literals.FUND__ACTUAL, one, other, other.getLabel(), one.getActual(), other.getActual(), into);
		}
		order(Topic.FUND, matching, Fund::getLabel, Set.of(), into);
	}

	private static void tasks(Sheet before, Sheet after, List<Difference> into) {
		Matching<Task> matching = Matchings.tasks(before.getTasks(), after.getTasks());
		for (Matching.Pair<Task> pair : matching.all()) {
			Task one = pair.before();
			Task other = pair.after();
			if (one == null || other == null) {
				Task task = one == null ? other : one;
				into.add(Difference.oneSided(Topic.TASK, one, other, task.getName(), task.getContent()));
				continue;
			}
			List<Difference> parts = new ArrayList<>();
			text(Topic.NAME, Literals.TASK__NAME, one, other, null, parts);
			text(Topic.CONTENT, Literals.TASK__CONTENT, one, other, null, parts);
			text(Topic.UNIT, Literals.TASK__UNIT, one, other, null, parts);
			amounts(Matchings.labelled(one.getAmounts(), other.getAmounts(), Fund::getLabel, fund -> text(fund.getAmount())), fund -> Topic.FUND, parts);
			element(Topic.TASK, one, other, other.getName(), parts, into);
		}
		order(Topic.TASK, matching, Task::getName, Set.of(), into);
	}

	// --------------------------------------------------------------- prose

	private static void goals(Sheet before, Sheet after, List<Difference> into) {
		Matching<Goal> matching = Matchings.goals(before.getGoals(), after.getGoals());
		for (Matching.Pair<Goal> pair : matching.all()) {
			if (pair.before() == null || pair.after() == null) {
				Goal goal = pair.before() == null ? pair.after() : pair.before();
				into.add(Difference.oneSided(Topic.DETAILED_GOAL, pair.before(), pair.after(), null, goal.getText()));
			} else {
				text(Topic.DETAILED_GOAL, Literals.GOAL__TEXT, pair.before(), pair.after(), null, into);
			}
		}
		order(Topic.DETAILED_GOAL, matching, Goal::getText, Set.of(), into);
	}

	private static void labelled(Topic topic, List<LabelledText> before, List<LabelledText> after, List<Difference> into) {
		Matching<LabelledText> matching = Matchings.labelled(before, after, LabelledText::getLabel, LabelledText::getText)
				.by(text -> text.getText() == null ? null : Similarity.plain(text.getText()));
		for (Matching.Pair<LabelledText> pair : matching.all()) {
			LabelledText one = pair.before();
			LabelledText other = pair.after();
			if (one == null || other == null) {
				LabelledText text = one == null ? other : one;
				into.add(Difference.oneSided(topic, one, other, text.getLabel(), text.getText()));
				continue;
			}
			renamed(topic, Literals.LABELLED_TEXT__LABEL, one, other, one.getLabel(), other.getLabel(), into);
			text(topic, Literals.LABELLED_TEXT__TEXT, one, other, other.getLabel(), into);
		}
		order(topic, matching, LabelledText::getLabel, Set.of(), into);
	}

	// ---------------------------------------------------------- indicators

	private void indicators(Sheet before, Sheet after, List<Difference> into) {
		Matching<Indicator> matching = Matchings.indicators(before, templateBefore, after, templateAfter);
		Set<Object> recategorised = new HashSet<>();
		for (Matching.Pair<Indicator> pair : matching.all()) {
			Indicator one = pair.before();
			Indicator other = pair.after();
			if (one == null || other == null) {
				Indicator indicator = one == null ? other : one;
				into.add(Difference.oneSided(Topic.INDICATOR, one, other, indicator.getName(), text(indicator.getTarget())));
				continue;
			}
			List<Difference> parts = new ArrayList<>();
			category(one, other, parts);
			parts.stream().filter(part -> part.how() == How.MOVED).forEach(moved -> recategorised.add(other));
			cells(one, other, parts);
			element(Topic.INDICATOR, one, other, other.getName(), parts, into);
		}
		order(Topic.INDICATOR, matching, Indicator::getName, recategorised, into);
	}

	private void category(Indicator one, Indicator other, List<Difference> into) {
		String from = Categories.written(one);
		String to = Categories.written(other);
		if (!from.equals(to)) {
			boolean same = Categories.meaning(one, templateBefore).equals(Categories.meaning(other, templateAfter));
			into.add(Difference.cell(Topic.CATEGORY, same ? How.REWRITTEN : How.MOVED, one, other, Literals.INDICATOR__LEVEL2, null, from, to));
		}
		text(Topic.CODE, Literals.INDICATOR__CODE, one, other, null, into);
	}

	private static void cells(Indicator one, Indicator other, List<Difference> into) {
		text(Topic.NAME, Literals.INDICATOR__NAME, one, other, null, into);
		text(Topic.ID, Literals.INDICATOR__ID, one, other, null, into);
		target(one, other, into);
		number(Topic.WEIGHT, Literals.INDICATOR__WEIGHT, one, other, one.getWeight(), other.getWeight(), into);
		literal(Topic.POLARITY, Literals.INDICATOR__POLARITY, one, other, into);
		literal(Topic.KIND, Literals.INDICATOR__KIND, one, other, into);
		text(Topic.FORMULA, Literals.INDICATOR__FORMULA, one, other, null, into);
		value(Topic.LAST_YEAR, Literals.INDICATOR__LAST_YEAR, one, other, null, one.getLastYear(), other.getLastYear(), into);
		value(Topic.ACTUAL, Literals.INDICATOR__ACTUAL, one, other, null, one.getActual(), other.getActual(), into);
		number(Topic.SCORE, Literals.INDICATOR__SCORE, one, other, one.getScore(), other.getScore(), into);
		text(Topic.REASON, Literals.INDICATOR__REASON, one, other, null, into);
		fields(one.getFields(), other.getFields(), entry -> FieldRole.NONE, entry -> FieldRole.NONE, into);
	}

	private static void target(Indicator one, Indicator other, List<Difference> into) {
		How how = ValueComparison.of(one.getTarget(), other.getTarget());
		if (how != null) {
			into.add(new Difference(Topic.TARGET, how, one, other, Literals.INDICATOR__TARGET, null, text(one.getTarget()), text(other.getTarget()),
					ValueComparison.effect(how, other.getTarget(), other.getPolarity()), List.of()));
		}
	}

	// --------------------------------------------------------------- cells

	private static void element(Topic topic, EObject one, EObject other, String label, List<Difference> parts, List<Difference> into) {
		if (!parts.isEmpty()) {
			into.add(Difference.of(topic, one, other, label, parts));
		}
	}

	/** A text or word; names are renamed, other texts changed. */
	private static void text(Topic topic, EStructuralFeature feature, EObject one, EObject other, String label, List<Difference> into) {
		String from = (String) one.eGet(one.eClass().getEStructuralFeature(feature.getName()));
		String to = (String) other.eGet(other.eClass().getEStructuralFeature(feature.getName()));
		if (!Objects.equals(from, to)) {
			How how = from == null ? How.ADDED : to == null ? How.REMOVED : ValueComparison.sameText(from, to) ? How.REWRITTEN
					: topic == Topic.NAME ? How.RENAMED : How.CHANGED;
			into.add(Difference.cell(topic, how, one, other, feature, label, from, to));
		}
	}

	private static void cell(Topic topic, EStructuralFeature feature, EObject one, EObject other, String from, String to, List<Difference> into) {
		if (!Objects.equals(from, to)) {
			How how = from == null ? How.ADDED : to == null ? How.REMOVED : How.CHANGED;
			into.add(Difference.cell(topic, how, one, other, feature, null, from, to));
		}
	}

	private static void renamed(Topic topic, EStructuralFeature feature, EObject one, EObject other, String from, String to, List<Difference> into) {
		if (!Objects.equals(from, to)) {
			into.add(Difference.cell(topic, ValueComparison.sameText(from, to) ? How.REWRITTEN : How.RENAMED, one, other, feature, to, from, to));
		}
	}

	private static void value(Topic topic, EStructuralFeature feature, EObject one, EObject other, String label, Value from, Value to,
			List<Difference> into) {
		How how = ValueComparison.of(from, to);
		if (how != null) {
			into.add(Difference.cell(topic, how, one, other, feature, label, text(from), text(to)));
		}
	}

	private static void number(Topic topic, EStructuralFeature feature, EObject one, EObject other, BigDecimal from, BigDecimal to,
			List<Difference> into) {
		if (from == null ? to != null : to == null || from.compareTo(to) != 0) {
			How how = from == null ? How.ADDED : to == null ? How.REMOVED : from.compareTo(to) < 0 ? How.RAISED : How.LOWERED;
			into.add(Difference.cell(topic, how, one, other, feature, null, plain(from), plain(to)));
		}
	}

	private static void literal(Topic topic, EStructuralFeature feature, EObject one, EObject other, List<Difference> into) {
		Enum<?> from = (Enum<?>) one.eGet(feature);
		Enum<?> to = (Enum<?>) other.eGet(feature);
		if (from != to) {
			How how = from.ordinal() == 0 ? How.ADDED : to.ordinal() == 0 ? How.REMOVED : How.CHANGED;
			into.add(Difference.cell(topic, how, one, other, feature, null, from.ordinal() == 0 ? null : from.toString(),
					to.ordinal() == 0 ? null : to.toString()));
		}
	}

	/** One difference for all elements of a kind that stand elsewhere among their siblings; as few as explain it. */
	private static <T extends EObject> void order(Topic topic, Matching<T> matching, Function<T, String> label, Set<?> except, List<Difference> into) {
		List<Matching.Pair<T>> all = matching.pairs();
		List<Integer> former = matching.formerPlaces();
		List<Matching.Pair<T>> pairs = new ArrayList<>(all.size());
		List<Integer> places = new ArrayList<>(all.size());
		for (int i = 0; i < all.size(); i++) {
			if (!except.contains(all.get(i).after())) {
				pairs.add(all.get(i));
				places.add(former.get(i));
			}
		}
		Set<Integer> stay = new HashSet<>(LongestRise.of(places));
		List<Difference> moved = new ArrayList<>();
		for (int i = 0; i < pairs.size(); i++) {
			if (!stay.contains(places.get(i))) {
				Matching.Pair<T> pair = pairs.get(i);
				moved.add(Difference.cell(topic, How.REORDERED, pair.before(), pair.after(), null, label.apply(pair.after()), null, null));
			}
		}
		if (!moved.isEmpty()) {
			Difference first = moved.get(0);
			into.add(new Difference(Topic.ORDER, How.REORDERED, first.before().eContainer(), first.after().eContainer(), null, null, null, null, Effect.NONE,
					moved));
		}
	}

	private static String text(Value value) {
		return value == null ? null : value.asText();
	}

	private static String plain(BigDecimal number) {
		return number == null ? null : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
	}
}
