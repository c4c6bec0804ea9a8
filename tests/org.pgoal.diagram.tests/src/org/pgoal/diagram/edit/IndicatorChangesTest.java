package org.pgoal.diagram.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.eclipse.xtext.parser.IParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgoal.dsl.PGoalStandaloneSetup;
import org.pgoal.dsl.edit.EditEngine;
import org.pgoal.dsl.edit.TextEdit;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;
import org.pgoal.model.change.Change;

import com.google.inject.Injector;

/** What an author does in the tree, down to the bytes of the text. */
class IndicatorChangesTest {

	private static final Injector INJECTOR = new PGoalStandaloneSetup().createInjectorAndDoEMFRegistration();

	private static final String TEXT = """
			// 文件的注释
			项目 "甲" {

			    产出指标 {
			        11-数量指标: "一" 150 件 权重 10 // 行尾

			        // 二的说明
			        11-数量指标: "二" ≥ 95 %
			        12-质量指标: "三" "显著提高"
			    }
			    效益指标 {
			        22-社会效益: "四" 1 个
			    }
			    效益指标/生态效益: "五" 2 个
			}
			""";

	private static String after(Function<GoalFile, List<Change>> wish) {
		GoalFile file = (GoalFile) INJECTOR.getInstance(IParser.class).parse(new StringReader(TEXT)).getRootASTElement();
		return TextEdit.apply(TEXT, INJECTOR.getInstance(EditEngine.class).edits(TEXT, wish.apply(file)));
	}

	private static Sheet sheet(GoalFile file) {
		return (Sheet) file.getElements().get(0);
	}

	private static Indicator named(GoalFile file, String name) {
		return sheet(file).getIndicators().stream().filter(i -> name.equals(i.getName())).findFirst().orElseThrow();
	}

	private static String replaced(String... pairs) {
		String text = TEXT;
		for (int i = 0; i < pairs.length; i += 2) {
			text = text.replace(pairs[i], pairs[i + 1]);
		}
		return text;
	}

	@Test
	void aNameIsChangedAlone() {
		assertEquals(replaced("\"二\"", "\"二号\""), after(f -> IndicatorChanges.name(named(f, "二"), " 二号 ")));
		assertEquals(TEXT, after(f -> IndicatorChanges.name(named(f, "二"), "二")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "≥ 98 %|≥ 98 %", "98%|98 %", "约120次|约 120 次", "明显改善|\"明显改善\"", "2023年底|\"2023年底\"", "≥ 95 %|≥ 95 %" })
	void aValueIsWhatIsTyped(String typed, String written) {
		String text = after(f -> IndicatorChanges.value(named(f, "二"), typed));
		assertEquals(replaced("≥ 95 %", written).replace(" ", ""), text.replace(" ", ""));
	}

	@Test
	void aValueIsTakenAway() {
		assertEquals(replaced("\"二\" ≥ 95 %", "\"二\""), after(f -> IndicatorChanges.value(named(f, "二"), "")));
	}

	@Test
	void aWeightIsANumber() {
		assertEquals(replaced("权重 10", "权重 12.5"), after(f -> IndicatorChanges.weight(named(f, "一"), "12.5")));
		assertEquals(replaced("≥ 95 %", "≥ 95 % 权重 5"), after(f -> IndicatorChanges.weight(named(f, "二"), "5")));
		assertEquals(replaced(" 权重 10", ""), after(f -> IndicatorChanges.weight(named(f, "一"), " ")));
		NotPossible refused = assertThrows(NotPossible.class, () -> after(f -> IndicatorChanges.weight(named(f, "一"), "十分")));
		assertEquals("“十分”不是权重：请填不小于 0 的数；留空则删去权重。", refused.reason().text(Locale.CHINESE));
		assertThrows(NotPossible.class, () -> after(f -> IndicatorChanges.weight(named(f, "一"), "-1")));
	}

	@Test
	void aNewOneStandsBelow() {
		assertEquals(replaced("// 行尾\n", "// 行尾\n        11-数量指标: \"新\"\n"), after(f -> IndicatorChanges.addBelow(named(f, "一"), "新")));
		assertEquals(replaced("\"五\" 2 个\n", "\"五\" 2 个\n    效益指标/生态效益: \"新\"\n"), after(f -> IndicatorChanges.addBelow(named(f, "五"), "新")));
	}

	@Test
	void aNewOneGoesToItsCategory() {
		assertEquals(replaced("≥ 95 %\n", "≥ 95 %\n        11-数量指标: \"新\"\n"),
				after(f -> IndicatorChanges.addTo(sheet(f), new CategoryName("产出指标", "11", "数量指标"), "新")));
		assertEquals(replaced("\"显著提高\"\n", "\"显著提高\"\n        13-时效指标: \"新\"\n"),
				after(f -> IndicatorChanges.addTo(sheet(f), new CategoryName("产出指标", "13", "时效指标"), "新")));
		String text = after(f -> IndicatorChanges.addTo(sheet(f), new CategoryName("满意度指标", "31", "服务对象满意度"), "新"));
		assertEquals(replaced("\"五\" 2 个\n", "\"五\" 2 个\n    满意度指标 {\n        31-服务对象满意度: \"新\"\n    }\n"), text);
	}

	@Test
	void oneIsRemovedWithItsOwnCommentOnly() {
		assertEquals(replaced("        11-数量指标: \"一\" 150 件 权重 10 // 行尾\n", ""), after(f -> IndicatorChanges.remove(List.of(named(f, "一")))));
	}

	@Test
	void oneIsShiftedWithinItsCategory() {
		String down = after(f -> IndicatorChanges.shift(named(f, "一"), 1));
		assertEquals(replaced("        11-数量指标: \"一\" 150 件 权重 10 // 行尾\n", "", "≥ 95 %\n", "≥ 95 %\n        11-数量指标: \"一\" 150 件 权重 10 // 行尾\n"), down);
		assertThrows(NotPossible.class, () -> after(f -> IndicatorChanges.shift(named(f, "一"), -1)));
		assertThrows(NotPossible.class, () -> after(f -> IndicatorChanges.shift(named(f, "三"), 1)));
	}

	@Test
	void oneTakesTheCategoryOfItsNewNeighbour() {
		assertEquals(replaced("        12-质量指标: \"三\" \"显著提高\"\n", "", "\"四\" 1 个\n", "\"四\" 1 个\n        22-社会效益: \"三\" \"显著提高\"\n"),
				after(f -> IndicatorChanges.moveBehind(named(f, "三"), named(f, "四"))));
		assertEquals(replaced("        22-社会效益: \"四\" 1 个\n", "", "    效益指标 {\n    }\n", "", "        12-质量指标: \"三\"", "        12-质量指标: \"四\" 1 个\n        12-质量指标: \"三\""),
				after(f -> IndicatorChanges.moveBefore(named(f, "四"), named(f, "三"))));
	}

	@Test
	void aFreeLineAndABlockExchangeLines() {
		assertEquals(replaced("    效益指标/生态效益: \"五\" 2 个\n", "", "≥ 95 %\n", "≥ 95 %\n        11-数量指标: \"五\" 2 个\n"),
				after(f -> IndicatorChanges.moveBehind(named(f, "五"), named(f, "二"))));
		assertEquals(replaced("        12-质量指标: \"三\" \"显著提高\"\n", "", "\"五\" 2 个\n", "\"五\" 2 个\n    效益指标/生态效益: \"三\" \"显著提高\"\n"),
				after(f -> IndicatorChanges.moveBehind(named(f, "三"), named(f, "五"))));
	}

	@Test
	void oneMovesToAnotherLevelOne() {
		assertEquals(replaced("        12-质量指标: \"三\" \"显著提高\"\n", "", "\"五\" 2 个\n", "\"五\" 2 个\n    效益指标/12-质量指标: \"三\" \"显著提高\"\n"),
				after(f -> IndicatorChanges.moveTo(named(f, "三"), sheet(f), "效益指标", null)));
		assertEquals(TEXT, after(f -> IndicatorChanges.moveTo(named(f, "三"), sheet(f), "产出指标", null)));
	}
}
