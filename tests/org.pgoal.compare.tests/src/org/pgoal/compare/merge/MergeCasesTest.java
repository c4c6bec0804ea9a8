package org.pgoal.compare.merge;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pgoal.compare.Cases;
import org.pgoal.compare.Language;

/** Two versions of a sheet become one. */
class MergeCasesTest {

	static Stream<Cases> cases() throws IOException {
		return Cases.of(MergeCasesTest.class, "cases");
	}

	@ParameterizedTest
	@MethodSource("cases")
	void bothSidesAreInTheResult(Cases given) throws IOException {
		Merged merged = Language.service(SheetMerge.class).merge(given.part(0), given.part(1), given.part(2), Labels.STANDARD);
		StringBuilder said = new StringBuilder(merged.text());
		merged.conflicts().forEach(conflict -> said.append("conflict: ").append(conflict.reason().text(Locale.ENGLISH)).append('\n'));
		if (merged.byLines() != null) {
			said.append(merged.byLines().text(Locale.ENGLISH)).append('\n');
		}
		given.assertLast(said.toString());
	}
}
