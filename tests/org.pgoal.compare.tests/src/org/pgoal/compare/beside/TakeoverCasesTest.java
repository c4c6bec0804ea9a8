package org.pgoal.compare.beside;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.Arguments;
import org.pgoal.compare.Cases;
import org.pgoal.compare.diff.Difference;
import org.pgoal.compare.diff.DiffCasesTest;
import org.pgoal.compare.diff.Topic;
import org.pgoal.dsl.edit.TextEdit;

/** Each difference that the comparison knows can be taken over, either way; all of them leave nothing that differs. */
class TakeoverCasesTest {

	static Stream<Arguments> cases() throws IOException {
		return Cases.of(DiffCasesTest.class, "cases").flatMap(given -> Stream.of(Side.values()).map(side -> Arguments.of(given, side)));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void oneByOneUntilNothingDiffers(Cases given, Side into) {
		String before = given.part(0);
		String after = given.part(1);
		Compared compared = Besides.compared(before, after);
		List<Difference> left = takeable(compared);
		while (!left.isEmpty()) {
			Difference one = left.get(0);
			String text = TextEdit.apply(compared.text(into), compared.takeOver(one, into));
			Compared now = into == Side.AFTER ? Besides.compared(before, text) : Besides.compared(text, after);
			int rest = takeable(now).size();
			int were = left.size();
			assertTrue(rest < were, () -> Besides.said(one) + " is still there, or another came up: " + takeable(now).stream().map(Besides::said).toList() + "\n" + text);
			compared = now;
			left = takeable(now);
		}
		if (Besides.single(compared).isEmpty()) {
			assertTrue(compared.diff().isEmpty());
		}
	}

	/** A project that became a department is left to lines. */
	private static List<Difference> takeable(Compared compared) {
		return Besides.single(compared).stream().filter(one -> one.topic() != Topic.SHEET_KIND).toList();
	}
}
