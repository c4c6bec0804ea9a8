package org.pgoal.rules.quality;

import org.pgoal.model.Indicator;
import org.pgoal.model.Operator;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Polarity;
import org.pgoal.model.Value;
import org.pgoal.model.change.Change;
import org.pgoal.model.change.Remedy;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.message.Message;
import org.pgoal.model.quantity.Operators;
import org.pgoal.rules.IndicatorRule;
import org.pgoal.rules.RuleContext;

/** PG302: a cost, a consumption, a complaint or an error rate is 反向; a count of services is not capped by ≤. */
public final class DirectionRule implements IndicatorRule {

	@Override
	public String id() {
		return "PG302";
	}

	@Override
	public Severity severity() {
		return Severity.NOTE;
	}

	@Override
	public void check(Indicator indicator, RuleContext context) {
		Value target = indicator.getTarget();
		if (target == null) {
			return;
		}
		Direction operator = Direction.ofOperator(target.getOperator());
		Direction polarity = Direction.ofPolarity(indicator.getPolarity());
		if (operator != Direction.MORE && polarity != Direction.MORE && operator != Direction.LESS) {
			return;
		}
		Direction name = Direction.ofName(indicator, context);
		if (name == Direction.LESS && operator == Direction.MORE) {
			Operator turned = target.getOperator() == Operator.AT_LEAST ? Operator.AT_MOST : Operator.LESS;
			context.report(target, PgoalPackage.Literals.VALUE__SIGN, "PG302.less", indicator.getName(), target.asText())
					.remedy(new Rewrite(target).sign(Operators.sign(turned)).preferred(this, "sign.change", Operators.sign(turned)));
		} else if (name == Direction.LESS && polarity == Direction.MORE) {
			Change turn = new Change.Set(indicator, PgoalPackage.Literals.INDICATOR__POLARITY, Polarity.NEGATIVE);
			context.report(indicator, PgoalPackage.Literals.INDICATOR__POLARITY, "PG302.polarity", indicator.getName())
					.remedy(Remedy.of(Message.of(getClass(), "PG301.makeNegative"), turn));
		} else if (name == Direction.MORE && operator == Direction.LESS && polarity != Direction.LESS) {
			// Who says 反向 as well wants fewer of them.
			Operator turned = target.getOperator() == Operator.AT_MOST ? Operator.AT_LEAST : Operator.GREATER;
			context.report(target, PgoalPackage.Literals.VALUE__SIGN, "PG302.capped", indicator.getName(), target.asText())
					.remedy(new Rewrite(target).sign(Operators.sign(turned)).preferred(this, "sign.change", Operators.sign(turned)));
		}
	}
}
