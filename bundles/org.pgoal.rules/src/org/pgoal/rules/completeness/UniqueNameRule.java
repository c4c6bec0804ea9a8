package org.pgoal.rules.completeness;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.pgoal.model.Indicator;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Sheet;
import org.pgoal.model.Value;
import org.pgoal.model.change.Change;
import org.pgoal.model.change.Remedy;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.message.Message;
import org.pgoal.rules.Rule;
import org.pgoal.rules.RuleContext;
import org.pgoal.rules.wording.Wording;

/** PG106: a name is unique within its sheet and category. The second row and each further one is reported. */
public final class UniqueNameRule implements Rule {

	@Override
	public String id() {
		return "PG106";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public void check(Sheet sheet, RuleContext context) {
		record Key(Object category, String name) {
		}
		Map<Key, Indicator> first = new HashMap<>();
		for (Indicator indicator : context.indicators()) {
			if (!Wording.isEmpty(indicator.getName())) {
				Indicator earlier = first.putIfAbsent(new Key(category(indicator, context), Wording.key(indicator.getName())), indicator);
				if (earlier != null) {
					report(indicator, earlier, context);
				}
			}
		}
	}

	/** The same category may be spelt in two ways. */
	private static Object category(Indicator indicator, RuleContext context) {
		return context.levelTwo(indicator).<Object>map(c -> c)
				.orElseGet(() -> Wording.key(indicator.getLevelOne()) + "/" + Wording.key(indicator.getLevel2()));
	}

	private static void report(Indicator indicator, Indicator earlier, RuleContext context) {
		var report = context.report(indicator, PgoalPackage.Literals.INDICATOR__NAME, "PG106.name", indicator.getName());
		if (indicator.getFields().isEmpty() && Objects.equals(text(indicator.getTarget()), text(earlier.getTarget()))
				&& Objects.equals(text(indicator.getLastYear()), text(earlier.getLastYear()))
				&& Objects.equals(indicator.getFormula(), earlier.getFormula())) {
			report.remedy(Remedy.suggestion(Message.of(UniqueNameRule.class, "PG106.fix.remove"), new Change.Remove(indicator)));
		}
	}

	private static String text(Value value) {
		return value == null ? null : value.asText();
	}
}
