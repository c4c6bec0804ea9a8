package org.pgoal.model.quantity;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates, spans and durations as people write them in forms: 2023年底, 12月底前, 2023-01-01至2023-12-31, 2023年3月-次年1月,
 * 上半年, 1年, 12个月. Digits of either width; blanks don't count. What is no date of the calendar (2月30日) is not found.
 */
public final class DateText {

	/**
	 * Some days, the first and the last included. A month is all of its days, 年底 the last month's last day.
	 *
	 * @param range     true where the text joins two dates (…至…)
	 * @param dated     true where the text itself says the year
	 * @param deadline  true where the text says 前: on or before the last day
	 * @param from      where it begins in {@link #plain} text
	 * @param to        where it ends there, exclusive
	 */
	public record Span(LocalDate start, LocalDate end, boolean range, boolean dated, boolean deadline, int from, int to) {
	}

	private static final String CONNECTOR = "(?:起?[至到]|-+|—+|–+|~+)";
	private static final String NUMBER = "(?:\\d{1,2}|十[一二]?|[一二三四五六七八九])";
	private static final String RELATIVE = "次年|翌年|明年|下年|当年|本年|今年|同年";
	private static final String PART = "底|末|初|上旬|中旬|下旬";

	/** One date: ISO, eight digits, month of a year, or a year with or without a part of it. */
	private static final Pattern DATE = Pattern.compile("(?<![\\d.])(?:"
			+ "(?<iy>(?:19|20)\\d{2})[-./](?<im>\\d{1,2})(?![\\d])(?:[-./](?<id>\\d{1,2})(?!\\d))?"
			+ "|(?<cy>(?:19|20)\\d{2})(?<cm>[01]\\d)(?<cd>[0-3]\\d)(?!\\d)"
			+ "|(?:(?<my>(?:19|20)\\d{2})年度?|(?<mr>" + RELATIVE + "))?的?(?<mm>" + NUMBER + ")月份?(?:(?<md>\\d{1,2})[日号]|(?<mp>" + PART + "))?"
			+ "|(?:(?<yy>(?:19|20)\\d{2})年度?|(?<yr>" + RELATIVE + ")度?)(?<yp>[底末]|初|上半年|下半年|第?[一二三四1-4]季度)?"
			+ "|(?<bp>年底|年末|上半年|下半年|第[一二三四1-4]季度|[一二三四]季度)"
			+ ")(?<before>(?:之|以)?前)?");

	/** Years or months that share one label: 2023-2025年, 1-6月, 2023年1至6月. */
	private static final Pattern YEARS = Pattern.compile("(?<![\\d.])((?:19|20)\\d{2})年?度?" + CONNECTOR
			+ "((?:19|20)\\d{2})(?:年度?|(?![\\d./年-]))(?!" + NUMBER + "月)(?!底|末|初)");
	private static final Pattern MONTHS = Pattern.compile("(?<![\\d.])(?:((?:19|20)\\d{2})年度?)?(" + NUMBER + ")月?份?" + CONNECTOR
			+ "(" + NUMBER + ")月份?(?!\\d{1,2}[日号])");

	private static final Pattern JOINT = Pattern.compile(CONNECTOR);
	private static final Pattern DURATION = Pattern.compile("(?:为期)?(\\d{1,4}|半|[一二两三四五六七八九十])(?:个)?(年|月|周|天|日|工作日|季度)(?:以?内|期)?");
	private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");
	private static final Map<Character, Integer> DIGITS = Map.of('一', 1, '二', 2, '两', 2, '三', 3, '四', 4, '五', 5, '六', 6, '七', 7, '八', 8, '九', 9);

	private DateText() {
	}

	/** The text in which positions are counted: half width, without blanks. */
	public static String plain(String text) {
		String narrow = Normalizer.isNormalized(text, Normalizer.Form.NFKC) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
		StringBuilder plain = new StringBuilder(narrow.length());
		for (int i = 0; i < narrow.length(); i++) {
			if (!Character.isWhitespace(narrow.charAt(i))) {
				plain.append(narrow.charAt(i));
			}
		}
		return plain.toString();
	}

	/** The one year of four digits that a text names; empty where it names none or several. */
	public static OptionalInt year(String text) {
		if (text == null) {
			return OptionalInt.empty();
		}
		OptionalInt found = OptionalInt.empty();
		for (Matcher m = YEAR.matcher(plain(text)); m.find();) {
			int year = Integer.parseInt(m.group(1));
			if (found.isPresent() && found.getAsInt() != year) {
				return OptionalInt.empty();
			}
			found = OptionalInt.of(year);
		}
		return found;
	}

	/**
	 * All dates and ranges of dates in a text, in order.
	 *
	 * @param year the year for dates that say none; where it is empty, they are left out
	 */
	public static List<Span> find(String text, OptionalInt year) {
		List<Span> found = new ArrayList<>();
		if (text == null || !mayHaveDate(text)) {
			return found;
		}
		String plain = plain(text);
		int at = 0;
		while (at < plain.length()) {
			Span next = next(plain, at, year);
			if (next == null) {
				break;
			}
			if (next.start() != null) {
				found.add(next);
			}
			at = Math.max(next.to(), at + 1);
		}
		return found;
	}

	/** Most texts have no date: none names a year, month or season, or has as many digits as 2023-1. */
	private static boolean mayHaveDate(String text) {
		int digits = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			// compatibility forms such as ⽉ and ㋀ are made plain first
			if (c == '年' || c == '月' || c == '季' || c >= '\u2e80' && c <= '\u2fdf' || c >= '\u3200' && c <= '\u33ff' || c >= '\uf900' && c <= '\ufaff') {
				return true;
			}
			digits += Character.isDigit(c) ? 1 : 0;
		}
		return digits > 4;
	}

	/** The first range of a text, else its only date. */
	public static Optional<Span> span(String text, OptionalInt year) {
		List<Span> all = find(text, year);
		return all.stream().filter(Span::range).findFirst().or(() -> all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty());
	}

	/** How long a text says something takes, where it says nothing else: 1年, 12个月, 半年, 90天. A working day counts as a day. */
	public static Optional<Period> duration(String text) {
		if (text == null) {
			return Optional.empty();
		}
		Matcher m = DURATION.matcher(plain(text));
		if (!m.matches()) {
			return Optional.empty();
		}
		boolean half = m.group(1).equals("半");
		int count = half ? 1 : number(m.group(1));
		if (half) {
			return m.group(2).equals("年") ? Optional.of(Period.ofMonths(6)) : Optional.empty();
		}
		return switch (m.group(2)) {
		// 2023年 is a year, not a duration
		case "年" -> count < 1000 ? Optional.of(Period.ofYears(count)) : Optional.empty();
		case "季度" -> Optional.of(Period.ofMonths(3 * count));
		case "月" -> Optional.of(Period.ofMonths(count));
		case "周" -> Optional.of(Period.ofDays(7 * count));
		default -> Optional.of(Period.ofDays(count));
		};
	}

	private static Span next(String text, int at, OptionalInt year) {
		Matcher date = DATE.matcher(text);
		int start = date.find(at) ? date.start() : Integer.MAX_VALUE;
		for (Pattern shared : hasConnector(text, at) ? List.of(YEARS, MONTHS) : List.<Pattern>of()) {
			Matcher m = shared.matcher(text);
			if (m.find(at) && m.start() <= start) {
				return shared == YEARS ? years(m) : months(m, year);
			}
		}
		if (start == Integer.MAX_VALUE) {
			return null;
		}
		Span first = read(date, year);
		Matcher joint = JOINT.matcher(text).region(first.to(), text.length());
		if (first.start() != null && joint.lookingAt()) {
			Matcher second = DATE.matcher(text).region(joint.end(), text.length()).useTransparentBounds(true);
			if (second.lookingAt()) {
				Span last = read(second, OptionalInt.of(first.start().getYear()));
				if (last.start() != null) {
					return new Span(first.start(), last.end(), true, first.dated(), last.deadline(), first.from(), last.to());
				}
			}
		}
		return first;
	}

	/** Without one there is no range. */
	private static boolean hasConnector(String text, int from) {
		for (int i = from; i < text.length(); i++) {
			if ("至到-—–~～".indexOf(text.charAt(i)) >= 0) {
				return true;
			}
		}
		return false;
	}

	private static Span years(Matcher m) {
		LocalDate start = LocalDate.of(Integer.parseInt(m.group(1)), 1, 1);
		LocalDate end = LocalDate.of(Integer.parseInt(m.group(2)), 12, 31);
		return new Span(start, end, true, true, false, m.start(), m.end());
	}

	private static Span months(Matcher m, OptionalInt otherwise) {
		int first = number(m.group(2));
		int last = number(m.group(3));
		OptionalInt year = m.group(1) == null ? otherwise : OptionalInt.of(Integer.parseInt(m.group(1)));
		if (year.isEmpty() || first < 1 || first > 12 || last < 1 || last > 12) {
			return nothing(m);
		}
		LocalDate start = LocalDate.of(year.getAsInt(), first, 1);
		LocalDate end = YearMonth.of(year.getAsInt(), last).atEndOfMonth();
		return new Span(start, end, true, m.group(1) != null, false, m.start(), m.end());
	}

	/** What one match says; a span without days where the calendar has no such date or the year is unknown. */
	private static Span read(Matcher m, OptionalInt year) {
		try {
			if (m.group("iy") != null) {
				return days(m, Integer.parseInt(m.group("iy")), Integer.parseInt(m.group("im")), m.group("id"), null, true);
			}
			if (m.group("cy") != null) {
				return days(m, Integer.parseInt(m.group("cy")), Integer.parseInt(m.group("cm")), m.group("cd"), null, true);
			}
			if (m.group("mm") != null) {
				OptionalInt own = year(m.group("my"), m.group("mr"), year);
				return own.isEmpty() ? nothing(m)
						: days(m, own.getAsInt(), number(m.group("mm")), m.group("md"), m.group("mp"), m.group("my") != null);
			}
			OptionalInt own = year(m.group("yy"), m.group("yr"), year);
			return own.isEmpty() ? nothing(m) : part(m, own.getAsInt(), m.group("yp") != null ? m.group("yp") : m.group("bp"), m.group("yy") != null);
		} catch (DateTimeException noSuchDay) {
			return nothing(m);
		}
	}

	private static OptionalInt year(String written, String relative, OptionalInt otherwise) {
		if (written != null) {
			return OptionalInt.of(Integer.parseInt(written));
		}
		boolean next = relative != null && "次翌明下".indexOf(relative.charAt(0)) >= 0;
		return next && otherwise.isPresent() ? OptionalInt.of(otherwise.getAsInt() + 1) : otherwise;
	}

	private static Span days(Matcher m, int year, int month, String day, String part, boolean dated) {
		YearMonth of = YearMonth.of(year, month);
		if (day != null) {
			LocalDate date = of.atDay(Integer.parseInt(day));
			return span(m, date, date, dated);
		}
		if (part == null) {
			return span(m, of.atDay(1), of.atEndOfMonth(), dated);
		}
		return switch (part) {
		case "初", "上旬" -> span(m, of.atDay(1), of.atDay(10), dated);
		case "中旬" -> span(m, of.atDay(11), of.atDay(20), dated);
		case "下旬" -> span(m, of.atDay(21), of.atEndOfMonth(), dated);
		default -> span(m, of.atEndOfMonth(), of.atEndOfMonth(), dated);
		};
	}

	private static Span part(Matcher m, int year, String part, boolean dated) {
		int first = 1;
		int last = 12;
		if (part == null) {
			return months(m, year, first, last, dated);
		}
		if (part.endsWith("底") || part.endsWith("末")) {
			LocalDate end = LocalDate.of(year, 12, 31);
			return span(m, end, end, dated);
		}
		if (part.endsWith("季度")) {
			int quarter = number(part.substring(part.startsWith("第") ? 1 : 0, part.length() - 2));
			first = 3 * quarter - 2;
			last = 3 * quarter;
		} else if (part.startsWith("上")) {
			last = 6;
		} else if (part.startsWith("下")) {
			first = 7;
		} else {
			last = 1;
		}
		return months(m, year, first, last, dated);
	}

	private static Span months(Matcher m, int year, int first, int last, boolean dated) {
		return span(m, LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth(), dated);
	}

	private static Span span(Matcher m, LocalDate start, LocalDate end, boolean dated) {
		return new Span(start, end, false, dated, m.group("before") != null, m.start(), m.end());
	}

	private static Span nothing(Matcher m) {
		return new Span(null, null, false, false, false, m.start(), m.end());
	}

	/** 1 … 12 in either digits; 0 for anything else. */
	private static int number(String digits) {
		if (Character.isDigit(digits.charAt(0))) {
			return Integer.parseInt(digits);
		}
		int tens = digits.charAt(0) == '十' ? 10 : 0;
		char last = digits.charAt(digits.length() - 1);
		return tens + (last == '十' ? 0 : DIGITS.getOrDefault(last, 0));
	}
}
