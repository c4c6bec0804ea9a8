package org.pgoal.forms.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.poi.ss.usermodel.DateUtil;

/** A number format of dates or times, such as {@code yyyy"年"m"月"}, as a Chinese spreadsheet shows it (ECMA-376 part 1, 18.8.31). */
final class DatePattern {

	private static final String DIGITS = "〇一二三四五六七八九";
	private static final String WEEK = "一二三四五六日";
	private static final String[] FORENOON = { "上午/下午", "AM/PM", "A/P" };
	/** Behind the last day of the year 9999. */
	private static final BigDecimal LAST = BigDecimal.valueOf(2_958_466);
	private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

	/**
	 * @param letter y, m, M for minutes, d, h, s, a for the day of the week, p for the half of the day, . for parts of a second;
	 *               0 for text
	 */
	private record Part(char letter, int length, boolean elapsed, String text) {
	}

	private final List<Part> parts = new ArrayList<>();
	private boolean chinese;
	private boolean halves;

	private DatePattern() {
	}

	/** Empty where the format is none of dates or times. */
	static Optional<DatePattern> of(String format) {
		DatePattern pattern = new DatePattern();
		return pattern.read(format) && pattern.parts.stream().anyMatch(part -> part.letter() != 0) ? Optional.of(pattern) : Optional.empty();
	}

	private boolean read(String format) {
		for (int i = 0; i < format.length(); i++) {
			char c = format.charAt(i);
			char letter = Character.toLowerCase(c);
			String half = half(format, i);
			if (c == ';') {
				break;
			} else if (c == '"') {
				int end = format.indexOf('"', i + 1);
				if (end < 0) {
					return false;
				}
				text(format.substring(i + 1, end));
				i = end;
			} else if ((c == '\\' || c == '!' || c == '_' || c == '*') && i + 1 < format.length()) {
				i++;
				text(c == '_' ? " " : c == '*' ? "" : String.valueOf(format.charAt(i)));
			} else if (c == '[') {
				int end = format.indexOf(']', i);
				if (end < 0) {
					return false;
				}
				bracket(format.substring(i + 1, end));
				i = end;
			} else if (half != null) {
				halves = true;
				parts.add(new Part('p', half.length(), false, half));
				i += half.length() - 1;
			} else if ("ymdhsa".indexOf(letter) >= 0) {
				int end = i;
				while (end < format.length() && Character.toLowerCase(format.charAt(end)) == letter) {
					end++;
				}
				unit(letter, end - i, false);
				i = end - 1;
			} else if (c == '.' && i + 1 < format.length() && format.charAt(i + 1) == '0' && follows('s')) {
				int end = i + 1;
				while (end < format.length() && format.charAt(end) == '0') {
					end++;
				}
				parts.add(new Part('.', end - i - 1, false, ""));
				i = end - 1;
			} else if (Character.isLetterOrDigit(c) && c < 0x80 || c == '#' || c == '?' || c == '@') {
				return false;
			} else {
				text(String.valueOf(c));
			}
		}
		return true;
	}

	private static String half(String format, int at) {
		for (String half : FORENOON) {
			if (format.regionMatches(true, at, half, 0, half.length())) {
				return half;
			}
		}
		return null;
	}

	/** Time that has passed, or the digits to be used; a language and a colour change nothing here. */
	private void bracket(String inside) {
		String lower = inside.toLowerCase(Locale.ROOT);
		if (lower.matches("h+|m+|s+")) {
			unit(lower.charAt(0), lower.length(), true);
		}
		chinese |= lower.startsWith("dbnum");
	}

	private void text(String text) {
		parts.add(new Part((char) 0, 0, false, text));
	}

	/** An m beside hours or seconds is minutes. */
	private void unit(char letter, int length, boolean elapsed) {
		if (letter == 's') {
			for (int i = parts.size() - 1; i >= 0 && parts.get(i).letter() != 'h'; i--) {
				Part part = parts.get(i);
				if (part.letter() == 'm') {
					parts.set(i, new Part('M', part.length(), part.elapsed(), ""));
				}
				if (part.letter() != 0) {
					break;
				}
			}
		}
		parts.add(new Part(letter == 'm' && (elapsed || follows('h')) ? 'M' : letter, length, elapsed, ""));
	}

	/** Whether the last unit is that one. */
	private boolean follows(char letter) {
		return parts.stream().map(Part::letter).filter(other -> other != 0 && other != 'p').reduce((one, other) -> other).filter(last -> last == letter).isPresent();
	}

	/** Empty where the number is no date. */
	Optional<String> show(BigDecimal serial, boolean since1904) {
		if (!DateUtil.isValidExcelDate(serial.doubleValue()) || serial.compareTo(LAST) > 0) {
			return Optional.empty();
		}
		boolean fractions = parts.stream().anyMatch(part -> part.letter() == '.');
		LocalDateTime time = DateUtil.getLocalDateTime(serial.doubleValue(), since1904, !fractions);
		if (time == null) {
			return Optional.empty();
		}
		StringBuilder text = new StringBuilder();
		for (Part part : parts) {
			text.append(part.elapsed() ? elapsed(part, serial) : shown(part, time));
		}
		return Optional.of(CellText.of(text));
	}

	private static String elapsed(Part part, BigDecimal serial) {
		long seconds = serial.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
		return padded(part.letter() == 'h' ? seconds / 3600 : part.letter() == 'M' ? seconds / 60 : seconds, part.length());
	}

	private String shown(Part part, LocalDateTime time) {
		int length = part.length();
		return switch (part.letter()) {
		case 'y' -> year(time.getYear(), length);
		case 'm' -> length > 2 ? month(time, length) : number(time.getMonthValue(), length);
		case 'd' -> length > 2 ? time.getDayOfWeek().getDisplayName(length == 3 ? TextStyle.SHORT : TextStyle.FULL, Locale.ENGLISH) : number(time.getDayOfMonth(), length);
		case 'a' -> (length > 3 ? "星期" : "") + WEEK.charAt(time.getDayOfWeek().getValue() - 1);
		case 'h' -> number(halves ? (time.getHour() + 11) % 12 + 1 : time.getHour(), length);
		case 'M' -> number(time.getMinute(), length);
		case 's' -> number(time.getSecond(), length);
		case '.' -> "." + padded(time.getNano(), 9).substring(0, Math.min(9, length));
		case 'p' -> part.text().split("/")[time.getHour() < 12 ? 0 : 1];
		default -> part.text();
		};
	}

	private static String month(LocalDateTime time, int length) {
		String name = time.getMonth().getDisplayName(length == 3 ? TextStyle.SHORT : TextStyle.FULL, Locale.ENGLISH);
		return length == 5 ? name.substring(0, 1) : name;
	}

	private String year(int year, int length) {
		String digits = length > 2 ? padded(year, 4) : padded(year % 100, 2);
		if (!chinese) {
			return digits;
		}
		StringBuilder text = new StringBuilder();
		digits.chars().forEach(digit -> text.append(DIGITS.charAt(digit - '0')));
		return text.toString();
	}

	private String number(int number, int length) {
		if (!chinese) {
			return padded(number, length);
		}
		int ten = number / 10;
		String tens = ten == 0 ? "" : (ten == 1 ? "" : String.valueOf(DIGITS.charAt(ten))) + "十";
		return tens + (ten > 0 && number % 10 == 0 ? "" : String.valueOf(DIGITS.charAt(number % 10)));
	}

	private static String padded(long number, int length) {
		String digits = Long.toString(number);
		return "0".repeat(Math.max(0, length - digits.length())) + digits;
	}
}
