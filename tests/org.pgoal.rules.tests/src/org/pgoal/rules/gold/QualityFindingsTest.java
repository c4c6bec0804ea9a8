package org.pgoal.rules.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgoal.model.Sheet;
import org.pgoal.model.finding.Finding;
import org.pgoal.model.template.EffectiveTemplate;
import org.pgoal.rules.registry.RuleRegistry;
import org.pgoal.rules.RuleRunner;
import org.pgoal.rules.fixture.Checked;
import org.pgoal.rules.fixture.Language;
import org.pgoal.rules.fixture.Snippet;

/**
 * All that PG301–PG312 say about the 25 real documents. Each line of {@code quality.tsv} was read and judged right: a new
 * line there is a decision.
 */
class QualityFindingsTest {

	@Test
	void allThatIsFoundWasJudged() throws IOException {
		List<String> found = new ArrayList<>();
		for (String file : GoldFile.TEMPLATES.keySet().stream().sorted().toList()) {
			found.addAll(findings(file, Language.template(GoldFile.TEMPLATES.get(file))));
		}
		assertEquals(String.join("\n", lines("quality.tsv")), String.join("\n", found));
	}

	/** The rules know no region: under the national template they say the same. */
	@ParameterizedTest
	@CsvSource({ "000-pingluo.json", "001-jingyan.json", "002-liuzhi.json", "003-wuhai.json", "004-suzhou.json" })
	void theNationalTemplateFindsTheSame(String file) {
		assertEquals(findings(file, Language.template(GoldFile.TEMPLATES.get(file))), findings(file, Language.template("国家通用")));
	}

	private static List<String> findings(String file, EffectiveTemplate template) {
		List<Sheet> sheets = GoldFile.sheets(file);
		RuleRunner runner = new RuleRunner(RuleRegistry.all().stream().filter(r -> r.id().startsWith("PG3")).toList());
		List<String> found = new ArrayList<>();
		for (Sheet sheet : sheets) {
			for (Finding finding : runner.run(sheet, template, Snippet.neighbours(sheets)).findings()) {
				found.add(String.join("\t", file, sheet.getName(), finding.rule(), Checked.indicator(finding)));
			}
		}
		return found;
	}

	private static List<String> lines(String name) throws IOException {
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(QualityFindingsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
			return reader.lines().toList();
		}
	}
}
