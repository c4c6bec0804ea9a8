package org.pgoal.forms.filling;

import java.math.BigDecimal;

import org.pgoal.model.quantity.Numerals;

/**
 * What stands in a cell.
 *
 * @param text     as a person reads it; never null
 * @param number   the number that it is; null where it is a text
 * @param decimals how many decimals are printed at least; -1 where the form's number format decides
 */
public record Content(String text, BigDecimal number, int decimals) {

	public static final Content EMPTY = new Content("", null, -1);

	static Content of(String text) {
		return text == null || text.isEmpty() ? EMPTY : new Content(text, null, -1);
	}

	static Content of(BigDecimal number) {
		return number == null ? EMPTY : new Content(number.toPlainString(), number, -1);
	}

	/**
	 * A number as it is written.
	 *
	 * @param decimals that the form asks for; -1 where it doesn't
	 */
	static Content numeral(String numeral, int decimals) {
		BigDecimal number = Numerals.parse(numeral);
		if (number == null) {
			return of(numeral);
		}
		boolean padded = number.scale() < decimals;
		if (padded) {
			number = number.setScale(decimals);
		}
		// zeros that a person wrote are printed, whatever the format says
		int written = number.stripTrailingZeros().scale() < number.scale() ? number.scale() : -1;
		return new Content(padded ? number.toPlainString() : numeral, number, Math.max(written, decimals));
	}

	public boolean isEmpty() {
		return text.isEmpty();
	}
}
