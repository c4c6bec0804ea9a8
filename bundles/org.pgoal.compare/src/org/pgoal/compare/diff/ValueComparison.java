package org.pgoal.compare.diff;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

import org.pgoal.model.Operator;
import org.pgoal.model.Polarity;
import org.pgoal.model.Value;
import org.pgoal.model.quantity.Unit;
import org.pgoal.model.quantity.Units;

/** Compares what values mean: ≥ is 大于等于, 6 万元 is 60000 元, and a line break in prose is none. */
public final class ValueComparison {

	private ValueComparison() {
	}

	/**
	 * How the newer value differs.
	 *
	 * @return null where both are written alike
	 */
	public static How of(Value before, Value after) {
		boolean none = isNothing(before);
		if (none || isNothing(after)) {
			return none && isNothing(after) ? null : none ? How.ADDED : How.REMOVED;
		}
		if (isWrittenAlike(before, after)) {
			return null;
		}
		BigDecimal one = before.getNumber();
		BigDecimal other = after.getNumber();
		if (one == null || other == null) {
			return one == null && other == null && before.getOperator() == after.getOperator() && sameUnit(before.getUnit(), after.getUnit())
					&& sameText(before.asText(), after.asText()) ? How.REWRITTEN : How.CHANGED;
		}
		if (before.getOperator() != after.getOperator() || !sameUnit(before.getUnit(), after.getUnit())) {
			return How.CHANGED;
		}
		int order = base(other, after.getUnit()).compareTo(base(one, before.getUnit()));
		return order > 0 ? How.RAISED : order < 0 ? How.LOWERED : How.REWRITTEN;
	}

	/** What it means for a target that it became greater or smaller. */
	public static Effect effect(How how, Value after, Polarity polarity) {
		if (how != How.RAISED && how != How.LOWERED) {
			return Effect.NONE;
		}
		Operator operator = after.getOperator();
		boolean atLeast = operator == Operator.AT_LEAST || operator == Operator.GREATER || polarity == Polarity.POSITIVE;
		boolean atMost = operator == Operator.AT_MOST || operator == Operator.LESS || polarity == Polarity.NEGATIVE;
		if (atLeast == atMost) {
			return Effect.NONE;
		}
		return atLeast == (how == How.RAISED) ? Effect.STRICTER : Effect.LOOSER;
	}

	/** True where two texts differ only in blanks, line breaks and the width of characters. */
	public static boolean sameText(String one, String other) {
		return one == null || other == null ? one == other : one.equals(other) || Similarity.plain(one).equals(Similarity.plain(other));
	}

	/** A value that says nothing is no value. */
	public static boolean isNothing(Value value) {
		return value == null || value.asText() == null;
	}

	private static boolean isWrittenAlike(Value one, Value other) {
		return Objects.equals(one.getSign(), other.getSign()) && Objects.equals(one.getNumeral(), other.getNumeral())
				&& Objects.equals(one.getUnit(), other.getUnit()) && Objects.equals(one.getText(), other.getText())
				&& Objects.equals(one.getPrinted(), other.getPrinted());
	}

	private static boolean sameUnit(String one, String other) {
		return one == null || other == null ? one == other : Units.comparable(one, other);
	}

	private static BigDecimal base(BigDecimal number, String unit) {
		Optional<Unit> known = Units.of(unit);
		return known.isPresent() ? known.get().inBase(number) : number;
	}
}
