package org.pgoal.rules.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.pgoal.model.quantity.Dimension;
import org.pgoal.model.quantity.Quantities;
import org.pgoal.model.quantity.Unit;
import org.pgoal.model.quantity.Units;
import org.pgoal.rules.RuleContext;
import org.pgoal.rules.wording.Wording;

/**
 * The clear promises in a goal's prose: a number with a unit of things, persons or a share, in a clause that promises
 * and doesn't describe. Left out are dates, durations, money, approximations, ranges, what recurs (每季度1次), and what is
 * numbered rather than counted (3个方面).
 */
final class PromisedNumbers {

	private static final Pattern TITLE = Pattern.compile("《[^》]*》");
	/** Signs of a range, a list or a quotation, before or behind a number. */
	private static final String AROUND = "-—–~～〔[“+";
	private static final Set<Dimension> COUNTED = Set.of(Dimension.SHARE, Dimension.PEOPLE, Dimension.COUNT, Dimension.AREA, Dimension.LENGTH,
			Dimension.MASS, Dimension.VOLUME);

	private PromisedNumbers() {
	}

	/**
	 * @param clause where the number stands
	 * @param text   the number and unit as written
	 * @param number in the base unit
	 * @param unit   as written
	 */
	record Promise(String clause, String text, BigDecimal number, String unit) {
	}

	static List<Promise> in(String goal, RuleContext context) {
		List<Promise> promises = new ArrayList<>();
		if (goal == null || !hasDigit(goal)) {
			return promises;
		}
		String untitled = goal.indexOf('《') < 0 ? goal : TITLE.matcher(goal).replaceAll("");
		for (String clause : clauses(Wording.withoutNotes(untitled))) {
			if (hasDigit(clause) && !Words.in(clause, Words.DESCRIPTIONS, context) && !recurs(clause, context)) {
				collect(clause, promises, context);
			}
		}
		return promises;
	}

	private static List<String> clauses(String text) {
		List<String> clauses = new ArrayList<>();
		int start = 0;
		for (int i = 0; i < text.length(); i++) {
			if (endsClause(text, i)) {
				clauses.add(text.substring(start, i));
				start = i + 1;
			}
		}
		clauses.add(text.substring(start));
		return clauses;
	}

	/** A comma between digits groups them. */
	private static boolean endsClause(String text, int at) {
		return switch (text.charAt(at)) {
		case '。', '；', ';', '！', '!', '？', '?', '\n' -> true;
		case '，', ',' -> at == 0 || !Character.isDigit(text.codePointBefore(at)) || at + 1 == text.length() || !Character.isDigit(text.codePointAt(at + 1));
		default -> false;
		};
	}

	private static boolean hasDigit(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (Character.isDigit(text.charAt(i))) {
				return true;
			}
		}
		return false;
	}

	private static void collect(String clause, List<Promise> promises, RuleContext context) {
		for (Quantities.Mention mention : Quantities.in(clause)) {
			Unit unit = Units.of(mention.unit()).orElse(null);
			if (unit != null && COUNTED.contains(unit.dimension()) && mention.number().signum() > 0) {
				String before = clause.substring(0, mention.start()).stripTrailing();
				String after = clause.substring(mention.end()).stripLeading();
				if (isExact(before, after, context) && isCounted(before, after, context) && isPromised(before, after, unit, context)) {
					String text = clause.substring(mention.start(), mention.end());
					promises.add(new Promise(clause.strip(), text, unit.inBase(mention.number()), mention.unit()));
				}
			}
		}
	}

	/** A verb of promise stands before the number; behind it as well where it is a share: 对疑点100%开展调查. Or it says 以上 and ends. */
	private static boolean isPromised(String before, String after, Unit unit, RuleContext context) {
		return Words.in(before, Words.PROMISES, context)
				|| unit.dimension() == Dimension.SHARE && Words.in(after, Words.PROMISES, context)
				|| context.words(Words.AT_LEAST).contains(after);
	}

	/** 每季度1次 is four times a year; 每年 is once. */
	private static boolean recurs(String clause, RuleContext context) {
		String rest = clause;
		for (String yearly : context.words(Words.YEARLY)) {
			rest = rest.replace(yearly, "");
		}
		return Words.in(rest, Words.RECURRING, context);
	}

	/** No approximation, no range, no part of another number or word. */
	private static boolean isExact(String before, String after, RuleContext context) {
		if (!before.isEmpty()) {
			char last = before.charAt(before.length() - 1);
			if (AROUND.indexOf(last) >= 0 || Character.isDigit(last) || isLatin(last) || Words.end(before, Words.INEXACT_BEFORE, context)) {
				return false;
			}
		}
		return after.isEmpty()
				|| AROUND.indexOf(after.charAt(0)) < 0 && context.words(Words.INEXACT_AFTER).stream().noneMatch(after::startsWith);
	}

	private static boolean isCounted(String before, String after, RuleContext context) {
		return context.words(Words.UNCOUNTED).stream().noneMatch(after::startsWith) && !Words.end(before, Words.WHOLES, context);
	}

	private static boolean isLatin(char c) {
		return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '.';
	}
}
