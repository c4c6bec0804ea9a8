package org.pgoal.dsl.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.dsl.templates.TemplateCatalogue;
import org.pgoal.model.Goal;
import org.pgoal.model.Indicator;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Polarity;
import org.pgoal.model.Project;
import org.pgoal.model.Template;
import org.pgoal.model.Value;

/** What an author would write. */
class SheetWriterTest {

	private static final PgoalFactory FACTORY = PgoalFactory.eINSTANCE;

	private final SheetWriter writer = Parsed.service(SheetWriter.class);

	@ParameterizedTest
	@CsvSource(quoteCharacter = '^', value = { "数量指标,数量指标", "目标,目标", "年度,年度", "约,约", "大于等于,大于等于", "部门（单位）名称,\"部门（单位）名称\"", "1月-6月,\"1月-6月\"", "_,\"_\"", "^^,\"\"", "a b,\"a b\"" })
	void aLabelIsBareWhereItIsOneWord(String label, String written) {
		assertEquals(written, writer.label(label));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '^', value = { "产出指标,产出指标", "指标,\"指标\"", "_,\"_\"" })
	void aKeywordBeforeNoColonIsQuoted(String label, String written) {
		assertEquals(written, writer.plainLabel(label));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '^', value = { "元/人/月,元/人/月", "场(次),场(次)", "件、次,件、次", "kW·h,kW·h", "%,%", "‰,‰", "℃,℃", "m²,m²", "km. h,\"km. h\"", "项目,\"项目\"", "约,\"约\"", "/人,\"/人\"", "6元,\"6元\"",
			"万 元,\"万 元\"" })
	void aUnitIsBareWhereTheLanguageReadsItSo(String unit, String written) {
		assertEquals(written, writer.unit(unit));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1x", "项目", "a b", "\"", "约5" })
	void anIdThatIsNoneIsRefused(String id) {
		assertThrows(IllegalArgumentException.class, () -> writer.id(id));
	}

	@Test
	void anIndicatorIsALine() {
		Indicator indicator = FACTORY.createIndicator();
		indicator.setId("结案");
		indicator.setCode("11");
		indicator.setLevel2("数量指标");
		indicator.setName("处理解除劳动关系类仲裁案件");
		indicator.setTarget(value("≥", "150", null, "件"));
		indicator.setWeight(new BigDecimal("10.0"));
		indicator.setPolarity(Polarity.POSITIVE);
		indicator.setFormula("按“次”");
		indicator.setLastYear(value(null, null, "有所提高", null));
		assertEquals("结案 = 11-数量指标: \"处理解除劳动关系类仲裁案件\" ≥ 150 件 权重 10.0 正向 { 公式 \"按“次”\"  上年 \"有所提高\" }", writer.line(indicator));
		assertEquals("结案 = 11-数量指标: \"处理解除劳动关系类仲裁案件\" ≥ 150 件 weight 10.0 positive { formula \"按“次”\"  previous \"有所提高\" }",
				writer.in(KeywordLanguage.ENGLISH).line(indicator));
		assertEquals("结案 = _/11-数量指标: \"处理解除劳动关系类仲裁案件\" ≥ 150 件 权重 10.0 正向 { 公式 \"按“次”\"  上年 \"有所提高\" }", writer.freeLine(indicator));
	}

	@Test
	void aNamelessIndicatorSaysSoOnlyBeforeWords() {
		Indicator indicator = FACTORY.createIndicator();
		indicator.setLevel2("满意度");
		assertEquals("满意度:", writer.line(indicator));
		indicator.setTarget(value("≥", "90", null, "%"));
		assertEquals("满意度: ≥ 90 %", writer.line(indicator));
		indicator.setTarget(value(null, null, "高", null));
		assertEquals("满意度: 无名 \"高\"", writer.line(indicator));
		indicator.setTarget(value(null, null, null, "%"));
		assertEquals("满意度: 空 %", writer.line(indicator));
	}

	@Test
	void valuesThatTheLanguageCannotReadAreWords() {
		assertEquals("\"～5%\"", writer.value(value("～", "5", null, "%")));
		assertEquals("\"1e5\"", writer.value(value(null, "1e5", null, null)));
	}

	@Test
	void longProseStandsInLinesOfItsOwn() {
		assertEquals("\"短\"", writer.prose("短", 1));
		assertEquals("'''\n        第一行\n\n        第二行\n    '''", writer.prose("第一行\n\n第二行", 1));
		assertTrue(writer.prose("长".repeat(100), 1).startsWith("'''\n"));
		assertEquals("\"行尾空 \\n第二行\"", writer.prose("行尾空 \n第二行", 1));
		assertEquals("\"含'''号\\n的\"", writer.prose("含'''号\n的", 1));
	}

	@Test
	void everyKeywordIsALabel() {
		for (String word : Parsed.service(Keywords.class).reserved()) {
			if (Character.isLetter(word.codePointAt(0))) {
				assertEquals(word, writer.label(word));
				Parsed parsed = Parsed.of("项目 {\n" + word + ": \"x\"\n产出指标 {\n" + word + ": \"y\" 5 " + writer.unit(word) + "\n} }");
				assertEquals(List.of(), parsed.errors(), word);
				assertEquals(word, parsed.file().getSheets().get(0).getFields().get(0).getLabel());
				Indicator indicator = parsed.file().getSheets().get(0).getIndicators().get(0);
				assertEquals(word, indicator.getLevel2());
				assertEquals(word, indicator.getTarget().getUnit());
			}
		}
	}

	@Test
	void keywordsComeInPairsOfTwoLanguages() {
		for (Keywords.Pair pair : Parsed.service(Keywords.class).all()) {
			assertTrue(Character.isIdeographic(pair.chinese().codePointAt(0)), pair.toString());
			assertTrue(pair.english().chars().allMatch(c -> c >= 'a' && c <= 'z'), pair.toString());
		}
		assertFalse(Parsed.service(Keywords.class).all().isEmpty());
	}

	@Test
	void builtInTemplatesSurvive() {
		TemplateCatalogue catalogue = Parsed.service(TemplateCatalogue.class);
		for (String name : catalogue.builtIn()) {
			Template template = catalogue.builtIn(name).orElseThrow();
			for (KeywordLanguage language : KeywordLanguage.values()) {
				Parsed parsed = Parsed.of(writer.in(language).templates().write(template));
				assertEquals(List.of(), parsed.errors(), name);
				Template again = (Template) parsed.file().getElements().get(0);
				Template expected = EcoreUtil.copy(template);
				expected.setParent(null);
				again.setParent(null);
				assertTrue(EcoreUtil.equals(expected, again), () -> writer.templates().write(again));
			}
		}
	}

	private static Value value(String sign, String numeral, String text, String unit) {
		Value value = FACTORY.createValue();
		value.setSign(sign);
		value.setNumeral(numeral);
		value.setText(text);
		value.setUnit(unit);
		return value;
	}

	@Test
	void aRemarkStandsAtTheLineThatItIsAbout() {
		Project sheet = FACTORY.createProject();
		sheet.setId("甲");
		Goal goal = FACTORY.createGoal();
		goal.setText("一\n二");
		sheet.getGoals().add(goal);
		Indicator indicator = FACTORY.createIndicator();
		indicator.setLevel1("产出指标");
		indicator.setLevel2("数量指标");
		indicator.setName("次数");
		sheet.getRows().add(indicator);
		Map<EObject, List<String>> remarks = Map.of(sheet, List.of("全表"), goal, List.of("多行"), indicator, List.of("此行\n可疑", "再看"));
		assertEquals("""
				// 全表
				项目 甲 {
				    // 多行
				    明细目标 '''
				        一
				        二
				    '''

				    产出指标/数量指标: "次数"  // 此行 可疑  // 再看
				}
				""", writer.remarking(element -> remarks.getOrDefault(element, List.of())).write(sheet));
	}
}
