package org.pgoal.forms.definition;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.pgoal.model.message.Message;

/**
 * How a value is printed, after a bar: <code>{{指标.一级|合并}}</code>. {@link #QUALITATIVE}, {@link #POSITIVE} and {@link #NEGATIVE}
 * may say their word: <code>{{指标.方向|正向=正向指标|反向=反向指标}}</code>.
 */
public enum Option {

	/** Equal neighbours below each other become one cell, within the cell to the left. */
	MERGE("合并", "merge"),
	/** The row goes where there is nothing to put into it. */
	OPTIONAL("可略", "optional"),
	/** The operator in words: 大于等于 for ≥. */
	WORDS("文字", "words", Meaning.SIGN),
	/** 定性, or another word, where the indicator is qualitative and there is nothing else to print. */
	QUALITATIVE("定性", "qualitative", Meaning.SIGN, Meaning.POLARITY, Meaning.KIND),
	/** The word for more-is-better. */
	POSITIVE("正向", "positive", Meaning.POLARITY),
	/** The word for less-is-better. */
	NEGATIVE("反向", "negative", Meaning.POLARITY),
	/** The word for what is measured by a number. */
	QUANTITATIVE("定量", "quantitative", Meaning.KIND);

	private final String chinese;
	private final String english;
	private final Set<Meaning> meanings;

	Option(String chinese, String english, Meaning... meanings) {
		this.chinese = chinese;
		this.english = english;
		this.meanings = meanings.length == 0 ? EnumSet.allOf(Meaning.class) : EnumSet.copyOf(Arrays.asList(meanings));
	}

	public static Optional<Option> called(String name) {
		return Arrays.stream(values()).filter(option -> option.chinese.equals(name) || option.english.equalsIgnoreCase(name)).findFirst();
	}

	/** The options that a placeholder may have, for a message. */
	public static String names(Meaning meaning, boolean inChinese) {
		return String.join(inChinese ? "、" : ", ",
				Arrays.stream(values()).filter(option -> option.fits(meaning)).map(option -> inChinese ? option.chinese : option.english).toList());
	}

	/** Whether a placeholder of this meaning may have the option. */
	public boolean fits(Meaning meaning) {
		return meanings.contains(meaning);
	}

	/** Whether a word of the designer's may follow. */
	public boolean hasWord() {
		return this == QUALITATIVE || this == POSITIVE || this == NEGATIVE || this == QUANTITATIVE;
	}

	public String chinese() {
		return chinese;
	}

	public String english() {
		return english;
	}

	/** What it does, in the reader's language. */
	public Message description() {
		return Message.of(Option.class, "option." + name());
	}
}
