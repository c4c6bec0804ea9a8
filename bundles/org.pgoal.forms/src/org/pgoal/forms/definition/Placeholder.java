package org.pgoal.forms.definition;

import java.util.Map;

/**
 * A placeholder of a form: <code>{{meaning argument|option|option=word}}</code>.
 *
 * @param meaning  what stands here
 * @param argument the label that it asks for, as written; null where the meaning takes none
 * @param ordinal  which of several, from 1; 0 where the row repeats, or the meaning has no several
 * @param options  the options with their words; an option without a word of its own has the usual one
 * @param decimals how many decimals a number has at least; -1 where the form says nothing
 * @param written  as it stands in the form
 */
public record Placeholder(Meaning meaning, String argument, int ordinal, Map<Option, String> options, int decimals, String written) {

	public Placeholder {
		options = Map.copyOf(options);
	}

	public boolean has(Option option) {
		return options.containsKey(option);
	}

	/** The word that the form prints for 定性, 正向 … ; the option's Chinese name where the form says no other. */
	public String word(Option option) {
		return options.getOrDefault(option, option.chinese());
	}

	/** What the placeholder belongs to: one thing of several with an ordinal belongs to the sheet. */
	public Level level() {
		return ordinal > 0 ? Level.SHEET : meaning.level();
	}
}
