package org.pgoal.diagram.edit.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgoal.diagram.edit.NotPossible;
import org.pgoal.diagram.edit.fields.ElementFields.Surroundings;
import org.pgoal.dsl.PGoalStandaloneSetup;
import org.pgoal.dsl.check.Checker;
import org.pgoal.dsl.check.FileCheck;
import org.pgoal.dsl.edit.EditEngine;
import org.pgoal.dsl.edit.TextEdit;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Sheet;
import org.pgoal.model.finding.Finding;
import org.pgoal.model.lookup.Sheets;

import com.google.inject.Injector;

/** What a form beside the text shows of an element, and what typing into it does to the bytes of the text. */
class ElementFieldsTest {

	private static final Injector INJECTOR = new PGoalStandaloneSetup().createInjectorAndDoEMFRegistration();

	private static final String TEMPLATE = """
			模板 某县2026 扩展 国家通用 {
			    地区 "某县" 年度 2026 货币 万元
			    项目 {
			        项目名称: 文本 必填 角色 名称
			        主管部门: 文本 必填 角色 主管
			        实施单位: 文本 必填 角色 单位
			        项目期: 期间 角色 期间
			        开始日期: 日期 角色 开始
			        人数: 数字
			        自筹: 金额
			        项目属性: 选项 "一年期" | "跨年"
			        新增: 是否
			        资金 { 年度资金总额: 合计 财政拨款: 其中 其他资金: 其中 }
			    }
			    指标 { 评分标准: 文本 角色 评分标准 }
			}
			""";

	private static final String SHEET = """

			// 说明
			项目 "档案整理" {
			    地区 "某县" 年度 2026 // 行尾
			    主管部门: "人社局" // 主管

			    项目属性: "一年期"
			    联系: "另有字段"
			    资金 { 年度资金总额: 6 万元  其他资金: 0 万元 }
			    目标 "整理档案 450 卷"

			    产出指标 {
			        数量指标: "整理档案" ≥ 450 卷 权重 10 // 卷数
			        质量指标: "合格率"   = 100 %
			    }
			    满意度指标 {
			        服务对象满意度指标: "服务对象满意度" ≥ 95
			    }
			}
			""";

	private static final String TEXT = "使用 某县2026\n" + TEMPLATE + SHEET;

	private static FileCheck check() {
		return INJECTOR.getInstance(Checker.class).check(TEXT, URI.createURI("file:/a.pgoal"), Sheets.NONE);
	}

	private static ElementFields fields(FileCheck check, Function<Sheet, EObject> which) {
		Map<EObject, List<Finding>> findings = check.findings();
		return ElementFields.of(which.apply(sheet(check.model())), Surroundings.of(check.template(), findings)).orElseThrow();
	}

	private static Sheet sheet(GoalFile file) {
		return file.getSheets().get(0);
	}

	private static ElementFields ofSheet() {
		return fields(check(), sheet -> sheet);
	}

	private static ElementFields ofIndicator(int number) {
		return fields(check(), sheet -> sheet.getIndicators().get(number));
	}

	/** The text of the sheet when something was typed into one of its fields. */
	private static String after(Field field, String typed) {
		return TextEdit.apply(TEXT, INJECTOR.getInstance(EditEngine.class).edits(TEXT, field.changes(typed))).substring(TEXT.length() - SHEET.length());
	}

	private static Field field(ElementFields fields, String key) {
		return fields.field(key).orElseThrow(() -> new AssertionError(key + " isn't among " + fields.groups()));
	}

	private static String replaced(String old, String now) {
		assertTrue(SHEET.contains(old), old);
		return SHEET.replace(old, now);
	}

	@Test
	void aSheetShowsTheFieldsOfItsTemplateFilledOrNot() {
		ElementFields fields = ofSheet();
		assertEquals("项目", fields.kind().text(Locale.SIMPLIFIED_CHINESE));
		assertEquals("档案整理", fields.title());
		assertEquals("人社局", field(fields, "field 主管部门").text());
		assertTrue(field(fields, "field 主管部门").required());
		assertEquals("", field(fields, "field 实施单位").text());
		assertEquals(List.of("一年期", "跨年"), field(fields, "field 项目属性").choices());
		assertEquals("6 万元", field(fields, "fund 年度资金总额").text());
		assertEquals("", field(fields, "fund 财政拨款").text());
		assertEquals("另有字段", field(fields, "field 联系").text());
		assertTrue(fields.field("field 项目名称").isEmpty(), "the name stands in the head");
		assertEquals(List.of("sheet", "goal", "template", "others", "funds"), fields.groups().stream().map(FieldGroup::key).toList());
	}

	@Test
	void findingsStandAtTheirField() {
		assertEquals(List.of("PG101"), field(ofSheet(), "field 实施单位").findings().stream().map(Finding::rule).toList());
		ElementFields satisfaction = ofIndicator(2);
		assertTrue(field(satisfaction, "value").findings().stream().anyMatch(finding -> finding.rule().equals("PG104")), satisfaction.toString());
		assertTrue(satisfaction.findings().isEmpty(), satisfaction.findings().toString());
	}

	@Test
	void noFindingIsLost() {
		FileCheck check = check();
		List<ElementFields> all = List.of(fields(check, sheet -> sheet), fields(check, sheet -> sheet.getIndicators().get(0)),
				fields(check, sheet -> sheet.getIndicators().get(1)), fields(check, sheet -> sheet.getIndicators().get(2)));
		long shown = all.stream().mapToLong(fields -> fields.findings().size()
				+ fields.groups().stream().flatMap(group -> group.fields().stream()).mapToLong(field -> field.findings().size()).sum()).sum();
		assertEquals(check.findings().values().stream().mapToInt(List::size).sum(), shown);
	}

	@Test
	void aWeightIsChangedAlone() {
		assertEquals(replaced("权重 10 //", "权重 20 //"), after(field(ofIndicator(0), "weight"), "20"));
		assertEquals(replaced(" 权重 10 //", " //"), after(field(ofIndicator(0), "weight"), ""));
	}

	@Test
	void theSameTypedAgainIsNoChange() {
		for (ElementFields fields : List.of(ofSheet(), ofIndicator(0), ofIndicator(1))) {
			for (FieldGroup group : fields.groups()) {
				for (Field field : group.fields()) {
					assertTrue(field.changes(field.text()).isEmpty(), field.key());
				}
			}
		}
	}

	@Test
	void anEmptyFieldLosesItsLine() {
		assertEquals(replaced("    联系: \"另有字段\"\n", ""), after(field(ofSheet(), "field 联系"), ""));
		assertEquals(replaced("  其他资金: 0 万元", ""), after(field(ofSheet(), "fund 其他资金"), ""));
	}

	@Test
	void aMissingFieldGoesWhereTheFormHasIt() {
		assertEquals(replaced("// 主管\n", "// 主管\n    实施单位: \"档案馆\"\n"), after(field(ofSheet(), "field 实施单位"), "档案馆"));
		assertEquals(replaced("  其他资金", "  财政拨款: 6 万元  其他资金"), after(field(ofSheet(), "fund 财政拨款"), "6万元"));
	}

	@Test
	void aMissingPartOfTheLanguageGoesWhereItBelongs() {
		assertTrue(after(field(ofSheet(), "status"), "草案").contains("状态 草案"));
		String explained = after(field(ofIndicator(1), "formula"), "合格/全部");
		assertTrue(explained.contains("= 100 % { 公式 \"合格/全部\" }"), explained);
		String graded = after(field(ofIndicator(1), "field 评分标准"), "每低一点扣一分");
		assertTrue(graded.contains("{ 评分标准: \"每低一点扣一分\" }"), graded);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "项目期|很久", "开始日期|不久", "人数|许多", "自筹|6", "自筹|若干", "项目属性|两年期", "新增|也许" })
	void whatIsNotOfTheTypeIsRefusedInWordsAndTakenInQuotes(String label, String typed) {
		Field field = field(ofSheet(), "field " + label);
		String reason = field.problem(typed).orElseThrow(() -> new AssertionError("taken: " + typed)).text(Locale.SIMPLIFIED_CHINESE);
		assertTrue(reason.contains(typed), reason);
		assertTrue(after(field, '"' + typed + '"').contains(label + ": "), after(field, '"' + typed + '"'));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "项目期|2026年1月-2026年12月|\"2026年1月-2026年12月\"", "开始日期|2026-01-01|\"2026-01-01\"", "人数|12 人|12 人",
			"自筹|1.5万元|1.5 万元", "项目属性|跨年|\"跨年\"", "新增|是|\"是\"", "实施单位|120|\"120\"", "实施单位|空|空" })
	void whatIsOfTheTypeIsWrittenAsTheLanguageWritesIt(String label, String typed, String written) {
		assertTrue(after(field(ofSheet(), "field " + label), typed).contains(label + ": " + written + "\n"), after(field(ofSheet(), "field " + label), typed));
	}

	@Test
	void theLevelOneOfARowIsTheBlockItStandsIn() {
		String moved = after(field(ofIndicator(1), "level1"), "满意度指标");
		assertTrue(moved.indexOf("合格率") > moved.indexOf("满意度指标 {"), moved);
		assertEquals(List.of("数量指标", "质量指标", "时效指标", "成本指标"), field(ofIndicator(1), "level2").choices());
		assertTrue(field(ofIndicator(1), "level1").problem("").isPresent());
	}

	@Test
	void aPolarityIsTakenInBothLanguages() {
		Field polarity = field(ofIndicator(0), "polarity");
		assertTrue(after(polarity, "正向").contains("权重 10 正向 //"), after(polarity, "正向"));
		assertTrue(after(polarity, "negative").contains("权重 10 反向 //"));
		assertTrue(polarity.problem("斜向").isPresent());
	}

	@Test
	void aCategoryShowsItsWeightsBesideTheTemplates() {
		ElementFields block = fields(check(), sheet -> (EObject) sheet.getRows().get(0));
		assertEquals("产出指标", block.title());
		assertEquals("2", field(block, "indicators").text());
		assertTrue(field(block, "weights").text().startsWith("10"), field(block, "weights").text());
		assertFalse(field(block, "weights").isEditable());
		assertEquals(replaced("    产出指标 {", "    产出 {"), after(field(block, "level1"), "产出"));
	}

	@Test
	void aSheetWithoutANameIsRefused() {
		assertTrue(field(ofSheet(), "name").problem("").isPresent());
		try {
			field(ofSheet(), "name").changes("");
		} catch (NotPossible refused) {
			assertFalse(refused.reason().text(Locale.SIMPLIFIED_CHINESE).isBlank());
		}
	}
}
