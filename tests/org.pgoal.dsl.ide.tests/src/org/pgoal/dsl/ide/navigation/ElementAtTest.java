package org.pgoal.dsl.ide.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgoal.dsl.ide.PGoalIdeSetup;
import org.pgoal.dsl.ide.workspace.Workspace;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.Sheet;
import org.pgoal.model.Template;

/** The caret stands at ▌: what it is on. */
class ElementAtTest {

	private static final String TEXT = """
			使用 甲县 ①
			模板 甲县 扩展 国家通用 { ② }

			项目 "一" {
			    地区 "某县" ③
			    产出指标 { // ④
			      ⑤
			        数量指标: "甲" 1 件 ⑥
			        数量指标: "乙" 1 件 { 公式 "⑦" }
			    } ⑧
			    效益指标/社会效益指标: "丙" 1 件 ⑨
			}
			⑩
			项目 "二" { 产出指标 { 数量指标: "丁⑪" 1 件 数量指标: "戊⑫" 1 件 } }
			""";

	@ParameterizedTest
	@CsvSource({ "①,一", "②,甲县", "③,一", "④,产出指标", "⑤,产出指标", "⑥,甲", "⑦,乙", "⑧,产出指标", "⑨,丙", "⑩,一", "⑪,丁⑪", "⑫,戊⑫" })
	void isTheInnermost(String caret, String expected) {
		// marks outside of names are no part of the text
		String text = TEXT.replaceAll("(?<![丁戊\"])[①-⑫]", "　");
		Workspace workspace = new PGoalIdeSetup().createInjectorAndDoEMFRegistration().getInstance(Workspace.class);
		EObject found = ElementAt.find(workspace.put("file:/a.pgoal", 1, text), TEXT.indexOf(caret)).orElseThrow();
		assertEquals(expected, switch (found) {
		case Indicator indicator -> indicator.getName();
		case IndicatorGroup block -> block.getLevel1();
		case Sheet sheet -> sheet.getName();
		case Template template -> template.getId();
		default -> found.toString();
		});
	}
}
