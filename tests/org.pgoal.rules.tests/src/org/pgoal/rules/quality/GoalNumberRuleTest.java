package org.pgoal.rules.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.rules.fixture.Snippet;

class GoalNumberRuleTest {

	private static final String INDICATORS = "产出指标/数量指标: “培训场次” ≥ 12 场\n 产出指标/数量指标: “新建公路” ≥ 2.5 公里\n 产出指标/数量指标: “甲类案件” 150 件\n"
			+ "产出指标/数量指标: “乙类案件” 300 件\n 产出指标/数量指标: “服务人数” ≥ 1.2 万人\n 产出指标/质量指标: “合格率” ≥ 95 %\n";

	@ParameterizedTest
	@ValueSource(strings = { "继续推进线上办案，实现70%线上办案率。", "全年组织培训１５场，合格率达到95%。", "处理各类案件500件。", "确保学生满意度达９８％以上。", "开展普法宣传不少于6次", "新建农村公路25公里", "完成改厕800户，改善人居环境。",
			"为群众提供便捷服务，群众满意度90%以上。", "完成改厕1,500户，改善环境" })
	void aPromiseWithoutIndicatorIsReported(String goal) {
		assertEquals("[-: PG307]", findings(goal));
	}

	@ParameterizedTest
	@ValueSource(strings = { "组织培训12场，合格率达到95%以上。", "处理各类案件450件。", "完成案件处理150件", "新建农村公路2500米。", "完成服务12000人次", "完成服务12,000人次，其他按计划推进。", "2024年12月底前完成，确保2025年1月投入使用。", "全县现有人口30万人，辖12个乡镇。", "投入80万元，建设完成。",
			"依据《关于落实20条措施的意见》（某发〔2023〕5号）第6条开展工作。", "实现“六个100%”。", "每季度开展检查1次，每户补助3次。", "完成约800户改厕，培训近300人。", "农民收入增长10%，能耗降低3%。", "做好3个方面、5个环节工作，确保到位。",
			"建设1.5-2公里步道，培训30至50人。", "截至目前已完成改厕800户。", "在30个工作日内完成审批，实现24小时服务。", "力争到2030年覆盖率达到60%。", "保障全局45名职工工资发放。", "完成全市5个县区的检查。" })
	void whatIsKeptOrNoPromiseIsAccepted(String goal) {
		assertEquals("[]", findings(goal));
	}

	@Test
	void aSheetWithoutNumbersIsAnotherRulesBusiness() {
		assertEquals("[]", Snippet.project("目标 “组织培训12场” 效益指标/社会效益指标: “水平” “提升”\n").findings("PG307").toString());
	}

	@Test
	void detailedGoalsPromiseTooButOnceOnly() {
		assertEquals("[-: PG307]",
				Snippet.project("目标 “目标1:组织培训15场。目标2:其他” 明细目标 “组织培训15场。” 明细目标 “其他”\n" + INDICATORS).findings("PG307").toString());
		assertEquals("[-: PG307]", Snippet.project("明细目标 “组织培训15场。”\n" + INDICATORS).findings("PG307").toString());
	}

	private static String findings(String goal) {
		return Snippet.project("目标 '''" + goal + "'''\n" + INDICATORS).findings("PG307").toString();
	}
}
