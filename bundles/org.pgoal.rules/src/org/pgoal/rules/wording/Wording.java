package org.pgoal.rules.wording;

import java.util.Collection;

import org.pgoal.model.quantity.Units;

/** Compares wordings as a reader does: blanks, punctuation and the width of signs don't count. */
public final class Wording {

	private Wording() {
	}

	/** The letters and digits of a text, narrow; empty for null. */
	public static String key(String text) {
		if (text == null) {
			return "";
		}
		StringBuilder key = new StringBuilder(text.length());
		for (int i = nextLetter(text, 0); i < text.length(); i = nextLetter(text, i + Character.charCount(text.codePointAt(i)))) {
			key.appendCodePoint(narrow(text.codePointAt(i)));
		}
		return key.toString();
	}

	/** True when both say something, and the same. */
	public static boolean same(String one, String other) {
		if (one == null || other == null) {
			return false;
		}
		int i = nextLetter(one, 0);
		int j = nextLetter(other, 0);
		if (i == one.length()) {
			return false;
		}
		// without making keys: this is asked of every name and every label
		while (i < one.length() && j < other.length()) {
			int c = one.codePointAt(i);
			int d = other.codePointAt(j);
			if (narrow(c) != narrow(d)) {
				return false;
			}
			i = nextLetter(one, i + Character.charCount(c));
			j = nextLetter(other, j + Character.charCount(d));
		}
		return i == one.length() && j == other.length();
	}

	/** The offset of the next letter or digit; the length where there is none. */
	private static int nextLetter(String text, int from) {
		int i = from;
		while (i < text.length() && !Character.isLetterOrDigit(narrow(text.codePointAt(i)))) {
			i += Character.charCount(text.codePointAt(i));
		}
		return i;
	}

	private static int narrow(int c) {
		return c >= 0xff01 && c <= 0xff5e ? c - 0xfee0 : c;
	}

	/** True for null and for a text of blanks. */
	public static boolean isBlank(String text) {
		for (int i = 0; text != null && i < text.length(); i++) {
			char c = text.charAt(i);
			if (!Character.isWhitespace(c) && c != '\u3000' && c != '\u00a0') {
				return false;
			}
		}
		return true;
	}

	/** True for a text without any letter or digit: blank, *, —, /. */
	public static boolean isEmpty(String text) {
		return text == null || nextLetter(text, 0) == text.length();
	}

	/** True when the text contains one of the words. */
	public static boolean mentions(String text, Collection<String> words) {
		return first(text, words) != null;
	}

	/** The first of the words that the text contains; null where it contains none. */
	public static String first(String text, Collection<String> words) {
		if (text != null) {
			for (String word : words) {
				if (text.contains(word)) {
					return word;
				}
			}
		}
		return null;
	}

	/** The longest of the words that the text ends with, a note in brackets at its end left out; null where there is none. */
	public static String ending(String text, Collection<String> words) {
		if (text == null) {
			return null;
		}
		String plain = withoutNote(text);
		char last = plain.isEmpty() ? 0 : plain.charAt(plain.length() - 1);
		String longest = null;
		for (String word : words) {
			if ((word.isEmpty() || word.charAt(word.length() - 1) == last) && plain.endsWith(word) && (longest == null || word.length() > longest.length())) {
				longest = word;
			}
		}
		return longest;
	}

	/** The text without brackets at its end and what they hold: 准确率（计算方法为…） is 准确率. */
	public static String withoutNote(String text) {
		String plain = text.strip();
		int end = plain.length();
		int depth = 0;
		for (int i = end - 1; i >= 0; i--) {
			char c = plain.charAt(i);
			if (")）]】〕".indexOf(c) >= 0) {
				depth++;
			} else if ("(（[【〔".indexOf(c) >= 0) {
				depth--;
				if (depth == 0) {
					end = i;
				}
			} else if (depth <= 0) {
				break;
			}
		}
		return depth == 0 && end > 0 ? plain.substring(0, end).strip() : plain;
	}

	/** The text without any brackets and what they hold. */
	public static String withoutNotes(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		int depth = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if ("(（[【〔".indexOf(c) >= 0) {
				depth++;
			} else if (")）]】〕".indexOf(c) >= 0) {
				depth = Math.max(0, depth - 1);
			} else if (depth == 0) {
				plain.append(c);
			}
		}
		return plain.toString();
	}

	/** True when the text has a digit of either width, a Roman numeral such as Ⅲ类, or a Chinese numeral before a unit: 三次, 半年, 九成; not 进一步, 统一. */
	public static boolean hasNumber(String text) {
		if (text == null) {
			return false;
		}
		for (int i = 0; i < text.length(); i++) {
			if (Character.isDigit(text.charAt(i)) || text.charAt(i) >= 'Ⅰ' && text.charAt(i) <= 'Ⅻ') {
				return true;
			}
			int end = i;
			while (end < text.length() && CHINESE_NUMERALS.indexOf(text.charAt(end)) >= 0) {
				end++;
			}
			if (end > i && (Units.lengthAt(text, end) > 0 || text.startsWith("分之", end) || text.startsWith("成", end))) {
				return true;
			}
		}
		return false;
	}

	private static final String CHINESE_NUMERALS = "一二两三四五六七八九十百千万亿半零〇";
}
