package org.pgoal.rules.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.model.change.Remedy;
import org.pgoal.model.finding.Finding;
import org.pgoal.rules.registry.BuiltInRules;
import org.pgoal.rules.Rule;
import org.pgoal.rules.fixture.Checked;
import org.pgoal.rules.fixture.Language;

/** Every quick fix that is offered for an example can be applied and takes its finding away. */
class RemediesTest {

	static List<Rule> rules() {
		return BuiltInRules.all();
	}

	@ParameterizedTest
	@MethodSource("rules")
	void takesTheFindingAway(Rule rule) {
		takesTheFindingsAway(rule.id(), Examples.bad(rule.id()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "PG102|产岀指标 { 数量指标: \"甲\" 1 次 }", "PG102|产岀指标/数量指标: \"甲\" 1 次", "PG102|产出指标 { 社会效益: \"甲\" \"好\" }", "PG103|满意度指标 { 服务对象满意度: ≥ 90 % 权重 10 }",
			"PG104|产出指标 { 数量指标: \"报考人数\" ≥ 200 }", "PG104|产出指标 { 数量指标: \"报考人数\" \"200\" }", "PG104|产出指标 { 质量指标: \"合格率\" 0.95 }",
			"PG104|产出指标 { 质量指标: \"作用\" ≥ \"有效发挥\" 原文 \"≥有效发挥\" }", "PG105|产出指标 { 时效指标: \"甲\" \"及时\" % }", "PG107|产出指标 { 数量指标: \"甲\" \"≥1万人以上\" }",
			"PG106|产出指标 { 质量指标: \"甲乙\" 1 %  // 第一条\n质量指标: \"甲乙\" 1 % }",
			"PG107|产出指标 { 数量指标: \"甲\" ≥ 3 次以上 }", "PG107|产出指标 { 数量指标: \"甲\" ≥ 1 万人 原文 \"≥1万人以上\" }", "PG202|产出指标 { 数量指标: \"甲\" 1 次 权重 7 质量指标: \"乙\" 1 % 权重 3 }",
			"PG206|资金 { 年度资金总额: 8 财政拨款: 8 其他资金: 0 }", "PG206|任务 \"a\" \"b\" { 总额: 8 }" })
	void takesTheFindingAwayHereToo(String ruleAndLine) {
		int bar = ruleAndLine.indexOf('|');
		String rule = ruleAndLine.substring(0, bar);
		String text = "项目 \"甲\" {\n" + ruleAndLine.substring(bar + 1) + "\n}\n";
		assertTrue(takesTheFindingsAway(rule, text) > 0, "no quick fix");
	}

	private static int takesTheFindingsAway(String rule, String text) {
		List<Finding> findings = findings(rule, text);
		List<String> useless = new ArrayList<>();
		int remedies = 0;
		for (Finding finding : findings) {
			for (Remedy remedy : finding.remedies()) {
				remedies++;
				String changed = Language.apply(text, remedy);
				if (findings(rule, changed).size() >= findings.size()) {
					useless.add(remedy.title().text(Locale.SIMPLIFIED_CHINESE) + "\n" + changed);
				}
			}
		}
		assertEquals(List.of(), useless);
		return remedies;
	}

	private static List<Finding> findings(String rule, String text) {
		return Checked.text(text).findings().stream().filter(f -> f.rule().equals(rule)).toList();
	}
}
