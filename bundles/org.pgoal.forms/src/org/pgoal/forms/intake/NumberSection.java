package org.pgoal.forms.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.pgoal.forms.intake.NumberFormats.Seen;

/**
 * One section of a number format, such as {@code #,##0.00"元"}: digits with grouping, decimals, per cent and thousands, and
 * literal text around them, in exact decimals (ECMA-376 part 1, 18.8.31). Exponents and fractions are not for it.
 */
final class NumberSection {

	private static final Pattern CONDITION = Pattern.compile("(>=|<=|<>|[<>=])(-?[0-9]+(?:\\.[0-9]+)?)");

	private final StringBuilder before = new StringBuilder();
	private final StringBuilder after = new StringBuilder();
	private boolean digits;
	private boolean grouped;
	private int least;
	private int decimals;
	private int leastDecimals;
	private int shift;
	private String literalBetween = "";
	/** How many digits stand behind the literal between them; -1 where there is none. */
	private int between = -1;

	/** Which numbers it is for; all where it doesn't say. */
	private Predicate<BigDecimal> condition;

	private NumberSection() {
	}

	/** The sections of a format: for positive numbers, negative ones, zero; empty when one of them is not of this kind. */
	static Optional<List<NumberSection>> of(String format) {
		List<NumberSection> sections = new ArrayList<>();
		for (String section : split(format)) {
			NumberSection read = new NumberSection();
			if (!read.read(section)) {
				return Optional.empty();
			}
			sections.add(read);
			if (sections.size() == 3) {
				break;
			}
		}
		return Optional.of(sections);
	}

	private static List<String> split(String format) {
		List<String> sections = new ArrayList<>();
		boolean quoted = false;
		int start = 0;
		for (int i = 0; i < format.length(); i++) {
			char c = format.charAt(i);
			if (c == '"') {
				quoted = !quoted;
			} else if (!quoted && (c == '\\' || c == '_' || c == '*')) {
				i++;
			} else if (!quoted && c == ';') {
				sections.add(format.substring(start, i));
				start = i + 1;
			}
		}
		sections.add(format.substring(start));
		return sections;
	}

	private boolean read(String section) {
		boolean fraction = false;
		int pendingCommas = 0;
		for (int i = 0; i < section.length(); i++) {
			char c = section.charAt(i);
			StringBuilder literal = digits ? after : before;
			switch (c) {
			case '"' -> {
				int end = section.indexOf('"', i + 1);
				if (end < 0) {
					return false;
				}
				literal.append(section, i + 1, end);
				i = end;
			}
			case '\\', '!' -> {
				if (++i < section.length()) {
					literal.append(section.charAt(i));
				}
			}
			// room as wide as the next character
			case '_' -> {
				i++;
				literal.append(' ');
			}
			// filled up with the next character
			case '*' -> i++;
			case '[' -> {
				int end = section.indexOf(']', i);
				if (end < 0 || !condition(section.substring(i + 1, end)) && !decoration(section.substring(i + 1, end), literal)) {
					return false;
				}
				i = end;
			}
			case '0', '#', '?' -> {
				if (!after.isEmpty()) {
					if (fraction || between >= 0) {
						return false;
					}
					// 0!.0, is how four digits are cut off: a literal point between the digits
					literalBetween = after.toString();
					between = 0;
					after.setLength(0);
				}
				digits = true;
				between += between >= 0 && !fraction ? 1 : 0;
				grouped |= pendingCommas > 0;
				pendingCommas = 0;
				if (fraction) {
					decimals++;
					leastDecimals = c == '0' ? decimals : leastDecimals;
				} else if (c == '0' || least > 0) {
					least++;
				}
			}
			case ',' -> {
				if (!digits) {
					return false;
				}
				pendingCommas++;
			}
			case '.' -> {
				if (fraction) {
					return false;
				}
				digits = true;
				fraction = true;
				shift -= 3 * pendingCommas;
				pendingCommas = 0;
			}
			case '%' -> {
				shift += 2;
				literal.append('%');
			}
			case '‰' -> {
				shift += 3;
				literal.append('‰');
			}
			default -> {
				if (Character.isLetter(c) && c < 0x80 || c == '@' || c == '/') {
					return false;
				}
				literal.append(c);
			}
			}
		}
		shift -= 3 * pendingCommas;
		return true;
	}

	/** Takes a condition, as {@code >=10000}; false where it is none. */
	private boolean condition(String inside) {
		Matcher m = CONDITION.matcher(inside);
		if (!m.matches()) {
			return false;
		}
		BigDecimal limit = new BigDecimal(m.group(2));
		condition = switch (m.group(1)) {
		case ">" -> number -> number.compareTo(limit) > 0;
		case ">=" -> number -> number.compareTo(limit) >= 0;
		case "<" -> number -> number.compareTo(limit) < 0;
		case "<=" -> number -> number.compareTo(limit) <= 0;
		case "<>" -> number -> number.compareTo(limit) != 0;
		default -> number -> number.compareTo(limit) == 0;
		};
		return true;
	}

	boolean isConditional() {
		return condition != null;
	}

	boolean isFor(BigDecimal number) {
		return condition == null || condition.test(number);
	}

	/** Colours mean nothing here, a currency is shown; other digits are not of this kind. */
	private static boolean decoration(String inside, StringBuilder literal) {
		if (inside.startsWith("$")) {
			int dash = inside.indexOf('-');
			literal.append(inside, 1, dash < 0 ? inside.length() : dash);
			return true;
		}
		return inside.chars().allMatch(Character::isLetter) && !inside.toLowerCase(Locale.ROOT).matches("h+|m+|s+") || inside.matches("Color ?[0-9]+");
	}

	/** @param ownSign whether the section is only for numbers of one sign, so that it shows the sign itself */
	Seen show(BigDecimal number, boolean ownSign) {
		if (!digits) {
			String text = CellText.of(before.toString() + after);
			return new Seen(text, text.isEmpty() ? null : NumberFormats.plain(number));
		}
		BigDecimal shifted = number.movePointRight(shift);
		BigDecimal rounded = shifted.setScale(decimals, RoundingMode.HALF_UP);
		String plain = rounded.abs().toPlainString();
		int point = plain.indexOf('.');
		String whole = point < 0 ? plain : plain.substring(0, point);
		String fraction = point < 0 ? "" : plain.substring(point + 1);
		while (fraction.length() > leastDecimals && fraction.endsWith("0")) {
			fraction = fraction.substring(0, fraction.length() - 1);
		}
		if (least == 0 && whole.equals("0")) {
			whole = "";
		}
		whole = "0".repeat(Math.max(0, least - whole.length())) + whole;
		StringBuilder text = new StringBuilder(before).append(rounded.signum() < 0 && !ownSign ? "-" : "").append(grouped ? grouped(whole) : parted(whole));
		text.append(fraction.isEmpty() ? decimals > 0 && leastDecimals == 0 ? "." : "" : "." + fraction).append(after);
		String shown = CellText.of(text);
		boolean all = rounded.compareTo(shifted) == 0 && !(whole + fraction).isEmpty();
		return new Seen(shown, all || shown.isEmpty() ? null : NumberFormats.plain(shifted.movePointLeft(literalBetween.equals(".") ? between : 0)));
	}

	private String parted(String whole) {
		int at = whole.length() - between;
		return between < 0 || at < 0 ? whole : whole.substring(0, at) + literalBetween + whole.substring(at);
	}

	private static String grouped(String whole) {
		StringBuilder text = new StringBuilder(whole);
		for (int i = whole.length() - 3; i > 0; i -= 3) {
			text.insert(i, ',');
		}
		return text.toString();
	}
}
