package org.pgoal.rules.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.pgoal.model.Indicator;
import org.pgoal.model.Operator;
import org.pgoal.model.Sheet;
import org.pgoal.model.Value;
import org.pgoal.model.finding.Severity;
import org.pgoal.rules.Rule;
import org.pgoal.rules.RuleContext;
import org.pgoal.rules.wording.Wording;

/**
 * PG308: the share of quantified indicators reaches the template's threshold. Parameter {@code 阈值}; without one the
 * rule does not apply. A date, a composite and a reference (≤总成本预算数) can be measured and count as quantified; rows
 * that have lost their value, and those that don't apply, aren't counted at all.
 */
public final class QuantifiedRule implements Rule {

	@Override
	public String id() {
		return "PG308";
	}

	@Override
	public Severity severity() {
		return Severity.NOTE;
	}

	@Override
	public void check(Sheet sheet, RuleContext context) {
		BigDecimal threshold = context.parameter("阈值", BigDecimal.ZERO);
		int all = 0;
		int quantified = 0;
		for (Indicator indicator : context.indicators()) {
			Value target = indicator.getTarget();
			String text = target == null ? null : target.asText();
			if (text != null && !Wording.isEmpty(text) && !context.words(Words.NO_VALUE).contains(text.strip())) {
				all++;
				quantified += isQuantified(target, text) ? 1 : 0;
			}
		}
		if (all > 0 && threshold.multiply(BigDecimal.valueOf(all)).compareTo(BigDecimal.valueOf(quantified)) > 0) {
			// As many as are missing: the least number that reaches the threshold.
			int needed = threshold.multiply(BigDecimal.valueOf(all)).setScale(0, RoundingMode.CEILING).intValueExact() - quantified;
			context.report(sheet, null, "PG308", quantified, all, threshold.movePointRight(2).stripTrailingZeros().toPlainString(), needed);
		}
	}

	private static boolean isQuantified(Value target, String text) {
		return target.getNumber() != null || target.getOperator() != Operator.NONE || text.codePoints().anyMatch(Character::isDigit);
	}
}
