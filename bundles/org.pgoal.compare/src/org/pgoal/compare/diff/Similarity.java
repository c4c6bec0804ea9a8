package org.pgoal.compare.diff;

import java.text.Normalizer;
import java.util.Arrays;

/** How alike two texts are, whatever their script. */
public final class Similarity {

	private Similarity() {
	}

	/**
	 * The share of pairs of neighbouring characters that two texts have in common (Dice's coefficient).
	 *
	 * @return 0 … 1; 1 for texts that differ only in blanks and the width of characters; 0 where one is null
	 */
	public static double of(String one, String other) {
		if (one == null || other == null) {
			return 0;
		}
		String first = plain(one);
		String second = plain(other);
		if (first.equals(second)) {
			return 1;
		}
		int[] a = pairs(first);
		int[] b = pairs(second);
		if (a.length == 0 || b.length == 0) {
			return 0;
		}
		int common = 0;
		for (int i = 0, j = 0; i < a.length && j < b.length;) {
			if (a[i] == b[j]) {
				common++;
				i++;
				j++;
			} else if (a[i] < b[j]) {
				i++;
			} else {
				j++;
			}
		}
		return 2.0 * common / (a.length + b.length);
	}

	private static int[] pairs(String text) {
		int[] pairs = new int[Math.max(0, text.length() - 1)];
		for (int i = 0; i < pairs.length; i++) {
			pairs[i] = text.charAt(i) << 16 | text.charAt(i + 1);
		}
		Arrays.sort(pairs);
		return pairs;
	}

	/** Half width where there is a choice, and no blanks: what is left when nobody cares how something was typed. */
	static String plain(String text) {
		String narrow = Normalizer.isNormalized(text, Normalizer.Form.NFKC) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
		StringBuilder plain = null;
		for (int i = 0; i < narrow.length(); i++) {
			char c = narrow.charAt(i);
			boolean blank = Character.isWhitespace(c) || c == '\u00a0' || c == '\u3000' || c == '\u200b' || c == '\ufeff';
			if (blank && plain == null) {
				plain = new StringBuilder(narrow.length()).append(narrow, 0, i);
			} else if (!blank && plain != null) {
				plain.append(c);
			}
		}
		return plain == null ? narrow : plain.toString();
	}
}
