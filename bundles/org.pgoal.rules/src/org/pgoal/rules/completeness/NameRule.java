package org.pgoal.rules.completeness;

import java.util.Optional;

import org.pgoal.model.CategoryRole;
import org.pgoal.model.Indicator;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.change.Change;
import org.pgoal.model.change.Remedy;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.message.Message;
import org.pgoal.model.template.Category;
import org.pgoal.rules.IndicatorRule;
import org.pgoal.rules.RuleContext;
import org.pgoal.rules.wording.Wording;

/**
 * PG103: an indicator has a name, and the name isn't its category or its own value. 服务对象满意度 under the category
 * of that name is the usual name and no fault.
 */
public final class NameRule implements IndicatorRule {

	@Override
	public String id() {
		return "PG103";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public void check(Indicator indicator, RuleContext context) {
		String name = indicator.getName();
		if (Wording.isEmpty(name)) {
			missing(indicator, context);
		} else if (indicator.getTarget() != null && Wording.same(name, indicator.getTarget().getText())) {
			context.report(indicator, PgoalPackage.Literals.INDICATOR__NAME, "PG103.value", name);
		} else if (!context.measures(indicator, CategoryRole.SATISFACTION) && isCategory(indicator, context)) {
			context.report(indicator, PgoalPackage.Literals.INDICATOR__NAME, "PG103.category", name);
		}
	}

	private static void missing(Indicator indicator, RuleContext context) {
		var report = context.report(indicator, PgoalPackage.Literals.INDICATOR__NAME, "PG103.missing");
		if (context.measures(indicator, CategoryRole.SATISFACTION)) {
			context.words("满意度常用名称").stream().findFirst().ifPresent(usual -> report.remedy(Remedy.suggestion(
					Message.of(NameRule.class, "PG103.fix.name", usual), new Change.Set(indicator, PgoalPackage.Literals.INDICATOR__NAME, usual))));
		}
	}

	private static boolean isCategory(Indicator indicator, RuleContext context) {
		String name = indicator.getName();
		return Wording.same(name, indicator.getLevel2()) || Wording.same(name, indicator.getLevelOne())
				|| isCalled(context.levelTwo(indicator), name) || isCalled(context.levelOne(indicator), name);
	}

	private static boolean isCalled(Optional<Category> category, String name) {
		if (category.isPresent()) {
			for (String label : category.get().labels()) {
				if (Wording.same(name, label)) {
					return true;
				}
			}
		}
		return false;
	}
}
