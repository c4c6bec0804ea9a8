package org.pgoal.rules.completeness;

import org.pgoal.model.Indicator;
import org.pgoal.model.Operator;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Value;
import org.pgoal.model.change.Change;
import org.pgoal.model.change.Remedy;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.message.Message;
import org.pgoal.model.quantity.Numerals;
import org.pgoal.model.quantity.Quantities;
import org.pgoal.rules.IndicatorRule;
import org.pgoal.rules.RuleContext;
import org.pgoal.rules.wording.Wording;

/**
 * PG104: a number needs a unit, and an operator needs a number. A value by reference such as ≤总成本预算数 has its number
 * elsewhere.
 */
public final class UnitRule implements IndicatorRule {

	@Override
	public String id() {
		return "PG104";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public void check(Indicator indicator, RuleContext context) {
		Value value = indicator.getTarget();
		if (value == null) {
			return;
		}
		if (value.getNumber() != null || Numerals.parse(value.getText()) != null) {
			if (Wording.isBlank(value.getUnit()) && needsUnit(indicator, context)) {
				String number = value.getNumber() != null ? value.getNumeral() : value.getText();
				var report = context.report(indicator, PgoalPackage.Literals.INDICATOR__TARGET, "PG104.unit", number);
				ProbableUnit.remedies(indicator, context).forEach(report::remedy);
			}
		} else if (value.getOperator() != Operator.NONE && !isReference(value.getText(), context)) {
			contradiction(indicator, value, context);
		}
	}

	/** A name may carry the unit in brackets, 培训人数（人）, the printed form may, and some measures have none, e.g. an index or pH. */
	private static boolean needsUnit(Indicator indicator, RuleContext context) {
		String name = indicator.getName();
		return Quantities.in(indicator.getTarget().getPrinted()).isEmpty() && !ProbableUnit.standsInName(name) && !Wording.mentions(name, context.words("无量纲词"));
	}

	private static boolean isReference(String text, RuleContext context) {
		return Wording.hasNumber(text) || Wording.mentions(text, context.words("参照词"));
	}

	private static void contradiction(Indicator indicator, Value value, RuleContext context) {
		if (Wording.isEmpty(value.getText())) {
			context.report(indicator, PgoalPackage.Literals.INDICATOR__TARGET, "PG104.number", value.getSign());
			return;
		}
		Change[] changes = value.getPrinted() == null ? new Change[] { dropSign(value) }
				: new Change[] { dropSign(value), new Change.Set(value, PgoalPackage.Literals.VALUE__PRINTED, null) };
		context.report(indicator, PgoalPackage.Literals.INDICATOR__TARGET, "PG104.text", value.getSign(), value.getText())
				.remedy(Remedy.of(Message.of(UnitRule.class, "PG104.fix.sign", value.getSign()), changes));
	}

	private static Change dropSign(Value value) {
		return new Change.Set(value, PgoalPackage.Literals.VALUE__SIGN, null);
	}
}
