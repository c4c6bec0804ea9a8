package org.pgoal.model.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Finds numbers with units in prose. */
public final class Quantities {

	/**
	 * A number with a unit in a text.
	 *
	 * @param start  offset of its first digit
	 * @param end    offset behind its unit
	 * @param number the exact number as written
	 * @param unit   the unit as written, rate included, e.g. 元/人/月
	 */
	public record Mention(int start, int end, BigDecimal number, String unit) {

		/** True for what is part of a date rather than an amount: 2023年, 12月, 31日, 4季度. */
		public boolean isDate() {
			return switch (unit) {
			case "年" -> number.precision() - number.scale() == 4 && number.scale() == 0;
			case "年度", "月", "月份", "日", "季度" -> true;
			default -> false;
			};
		}
	}

	/** As many digits stand between group separators. */
	private static final int GROUP = 3;

	private Quantities() {
	}

	/** The mentions in a text, in order; a number without a known unit is none. */
	public static List<Mention> in(String text) {
		int from = nextDigit(text, 0);
		if (from < 0) {
			return List.of();
		}
		List<Mention> mentions = new ArrayList<>();
		while (from >= 0) {
			int start = from;
			int end = numberEnd(text, start);
			int unitStart = skipBlanks(text, end);
			int unitEnd = unitEnd(text, unitStart);
			BigDecimal number = unitEnd > unitStart ? Numerals.parse(text.substring(start, end)) : null;
			if (number != null) {
				mentions.add(new Mention(start, unitEnd, number, text.substring(unitStart, unitEnd)));
				end = unitEnd;
			}
			from = nextDigit(text, end);
		}
		return mentions;
	}

	/** The end of the number that begins at a digit: 12, 1,203, 98.5. By hand, as every name and text of a sheet is searched. */
	private static int numberEnd(String text, int start) {
		int end = skipDigits(text, start);
		while (isAt(text, end, ',', '，') && skipDigits(text, end + 1) >= end + 1 + GROUP) {
			end += 1 + GROUP;
		}
		return isAt(text, end, '.', '．') ? Math.max(end, fractionEnd(text, end)) : end;
	}

	private static int fractionEnd(String text, int point) {
		int end = skipDigits(text, point + 1);
		return end > point + 1 ? end : point;
	}

	private static int skipDigits(String text, int from) {
		int i = from;
		while (i < text.length() && isDigit(text.charAt(i))) {
			i++;
		}
		return i;
	}

	private static int skipBlanks(String text, int from) {
		int i = from;
		while (i < text.length() && " \t\n\u000b\f\r\u3000\u00a0".indexOf(text.charAt(i)) >= 0) {
			i++;
		}
		return i;
	}

	private static boolean isAt(String text, int at, char narrow, char wide) {
		return at < text.length() && (text.charAt(at) == narrow || text.charAt(at) == wide);
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9' || c >= '０' && c <= '９';
	}

	/** Most names have no number at all. */
	private static int nextDigit(String text, int from) {
		for (int i = from; text != null && i < text.length(); i++) {
			if (isDigit(text.charAt(i))) {
				return i;
			}
		}
		return -1;
	}

	/** The end of the unit that begins at a place, with what it is counted per. */
	private static int unitEnd(String text, int start) {
		int end = start + Units.lengthAt(text, start);
		while (end > start && end + 1 < text.length() && (text.charAt(end) == '/' || text.charAt(end) == '／')) {
			int each = text.charAt(end + 1) == '每' ? 1 : 0;
			int length = Units.lengthAt(text, end + 1 + each);
			if (length == 0) {
				break;
			}
			end += 1 + each + length;
		}
		return end;
	}
}
