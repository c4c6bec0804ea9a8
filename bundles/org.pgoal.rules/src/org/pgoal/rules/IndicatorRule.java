package org.pgoal.rules;

import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;

/** A rule that looks at one indicator at a time. */
public interface IndicatorRule extends Rule {

	@Override
	default void check(Sheet sheet, RuleContext context) {
		for (Indicator indicator : context.indicators()) {
			check(indicator, context);
		}
	}

	void check(Indicator indicator, RuleContext context);
}
