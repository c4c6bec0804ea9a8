package org.pgoal.forms.reading;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.pgoal.forms.definition.Option;
import org.pgoal.forms.definition.Placeholder;

/** The words with which a form says 正向, 反向, 定性 and 定量: its own, and the usual ones. */
final class OptionWords {

	private static final List<Option> SAID = List.of(Option.POSITIVE, Option.NEGATIVE, Option.QUALITATIVE, Option.QUANTITATIVE);

	private final Map<Option, Set<String>> words = new EnumMap<>(Option.class);

	OptionWords() {
		SAID.forEach(option -> of(option).add(option.chinese()));
	}

	private Set<String> of(Option option) {
		return words.computeIfAbsent(option, o -> new LinkedHashSet<>());
	}

	void add(Placeholder slot) {
		slot.options().forEach((option, word) -> of(option).add(word));
	}

	/** Whether a cell says it in one of these words. */
	boolean says(Option option, String cell) {
		return of(option).contains(CellText.narrow(cell));
	}
}
