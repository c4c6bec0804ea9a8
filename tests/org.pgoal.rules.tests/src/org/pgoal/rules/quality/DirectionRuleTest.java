package org.pgoal.rules.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.rules.fixture.Snippet;

class DirectionRuleTest {

	@ParameterizedTest
	@ValueSource(strings = { "产出指标/成本指标: “物业管理费” ≥ 80 万元",
			"产出指标/成本指标：“项目总成本” ＞ １２．５ 万元",
			"产出指标/质量指标: “群众投诉率” ≥ 3 %",
			"效益指标/生态效益指标: “单位产品能耗” ≥ 20 千克标准煤",
			"产出指标/质量指标: “数据录入差错率（抽查）” ≥ 1 %" })
	void reportsLess(String line) {
		assertEquals("PG302.less", key(line));
	}

	@ParameterizedTest
	@ValueSource(strings = { "产出指标/质量指标: “安全生产事故发生率” = 0 % 正向",
			"产出指标/成本指标: “办公经费” ≤ 5 万元 正向" })
	void reportsPolarity(String line) {
		assertEquals("PG302.polarity", key(line));
	}

	@ParameterizedTest
	@ValueSource(strings = { "产出指标/数量指标: “组织考试项目数” ≤ 60 场次",
			"产出指标/数量指标: “法律援助宣传次数” ≤ 12 次",
			"产出指标/数量指标: “水质监测次数” < 24 次",
			"产出指标/数量指标: “印制宣传资料” ≤ 2000 份",
			"产出指标/11-数量指标: “送戏下乡演出” ＜＝ 100 场" })
	void reportsCapped(String line) {
		assertEquals("PG302.capped", key(line));
	}

	@ParameterizedTest
	@ValueSource(strings = { "产出指标/成本指标: “物业管理费” ≤ 80 万元 反向",
			"产出指标/成本指标: “项目总成本” = 30 万元",
			"产出指标/成本指标: “项目总成本” 30 万元",
			"产出指标/质量指标: “群众投诉率” ≤ 3 %",
			"产出指标/质量指标: “投诉处理率” ≥ 95 % 正向",
			"效益指标/生态效益指标: “单位产品能耗降低率” ≥ 3 % 正向",
			"产出指标/质量指标: “零投诉率” ≥ 95 %",
			"产出指标/成本指标: “成本节约率” ≥ 5 %",
			"产出指标/成本指标: “困难群众补助标准” ≥ 600 元/人/月",
			"产出指标/数量指标: “减免学费” ≥ 100 万元 正向",
			"产出指标/成本指标: “发放补助经费” ≥ 100 万元",
			"产出指标/数量指标: “培训次数” ≥ 5 次",
			"产出指标/数量指标: “科目调整次数” ≤ 5 次 反向",
			"产出指标/数量指标: “科目调整次数” ≤ 5 次",
			"产出指标/数量指标: “报名参加考试人数” ≤ 130000 人",
			"产出指标/数量指标: “公务接待次数” ≤ 20 次",
			"产出指标/数量指标: “培训次数” ≤ 5 次 反向",
			"产出指标/时效指标: “检查完成时限” ≤ 3 次",
			"产出指标/数量指标: “投诉受理服务” ≤ 9 次",
			"产出指标/成本指标: “报名费” 100 元/每人",
			"产出指标/质量指标: “预算编制准确率” ≤ 5 % 反向" })
	void accepts(String line) {
		assertEquals("", key(line));
	}

	/** The keys of what is said about a line, blank where nothing is. */
	private static String key(String line) {
		return String.join(" ", Snippet.indicators(line).raw("PG302").stream().map(f -> f.message().key()).toList());
	}
}
