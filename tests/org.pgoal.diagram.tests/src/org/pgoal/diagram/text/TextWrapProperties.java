package org.pgoal.diagram.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class TextWrapProperties {

	@Property
	void noLineIsWiderOrMoreThanAsked(@ForAll @StringLength(max = 1000) String text, @ForAll @IntRange(min = 2, max = 40) int em,
			@ForAll @IntRange(min = 1, max = 5) int lines) {
		List<String> wrapped = TextWrap.lines(text, em, lines);
		assertFalse(wrapped.isEmpty());
		assertTrue(wrapped.size() <= lines);
		for (String line : wrapped) {
			assertTrue(TextMeasure.width(line) <= em, line);
		}
	}
}
