package org.pgoal.rules.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.rules.fixture.Snippet;

class SatisfactionRuleTest {

	@ParameterizedTest
	@ValueSource(strings = { "满意度指标/服务对象满意度: “促进劳动关系更加和谐” ≥ 95 %",
			"满意度指标/满意度指标: “参保投诉率” ≤ 0 %",
			"满意度指标/31-服务对象满意度：“政策知晓率” ≥ ９０％",
			"满意度指标/社会公众或服务对象满意度: “办结案件” ≥ 50 件" })
	void reportsName(String line) {
		assertEquals("PG304.name", key(line));
	}

	@ParameterizedTest
	@ValueSource(strings = { "满意度指标/服务对象满意度: “学生满意度” “满意”",
			"满意度指标/服务对象满意度: “患者满意度” ≥ 90 分",
			"满意度指标/服务对象满意度: “农户满意度” “明显提升”" })
	void reportsValue(String line) {
		assertEquals("PG304.value", key(line));
	}

	@ParameterizedTest
	@ValueSource(strings = { "满意度指标/服务对象满意度: “学生满意度” ≥ 95 %",
			"满意度指标/服务对象满意度: “鉴定人员及考生的满意度” ≥ 85 ％",
			"满意度指标/服务对象满意度: “服务对象满意度” ≥ 95 %",
			"满意度指标/服务对象满意度: ≥ 90 %",
			"满意度指标/服务对象满意度: “人事档案服务对象满意” ≥ 90 %",
			"满意度指标/服务对象满意度: “农民工群体满” ≥ 90 %",
			"满意度指标/服务对象满意度: “受益群众” ≥ 90 %",
			"满意度指标/服务对象满意度: “居民获得感” ≥ 90 %",
			"满意度指标/服务对象满意度: “公众满意度”",
			"满意度指标/服务对象满意度: “公众满意度” “不适用”",
			"满意度指标/服务对象满意度: “公众满意度” “90%以上”",
			"满意度指标/服务对象满意度: “公众满意度” ≥ 95",
			"效益指标/社会效益指标: “促进和谐” ≥ 95 %",
			"产出指标/质量指标: “投诉率” ≤ 1 %",
			"满意度指标/服务对象满意度指标: “服务对象” ≥ 90 %" })
	void accepts(String line) {
		assertEquals("", key(line));
	}

	/** The keys of what is said about a line, blank where nothing is. */
	private static String key(String line) {
		return String.join(" ", Snippet.indicators(line).raw("PG304").stream().map(f -> f.message().key()).toList());
	}
}
