package org.pgoal.rules.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.rules.fixture.Snippet;

class NameFitsCategoryRuleTest {

	@ParameterizedTest
	@ValueSource(strings = { "产出指标/数量指标: “工程验收合格率” = 100 %",
			"产出指标/时效指标: “数据准确率” ≥ 98 %",
			"产出指标/质量指标: “培训人数” ≥ 100 人",
			"产出指标/14-成本指标：“发放宣传资料份数” ≥ 1000 份",
			"产出指标/质量指标: “项目完成时间” “12月底前”",
			"产出指标/数量指标: “补贴发放及时率” = 100 %",
			"产出指标/数量指标: “印刷费用” ≤ 3 万元",
			"产出指标/质量指标: “学员满意度” ≥ 90 %",
			"产出指标/质量指标: “信息报送及时性” “及时”" })
	void reports(String line) {
		assertEquals("PG305", key(line));
	}

	@ParameterizedTest
	@ValueSource(strings = { "产出指标/质量指标: “工程验收合格率” = 100 %",
			"产出指标/质量指标: “工伤鉴定及时率” ≥ 98 %",
			"产出指标/时效指标: “工伤鉴定及时率” ≥ 98 %",
			"产出指标/数量指标: “任务完成率” = 100 %",
			"产出指标/数量指标: “新农合覆盖率” ≥ 98 %",
			"产出指标/时效指标: “预算执行率” ≥ 95 %",
			"产出指标/质量指标: “投诉次数” ≤ 3 次",
			"产出指标/质量指标: “获奖人数” ≥ 3 人",
			"产出指标/数量指标: “会期（含报到和离开时间）” ≥ 2 天",
			"产出指标/数量指标: “培训时间” ≥ 5 天",
			"产出指标/数量指标: “代缴医疗保险缴费” ≥ 3 万元",
			"效益指标/社会效益指标: “受益人数” ≥ 500 人",
			"产出指标/成本指标: “成本控制率” ≤ 100 %", "产出指标/成本指标: “生均补助标准达标率” = 100 %",
			"产出指标/数量指标: “减免学费” 30 万元",
			"产出指标/数量指标: “培训人数” ≥ 100 人",
			"产出指标/未知指标: “合格率” ≥ 90 %" })
	void accepts(String line) {
		assertEquals("", key(line));
	}

	@Test
	void itsPlaceUnderTheSameLevelOneIsOffered() {
		var remedies = Snippet.indicators("产出指标/11-数量指标: “产品合格率” ≥ 90 %").raw("PG305").get(0).remedies();
		assertEquals("移到“质量指标”", remedies.get(0).title().text(java.util.Locale.CHINA));
		assertEquals(2, remedies.get(0).changes().size(), "label and code");
	}

	@Test
	void costIsALevelOneSince2021() {
		assertEquals("[培训费用: PG305]", Snippet.file("使用 国家通用2021\n项目 “甲” { 产出指标/数量指标: “培训费用” ≤ 3 万元\n }").findings("PG305").toString());
		assertEquals("[]", Snippet.file("使用 国家通用2021\n项目 “甲” { 成本指标/经济成本指标: “培训费用” ≤ 3 万元\n 成本指标/社会成本指标: “受影响人数” ≤ 3 人\n }").findings("PG305").toString());
	}

	/** The keys of what is said about a line, blank where nothing is. */
	private static String key(String line) {
		return String.join(" ", Snippet.indicators(line).raw("PG305").stream().map(f -> f.message().key()).toList());
	}
}
