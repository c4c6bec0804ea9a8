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
		// most names are letters only: they are their own keys
		int plain = 0;
		while (plain < text.length() && isPlain(text.charAt(plain))) {
			plain++;
		}
		if (plain == text.length()) {
			return text;
		}
		StringBuilder key = new StringBuilder(text.length()).append(text, 0, plain);
		for (int i = plain; i < text.length();) {
			int c = text.codePointAt(i);
			i += Character.charCount(c);
			int narrow = narrow(c);
			if (Character.isLetterOrDigit(narrow)) {
				key.appendCodePoint(narrow);
			}
		}
		return key.toString();
	}

	private static boolean isPlain(char c) {
		return c >= '\u4e00' && c <= '\u9fa5' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
	}

	private static int narrow(int c) {
		return c >= 0xff01 && c <= 0xff5e ? c - 0xfee0 : c;
	}

	/** True when both say something, and the same. */
	public static boolean same(String one, String other) {
		if (one == null || other == null) {
			return false;
		}
		int i = 0;
		int j = 0;
		boolean any = false;
		while (true) {
			i = nextLetter(one, i);
			j = nextLetter(other, j);
			if (i == one.length() || j == other.length()) {
				return any && i == one.length() && j == other.length();
			}
			int c = one.codePointAt(i);
			int d = other.codePointAt(j);
			if (c != d && narrow(c) != narrow(d)) {
				return false;
			}
			any = true;
			i += Character.charCount(c);
			j += Character.charCount(d);
		}
	}

	private static int nextLetter(String text, int from) {
		int i = from;
		while (i < text.length() && !isPlain(text.charAt(i))) {
			int c = text.codePointAt(i);
			if (Character.isLetterOrDigit(narrow(c))) {
				break;
			}
			i += Character.charCount(c);
		}
		return i;
	}

	/** True for null and for a text of blanks. */
	public static boolean isBlank(String text) {
		return text == null || text.codePoints().allMatch(c -> Character.isWhitespace(c) || c == 0x3000 || c == 0xa0);
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
		String longest = null;
		for (String word : words) {
			if (plain.endsWith(word) && (longest == null || word.length() > longest.length())) {
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

	/** True when the text has a digit of either width, or a Chinese numeral before a unit: 三次, 半年, 九成; not 进一步, 统一. */
	public static boolean hasNumber(String text) {
		if (text == null) {
			return false;
		}
		for (int i = 0; i < text.length(); i++) {
			if (Character.isDigit(text.charAt(i))) {
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
