package org.pgoal.workbench.tests;

/** A sheet that gives no finding of the rules that the tests look at, and pieces that do. */
final class SheetTexts {

	static final String GOOD_ROW = "        质量指标: \"案件按期办结率\" = 100 %\n";

	/** PG303: a share is never above 100 %. */
	static final String BAD_ROW = "        质量指标: \"案件按期办结率\" ≥ 100 %\n";

	private SheetTexts() {
	}

	static String sheet(String rows) {
		return """
				项目 "仲裁工作经费" {
				    年度 2023
				    资金 {
				        年度资金总额: 6 万元
				    }
				    目标 "处理劳动人事争议案件"
				    产出指标 {
				%s    }
				}
				""".formatted(rows);
	}
}
