package org.pgoal.model.quantity;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as people type them: half or full width, with or without group separators. */
public final class Numerals {

	/** A number as it stands in a text, with group separators of three digits. */
	public static final Pattern WRITTEN = Pattern.compile("[-－+]?[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?");

	private Numerals() {
	}

	/**
	 * The exact value of a numeral.
	 *
	 * @param numeral e.g. {@code 1,203.70}, {@code ９８．５}, {@code -3}; may be null
	 * @return the value with the scale as written, or null when the text is null or no number
	 */
	public static BigDecimal parse(String numeral) {
		if (numeral == null) {
			return null;
		}
		if (isShortInteger(numeral)) {
			// most numbers of a form; asked for by each rule
			return BigDecimal.valueOf(Integer.parseInt(numeral));
		}
		String plain = plain(numeral);
		if (plain.isEmpty() || plain.length() > MAX_DIGITS || !mayBegin(plain.charAt(0))) {
			return null;
		}
		try {
			return new BigDecimal(plain);
		} catch (NumberFormatException notANumber) {
			return null;
		}
	}

	/** The numeral in ASCII digits, without blanks and group separators. */
	public static String plain(String numeral) {
		if (isPlain(numeral)) {
			return numeral;
		}
		StringBuilder plain = new StringBuilder(numeral.length());
		for (int i = 0; i < numeral.length(); i++) {
			char c = numeral.charAt(i);
			if (c >= '０' && c <= '９') {
				plain.append((char) (c - '０' + '0'));
			} else if (c == '．') {
				plain.append('.');
			} else if (c == '－' || c == '−') {
				plain.append('-');
			} else if (c != ',' && c != '，' && !Character.isWhitespace(c) && c != '\u3000' && c != '\u00a0') {
				plain.append(c);
			}
		}
		return plain.toString();
	}

	/** Spares most texts the exception. */
	private static boolean mayBegin(char c) {
		return Character.isDigit(c) || c == '.' || c == '-' || c == '+';
	}

	private static boolean isShortInteger(String numeral) {
		for (int i = 0; i < numeral.length(); i++) {
			if (numeral.charAt(i) < '0' || numeral.charAt(i) > '9') {
				return false;
			}
		}
		return !numeral.isEmpty() && numeral.length() <= MAX_SHORT;
	}

	private static boolean isPlain(String numeral) {
		for (int i = 0; i < numeral.length(); i++) {
			char c = numeral.charAt(i);
			if ((c < '0' || c > '9') && c != '.') {
				return false;
			}
		}
		return true;
	}

	// fits an int whatever its digits
	private static final int MAX_SHORT = 9;
	// No budget needs more; a longer text is damage, and BigDecimal's cost grows with the square of the length.
	private static final int MAX_DIGITS = 200;
}
