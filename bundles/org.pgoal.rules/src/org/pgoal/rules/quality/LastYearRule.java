package org.pgoal.rules.quality;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

import org.pgoal.model.FieldRole;
import org.pgoal.model.Indicator;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Sheet;
import org.pgoal.model.Value;
import org.pgoal.model.change.Change;
import org.pgoal.model.change.Remedy;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.message.Message;
import org.pgoal.model.quantity.Quantities;
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
				.filter(text -> Words.in(text, Words.NEW, context) && !Words.in(text, Words.CONTINUED, context)).isPresent();
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
			} else if (isWorse(indicator, before, context) && !hasReason(indicator, context)) {
				context.report(indicator.getTarget(), null, "PG310.worse", indicator.getTarget().asText(), before.asText());
			}
		}
	}

	private static boolean isWorse(Indicator indicator, Value before, RuleContext context) {
		Optional<Integer> order = Amount.of(indicator.getTarget()).flatMap(target -> Amount.of(before).flatMap(target::compare));
		return order.isPresent() && switch (direction(indicator, context)) {
		case MORE -> order.get() < 0;
		case LESS -> order.get() > 0;
		default -> false;
		};
	}

	/** What the author says, else what a share's name says; a count that has neither may be less on purpose. */
	private static Direction direction(Indicator indicator, RuleContext context) {
		Direction stated = Direction.stated(indicator);
		if (stated != Direction.UNKNOWN || indicator.getName() == null || !Units.isShare(indicator.getTarget().getUnit())) {
			return stated;
		}
		return ShareRule.isBounded(indicator.getName(), context) ? Direction.MORE : Direction.ofName(indicator, context);
	}

	/** A number and its unit; of last year's value often written as a text, ≥95%. */
	private record Amount(BigDecimal number, String unit) {

		private static final Pattern SIGN = Pattern.compile("^[≥≧≤≦><=≈≅＞＜＝\\s]+");

		static Optional<Amount> of(Value value) {
			if (value == null || value.getNumber() != null) {
				return Optional.ofNullable(value).map(v -> new Amount(v.getNumber(), v.getUnit()));
			}
			if (value.getText() == null) {
				return Optional.empty();
			}
			String text = SIGN.matcher(value.getText()).replaceFirst("").strip();
			return Quantities.in(text).stream().filter(m -> m.start() == 0 && m.end() == text.length()).findFirst()
					.map(m -> new Amount(m.number(), m.unit()));
		}

		/** Empty where the units differ. */
		Optional<Integer> compare(Amount other) {
			if (unit == null || other.unit == null || !Units.comparable(unit, other.unit)) {
				return Optional.empty();
			}
			return Optional.of(base(this).compareTo(base(other)));
		}

		private static BigDecimal base(Amount amount) {
			return Units.of(amount.unit).map(u -> u.inBase(amount.number)).orElse(amount.number);
		}
	}

	private static boolean hasReason(Indicator indicator, RuleContext context) {
		return !Wording.isEmpty(indicator.getReason()) || Words.in(indicator.getFormula(), Words.REASONS, context)
				|| indicator.getFields().stream().anyMatch(f -> f.getValue() != null && Words.in(f.getValue().asText(), Words.REASONS, context));
	}
}
