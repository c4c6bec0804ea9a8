package org.pgoal.exchange.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.dsl.text.KeywordLanguage;
import org.pgoal.forms.reading.ReadRows;
import org.pgoal.model.FormKind;
import org.pgoal.model.Indicator;

class IndicatorRowsTest {

	@Test
	void rowsWithHeadingsAndMergedCategories() throws Exception {
		assertEquals("""
				    产出指标 {
				        11-数量指标: "处理案件" ≥ 450 件
				        11-数量指标: "培训"     2 场次
				        12-质量指标: "结案率"   = 100 %
				    }
				    效益指标 {
				        22-社会效益: "挽回损失" "显著"
				    }
				""", Rows.lines("平罗县2023", null, """
				一级指标\t二级指标\t三级指标\t指标值
				产出指标\t11-数量指标\t处理案件\t≥450件
				\t\t培训\t2场次
				\t12-质量指标\t结案率\t=100%
				效益指标\t22-社会效益\t挽回损失\t显著
				"""));
	}

	@Test
	void rowsOfASpreadsheetPageKeepTheirMergedCells() throws Exception {
		ReadRows rows = Rows.ROWS.read(new CopiedTable("x", """
				<html><body><table><tr><td rowspan=2>产出指标</td><td rowspan=2>11-数量指标</td><td>处理案件</td><td>≥450件</td></tr>
				<tr><td>培训</td><td>2场次</td></tr></table></body></html>"""), Rows.template("平罗县2023"), FormKind.PROJECT, null).orElseThrow();
		assertEquals(List.of("数量指标", "数量指标"), rows.indicators().stream().map(Indicator::getLevel2).toList());
		assertEquals(List.of("产出指标", "产出指标"), rows.indicators().stream().map(Indicator::getLevel1).toList());
		assertEquals(List.of(), rows.notes());
	}

	@Test
	void withoutHeadingsAColumnIsWhatItsCellsLookLike() throws Exception {
		assertEquals("""
				        数量指标: "招聘人数" ≥ 120 人 权重 20 正向
				        质量指标: "合格率"   ≥ 95 %   权重 15 正向
				""", Rows.lines("井研县2024", "产出指标", """
				数量指标\t招聘人数\t≥\t120\t人\t20\t正向指标
				质量指标\t合格率\t≥\t95\t%\t15\t正向指标
				"""));
	}

	@Test
	void columnsInAnOrderOfTheirOwn() throws Exception {
		List<Indicator> rows = Rows.read("井研县2024", "产出指标", """
				招聘人数合计\t数量指标\t120\t人\t≥
				考试组织合格率\t质量指标\t95\t%\t≥
				""").orElseThrow().indicators();
		assertEquals(List.of("招聘人数合计", "考试组织合格率"), rows.stream().map(Indicator::getName).toList());
		assertEquals(List.of("≥", "≥"), rows.stream().map(row -> row.getTarget().getSign()).toList());
		assertEquals(List.of("人", "%"), rows.stream().map(row -> row.getTarget().getUnit()).toList());
	}

	@Test
	void nameAndValueOnly() throws Exception {
		List<Indicator> rows = Rows.read("平罗县2023", "产出指标", "处理案件\t≥450件\n结案率\t=100%\n").orElseThrow().indicators();
		assertEquals(List.of("处理案件", "结案率"), rows.stream().map(Indicator::getName).toList());
		assertEquals(List.of("产出指标", "产出指标"), rows.stream().map(Indicator::getLevel1).toList(), "the block's");
	}

	@Test
	void nothingIsDropped() throws Exception {
		String lines = Rows.lines("平罗县2023", "产出指标", """
				附表\t\t\t
				一级指标\t二级指标\t三级指标\t指标值\t备注\t
				产出指标\t11-数量指标\t处理案件\t≥450件\t去年400\t见说明
				""");
		assertTrue(lines.contains("备注: \"去年400\""), lines);
		assertTrue(lines.contains("// pasted: no heading says what this is: 见说明"), lines);
		assertTrue(lines.contains("// pasted: found no place: 附表"), lines);
	}

	@Test
	void rowsOfAListTellWhatIsNotTheIndicators() throws Exception {
		String lines = Rows.lines("乌海市2022", "产出指标", """
				项目名称\t一级指标\t二级指标\t三级指标\t指标性质\t指标方向\t目标值\t计量单位\t分值
				物业费\t产出指标\t数量指标\t保洁面积\t正向\t大于等于\t5000\t平方米\t10
				""");
		assertTrue(lines.contains("数量指标: \"保洁面积\" ≥ 5000 平方米 权重 10 正向"), lines);
		assertTrue(lines.contains("物业费"), lines);
	}

	@Test
	void rowsOfOtherBlocksKeepTheOrder() throws Exception {
		String rows = "产出指标\t数量指标\t甲甲甲\t1件\n效益指标\t社会效益指标\t乙乙乙\t2件\n";
		IndicatorRows.Place place = new IndicatorRows.Place(true, "产出指标", true, KeywordLanguage.CHINESE);
		String text = Rows.ROWS.lines(Rows.read("国家通用", "产出指标", rows).orElseThrow(), place, Rows.template("国家通用"), Locale.ENGLISH);
		assertEquals(List.of("甲甲甲", "乙乙乙", "丙"), Rows.indicators("项目 x {\n    产出指标 {\n" + text + "        数量指标: \"丙\"\n    }\n}\n").stream().map(Indicator::getName).toList());
		assertEquals(List.of("产出指标", "效益指标", "产出指标"),
				Rows.indicators("项目 x {\n    产出指标 {\n" + text + "        数量指标: \"丙\"\n    }\n}\n").stream().map(Indicator::getLevelOne).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "just a text", "\t\tindented: \"line\"\n\tand another", "a\tb\nc\td\n", "1\t2\t3\n4\t5\t6\n" })
	void whatIsNoTableOfIndicatorsIsNone(String text) throws Exception {
		assertTrue(Rows.read("国家通用", "产出指标", text).isEmpty(), text);
	}

	@Test
	void aFormulaIsATextForTheSpreadsheet() throws Exception {
		List<Indicator> indicators = Rows.indicators("项目 x { 产出指标 { 数量指标: \"=1+1\" = 100 % } }");
		CopiedTable copied = Rows.ROWS.write(indicators, Rows.template("平罗县2023"), FormKind.PROJECT);
		assertTrue(copied.html().contains("<td style=\"mso-number-format:'\\@'\">=1+1</td>"), copied.html());
		assertTrue(copied.text().contains("'=1+1") && !copied.text().contains("\t=1+1"), copied.text());
		assertFalse(copied.html().contains("<script"));
	}

	@Test
	void linesAreSetAmongTheirNeighbours() {
		String before = "项目 x {\n    产出指标 {\n        数量指标: \"一个很长的名称\" ≥ 1 件\n";
		String own = "        数量指标: \"短\" ≥ 20 件\n";
		String set = Rows.ROWS.amongNeighbours(before + own + "    }\n}\n", before.length(), own.length());
		assertEquals("        数量指标: \"短\"             ≥ 20 件\n", set);
		assertEquals(own, Rows.ROWS.amongNeighbours(before + own + "    ?\n}\n", before.length(), own.length()), "a text with errors stays");
	}
}
