package org.pgoal.rules.completeness;

import org.pgoal.model.Indicator;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Value;
import org.pgoal.model.change.Change;
import org.pgoal.model.change.Remedy;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.message.Message;
import org.pgoal.rules.IndicatorRule;
import org.pgoal.rules.RuleContext;
import org.pgoal.rules.wording.Wording;

/** PG105: a qualitative value can be graded: not blank, not {@code *}, not the name again, and without a unit. */
public final class GradableRule implements IndicatorRule {

	@Override
	public String id() {
		return "PG105";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public void check(Indicator indicator, RuleContext context) {
		Value value = indicator.getTarget();
		if (value != null && value.getNumeral() != null) {
			return;
		}
		String text = value == null ? null : value.getText();
		if (Wording.isEmpty(text)) {
			// A row without name and value says nothing yet: PG103 asks for the name first. A sign alone is PG104's.
			if (!Wording.isEmpty(indicator.getName()) && (value == null || value.getSign() == null)) {
				context.report(indicator, PgoalPackage.Literals.INDICATOR__TARGET, "PG105.blank");
			}
		} else if (context.words("占位词").stream().anyMatch(word -> Wording.same(word, text))) {
			context.report(indicator, PgoalPackage.Literals.INDICATOR__TARGET, "PG105.placeholder", text);
		} else if (Wording.same(indicator.getName(), text) && !context.words("无值词").contains(text)) {
			context.report(indicator, PgoalPackage.Literals.INDICATOR__TARGET, "PG105.name", text);
		} else if (value.getUnit() != null && !Wording.hasNumber(text + value.getUnit())) {
			context.report(indicator, PgoalPackage.Literals.INDICATOR__TARGET, "PG105.unit", text, value.getUnit()).remedy(
					Remedy.of(Message.of(GradableRule.class, "PG105.fix.unit", value.getUnit()), new Change.Set(value, PgoalPackage.Literals.VALUE__UNIT, null)));
		}
	}
}
