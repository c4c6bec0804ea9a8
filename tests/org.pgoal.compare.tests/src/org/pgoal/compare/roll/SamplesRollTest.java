package org.pgoal.compare.roll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.xtext.parser.IParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pgoal.compare.Language;
import org.pgoal.compare.Samples;
import org.pgoal.compare.diff.Difference;
import org.pgoal.compare.diff.FileComparison;
import org.pgoal.compare.diff.FileDiff;
import org.pgoal.compare.diff.How;
import org.pgoal.compare.diff.NotUnderstood;
import org.pgoal.compare.diff.Topic;
import org.pgoal.compare.revision.PathSource;
import org.pgoal.compare.tree.SourceTemplates;
import org.pgoal.dsl.linking.Surroundings;
import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;

/** What holds for every real sheet that is rolled: nothing but years, dates and last year's values differs. */
class SamplesRollTest {

	private static final Surroundings TEMPLATES = new SourceTemplates(PathSource.of(Samples.FOLDER, "."), Language.service(IParser.class));
	private static final Set<Topic> MAY_MOVE = Set.of(Topic.YEAR, Topic.NAME, Topic.TITLE, Topic.FIELD, Topic.TARGET, Topic.PLAN, Topic.GOAL, Topic.FORMULA,
			Topic.DETAILED_GOAL, Topic.CONTENT, Topic.STATUS, Topic.LAST_YEAR, Topic.ACTUAL, Topic.SCORE, Topic.REASON, Topic.FUND_ACTUAL);

	static Stream<Path> sheets() {
		return Samples.files().stream().filter(file -> !Language.version("a.pgoal", Samples.text(file)).model().getSheets().isEmpty());
	}

	@ParameterizedTest
	@MethodSource("sheets")
	void onlyYearsDatesAndLastYearsValuesDiffer(Path file) throws NotUnderstood {
		String text = Samples.text(file);
		Rolled rolled = Language.service(YearRoll.class).roll(text, "x", 2027, null, TEMPLATES);
		FileDiff diff = FileComparison.compare(Language.version("a.pgoal", text), Language.version("a.pgoal", rolled.text()));
		assertEquals(List.of(), diff.differences());
		List<Difference> leaves = new ArrayList<>();
		diff.sheets().forEach(sheet -> sheet.difference().forEach(leaves::add));
		leaves.removeIf(difference -> !difference.parts().isEmpty());
		for (Difference difference : leaves) {
			assertTrue(MAY_MOVE.contains(difference.topic()), difference.toString());
			if (difference.from() != null && difference.to() != null && difference.topic() != Topic.LAST_YEAR && difference.how() != How.REWRITTEN) {
				assertEquals(difference.from().replaceAll("20\\d\\d", "Y"), difference.to().replaceAll("20\\d\\d", "Y"), "nothing but a year");
			}
		}
		List<Sheet> before = Language.version("a.pgoal", text).model().getSheets();
		List<Sheet> after = Language.version("a.pgoal", rolled.text()).model().getSheets();
		for (int i = 0; i < before.size(); i++) {
			assertEquals("2027", after.get(i).getYear());
			List<Indicator> rows = before.get(i).getIndicators();
			for (int j = 0; j < rows.size(); j++) {
				Indicator row = after.get(i).getIndicators().get(j);
				String target = rows.get(j).getTarget() == null ? null : rows.get(j).getTarget().asText();
				assertEquals(target, row.getLastYear() == null ? null : row.getLastYear().asText());
			}
		}
	}

	@ParameterizedTest
	@MethodSource("sheets")
	void aSecondTimeNothingHappens(Path file) throws NotUnderstood {
		Rolled once = Language.service(YearRoll.class).roll(Samples.text(file), "x", 2027, null, TEMPLATES);
		Rolled twice = Language.service(YearRoll.class).roll(once.text(), "x", 2027, null, TEMPLATES);
		assertEquals(0, twice.sheets());
		assertEquals(once.text(), twice.text());
	}
}
