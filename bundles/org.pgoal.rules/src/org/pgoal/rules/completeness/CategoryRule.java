package org.pgoal.rules.completeness;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.model.Indicator;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Sheet;
import org.pgoal.model.change.Change;
import org.pgoal.model.change.Remedy;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.message.Message;
import org.pgoal.model.template.Category;
import org.pgoal.rules.Rule;
import org.pgoal.rules.RuleContext;
import org.pgoal.rules.wording.Nearest;
import org.pgoal.rules.wording.Wording;

/** PG102: an indicator has a category of the template, and its level two belongs to its level one. */
public final class CategoryRule implements Rule {

	@Override
	public String id() {
		return "PG102";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public void check(Sheet sheet, RuleContext context) {
		if (context.template().levelOnes().isEmpty()) {
			return;
		}
		// A form may print one level only; what no row has, no row lacks.
		boolean hasLevelTwo = context.indicators().stream().anyMatch(i -> !Wording.isEmpty(i.getLevel2()));
		for (Indicator indicator : context.indicators()) {
			check(indicator, hasLevelTwo, context);
		}
	}

	private static void check(Indicator indicator, boolean hasLevelTwo, RuleContext context) {
		String one = indicator.getLevelOne();
		String two = indicator.getLevel2();
		Optional<Category> levelOne = context.levelOne(indicator);
		Optional<Category> levelTwo = context.levelTwo(indicator);
		if (Wording.isEmpty(one) && Wording.isEmpty(two)) {
			context.report(indicator, null, "PG102.none");
		} else if (!Wording.isEmpty(one) && levelOne.isEmpty()) {
			unknownLevelOne(indicator, levelTwo, context);
		} else if (Wording.isEmpty(two)) {
			if (hasLevelTwo && levelOne.map(c -> !c.children().isEmpty()).orElse(false)) {
				context.report(indicator, null, "PG102.levelTwoMissing", labels(levelOne.get().children()));
			}
		} else if (levelTwo.isEmpty()) {
			unknownLevelTwo(indicator, levelOne, context);
		} else if (levelOne.isPresent() && levelTwo.get().parent() != levelOne.get()) {
			String parent = levelTwo.get().parent().label();
			context.report(indicator, PgoalPackage.Literals.INDICATOR__LEVEL2, "PG102.misplaced", two, one, parent).remedy(
					Remedy.suggestion(message("PG102.fix.levelOne", parent), new Change.Set(indicator, PgoalPackage.Literals.INDICATOR__LEVEL1, parent)));
		} else {
			checkCode(indicator, levelTwo.get(), context);
		}
	}

	private static void unknownLevelOne(Indicator indicator, Optional<Category> levelTwo, RuleContext context) {
		List<Category> ones = context.template().levelOnes();
		Optional<Category> meant = Nearest.of(indicator.getLevelOne(), ones, Category::labels).or(() -> levelTwo.map(Category::parent));
		var report = context.report(indicator, null, "PG102.levelOneUnknown", indicator.getLevelOne(), labels(ones));
		meant.ifPresent(category -> report.remedy(Remedy.of(message("PG102.fix.levelOne", category.label()), setLevelOne(indicator, category.label()))));
	}

	private static Change setLevelOne(Indicator indicator, String label) {
		EObject container = indicator.eContainer();
		boolean ofBlock = indicator.getLevel1() == null && PgoalPackage.Literals.INDICATOR_GROUP.isInstance(container);
		return ofBlock ? new Change.Set(container, PgoalPackage.Literals.INDICATOR_GROUP__LEVEL1, label)
				: new Change.Set(indicator, PgoalPackage.Literals.INDICATOR__LEVEL1, label);
	}

	private static void unknownLevelTwo(Indicator indicator, Optional<Category> levelOne, RuleContext context) {
		List<Category> twos = levelOne.map(Category::children)
				.orElseGet(() -> context.template().levelOnes().stream().flatMap(one -> one.children().stream()).toList());
		var report = context.report(indicator, PgoalPackage.Literals.INDICATOR__LEVEL2, "PG102.levelTwoUnknown", indicator.getLevel2(), labels(twos));
		Nearest.of(indicator.getLevel2(), twos, Category::labels).ifPresent(category -> report.remedy(Remedy
				.of(message("PG102.fix.levelTwo", category.label()), new Change.Set(indicator, PgoalPackage.Literals.INDICATOR__LEVEL2, category.label()))));
	}

	/** Codes are a region's own, so that a template without a region says nothing about them. */
	private static void checkCode(Indicator indicator, Category levelTwo, RuleContext context) {
		String code = levelTwo.code();
		if (code != null && indicator.getCode() != null && context.template().region().isPresent()
				&& !Wording.key(code).equals(Wording.key(indicator.getCode()))) {
			context.report(indicator, PgoalPackage.Literals.INDICATOR__CODE, "PG102.code", indicator.getCode(), levelTwo.label(), code).remedy(
					Remedy.of(message("PG102.fix.code", code), new Change.Set(indicator, PgoalPackage.Literals.INDICATOR__CODE, code)));
		}
	}

	private static String labels(List<Category> categories) {
		return String.join("、", categories.stream().map(Category::label).toList());
	}

	private static Message message(String key, Object... arguments) {
		return Message.of(CategoryRule.class, key, arguments);
	}
}
