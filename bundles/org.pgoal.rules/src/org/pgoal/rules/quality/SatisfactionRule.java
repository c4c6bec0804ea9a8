package org.pgoal.rules.quality;

import org.pgoal.model.CategoryRole;
import org.pgoal.model.Indicator;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Value;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.quantity.Units;
import org.pgoal.rules.IndicatorRule;
import org.pgoal.rules.RuleContext;
import org.pgoal.rules.wording.Wording;

/** PG304: under satisfaction, the name is a satisfaction and the value a percentage. A lost name, value or unit is another rule's business. */
public final class SatisfactionRule implements IndicatorRule {

	@Override
	public String id() {
		return "PG304";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public void check(Indicator indicator, RuleContext context) {
		String name = indicator.getName();
		Value target = indicator.getTarget();
		if (Wording.isEmpty(name) || !context.measures(indicator, CategoryRole.SATISFACTION)
				|| target != null && Wording.same(name, target.asText())) {
			return;
		}
		if (!Words.in(name, Words.SATISFACTION, context)) {
			if (!isCategory(name, indicator, context) && !Words.end(name, Words.ASKED_ENDINGS, context)) {
				context.report(indicator, PgoalPackage.Literals.INDICATOR__NAME, "PG304.name", name);
			}
		} else if (target != null && !isPercentage(target, context)) {
			context.report(target, null, "PG304.value", name, target.asText());
		}
	}

	private static boolean isCategory(String name, Indicator indicator, RuleContext context) {
		return Wording.same(name, indicator.getLevel2()) || Wording.same(name, indicator.getLevelOne())
				|| context.template().levelTwo(null, name).isPresent();
	}

	private static boolean isPercentage(Value target, RuleContext context) {
		if (target.getNumber() != null) {
			return target.getUnit() == null || Units.isShare(target.getUnit());
		}
		String text = target.asText();
		return Wording.isEmpty(text) || Wording.hasNumber(text) || context.words(Words.NO_VALUE).contains(text.strip());
	}
}
