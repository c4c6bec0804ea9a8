package org.example.pgoal.rules;

import java.math.BigDecimal;

import org.pgoal.model.Indicator;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.change.Change;
import org.pgoal.model.change.Remedy;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.message.Message;
import org.pgoal.rules.IndicatorRule;
import org.pgoal.rules.RuleContext;

/** EX101: a name is at most 阈值 characters long, because the reporting system of this region cuts longer ones off. */
public final class ShortNameRule implements IndicatorRule {

	private static final BigDecimal USUAL = new BigDecimal(30);

	@Override
	public String id() {
		return "EX101";
	}

	@Override
	public Severity severity() {
		return Severity.NOTE;
	}

	@Override
	public void check(Indicator indicator, RuleContext context) {
		int limit = context.parameter("阈值", USUAL).intValue();
		String name = indicator.getName();
		if (name == null || length(name) <= limit) {
			return;
		}
		var report = context.report(indicator, PgoalPackage.Literals.INDICATOR__NAME, "EX101.long", length(name), limit);
		String plain = name.replaceAll("[（(][^（()）]*[)）]$", "");
		if (length(plain) <= limit && !plain.isBlank()) {
			report.remedy(Remedy.of(Message.of(ShortNameRule.class, "EX101.fix.note"), new Change.Set(indicator, PgoalPackage.Literals.INDICATOR__NAME, plain)));
		}
	}

	private static int length(String text) {
		return text.codePointCount(0, text.length());
	}
}
