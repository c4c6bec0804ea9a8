package org.pgoal.rules.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.rules.fixture.Snippet;

class VagueWordRuleTest {

	@ParameterizedTest
	@ValueSource(strings = { "效益指标/社会效益指标: “公共服务水平” “有效提升”",
			"效益指标/生态效益指标：“空气质量” “明显改善”",
			"效益指标/可持续影响指标: “法律意识” “显著提高”",
			"效益指标/经济效益指标: “带动就业” “影响程度较高”",
			"产出指标/质量指标: “促进农民工就业” “有效促进就业”",
			"效益指标/社会效益指标: “办学条件” “进一步改善”",
			"效益指标/经济效益指标: “减轻家庭经济负担” “有效”", "效益指标/社会效益指标: “义务教育均衡发展情况” “稳步提高”", "效益指标/社会效益指标: “服务水平” “全面提升”" })
	void reports(String line) {
		assertEquals("PG309", key(line));
	}

	@ParameterizedTest
	@ValueSource(strings = { "效益指标/社会效益指标: “公共服务水平” “有效提升” { 公式 “提升5个百分点以上得满分” }",
			"效益指标/社会效益指标: “平均成绩” “明显提高5分以上”",
			"效益指标/社会效益指标: “平均成绩” “较上年明显提高”",
			"效益指标/社会效益指标: “有效提升” “有效提升”",
			"产出指标/时效指标: “完成时间” “及时”",
			"产出指标/质量指标: “档案室湿度” “符合标准”",
			"效益指标/生态效益指标: “生态效益指标” “不适用”",
			"效益指标/可持续影响指标: “制度建设” “建立健全相关管理制度并得到落实”",
			"效益指标/社会效益指标: “就业人数” ≥ 50 人",
			"效益指标/社会效益指标: “就业人数”",
			"效益指标/可持续影响指标: “持续使用年限” “长期”" })
	void accepts(String line) {
		assertEquals("", key(line));
	}

	@Test
	void aGradingFieldOfTheTemplateIsEnough() {
		String template = "使用 云\n模板 云 扩展 国家通用 { 指标 { 评分标准: 文本 角色 评分标准 } }\n";
		assertEquals("[]", Snippet.file(template + "项目 “甲” { 效益指标/社会效益指标: “水平” “有效提升” { 评分标准: “每降一档扣2分” }\n }").findings("PG309").toString());
		assertEquals("[水平: PG309]", Snippet.file(template + "项目 “甲” { 效益指标/社会效益指标: “水平” “有效提升” { 评分标准: 空 }\n }").findings("PG309").toString());
	}

	@Test
	void aTemplateHasItsOwnWords() {
		String template = "使用 云\n模板 云 扩展 国家通用 { 词表 模糊词 扩展 { 稳中向好 } }\n";
		assertEquals("[水平: PG309]", Snippet.file(template + "项目 “甲” { 效益指标/社会效益指标: “水平” “稳中向好”\n }").findings("PG309").toString());
	}

	/** The keys of what is said about a line, blank where nothing is. */
	private static String key(String line) {
		return String.join(" ", Snippet.indicators(line).raw("PG309").stream().map(f -> f.message().key()).toList());
	}
}
