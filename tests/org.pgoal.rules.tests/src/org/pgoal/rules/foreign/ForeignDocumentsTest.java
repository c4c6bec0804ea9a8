package org.pgoal.rules.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.rules.registry.BuiltInRules;
import org.pgoal.rules.Rule;
import org.pgoal.rules.fixture.Checked;

/**
 * Sheets of regions and topics that no template knows. Each file says in its head what a reviewer finds; the rules for
 * completeness and totals must find that and nothing else.
 */
class ForeignDocumentsTest {

	private static final String EXPECTED = "// 应报 ";
	private static final String[] RULES = BuiltInRules.all().stream().map(Rule::id).filter(id -> id.startsWith("PG1") || id.startsWith("PG2"))
			.toArray(String[]::new);

	@ParameterizedTest
	@ValueSource(strings = { "01-education", "02-health", "03-water", "04-roads", "05-culture", "06-agriculture", "07-department", "08-civil-affairs" })
	void exactlyWhatAReviewerFinds(String name) throws IOException {
		String text;
		try (InputStream in = getClass().getResourceAsStream(name + ".pgoal")) {
			text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		List<String> expected = text.lines().filter(line -> line.startsWith(EXPECTED)).map(line -> line.substring(EXPECTED.length()).strip()).sorted().toList();
		Checked checked = Checked.text(text);
		List<String> found = checked.lines(RULES).stream().sorted().toList();
		assertEquals(String.join("\n", expected), String.join("\n", found), () -> checked.undecided().toString());
	}
}
