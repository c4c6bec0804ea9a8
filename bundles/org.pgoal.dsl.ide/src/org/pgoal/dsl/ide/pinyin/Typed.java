package org.pgoal.dsl.ide.pinyin;

/**
 * A word as it was typed, compared with texts: in characters, in pinyin, in initials, in the middle of all that, whatever
 * the width and case. {@code shuliang}, {@code shulzb}, {@code slzb}, {@code 数量zb} and {@code ｓｌ} all fit 数量指标.
 */
public final class Typed {

	/** Letters that may hold one slip: with fewer, too much would fit. */
	private static final int LONG_ENOUGH_FOR_A_SLIP = 4;

	private final String word;
	private final boolean letters;

	private Typed(String word) {
		this.word = word;
		this.letters = word.chars().anyMatch(Typed::isLetter);
	}

	public static Typed of(String word) {
		StringBuilder folded = new StringBuilder(word.length());
		for (int i = 0; i < word.length(); i++) {
			folded.append(fold(word.charAt(i)));
		}
		return new Typed(folded.toString());
	}

	/** Reads the tables of readings, so that nobody waits for them later. */
	public static void warmUp() {
		of("a").fit("指标");
	}

	public boolean isEmpty() {
		return word.isEmpty();
	}

	public Fit fit(String text) {
		if (word.isEmpty()) {
			return Fit.START;
		}
		Comparison comparison = new Comparison(text);
		Fit piece = comparison.inOnePiece();
		return piece != Fit.NONE ? piece : comparison.isScattered() ? Fit.SCATTERED : comparison.isSlip() ? Fit.SLIP : Fit.NONE;
	}

	/** Whether the word stands in a text in one piece; for comparisons with thousands of texts. */
	public boolean isIn(String text) {
		return word.isEmpty() || new Comparison(text).inOnePiece() != Fit.NONE;
	}

	private static boolean isLetter(int c) {
		return c >= 'a' && c <= 'z';
	}

	private static char fold(char c) {
		if (c == '“' || c == '”') {
			return '"';
		}
		char half = c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c;
		return Character.toLowerCase(half);
	}

	/** Of the word with one text; places that are known not to lead on are tried once. */
	private final class Comparison {

		private final String text;
		private final String[][] readings;
		private boolean[] dead;

		Comparison(String text) {
			this.text = text;
			this.readings = letters ? Readings.of(text) : null;
		}

		/** The first character that is no part of a code such as {@code 14-}. */
		private int firstWord() {
			int at = 0;
			while (at < text.length() && !Character.isLetter(text.charAt(at))) {
				at++;
			}
			return at;
		}

		Fit inOnePiece() {
			if (continues(0, 0)) {
				return Fit.START;
			}
			int first = firstWord();
			for (int from = 1; from < text.length(); from++) {
				if (begins(from) && continues(from, 0)) {
					return from <= first ? Fit.START : Fit.INSIDE;
				}
			}
			return Fit.NONE;
		}

		private boolean begins(int at) {
			char c = fold(text.charAt(at));
			if (c == word.charAt(0)) {
				return true;
			}
			if (letters) {
				for (String reading : readings[at]) {
					if (reading.charAt(0) == word.charAt(0)) {
						return true;
					}
				}
			}
			return false;
		}

		/** The rest of the word is the text from a place on, without a gap; marks between words needn't be typed. */
		private boolean continues(int at, int typed) {
			if (typed == word.length()) {
				return true;
			}
			if (at == text.length()) {
				return false;
			}
			return fold(text.charAt(at)) == word.charAt(typed) && continues(at + 1, typed + 1)
					|| letters && isRead(at, typed, this::continues)
					|| typed > 0 && !Character.isLetterOrDigit(text.charAt(at)) && continues(at + 1, typed);
		}

		boolean isScattered() {
			dead = new boolean[(text.length() + 1) * (word.length() + 1)];
			return isScattered(0, 0);
		}

		/** The rest of the word occurs in order from a place on. */
		private boolean isScattered(int at, int typed) {
			if (typed == word.length()) {
				return true;
			}
			if (at == text.length()) {
				return false;
			}
			int place = at * (word.length() + 1) + typed;
			if (dead[place]) {
				return false;
			}
			boolean found = fold(text.charAt(at)) == word.charAt(typed) && isScattered(at + 1, typed + 1)
					|| letters && isRead(at, typed, this::isScattered) || isScattered(at + 1, typed);
			dead[place] = !found;
			return found;
		}

		/** A character is read by the letters at a place of the word, or by the first of them, and the rest goes on. */
		private boolean isRead(int at, int typed, Rest rest) {
			for (String reading : readings[at]) {
				int most = 0;
				while (most < reading.length() && typed + most < word.length() && reading.charAt(most) == word.charAt(typed + most)) {
					most++;
				}
				for (int length = most; length > 0; length--) {
					if (rest.fits(at + 1, typed + length)) {
						return true;
					}
				}
			}
			return false;
		}

		/** All characters by their initials, but for one. */
		boolean isSlip() {
			if (!letters || word.length() < LONG_ENOUGH_FOR_A_SLIP) {
				return false;
			}
			int typed = 0;
			int wrong = 0;
			for (int at = 0; at < text.length(); at++) {
				if (readings[at].length == 0) {
					continue;
				}
				if (typed == word.length()) {
					return false;
				}
				boolean same = false;
				for (String reading : readings[at]) {
					same |= reading.charAt(0) == word.charAt(typed);
				}
				if (!same && (++wrong > 1 || !isLetter(word.charAt(typed)))) {
					return false;
				}
				typed++;
			}
			return typed == word.length() && wrong == 1;
		}
	}

	/** Whether the rest of a word fits the rest of a text. */
	@FunctionalInterface
	private interface Rest {

		boolean fits(int at, int typed);
	}
}
