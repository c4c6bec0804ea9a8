package org.pgoal.model.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

	private static final Pattern NUMBER = Pattern.compile("[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?");
	private static final Pattern BLANK = Pattern.compile("[\\s\u3000\u00a0]*");

	private Quantities() {
	}

	/** The mentions in a text, in order; a number without a known unit is none. */
	public static List<Mention> in(String text) {
		int from = firstDigit(text);
		if (from < 0) {
			return List.of();
		}
		List<Mention> mentions = new ArrayList<>();
		Matcher matcher = NUMBER.matcher(text);
		while (matcher.find(from)) {
			from = matcher.end();
			Matcher blank = BLANK.matcher(text).region(matcher.end(), text.length());
			int unitStart = blank.lookingAt() ? blank.end() : matcher.end();
			int unitEnd = unitEnd(text, unitStart);
			BigDecimal number = Numerals.parse(matcher.group());
			if (unitEnd > unitStart && number != null) {
				mentions.add(new Mention(matcher.start(), unitEnd, number, text.substring(unitStart, unitEnd)));
				from = unitEnd;
			}
		}
		return mentions;
	}

	/** Most names have no number at all. */
	private static int firstDigit(String text) {
		for (int i = 0; text != null && i < text.length(); i++) {
			char c = text.charAt(i);
			if (c >= '0' && c <= '9' || c >= '０' && c <= '９') {
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
