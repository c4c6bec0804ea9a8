package org.pgoal.rules.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.model.finding.Finding;
import org.pgoal.rules.registry.BuiltInRules;
import org.pgoal.rules.Rule;
import org.pgoal.rules.fixture.Checked;
import org.pgoal.rules.fixture.Language;

/** Every finding that is expected on the gold documents is made, under the region's template and under the national one. */
class ExpectedFindingsTest {

	private record Expected(String file, String document, String rule, String indicator) {
	}

	@Test
	void underTheTemplateOfTheRegion() throws IOException {
		check(GoldFile.TEMPLATES);
	}

	@Test
	void underTheNationalTemplate() throws IOException {
		Map<String, String> national = new TreeMap<>();
		GoldFile.TEMPLATES.keySet().forEach(file -> national.put(file, "国家通用"));
		check(national);
	}

	private static void check(Map<String, String> templates) throws IOException {
		Set<String> rules = BuiltInRules.all().stream().map(Rule::id).collect(Collectors.toSet());
		List<Expected> missing = new ArrayList<>();
		int asked = 0;
		Map<String, Checked> checked = new TreeMap<>();
		templates.forEach((file, template) -> checked.put(file, Checked.sheets(GoldFile.sheets(file), Language.template(template), BuiltInRules.all())));
		for (Expected expected : expected()) {
			// One rule or document may be expected twice of the same name; each finding answers for itself.
			if (rules.contains(expected.rule())) {
				asked++;
				if (checked.get(expected.file()).findings().stream().noneMatch(f -> answers(f, expected))) {
					missing.add(expected);
				}
			}
		}
		assertTrue(asked > 0);
		assertEquals(List.of(), missing, () -> missing.size() + " missing");
	}

	private static boolean answers(Finding finding, Expected expected) {
		return finding.rule().equals(expected.rule()) && Checked.sheet(finding).equals(expected.document())
				&& Checked.indicator(finding).equals(expected.indicator());
	}

	@ParameterizedTest
	@ValueSource(strings = { "000-pingluo.json", "001-jingyan.json", "002-liuzhi.json", "003-wuhai.json", "004-suzhou.json" })
	void noRuleFails(String file) {
		Checked checked = Checked.sheets(GoldFile.sheets(file), Language.template(GoldFile.TEMPLATES.get(file)), BuiltInRules.all());
		assertEquals(List.of(), checked.notRun().stream().filter(n -> n.reason().key().equals("rule.failed")).toList());
	}

	private static List<Expected> expected() throws IOException {
		try (BufferedReader in = new BufferedReader(new InputStreamReader(ExpectedFindingsTest.class.getResourceAsStream("expected.tsv"), StandardCharsets.UTF_8))) {
			return in.lines().skip(1).map(line -> line.split("\t")).map(c -> new Expected(c[0], c[1], c[2], c[3])).toList();
		}
	}
}
