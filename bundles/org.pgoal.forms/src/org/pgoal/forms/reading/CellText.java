package org.pgoal.forms.reading;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.pgoal.model.quantity.Units;

/** How texts of cells are made comparable, and what of their spelling is only layout. */
final class CellText {

	private static final Pattern PARENTHESES = Pattern.compile("[(（]([^()（）]*)[)）]");
	private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000\\u00a0]+");
	// what a converter of formulas leaves: $\times 100\%$, \leq
	private static final Pattern MARKUP = Pattern.compile("\\\\([a-zA-Z]+|[%$])");
	private static final int LONGEST_LABEL = 60;
	private static final double PART = 0.75;

	private CellText() {
	}

	/** A label for comparison: half width, without blanks, closing colon and money unit; empty for what is too long to be one. */
	static String key(String text) {
		if (text == null || text.length() > LONGEST_LABEL) {
			return "";
		}
		int plain = 0;
		while (plain < text.length() && text.charAt(plain) >= '\u4e00' && text.charAt(plain) <= '\u9fa5') {
			plain++;
		}
		if (plain == text.length()) {
			return text;
		}
		String narrow = BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
		return withoutColon(withoutUnit(withoutColon(narrow)));
	}

	/** A narrow text without the colons at its end. */
	static String withoutColon(String narrow) {
		int end = narrow.length();
		while (end > 0 && narrow.charAt(end - 1) == ':') {
			end--;
		}
		return narrow.substring(0, end);
	}

	/** Half width and without blanks. */
	static String narrow(String text) {
		return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
	}

	/** What stands behind the last inner colon, as in 其中：财政拨款; the key itself where there is none. */
	static String lastPart(String key) {
		int colon = key.lastIndexOf(':');
		return colon < 0 ? key : key.substring(colon + 1);
	}

	/** The text without money units in parentheses. */
	private static String withoutUnit(String narrow) {
		Matcher m = PARENTHESES.matcher(narrow);
		StringBuilder rest = new StringBuilder();
		while (m.find()) {
			m.appendReplacement(rest, Matcher.quoteReplacement(moneyUnit(m.group(1)) == null ? m.group() : ""));
		}
		return m.appendTail(rest).toString();
	}

	/** The money unit that a label names in parentheses or behind a colon: 项目资金（万元）, 单位：元; null where it names none. */
	static String unitIn(String text) {
		if (text == null || text.length() > LONGEST_LABEL) {
			return null;
		}
		Matcher m = PARENTHESES.matcher(text);
		while (m.find()) {
			String unit = moneyUnit(m.group(1));
			if (unit != null) {
				return unit;
			}
		}
		int colon = Math.max(text.lastIndexOf(':'), text.lastIndexOf('：'));
		return colon < 0 ? null : moneyUnit(text.substring(colon + 1));
	}

	private static String moneyUnit(String text) {
		String unit = text.substring(Math.max(text.lastIndexOf(':'), text.lastIndexOf('：')) + 1);
		unit = BLANKS.matcher(unit).replaceAll("");
		return Units.isMoney(unit) && !Units.isRate(unit) ? unit : null;
	}

	/** A label as it is kept: on one line, without closing colon and money unit. */
	static String label(String text) {
		String label = oneLine(text);
		Matcher m = PARENTHESES.matcher(label);
		StringBuilder rest = new StringBuilder();
		while (m.find()) {
			m.appendReplacement(rest, Matcher.quoteReplacement(moneyUnit(m.group(1)) == null ? m.group() : ""));
		}
		label = m.appendTail(rest).toString().strip();
		while (label.endsWith(":") || label.endsWith("：")) {
			label = label.substring(0, label.length() - 1).strip();
		}
		return label;
	}

	/** A text on one line: no blanks beside Chinese, where a line break or a justified line has left them. */
	static String oneLine(String text) {
		if (text == null || text.isBlank()) {
			return "";
		}
		String stripped = text.strip();
		Matcher m = BLANKS.matcher(stripped);
		if (!m.find()) {
			return stripped;
		}
		if (isVertical(stripped)) {
			return m.replaceAll("");
		}
		StringBuilder line = new StringBuilder();
		int from = 0;
		do {
			line.append(stripped, from, m.start());
			if (m.end() < stripped.length() && !line.isEmpty() && !isWide(line.charAt(line.length() - 1)) && !isWide(stripped.charAt(m.end()))) {
				line.append(' ');
			}
			from = m.end();
		} while (m.find());
		return line.append(stripped.substring(from)).toString();
	}

	/** One character per line, at least three. */
	private static boolean isVertical(String stripped) {
		int lines = 0;
		boolean broken = true;
		for (int i = 0; i < stripped.length(); i++) {
			char c = stripped.charAt(i);
			if (c == '\n') {
				broken = true;
			} else if (!Character.isWhitespace(c)) {
				if (!broken) {
					return false;
				}
				lines++;
				broken = false;
			}
		}
		return lines > 2;
	}

	private static boolean isWide(char c) {
		return c >= '\u2e80' && c <= '\u9fff' || c >= '\u3000' && c <= '\u303f' || c >= '\uff00' && c <= '\uffef' || c >= '\u2018' && c <= '\u201d'
				|| c >= '\uf900' && c <= '\ufaff';
	}

	/** A text without the markup that converters leave of formulas. */
	static String withoutMarkup(String text) {
		if (text.indexOf('\\') < 0) {
			return text;
		}
		String plain = MARKUP.matcher(text).replaceAll(found -> Matcher.quoteReplacement(switch (found.group(1)) {
		case "leq", "leqslant", "le" -> "≤";
		case "geq", "geqslant", "ge" -> "≥";
		case "approx" -> "≈";
		case "cong" -> "≅";
		case "times" -> "×";
		case "div" -> "÷";
		case "lt" -> "<";
		case "gt" -> ">";
		case "%", "$" -> found.group(1);
		default -> found.group();
		}));
		return plain.replaceAll("\\$\\s*([^$]*?)\\s*\\$", "$1").replaceAll("×\\s+(?=\\d)", "×");
	}

	/** How alike two texts are by their pairs of characters: 0 … 1. */
	static double similarity(String one, String other) {
		if (one.equals(other)) {
			return 1;
		}
		Set<String> a = pairs(one);
		Set<String> b = pairs(other);
		if (a.isEmpty() || b.isEmpty()) {
			return 0;
		}
		int common = 0;
		for (String pair : a) {
			common += b.contains(pair) ? 1 : 0;
		}
		return 2.0 * common / (a.size() + b.size());
	}

	/** How much a line reads like a title: also where it has more words than it. */
	static double likeness(String title, String line) {
		Set<String> own = pairs(title);
		if (own.isEmpty() || line.length() > LONGEST_LABEL) {
			return 0;
		}
		Set<String> common = pairs(line);
		common.retainAll(own);
		return Math.max(similarity(title, line), PART * common.size() / own.size());
	}

	private static Set<String> pairs(String text) {
		Set<String> pairs = new HashSet<>();
		for (int i = 0; i + 1 < text.length(); i++) {
			pairs.add(text.substring(i, i + 2));
		}
		return pairs;
	}

	static boolean isBlank(String text) {
		return text == null || text.isBlank();
	}
}
