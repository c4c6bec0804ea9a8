package org.pgoal.rules.quality;

import java.math.BigDecimal;

import org.pgoal.model.Indicator;
import org.pgoal.model.Operator;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Value;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.quantity.Units;
import org.pgoal.rules.IndicatorRule;
import org.pgoal.rules.RuleContext;

/**
 * PG303: a share stays within 0–100 %; ≥100% should be =100%; a value in 0–1 under a rate is probably a lost percent
 * sign. Only of names whose share cannot exceed the whole; 增长率 and 完成率 can. Parameters: {@code 下限} and
 * {@code 上限}, 0 % and 100 %.
 */
public final class ShareRule implements IndicatorRule {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	@Override
	public String id() {
		return "PG303";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public void check(Indicator indicator, RuleContext context) {
		Value target = indicator.getTarget();
		String name = indicator.getName();
		if (target == null || target.getNumber() == null || name == null) {
			return;
		}
		if (target.getUnit() == null) {
			checkLostPercent(name, target, context);
		} else if (Units.isShare(target.getUnit()) && isBounded(name, context)) {
			checkBounds(name, target, context);
		}
	}

	private void checkLostPercent(String name, Value target, RuleContext context) {
		BigDecimal number = target.getNumber();
		if (number.signum() <= 0 || number.compareTo(BigDecimal.ONE) > 0 || !Words.end(name, Words.SHARE_ENDINGS, context)
				|| Words.end(name, Words.NO_SHARE_ENDINGS, context) || target.asText().contains("%")) {
			return;
		}
		String percent = number.movePointRight(2).stripTrailingZeros().toPlainString();
		context.report(target, PgoalPackage.Literals.VALUE__NUMERAL, "PG303.lostPercent", target.getNumeral(), percent)
				.remedy(new Rewrite(target).numeral(percent).unit("%").preferred(this, "PG303.addPercent", percent));
	}

	private void checkBounds(String name, Value target, RuleContext context) {
		BigDecimal share = Units.of(target.getUnit()).orElseThrow().inBase(target.getNumber());
		BigDecimal least = context.parameter("下限", BigDecimal.ZERO).multiply(HUNDRED);
		BigDecimal most = context.parameter("上限", BigDecimal.ONE).multiply(HUNDRED);
		if (share.compareTo(most) > 0 || share.compareTo(least) < 0) {
			context.report(target, PgoalPackage.Literals.VALUE__NUMERAL, "PG303.outside", name, target.asText(), plain(least), plain(most));
		} else if (share.compareTo(most) == 0 && Direction.ofOperator(target.getOperator()) == Direction.MORE) {
			String exactly = "=" + target.getNumeral() + target.getUnit();
			context.report(target, PgoalPackage.Literals.VALUE__SIGN, "PG303.atLeastAll", target.asText(), exactly)
					.remedy(new Rewrite(target).sign("=").preferred(this, "sign.change", "="));
		} else if (share.compareTo(least) == 0 && target.getOperator() == Operator.LESS) {
			context.report(target, PgoalPackage.Literals.VALUE__SIGN, "PG303.outside", name, target.asText(), plain(least), plain(most));
		}
	}

	/** True for the name of a share that cannot exceed the whole. */
	static boolean isBounded(String name, RuleContext context) {
		return Words.end(name, Words.BOUNDED_ENDINGS, context) && !Words.in(name, Words.UNBOUNDED, context);
	}

	private static String plain(BigDecimal number) {
		return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
	}
}
