package org.pgoal.rules.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.rules.fixture.Snippet;

class LastYearRuleTest {

	@ParameterizedTest
	@ValueSource(strings = { "项目属性: “新增项目” 产出指标/数量指标: “培训次数” ≥ 5 次 { 上年 ≥ 4 次 }", "项目属性：“新增” 产出指标/数量指标: “培训次数” ≥ 5 次 { 上年 “实际人数100%” }",
			"项目属性: “新增项目” 效益指标/社会效益指标: “水平” “提升” { 上年 “有所提高” }" })
	void aNewProjectHasNoLastYear(String content) {
		assertEquals("PG310.new", keys(content));
	}

	@ParameterizedTest
	@ValueSource(strings = { "项目属性: “延续项目” 产出指标/数量指标: “培训次数” ≥ 5 次 { 上年 ≥ 8 次 }", "产出指标/数量指标: “服务人数” ≥ 9000 人 { 上年 1.2 万人 }", "产出指标/质量指标: “差错率” ≤ 5 % { 上年 ３％ }",
			"产出指标/质量指标: “合格率” = 90 % 正向 { 上年 95 % }",
			"产出指标/质量指标: “合格率” 90 % { 上年 “≥95%” }", "满意度指标/服务对象满意度: “学生满意度” ≥ 90 % { 上年 “９５％” }" })
	void aWorseTargetNeedsAReason(String content) {
		assertEquals("PG310.worse", keys(content));
	}

	@ParameterizedTest
	@ValueSource(strings = { "项目属性: “延续项目” 产出指标/数量指标: “培训次数” ≥ 5 次 { 上年 ≥ 4 次 }", "项目属性: “新增项目” 产出指标/数量指标: “培训次数” ≥ 5 次", "项目属性: “新增项目” 产出指标/数量指标: “培训次数” ≥ 5 次 { 上年 “无” }",
			"项目属性: “新增项目” 产出指标/数量指标: “培训次数” ≥ 5 次 { 上年 0 次 }", "项目属性: “□新增项目 ☑延续项目” 产出指标/数量指标: “培训次数” ≥ 5 次 { 上年 4 次 }", "项目属性: “0101-一年期项目” 产出指标/数量指标: “培训次数” ≥ 5 次 { 上年 4 次 }",
			"产出指标/数量指标: “培训次数” ≥ 5 次 { 上年 8 场 }", "产出指标/数量指标: “培训次数” ≥ 5 次 { 上年 8 }", "产出指标/数量指标: “培训次数” ≥ 5 次 { 上年 “8次（含线上3次）” }",
			"产出指标/质量指标: “满意人数增长率” = 5 % { 上年 8 % }", "产出指标/质量指标: “差错率” ≤ 3 % { 上年 5 % }", "产出指标/数量指标: “培训次数” = 5 次 { 上年 8 次 }",
			"产出指标/数量指标: “培训次数” ≥ 5 次 { 上年 8 次 原因 “机构改革，人员划出” }", "产出指标/数量指标: “培训次数” ≥ 5 次 { 上年 8 次 公式 “因培训合并举办，场次减少” }", "产出指标/数量指标: “培训次数” ≥ 5 次 { 上年 “有所提高” }" })
	void accepts(String content) {
		assertEquals("", keys(content));
	}

	private static String keys(String content) {
		return String.join(" ", Snippet.project(content + "\n").raw("PG310").stream().map(f -> f.message().key()).toList());
	}
}
