package org.pgoal.compare.diff;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pgoal.compare.Cases;
import org.pgoal.compare.Language;
import org.pgoal.compare.report.DiffSummary;
import org.pgoal.compare.report.TextDiffReport;

/** What is said of two versions, in both languages. */
public class DiffCasesTest {

	static Stream<Cases> cases() throws IOException {
		return Cases.of(DiffCasesTest.class, "cases");
	}

	@ParameterizedTest
	@MethodSource("cases")
	void isSaidInTheWordsOfTheDomain(Cases given) throws IOException {
		StringBuilder said = new StringBuilder();
		for (Locale locale : new Locale[] { Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE }) {
			FileDiff diff = FileComparison.compare(Language.version("sheet.pgoal", given.part(0)), Language.version("sheet.pgoal", given.part(1)));
			TextDiffReport report = new TextDiffReport(said, locale, false);
			DiffSummary summary = new DiffSummary();
			summary.add(diff);
			report.begin("a", "b");
			if (!diff.isEmpty()) {
				report.file(diff);
			}
			report.end(summary);
		}
		given.assertLast(said.toString());
	}
}
