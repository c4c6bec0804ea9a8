package org.pgoal.compare.roll;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moves a year in texts where that is safe. A year is left alone, and told, where it may be a fact of its own: in quotes or
 * the title of a document, beside a word of one event, or in a clause that describes. The number of a document
 * (财预〔2023〕101号) is left alone and not told: nobody would change it.
 */
final class YearText {

	/** How much may be taken for granted about a text. */
	enum Kind {
		/** A name or title: 2023年事业单位公开招聘. */
		NAME,
		/** A date, period or deadline and hardly anything else. */
		DATE,
		/** Sentences: only dates in them move, not a year that merely stands there. */
		PROSE
	}

	/**
	 * A text with its years moved.
	 *
	 * @param text the new text
	 * @param left mentions of the old year that stay, as they stand in their clause
	 */
	record Moved(String text, List<String> left) {
	}

	private static final Pattern YEAR = Pattern.compile("(?<![0-9０-９.])[12１２][0-9０-９]{3}(?![0-9０-９])");
	/** Eight digits, 20230131. */
	private static final Pattern EIGHT = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?=(?:0[1-9]|1[0-2])(?:[0-2][0-9]|3[01])(?![0-9]))");
	/** What makes a year a date: a month, a part of the year, a deadline, or another date that it goes to. */
	private static final Pattern DATE = Pattern.compile("^(?:年度?\\s*的?\\s*(?:[0-9０-９]{1,2}\\s*[月—~～至到-]|十?[一二三四五六七八九十]\\s*月|底|末|初|(?:之|以)?前|[上下]半年|第?[一二三四1-4]\\s*季度|[至到—~～-])"
			+ "|[-./][0-9]{1,2}(?:[-./][0-9]{1,2})?(?![0-9]))");
	private static final Pattern NUMBER_OF_DOCUMENT = Pattern.compile("^\\s*(?:年\\s*)?(?:[〕\\]］)）】]\\s*)?第?\\s*[0-9０-９]+\\s*号|^[〕\\]］】]");
	private static final String OPENING_BRACKETS = "〔[［【";
	private static final String CLAUSE_ENDS = "，。；;,!！?？\n";
	private static final int EXCERPT = 14;

	private final int from;
	private final int to;
	private final Set<String> events;
	private final Set<String> descriptions;

	/**
	 * @param events       words of one event, beside which a year stays
	 * @param descriptions words of clauses that describe and don't promise
	 */
	YearText(int from, int to, Set<String> events, Set<String> descriptions) {
		this.from = from;
		this.to = to;
		this.events = events;
		this.descriptions = descriptions;
	}

	Moved move(String text, Kind kind) {
		List<String> left = new ArrayList<>();
		StringBuilder moved = new StringBuilder();
		int copied = 0;
		Matcher year = YEAR.matcher(text);
		while (year.find()) {
			if (number(year.group()) != from || isNumberOfDocument(text, year.start(), year.end())) {
				continue;
			}
			if (stays(text, year.start(), year.end(), kind)) {
				left.add(around(text, year.start(), year.end()));
				continue;
			}
			moved.append(text, copied, year.start()).append(written(year.group()));
			copied = year.end();
		}
		String result = moved.append(text, copied, text.length()).toString();
		if (kind != Kind.NAME) {
			Matcher eight = EIGHT.matcher(result);
			result = eight.replaceAll(match -> number(match.group()) == from && kind == Kind.DATE ? String.valueOf(to) : match.group());
		}
		return new Moved(result, left);
	}

	private boolean stays(String text, int start, int end, Kind kind) {
		if (isQuoted(text, start)) {
			return true;
		}
		String behind = text.substring(end);
		if (kind == Kind.DATE) {
			return false;
		}
		String clause = clause(text, start, end);
		if (contains(clause, events)) {
			return true;
		}
		boolean date = DATE.matcher(behind).find();
		if (kind == Kind.NAME) {
			return !date && !behind.startsWith("年");
		}
		return !date || contains(clause, descriptions);
	}

	private static boolean isNumberOfDocument(String text, int start, int end) {
		return NUMBER_OF_DOCUMENT.matcher(text.substring(end)).find() || start > 0 && OPENING_BRACKETS.indexOf(text.charAt(start - 1)) >= 0;
	}

	/** In “…”, 《…》, 「…」 or "…" that is open at a place. */
	private static boolean isQuoted(String text, int at) {
		int depth = 0;
		boolean plain = false;
		for (int i = 0; i < at; i++) {
			switch (text.charAt(i)) {
			case '“', '《', '「', '『' -> depth++;
			case '”', '》', '」', '』' -> depth = Math.max(0, depth - 1);
			case '"' -> plain = !plain;
			default -> {
				continue;
			}
			}
		}
		return depth > 0 || plain;
	}

	private static String clause(String text, int start, int end) {
		int first = start;
		while (first > 0 && CLAUSE_ENDS.indexOf(text.charAt(first - 1)) < 0) {
			first--;
		}
		int last = end;
		while (last < text.length() && CLAUSE_ENDS.indexOf(text.charAt(last)) < 0) {
			last++;
		}
		return text.substring(first, last);
	}

	private static boolean contains(String clause, Set<String> words) {
		return words.stream().anyMatch(clause::contains);
	}

	private static String around(String text, int start, int end) {
		String clause = clause(text, start, end).strip();
		int at = clause.indexOf(text.substring(start, end));
		int first = Math.max(0, at - EXCERPT);
		int last = Math.min(clause.length(), at + end - start + EXCERPT);
		return (first > 0 ? "…" : "") + clause.substring(first, last) + (last < clause.length() ? "…" : "");
	}

	private static int number(String digits) {
		int number = 0;
		for (int i = 0; i < digits.length(); i++) {
			number = 10 * number + Character.digit(digits.charAt(i), 10);
		}
		return number;
	}

	/** In digits of the same width. */
	private String written(String like) {
		String plain = String.valueOf(to);
		if (like.charAt(0) < '０') {
			return plain;
		}
		StringBuilder wide = new StringBuilder();
		plain.chars().forEach(c -> wide.append((char) (c - '0' + '０')));
		return wide.toString();
	}
}
