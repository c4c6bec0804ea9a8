package org.pgoal.rules.quality;

import java.util.List;

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

/** PG301: 正向 goes with ≥ and &gt;, 反向 with ≤ and &lt;. Equal and about go with both. */
public final class PolarityRule implements IndicatorRule {

	@Override
	public String id() {
		return "PG301";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public void check(Indicator indicator, RuleContext context) {
		Value target = indicator.getTarget();
		if (target == null) {
			return;
		}
		Direction polarity = Direction.ofPolarity(indicator.getPolarity());
		Direction operator = Direction.ofOperator(target.getOperator());
		if (polarity == Direction.UNKNOWN || operator == Direction.UNKNOWN || polarity == operator) {
			return;
		}
		RuleContext.Report report = context.report(indicator, PgoalPackage.Literals.INDICATOR__POLARITY,
				polarity == Direction.MORE ? "PG301.positive" : "PG301.negative", target.getSign());
		// The name decides which of the two is wrong; where it doesn't tell, both answers are offered.
		Direction name = Direction.ofName(indicator, context);
		Polarity fitting = operator == Direction.MORE ? Polarity.POSITIVE : Polarity.NEGATIVE;
		Message turn = Message.of(getClass(), operator == Direction.MORE ? "PG301.makePositive" : "PG301.makeNegative");
		List<Change> change = List.of(new Change.Set(indicator, PgoalPackage.Literals.INDICATOR__POLARITY, fitting));
		Remedy polarityRemedy = new Remedy(turn, change, name == operator);
		Rewrite sign = new Rewrite(target).sign(opposite(target.getOperator()));
		Remedy signRemedy = name == polarity ? sign.preferred(this, "sign.change", opposite(target.getOperator()))
				: sign.suggested(this, "sign.change", opposite(target.getOperator()));
		if (name == polarity) {
			report.remedy(signRemedy).remedy(polarityRemedy);
		} else {
			report.remedy(polarityRemedy).remedy(signRemedy);
		}
	}

	private static String opposite(Operator operator) {
		return Operators.sign(switch (operator) {
		case AT_LEAST -> Operator.AT_MOST;
		case AT_MOST -> Operator.AT_LEAST;
		case GREATER -> Operator.LESS;
		default -> Operator.GREATER;
		});
	}
}
