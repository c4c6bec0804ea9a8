package org.pgoal.rules.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.rules.fixture.Snippet;

class ShareRuleTest {

	@ParameterizedTest
	@ValueSource(strings = { "产出指标/质量指标: “工程验收合格率” ≥ 100 %",
			"产出指标/时效指标：“资金拨付及时率” ≥ １００％",
			"满意度指标/服务对象满意度: “家长满意度” > 100 %",
			"产出指标/质量指标: “设备完好率(按台数)” >= 100 %",
			"产出指标/数量指标: “路灯安装工程完成率” ≥ 100 %" })
	void reportsAtLeastAll(String line) {
		assertEquals("PG303.atLeastAll", key(line));
	}

	@ParameterizedTest
	@ValueSource(strings = { "满意度指标/服务对象满意度: “群众满意度” ≥ 950 %",
			"产出指标/质量指标: “合格率” ≥ 105 %",
			"产出指标/质量指标: “检验准确率” -5 %" })
	void reportsOutside(String line) {
		assertEquals("PG303.outside", key(line));
	}

	@ParameterizedTest
	@ValueSource(strings = { "产出指标/质量指标: “合格率” 0.95",
			"产出指标/质量指标: “优质种苗占比” ≥ 0.6",
			"满意度指标/服务对象满意度: “患者满意度” ０．９",
			"产出指标/质量指标: “会议完成率” 1" })
	void reportsLostPercent(String line) {
		assertEquals("PG303.lostPercent", key(line));
	}

	@ParameterizedTest
	@ValueSource(strings = { "产出指标/质量指标: “工程验收合格率” = 100 %",
			"产出指标/质量指标: “工程验收合格率” 100 %",
			"产出指标/质量指标: “合格率” ≥ 98.5 %",
			"效益指标/经济效益指标: “税收增长率” ≥ 105 %",
			"产出指标/质量指标: “征收工作完成率” ≥ 100 %",
			"产出指标/数量指标: “贷款任务完成情况” ≥ 100 %",
			"效益指标/经济效益指标: “产值增长率” -3 %",
			"产出指标/质量指标: “高中阶段毛入学率” ≥ 100 %",
			"产出指标/数量指标: “培训人数” 1",
			"产出指标/质量指标: “巡查频率” 1",
			"产出指标/质量指标: “工作效率” 0.8",
			"产出指标/质量指标: “合格率” 95",
			"产出指标/质量指标: “差错率” 0",
			"产出指标/质量指标: “死亡率” ≤ 0.5 ‰",
			"产出指标/质量指标: “合格率” 0.95 倍" })
	void accepts(String line) {
		assertEquals("", key(line));
	}

	@Test
	void theLostPercentSignComesBack() {
		var remedy = Snippet.indicators("产出指标/质量指标: “就业率” 0.6 原文 “0.60”").raw("PG303").get(0).remedies().get(0);
		assertEquals("改为 60%", remedy.title().text(java.util.Locale.CHINA));
		assertEquals(3, remedy.changes().size(), "the printed form goes, numeral and unit are set");
	}

	@Test
	void theTemplateSetsTheBounds() {
		String sheet = "项目 “甲” { 产出指标/质量指标: “合格率” ≥ 110 %\n }";
		String template = "使用 宽\n模板 宽 扩展 国家通用 { 规则 { PG303: { 上限: 120 % } } }\n";
		assertEquals(1, Snippet.file(sheet).findings("PG303").size());
		assertEquals(0, Snippet.file(template + sheet).findings("PG303").size());
	}

	/** The keys of what is said about a line, blank where nothing is. */
	private static String key(String line) {
		return String.join(" ", Snippet.indicators(line).raw("PG303").stream().map(f -> f.message().key()).toList());
	}
}
