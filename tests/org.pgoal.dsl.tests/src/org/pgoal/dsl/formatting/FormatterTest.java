package org.pgoal.dsl.formatting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.pgoal.dsl.edit.TextEdit;
import org.pgoal.dsl.text.KeywordLanguage;
import org.pgoal.dsl.text.Parsed;

/** One case per decision of the layout. */
class FormatterTest {

	private final PGoalFormatter formatter = Parsed.service(PGoalFormatter.class);

	private String format(String text) throws NotFormattedException {
		return formatter.format(text, FormatOptions.LAYOUT);
	}

	@Test
	void neighbouringIndicatorsAreATable() throws Exception {
		assertEquals("""
				项目 "甲" {
				    产出指标 {
				        14-成本指标: "仲裁办案补助"   6 万元      权重 10 反向
				        12-质量指标: "处理案件结案率" = 100 %     权重 5  正向
				        11-数量指标: "案件"           150 件      权重 10
				        11-数量指标:                  约 20 人/次         正向 { 公式 "a"  上年 ≥ 1 件 }
				    }
				}
				""", format("""
				项目 "甲" {
				产出指标 { 14-成本指标:"仲裁办案补助" 6万元 权重 10 反向  12-质量指标 : "处理案件结案率"  =100% 权重 5 正向
				11 - 数量指标： "案件" 150件
				    权重 10
				11-数量指标: 约20人 / 次 正向｛公式 "a" 上年 ≥1件｝ } }"""));
	}

	@Test
	void aVeryLongNamePushesOnlyItsOwnLine() throws Exception {
		String formatted = format("""
				项目 "甲" {
				    产出指标 {
				        数量指标: "按照年度计划对全县范围内所有用人单位开展劳动保障监察执法检查的次数" ≥ 5 次
				        数量指标: "案件" 150 件
				        质量指标: "结案率" ≥ 95 %
				    }
				}
				""");
		assertTrue(formatted.contains("\"按照年度计划对全县范围内所有用人单位开展劳动保障监察执法检查的次数\" ≥ 5 次"), formatted);
		assertTrue(formatted.contains("数量指标: \"案件\"   150 件\n        质量指标: \"结案率\" ≥ 95 %"), formatted);
	}

	@Test
	void aBlankLineOrACommentOfItsOwnEndsATable() throws Exception {
		String text = """
				项目 "甲" {
				    产出指标 {
				        数量指标: "案件" 150 件

				        // 质量
				        质量指标: "处理案件结案率" ≥ 95 %
				    }
				}
				""";
		assertEquals(text, format(text));
	}

	@Test
	void commentsAndSingleBlankLinesStay() throws Exception {
		assertEquals("""
				// 文件头
				使用 平罗县2023

				/* 说明
				   第二行 */
				项目 "甲" {  // 尾注
				    地区 平罗县  年度 2023

				    // 目标
				    目标 "x"
				    产出指标 {
				        // 第一
				        数量指标: "a" 1 件  // pgoal: 忽略 PG304
				        // 最后
				    }
				}
				// 文件尾
				""", format("""
				// 文件头
				使用   平罗县2023
				/* 说明
				   第二行 */
				项目 "甲" { // 尾注

				地区 平罗县 年度 2023


				   // 目标
				目标
				"x"
				产出指标 {

				// 第一
				数量指标: "a" 1件// pgoal: 忽略 PG304
				// 最后

				} }
				// 文件尾"""));
	}

	@Test
	void aShortBlockStaysOnItsLineAndALongOneOnItsLines() throws Exception {
		assertEquals("""
				项目 "甲" {
				    资金 { 年度资金总额: 6 万元  财政拨款: 6 万元 }
				    计划 {
				        "1月-6月":  "一"
				        "7月-12月": "二"
				    }
				}
				""", format("""
				项目 "甲" {
				资金 {年度资金总额:6万元 财政拨款:6万元}
				计划 { "1月-6月": "一"
				"7月-12月": "二" }
				}
				"""));
	}

	@Test
	void blockTextMovesWithItsStatement() throws Exception {
		String formatted = format("项目 \"甲\" {\n目标 '''\n第一行\n  第二行\n'''\n}\n");
		assertEquals("项目 \"甲\" {\n    目标 '''\n        第一行\n          第二行\n    '''\n}\n", formatted);
	}

	@Test
	void keywordsTurnIntoOneLanguageAndNothingElseDoes() throws Exception {
		String chinese = """
				项目 项目一 "项目" {
				    目标 "目标"
				    目标: "年度"
				    资金 { 合计: 约 5 万元 }
				    "指标" {
				        权重: "权重" 约 5 万元 权重 10 正向 定量 { 公式 "公式"  公式: 空 }
				    }
				}
				""";
		String english = """
				project 项目一 "项目" {
				    goal "目标"
				    目标: "年度"
				    funds { 合计: 约 5 万元 }
				    "指标" {
				        权重: "权重" 约 5 万元 weight 10 positive quantitative { formula "公式"  公式: empty }
				    }
				}
				""";
		assertEquals(english, formatter.format(chinese, FormatOptions.in(KeywordLanguage.ENGLISH)));
		assertEquals(chinese, formatter.format(english, FormatOptions.in(KeywordLanguage.CHINESE)));
	}

	@Test
	void aFormattedTextNeedsNoEdit() throws Exception {
		String text = "项目 \"甲\" {\n    目标 \"x\"\n}\n";
		assertTrue(formatter.edits(text, FormatOptions.LAYOUT).isEmpty());
	}

	@Test
	void editsTouchOnlyWhatDiffers() throws Exception {
		String text = "项目 \"甲\" {\n    目标   \"x\"\n}\n";
		assertEquals(java.util.List.of(new TextEdit(16, 2, "")), formatter.edits(text, FormatOptions.LAYOUT));
	}

	@Test
	void aRangeFormatsItsLinesOnly() {
		String text = "项目 \"甲\" {\n目标   \"x\"\n表名   \"y\"\n}\n";
		var root = Parsed.of(text).resource().getParseResult().getRootNode();
		assertEquals("项目 \"甲\" {\n目标   \"x\"\n    表名 \"y\"\n}\n",
				TextEdit.apply(text, formatter.edits(text, root, FormatOptions.LAYOUT, text.indexOf("表名"), 2)));
	}

	@Test
	void aByteOrderMarkGoes() throws Exception {
		assertEquals("项目 \"甲\" {\n}\n", format("\ufeff项目 \"甲\" {\n}\n"));
	}

	@Test
	void anEmptyTextStaysEmpty() throws Exception {
		assertEquals("", format(""));
		assertEquals("", format("\n\n"));
		assertEquals("// nur\n", format("// nur"));
	}

	@Test
	void textThatDoesNotParseIsRefusedWithItsLine() {
		NotFormattedException refused = assertThrows(NotFormattedException.class, () -> format("项目 \"甲\" {\n    数量指标 \"x\"\n}\n"));
		assertEquals(2, refused.line());
		assertTrue(refused.text(java.util.Locale.CHINA).contains("第 2 行"));
	}

	@Test
	void bracesWithoutEndAreRefused() {
		assertThrows(NotFormattedException.class, () -> format("项目 \"甲\" " + "{".repeat(100_000)));
	}

	@Test
	void fullWidthPunctuationBecomesNarrowButNotInsideWords() throws Exception {
		assertEquals("""
				项目 "甲" {
				    资金 { 总额: 5 万元 }
				    产出指标 {
				        14-成本指标: “乙” ≥ １００ 元／人（次） 权重 １０
				    }
				}
				""", format("项目 \"甲\" ｛ 资金｛总额：5万元｝ 产出指标｛ 14－成本指标：“乙”≥１００元／人（次） 权重 １０ ｝ ｝"));
	}

	@Test
	void statementsOnOneLineAndAuthorsLineBreaksStay() throws Exception {
		assertEquals("""
				模板 甲 {
				    地区 平罗县  年度 2023
				    货币 万元
				    词表 模糊词 {
				        有效提升, 明显提高,
				        显著提高
				    }
				    项目 {
				        项目属性: 选项 "一年期项目" |
				            "跨年项目"
				    }
				    产出指标 40..50 { 14-成本指标  13-时效指标 10 }
				}
				""", format("""
				模板 甲 {
				地区 平罗县    年度 2023
				  货币 万元
				词表 模糊词 { 有效提升,明显提高,
				显著提高 }
				项目 { 项目属性: 选项 "一年期项目" |
				"跨年项目" }
				产出指标 40 .. 50 { 14-成本指标    13 - 时效指标 10 }
				}
				"""));
	}
}
