package org.pgoal.rules.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.rules.fixture.Snippet;

class DateRuleTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "项目期: “2024年12月1日至2024年1月1日”|PG306.order", "项目期：“2024-12-01 至 2024-01-31”|PG306.order",
			"开始时间: “2024年6月”  完成时间: “2024年3月”|PG306.order", "项目期: “2022年1月—2022年12月”|PG306.period", "项目起止时间: “２０２５年１月至２０２６年１月”|PG306.period",
			"项目期: “2024年1月至2024年11月” 产出指标/时效指标: “完成时间” “2024年底前”|PG306.outside", "项目期: “1年” 产出指标/时效指标: “施工期” ≤ 15 个月|PG306.long",
			"项目期: “2024-03-01至2024-10-31” 产出指标/时效指标: “开工时间” “2月底前”|PG306.outside", "产出指标/时效指标: “完成时间” “2023年12月31日前”|PG306.year",
			"项目期: “3年” 产出指标/时效指标: “完成时间” “2023年底”|PG306.year", "项目期: “2024年1月至12月” 计划 { 一: “2024年3月-次年1月期间发放” }|PG306.outside",
			"项目期: “2024年” 计划 { 二: “2025年3月底前完成验收” }|PG306.outside", "计划 { “8月-3月”: “发放” }|PG306.order",
			"项目期: “2024年1月至2024年12月” 产出指标/时效指标: “工程工期” ≤ 18 个月|PG306.long", "产出指标/时效指标: “完成时间” 2024 年|PG306.quote",
			"产出指标/时效指标: “完成时间” 2024年底|PG306.quote", "产出指标/时效指标: “完成时间” 12 月底|PG306.quote", "表名 “某局2023年项目支出绩效目标表”|PG306.title.differs" })
	void reports(String content, String key) {
		assertEquals(key, keys(content));
	}

	@ParameterizedTest
	@ValueSource(strings = { "项目期: “2024年1月1日至2024年12月31日”", "项目期: “2023年1月—2025年12月”", "项目期: “1年”", "项目期: “长期”", "项目期: 空", "开始时间: “2024年3月” 完成时间: “2024年6月”",
			"项目期: “1年” 产出指标/时效指标: “完成时间” “12月底前”", "项目期: “2024年12月31日” 产出指标/时效指标: “完成时间” “2024年6月”", "项目期: “1年” 产出指标/时效指标: “服务期” “2024.07-2025.06”", "产出指标/时效指标: “完成时间” “2024年”", "产出指标/时效指标: “完成时间” “2025年6月”", "项目期: “3年” 产出指标/时效指标: “完成时间” “2026年底”",
			"项目期: “2024年1月至2024年11月” 产出指标/时效指标: “完成时间” “2024年”", "产出指标/时效指标: “完成时间” = 1 年", "产出指标/时效指标: “完成时限” ≤ 12 个月", "项目期: “1年” 产出指标/时效指标: “工期” ≤ 12 个月",
			"项目期: “2024年1月至2024年12月” 产出指标/时效指标: “质保期” ≥ 2 年", "项目期: “2024年1月至12月” 计划 { 一: “2023年11月-12月开展前期准备” 二: “按2022年5月印发的办法执行” }",
			"产出指标/数量指标: “依据2022年底人口数” ≥ 2000 人", "表名 “2024年项目支出绩效目标表”", "表名 “2023-2025年滚动项目表”", "产出指标/数量指标: “株数” 2024 株", "计划 { “1月-6月”: “过半” “7月-12月”: “完成” }",
			"产出指标/时效指标: “补助发放时间” “2023年12月至2024年11月”" })
	void accepts(String content) {
		assertEquals("", keys(content));
	}

	@Test
	void aYearIsQuoted() {
		var remedy = Snippet.indicators("产出指标/13-时效指标: “完成时间” 2024 年").raw("PG306").get(0).remedies().get(0);
		assertEquals("改为 \"2024年\"", remedy.title().text(Locale.CHINA));
	}

	@Test
	void withoutTheSheetsYearADatedPeriodIsEnough() {
		assertEquals(1, Snippet.file("项目 “甲” { 项目期: “2022年1月至2022年11月” 产出指标/时效指标: “完成时间” “12月底前”\n }").findings("PG306").size());
		assertEquals(0, Snippet.file("项目 “甲” { 产出指标/时效指标: “完成时间” “2020年底前”\n }").findings("PG306").size());
	}

	private static String keys(String content) {
		return String.join(" ", Snippet.indicators(content).raw("PG306").stream().map(f -> f.message().key()).toList());
	}
}
