package org.pgoal.compare.roll;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pgoal.compare.Cases;
import org.pgoal.compare.Language;
import org.pgoal.compare.diff.NotUnderstood;
import org.pgoal.dsl.linking.Surroundings;

/** What becomes of a sheet in 2027, and what is left to a person. */
class RollCasesTest {

	static Stream<Cases> cases() throws IOException {
		return Cases.of(RollCasesTest.class, "cases");
	}

	@ParameterizedTest
	@MethodSource("cases")
	void becomesNextYears(Cases given) throws IOException, NotUnderstood {
		Rolled rolled = Language.service(YearRoll.class).roll(given.part(0), given.file().getFileName().toString().replace(".txt", ""), 2027, null, Surroundings.NONE);
		StringBuilder said = new StringBuilder(rolled.text());
		said.append("---- ").append(rolled.stem()).append('\n');
		for (Decision decision : rolled.decisions()) {
			said.append(decision.line()).append(':').append(decision.column()).append(": ").append(decision.reason().text(Locale.ENGLISH)).append('\n');
		}
		if (rolled.template() != null) {
			said.append(rolled.template().text(Locale.ENGLISH)).append('\n');
		}
		given.assertLast(said.toString());
	}
}
