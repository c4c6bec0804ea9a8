package org.pgoal.rules.completeness;

import org.pgoal.model.Indicator;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Value;
import org.pgoal.model.change.Change;
import org.pgoal.model.change.Remedy;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.message.Message;
import org.pgoal.model.quantity.Units;
import org.pgoal.rules.IndicatorRule;
import org.pgoal.rules.RuleContext;

/** PG107: one indicator, one value: no composite values, no ≥…以上, no two names in one. */
public final class OneValueRule implements IndicatorRule {

	@Override
	public String id() {
		return "PG107";
	}

	@Override
	public Severity severity() {
		return Severity.NOTE;
	}

	@Override
	public void check(Indicator indicator, RuleContext context) {
		Value value = indicator.getTarget();
		if (value != null && !isPlain(value)) {
			DoubleBound.in(value, context).ifPresent(bound -> report(indicator, bound, context));
			// A number with its unit is one value.
			int values = value.getNumeral() != null && value.getPrinted() == null ? 1 : CompositeValue.count(value.asText());
			if (values > 1) {
				context.report(indicator, PgoalPackage.Literals.INDICATOR__TARGET, "PG107.values", value.asText(), values);
			}
		}
		String[] names = TwoNames.in(indicator.getName(), context);
		if (names.length > 1) {
			context.report(indicator, PgoalPackage.Literals.INDICATOR__NAME, "PG107.names", names[0], names[1]);
		}
	}

	/** Most values are a number and a unit that is known, and nothing else to look for. */
	private static boolean isPlain(Value value) {
		return value.getNumeral() != null && value.getPrinted() == null && (value.getUnit() == null || Units.of(value.getUnit()).isPresent());
	}

	/** Where sign, number and unit are understood, they say it all without the word. */
	private static void report(Indicator indicator, DoubleBound bound, RuleContext context) {
		Value value = indicator.getTarget();
		var report = context.report(indicator, PgoalPackage.Literals.INDICATOR__TARGET, "PG107.bound", value.asText(), bound.sign(), bound.word());
		Message title = Message.of(OneValueRule.class, "PG107.fix.word", bound.word());
		if (value.getNumeral() != null && value.getUnit() != null && value.getUnit().endsWith(bound.word())) {
			String unit = value.getUnit().substring(0, value.getUnit().length() - bound.word().length());
			report.remedy(Remedy.of(title, new Change.Set(value, PgoalPackage.Literals.VALUE__UNIT, unit.isEmpty() ? null : unit)));
		} else if (value.getNumeral() != null && value.getPrinted() != null) {
			report.remedy(Remedy.of(title, new Change.Set(value, PgoalPackage.Literals.VALUE__PRINTED, null)));
		} else if (bound.isWholeValue()) {
			Value plain = PgoalFactory.eINSTANCE.createValue();
			plain.setSign(bound.sign());
			plain.setNumeral(bound.numeral());
			plain.setUnit(bound.unit());
			report.remedy(Remedy.of(title, new Change.Set(indicator, PgoalPackage.Literals.INDICATOR__TARGET, plain)));
		}
	}
}
