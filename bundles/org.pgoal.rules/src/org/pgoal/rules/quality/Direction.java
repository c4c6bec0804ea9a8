package org.pgoal.rules.quality;

import java.math.BigDecimal;

import org.pgoal.model.CategoryRole;
import org.pgoal.model.Indicator;
import org.pgoal.model.Operator;
import org.pgoal.model.Polarity;
import org.pgoal.model.Value;
import org.pgoal.model.quantity.Dimension;
import org.pgoal.model.quantity.Units;
import org.pgoal.rules.RuleContext;

/** Which way an indicator should move: what its name says, and what its sign and polarity say. */
enum Direction {

	MORE, LESS, UNKNOWN;

	static Direction ofOperator(Operator operator) {
		return switch (operator) {
		case AT_LEAST, GREATER -> MORE;
		case AT_MOST, LESS -> LESS;
		default -> UNKNOWN;
		};
	}

	static Direction ofPolarity(Polarity polarity) {
		return switch (polarity) {
		case POSITIVE -> MORE;
		case NEGATIVE -> LESS;
		default -> UNKNOWN;
		};
	}

	/** What the author says: the polarity, else the operator. */
	static Direction stated(Indicator indicator) {
		Direction polarity = ofPolarity(indicator.getPolarity());
		return polarity != UNKNOWN || indicator.getTarget() == null ? polarity : ofOperator(indicator.getTarget().getOperator());
	}

	/** LESS for a cost, a consumption, a complaint or an error rate; MORE for a count of services; UNKNOWN where the name doesn't tell. */
	static Direction ofName(Indicator indicator, RuleContext context) {
		String name = indicator.getName();
		Value target = indicator.getTarget();
		if (name == null || target == null || target.getNumber() == null) {
			return UNKNOWN;
		}
		if (isCost(name, target, indicator, context) || isFault(name, context)) {
			return LESS;
		}
		return isService(name, target, indicator, context) ? MORE : UNKNOWN;
	}

	private static boolean isFault(String name, RuleContext context) {
		return (Words.end(name, Words.CONSUMPTION_ENDINGS, context) || Words.end(name, Words.FAULT_ENDINGS, context))
				&& !Words.in(name, Words.REVERSING, context);
	}

	private static boolean isCost(String name, Value target, Indicator indicator, RuleContext context) {
		return context.measures(indicator, CategoryRole.COST, CategoryRole.ECONOMIC_COST) && Units.is(target.getUnit(), Dimension.MONEY)
				&& !Units.isRate(target.getUnit()) && Words.end(name, Words.COST_ENDINGS, context)
				&& !Words.in(name, Words.PASSED_ON, context);
	}

	/** One service isn't a count of services: at most one is how an event of the year is written. */
	private static boolean isService(String name, Value target, Indicator indicator, RuleContext context) {
		return context.measures(indicator, CategoryRole.QUANTITY) && target.getNumber().compareTo(BigDecimal.ONE) > 0 && target.getUnit() != null
				&& context.words(Words.SERVICE_UNITS).contains(target.getUnit()) && Words.in(name, Words.SERVICES, context)
				&& !Words.in(name, Words.CAPPED, context) && !Words.in(name, Words.REVERSING, context);
	}
}
