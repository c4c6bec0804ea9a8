package org.pgoal.rules.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.rules.fixture.Snippet;

class UnitFitsNameRuleTest {

	@ParameterizedTest
	@ValueSource(strings = { "效益指标/可持续影响指标: “每份档案使用年限” ≥ 30 期/年",
			"产出指标/时效指标: “补贴完成时限” ≥ 90 %",
			"产出指标/时效指标：“项目完成时间” ＝ １００％",
			"产出指标/时效指标: “工资发放时间” ≥ 95 %", "产出指标/时效指标: “巡检周期” 4 次" })
	void reportsDuration(String line) {
		assertEquals("PG311.duration", key(line));
	}

	@ParameterizedTest
	@ValueSource(strings = { "产出指标/成本指标: “项目总成本” ≤ 30 人",
			"产出指标/成本指标: “全年营业额” 600 户", "产出指标/成本指标: “聘用人员培训费” 50 人", "产出指标/成本指标: “项目资金” ≤ 3 个" })
	void reportsMoney(String line) {
		assertEquals("PG311.money", key(line));
	}

	@ParameterizedTest
	@ValueSource(strings = { "产出指标/数量指标: “培训人数” ≥ 100 %",
			"产出指标/数量指标: “服务人次（全年）” 5 万元" })
	void reportsPeople(String line) {
		assertEquals("PG311.people", key(line));
	}

	@ParameterizedTest
	@ValueSource(strings = { "产出指标/数量指标: “巡查次数” ≥ 12 元" })
	void reportsEvents(String line) {
		assertEquals("PG311.events", key(line));
	}

	@ParameterizedTest
	@ValueSource(strings = { "产出指标/数量指标: “绿化面积” ≥ 500 人" })
	void reportsArea(String line) {
		assertEquals("PG311.area", key(line));
	}

	@ParameterizedTest
	@ValueSource(strings = { "产出指标/质量指标: “设备完好率” ≥ 12 台" })
	void reportsShare(String line) {
		assertEquals("PG311.share", key(line));
	}

	@ParameterizedTest
	@ValueSource(strings = { "产出指标/数量指标: “年发电量” ≥ 3000 “km·h”",
			"产出指标/数量指标: “用电量” ≤ 3000 “km. h”",
			"产出指标/数量指标: “用电量” ≤ 3000 “KM·H”" })
	void reportsMisspelt(String line) {
		assertEquals("PG311.misspelt", key(line));
	}

	@ParameterizedTest
	@ValueSource(strings = { "效益指标/可持续影响指标: “档案使用年限” ≥ 30 年",
			"产出指标/时效指标: “补贴完成时限” ≤ 30 个工作日",
			"产出指标/时效指标: “响应时间” ≤ 30 分",
			"产出指标/数量指标: “培训时长” ≥ 24 课时",
			"产出指标/成本指标: “项目总成本” ≤ 30 万元",
			"产出指标/成本指标: “总成本” ≤ 100 %",
			"产出指标/成本指标: “培训成本” ≤ 400 元/人/天",
			"产出指标/数量指标: “发放补助经费” 300 人",
			"产出指标/数量指标: “培训人次” ≥ 50 人",
			"产出指标/数量指标: “单位在职人员培训次数” ≥ 20 人次",
			"产出指标/数量指标: “服务人数” ≥ 1.2 万人",
			"产出指标/数量指标: “面积” ≥ 2 万亩",
			"产出指标/质量指标: “巡查频率” ≥ 2 次",
			"产出指标/质量指标: “婴儿死亡率” ≤ 5 人/千人",
			"产出指标/数量指标: “用电量” ≤ 3000 kW·h",
			"产出指标/质量指标: “平均车速” ≥ 40 “km·h”",
			"产出指标/数量指标: “用电量” ≤ 3000 “自定单位”",
			"产出指标/数量指标: “培训人数” 100", "产出指标/数量指标: “减免学费” ≥ 1000 人", "产出指标/数量指标: “补助资金” ≥ 300 户",
			"产出指标/成本指标: “物业费” ≤ 12 元/平方米", "产出指标/成本指标: “生均补助标准达标率” = 100 %",
			"产出指标/质量指标: “合格率” ≥ 95 ‰" })
	void accepts(String line) {
		assertEquals("", key(line));
	}

	/** The keys of what is said about a line, blank where nothing is. */
	private static String key(String line) {
		return String.join(" ", Snippet.indicators(line).raw("PG311").stream().map(f -> f.message().key()).toList());
	}
}
