package org.pgoal.rules.quality;

import java.math.BigDecimal;
import java.util.Optional;

import org.pgoal.model.FieldRole;
import org.pgoal.model.Indicator;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Sheet;
import org.pgoal.model.Value;
import org.pgoal.model.change.Change;
import org.pgoal.model.change.Remedy;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.message.Message;
import org.pgoal.model.quantity.Unit;
import org.pgoal.model.quantity.Units;
import org.pgoal.rules.Rule;
import org.pgoal.rules.RuleContext;
import org.pgoal.rules.wording.Wording;

/** PG310: a new project has no value of last year; a target that is worse than last year's value needs a reason. */
public final class LastYearRule implements Rule {

	@Override
	public String id() {
		return "PG310";
	}

	@Override
	public Severity severity() {
		return Severity.NOTE;
	}

	@Override
	public void check(Sheet sheet, RuleContext context) {
		boolean isNew = context.field(FieldRole.NOVELTY).map(f -> f.getValue() == null ? null : f.getValue().asText())
				.filter(text -> Wording.mentions(text, context.words(Words.NEW)) && !Wording.mentions(text, context.words(Words.CONTINUED))).isPresent();
		for (Indicator indicator : context.indicators()) {
			Value before = indicator.getLastYear();
			if (before == null || Wording.isEmpty(before.asText()) || context.words(Words.NO_VALUE).contains(before.asText().strip())) {
				continue;
			}
			if (isNew) {
				// Nothing of something is true of a new project.
				if (before.getNumber() == null || before.getNumber().signum() != 0) {
					context.report(before, null, "PG310.new", before.asText()).remedy(Remedy.suggestion(Message.of(getClass(), "PG310.remove"),
							new Change.Set(indicator, PgoalPackage.Literals.INDICATOR__LAST_YEAR, null)));
				}
			} else if (isWorse(indicator, before) && !hasReason(indicator, context)) {
				context.report(indicator.getTarget(), null, "PG310.worse", indicator.getTarget().asText(), before.asText());
			}
		}
	}

	private static boolean isWorse(Indicator indicator, Value before) {
		Value target = indicator.getTarget();
		Optional<Integer> order = target == null ? Optional.empty() : compare(target, before);
		return order.isPresent() && switch (Direction.stated(indicator)) {
		case MORE -> order.get() < 0;
		case LESS -> order.get() > 0;
		default -> false;
		};
	}

	/** Compares two values of one unit; empty where they cannot be compared. */
	private static Optional<Integer> compare(Value one, Value other) {
		BigDecimal first = one.getNumber();
		BigDecimal second = other.getNumber();
		if (first == null || second == null || one.getUnit() == null || other.getUnit() == null || !Units.comparable(one.getUnit(), other.getUnit())) {
			return Optional.empty();
		}
		Optional<Unit> unit = Units.of(one.getUnit());
		Optional<Unit> otherUnit = Units.of(other.getUnit());
		return unit.isPresent() && otherUnit.isPresent() ? Optional.of(unit.get().inBase(first).compareTo(otherUnit.get().inBase(second)))
				: Optional.of(first.compareTo(second));
	}

	private static boolean hasReason(Indicator indicator, RuleContext context) {
		return !Wording.isEmpty(indicator.getReason()) || Wording.mentions(indicator.getFormula(), context.words(Words.REASONS))
				|| indicator.getFields().stream().anyMatch(f -> f.getValue() != null && Wording.mentions(f.getValue().asText(), context.words(Words.REASONS)));
	}
}
