package org.pgoal.rules.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.pgoal.rules.fixture.Snippet;

class QuantifiedRuleTest {

	private static final String WORDS = "效益指标/社会效益指标: “甲” “有效提升”\n 效益指标/社会效益指标: “乙” “符合标准”\n 效益指标/社会效益指标: “丙” “及时”\n";

	@Test
	void moreThanHalfInWordsIsReported() {
		var finding = Snippet.indicators(WORDS + "产出指标/数量指标: “丁” ≥ 5 次\n").raw("PG308").get(0);
		assertEquals("4 个指标中只有 1 个可量化，不足 50%：请至少再量化 1 个。", Snippet.chinese(finding));
		assertEquals("Only 1 of 4 indicators are quantified, less than 50 %: give at least 1 more a number.", finding.message().text(Locale.ENGLISH));
	}

	@Test
	void halfIsEnough() {
		assertEquals("[]", Snippet.indicators("产出指标/数量指标: “丁” ≥ 5 次\n效益指标/社会效益指标: “甲” “有效提升”\n").findings("PG308").toString());
	}

	@Test
	void datesReferencesAndCompositesCanBeMeasured() {
		assertEquals("[]", Snippet.indicators(WORDS + "产出指标/时效指标: “丁” “2024年底”\n 产出指标/成本指标: “戊” ≤ “总成本预算数”\n"
				+ "产出指标/成本指标: “己” “甲类2000元/人,乙类1000元/人”\n").findings("PG308").toString());
	}

	@Test
	void whatHasNoValueIsNotCounted() {
		assertEquals("[]", Snippet.indicators("产出指标/数量指标: “丁” ≥ 5 次\n效益指标/社会效益指标: “甲” “有效提升”\n效益指标/生态效益指标: “乙” “不适用”\n满意度指标/服务对象满意度: “丙”\n")
				.findings("PG308").toString());
		assertEquals("[]", Snippet.project("目标 “甲”").findings("PG308").toString());
	}

	@Test
	void theTemplateSetsTheThreshold() {
		String sheet = "项目 “甲” { 产出指标/数量指标: “丁” ≥ 5 次\n 产出指标/数量指标: “戊” ≥ 5 次\n 效益指标/社会效益指标: “甲” “有效提升”\n }";
		assertEquals(0, Snippet.file(sheet).findings("PG308").size());
		assertEquals(1, Snippet.file("使用 严\n模板 严 扩展 国家通用 { 规则 { PG308: 警告 { 阈值: ７０％ } } }\n" + sheet).findings("PG308").size());
		assertEquals(0, Snippet.file("使用 宽\n模板 宽 扩展 国家通用 { 规则 { PG308: { 阈值: 0 % } } }\n项目 “甲” {\n" + WORDS + "}").findings("PG308").size());
	}
}
