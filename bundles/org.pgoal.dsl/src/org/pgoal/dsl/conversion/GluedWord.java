package org.pgoal.dsl.conversion;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A keyword and the number behind it without a blank, which together are a word: 权重10.
 *
 * @param before  what is glued to the keyword in front, as in 次权重10; mostly empty
 * @param keyword one that a number follows
 * @param number  as far as it is part of the word
 */
public record GluedWord(String before, String keyword, String number) {

	private static final Pattern WRITTEN = Pattern
			.compile("(.*?)((?:权重|上年|实际|得分|年度|至少)|(?<![A-Za-z])(?:weight|previous|actual|score|year|minimum))([0-9０-９][^\\s\\p{IsHan}A-Za-z]*)");

	/** Empty for any other word. */
	public static Optional<GluedWord> of(String word) {
		Matcher matcher = WRITTEN.matcher(word);
		return matcher.matches() ? Optional.of(new GluedWord(matcher.group(1), matcher.group(2), matcher.group(3))) : Optional.empty();
	}

	/** With the blanks that make it words. */
	public String apart() {
		return (before.isEmpty() ? "" : before + " ") + keyword + " " + number;
	}
}
