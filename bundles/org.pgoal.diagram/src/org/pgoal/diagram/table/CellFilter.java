package org.pgoal.diagram.table;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.pgoal.model.quantity.Numerals;

/**
 * What somebody types who looks for cells: words that the cell contains, {@code !words} that it doesn't, {@code =} a blank
 * cell, {@code !} any but a blank one; in a column of numbers {@code >10}, {@code <=5}, {@code 10..20}. Case, blanks and
 * width make no difference.
 */
public final class CellFilter implements Predicate<String> {

	private static final Pattern COMPARISON = Pattern.compile("(>=|<=|[<>=≥≤])([-+]?[0-9.,]+)");
	private static final Pattern RANGE = Pattern.compile("([-+]?[0-9,]+(?:\\.[0-9]+)?)(?:\\.\\.|~|—)([-+]?[0-9,]+(?:\\.[0-9]+)?)");

	private final Predicate<String> test;

	private CellFilter(Predicate<String> test) {
		this.test = test;
	}

	/** @param number whether the cells are numbers */
	public static CellFilter of(String typed, boolean number) {
		String words = plain(typed);
		if (words.isEmpty()) {
			return new CellFilter(text -> true);
		} else if (words.equals("=")) {
			return new CellFilter(String::isEmpty);
		} else if (words.equals("!")) {
			return new CellFilter(text -> !text.isEmpty());
		}
		Predicate<String> numbers = number ? numbers(words) : null;
		if (numbers != null) {
			return new CellFilter(numbers);
		}
		if (words.startsWith("!")) {
			String unwanted = words.substring(1);
			return new CellFilter(text -> !plain(text).contains(unwanted));
		}
		return new CellFilter(text -> plain(text).contains(words));
	}

	private static Predicate<String> numbers(String words) {
		Matcher range = RANGE.matcher(words);
		if (range.matches()) {
			BigDecimal from = Numerals.parse(range.group(1));
			BigDecimal to = Numerals.parse(range.group(2));
			return from == null || to == null ? null : number(value -> value.compareTo(from) >= 0 && value.compareTo(to) <= 0);
		}
		Matcher comparison = COMPARISON.matcher(words);
		BigDecimal limit = comparison.matches() ? Numerals.parse(comparison.group(2)) : Numerals.parse(words);
		if (limit == null) {
			return null;
		}
		return number(value -> {
			int order = value.compareTo(limit);
			return switch (comparison.matches() ? comparison.group(1) : "=") {
			case ">" -> order > 0;
			case "<" -> order < 0;
			case ">=", "≥" -> order >= 0;
			case "<=", "≤" -> order <= 0;
			default -> order == 0;
			};
		});
	}

	private static Predicate<String> number(Predicate<BigDecimal> test) {
		return text -> {
			BigDecimal value = Numerals.parse(text);
			return value != null && test.test(value);
		};
	}

	/** How texts are compared: in half width, in lower case, without blanks. */
	static String plain(String text) {
		if (text == null || text.isEmpty()) {
			return "";
		}
		// most cells need nothing of it
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c <= ' ' || c >= 'A' && c <= 'Z' || c > '\u007f' && (c < '\u4e00' || c > '\u9fff')) {
				return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
			}
		}
		return text;
	}

	@Override
	public boolean test(String text) {
		return test.test(text);
	}
}
