package org.pgoal.model.quantity;

import java.math.BigDecimal;

/**
 * What is understood of a unit as written.
 *
 * @param base      the unit it counts in, e.g. 元 for 万元, 人 for 万人
 * @param factor    how many of the base one of it is, exact; 10000 for 万元
 * @param dimension what it measures
 * @param per       what it is counted per, as written: 人/月 for 元/人/月; null for a plain unit
 */
public record Unit(String base, BigDecimal factor, Dimension dimension, String per) {

	/** True for 元/人, 次/年 …: such amounts are never added up. */
	public boolean isRate() {
		return per != null;
	}

	/** True when amounts of both can be added after conversion. */
	public boolean isComparableWith(Unit other) {
		return other != null && base.equals(other.base) && java.util.Objects.equals(per, other.per);
	}

	/** An amount of this unit in the base unit, exact. */
	public BigDecimal inBase(BigDecimal number) {
		return number.multiply(factor);
	}
}
