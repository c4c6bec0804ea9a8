package org.pgoal.model.quantity;

import java.math.BigDecimal;
import java.util.Optional;

import org.pgoal.model.Value;

/**
 * An amount of money, decimal-exact.
 *
 * @param yuan the amount in 元, never rounded
 */
public record Money(BigDecimal yuan) implements Comparable<Money> {

	public static final Money NONE = new Money(BigDecimal.ZERO);

	/**
	 * An amount in a declared unit.
	 *
	 * @return empty where the number is null, or the unit is absent, unknown, no money, or a rate such as 元/人: such
	 *         an amount cannot be compared. Nothing is nothing in every unit, so a zero without a unit is an amount.
	 */
	public static Optional<Money> of(BigDecimal number, String unit) {
		if (number == null) {
			return Optional.empty();
		}
		if (unit == null) {
			return number.signum() == 0 ? Optional.of(NONE) : Optional.empty();
		}
		return Units.of(unit).filter(u -> u.dimension() == Dimension.MONEY && !u.isRate()).map(u -> new Money(u.inBase(number)));
	}

	/** The amount of a value; empty where it is none or cannot be compared. */
	public static Optional<Money> of(Value value) {
		return value == null ? Optional.empty() : of(value.getNumber(), value.getUnit());
	}

	public Money plus(Money other) {
		return new Money(yuan.add(other.yuan));
	}

	public Money minus(Money other) {
		return new Money(yuan.subtract(other.yuan));
	}

	@Override
	public int compareTo(Money other) {
		return yuan.compareTo(other.yuan);
	}

	/** Equal as amounts: 6.0 万元 is 60000 元. */
	@Override
	public boolean equals(Object other) {
		return other instanceof Money money && yuan.compareTo(money.yuan) == 0;
	}

	@Override
	public int hashCode() {
		return yuan.stripTrailingZeros().hashCode();
	}

	/**
	 * The amount as people print it in a unit, without needless zeros, e.g. 1223.7万元.
	 *
	 * @param unit a plain money unit; another one, or null, prints 元
	 */
	public String in(String unit) {
		BigDecimal factor = Units.of(unit).filter(u -> u.dimension() == Dimension.MONEY && !u.isRate()).map(Unit::factor).orElse(null);
		if (factor == null) {
			return plain(yuan) + "元";
		}
		// All factors are powers of ten, so that the quotient is exact.
		return plain(yuan.movePointLeft(factor.precision() - factor.scale() - 1)) + unit;
	}

	private static String plain(BigDecimal number) {
		return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
	}

	@Override
	public String toString() {
		return in("元");
	}
}
