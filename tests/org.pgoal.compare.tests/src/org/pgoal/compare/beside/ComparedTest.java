package org.pgoal.compare.beside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.pgoal.compare.Language;
import org.pgoal.compare.diff.Difference;
import org.pgoal.dsl.edit.EditRefused;
import org.pgoal.dsl.edit.TextEdit;
import org.pgoal.dsl.linking.Surroundings;

/** Two texts beside each other: where a difference stands, who made it, and what a take-over leaves alone. */
class ComparedTest {

	private static final String BEFORE = """
			项目 "养护" { // 道路科
			    年度 2026
			    资金 { 预算数: 20 万元 }
			    产出指标 {
			        数量指标: "里程"   ≥ 120 公里 权重 10   // 已核
			        质量指标: "合格率" ≥ 90 % 权重 20
			    }
			    满意度指标 {
			        服务对象满意度: "公众" ≥ 80 % 权重 10
			    }
			}
			""";

	private static String after(String... changes) {
		String text = BEFORE;
		for (int i = 0; i < changes.length; i += 2) {
			assertTrue(text.contains(changes[i]), changes[i]);
			text = text.replace(changes[i], changes[i + 1]);
		}
		return text;
	}

	private static String cut(String text, Place place) {
		return text.substring(place.offset(), place.end());
	}

	@Test
	void aTakeOverEditsNothingElse() {
		String after = after("权重 10   // 已核", "权重 15   // 已核", "≥ 90 %", "≥ 95 %");
		Compared compared = Besides.compared(BEFORE, after);
		Difference weight = Besides.find(compared, "weight raised from 10 to 15");
		assertEquals(BEFORE.replace("≥ 90 %", "≥ 95 %"), TextEdit.apply(after, compared.takeOver(weight, Side.AFTER)));
		assertEquals(BEFORE.replace("权重 10   // 已核", "权重 15   // 已核"), TextEdit.apply(BEFORE, compared.takeOver(weight, Side.BEFORE)));
		assertEquals(1, compared.takeOver(weight, Side.AFTER).size());
	}

	@Test
	void anIndicatorIsAddedWhereItStoodAndRemovedWithItsBlock() {
		String after = after("        质量指标: \"合格率\" ≥ 90 % 权重 20\n", "", "    满意度指标 {\n        服务对象满意度: \"公众\" ≥ 80 % 权重 10\n    }\n", "");
		Compared compared = Besides.compared(BEFORE, after);
		String quality = TextEdit.apply(after, compared.takeOver(Besides.find(compared, "合格率"), Side.AFTER));
		assertTrue(quality.contains("// 已核\n        质量指标: \"合格率\" ≥ 90 % 权重 20\n    }\n"), quality);
		String block = TextEdit.apply(after, compared.takeOver(Besides.find(compared, "公众"), Side.AFTER));
		assertTrue(block.contains("满意度指标 {\n        服务对象满意度: \"公众\" ≥ 80 % 权重 10\n    }\n"), block);
		String gone = TextEdit.apply(BEFORE, compared.takeOver(Besides.find(compared, "公众"), Side.BEFORE));
		assertFalse(gone.contains("满意度指标"), gone);
		assertTrue(gone.contains("合格率"), gone);
	}

	@Test
	void placesAreThoseOfTheCells() {
		String after = after("≥ 90 %", "≥ 95 %", "    满意度指标 {\n        服务对象满意度: \"公众\" ≥ 80 % 权重 10\n    }\n", "");
		Compared compared = Besides.compared(BEFORE, after);
		Difference target = Besides.find(compared, "target raised");
		assertEquals("≥ 90 %", cut(BEFORE, compared.place(target, Side.BEFORE)));
		assertEquals("≥ 95 %", cut(after, compared.place(target, Side.AFTER)));
		Difference gone = Besides.find(compared, "公众");
		assertEquals("服务对象满意度: \"公众\" ≥ 80 % 权重 10", cut(BEFORE, compared.place(gone, Side.BEFORE)));
		Place would = compared.place(gone, Side.AFTER);
		assertEquals(0, would.length());
		assertTrue(after.substring(0, would.offset()).endsWith("权重 20\n    }"), after.substring(0, would.offset()));
	}

	@Test
	void layoutIsCountedInLines() {
		String after = after("权重 10   // 已核", "权重 10", "\"里程\"   ≥", "\"里程\" ≥", "// 道路科", "// 二科");
		Compared compared = Besides.compared(BEFORE, after);
		assertTrue(compared.diff().isEmpty());
		assertEquals(2, compared.lines());
		assertEquals(0, Besides.compared(BEFORE, BEFORE).lines());
	}

	@Test
	void aPartOfAWholeSheetIsTakenWithIt() {
		String after = BEFORE + "\n项目 \"修缮\" {\n    年度 2026\n    目标 \"修好\"\n    产出指标 {\n        数量指标: \"处数\" ≥ 3 处 权重 10\n    }\n}\n";
		Compared compared = Besides.compared(BEFORE, after);
		Difference sheet = Besides.find(compared, "修缮");
		Difference goal = sheet.parts().stream().filter(part -> part.feature() != null).findFirst().orElseThrow();
		EditRefused refused = assertThrows(EditRefused.class, () -> compared.takeOver(goal, Side.BEFORE));
		assertTrue(refused.reason().text(Locale.ENGLISH).contains("copy the whole"));
		String both = TextEdit.apply(BEFORE, compared.takeOver(sheet, Side.BEFORE));
		assertTrue(Besides.compared(both, after).diff().isEmpty(), both);
	}

	@Test
	void ofThreeTextsEachDifferenceHasItsAuthor() {
		String before = after("权重 10   // 已核", "权重 15   // 已核", "≥ 80 %", "≥ 85 %");
		String after = after("≥ 90 %", "≥ 95 %", "≥ 80 %", "≥ 90 %", "20 万元", "30 万元");
		Compared compared = Besides.compared(before, after, BEFORE);
		assertEquals(Origin.BEFORE, compared.origin(Besides.find(compared, "weight")));
		assertEquals(Origin.AFTER, compared.origin(Besides.find(compared, "≥90% to ≥95%")));
		assertEquals(Origin.AFTER, compared.origin(Besides.find(compared, "budget")));
		assertEquals(Origin.BOTH, compared.origin(Besides.find(compared, "≥85% to ≥90%")));
		assertEquals(Origin.UNKNOWN, Besides.compared(before, after).origin(Besides.find(Besides.compared(before, after), "weight")));
		String removed = after("        质量指标: \"合格率\" ≥ 90 % 权重 20\n", "");
		Compared one = Besides.compared(removed, after, BEFORE);
		assertEquals(Origin.BOTH, one.origin(Besides.find(one, "合格率")));
		Compared other = Besides.compared(removed, before, BEFORE);
		assertEquals(Origin.BEFORE, other.origin(Besides.find(other, "合格率")));
	}

	@Test
	void whatIsNotUnderstoodSaysWhereAndWhatToDo() {
		TextComparison comparison = Language.service(TextComparison.class);
		Outcome.Unclear broken = assertInstanceOf(Outcome.Unclear.class, comparison.compare(BEFORE, BEFORE + "项目 {{\n", null, Surroundings.NONE));
		assertEquals(Side.AFTER, broken.side());
		assertEquals(12, broken.line());
		String marked = after("        质量指标: \"合格率\" ≥ 90 % 权重 20\n",
				"<<<<<<< ours\n        质量指标: \"合格率\" ≥ 90 % 权重 20\n=======\n        质量指标: \"合格率\" ≥ 95 % 权重 20\n>>>>>>> theirs\n");
		Outcome.Unclear conflict = assertInstanceOf(Outcome.Unclear.class, comparison.compare(marked, BEFORE, null, Surroundings.NONE));
		assertEquals(Side.BEFORE, conflict.side());
		assertEquals(6, conflict.line());
		assertEquals(List.of(true, true), List.of(Locale.ENGLISH, Locale.CHINESE).stream().map(conflict.reason()::text).map(text -> text.contains("<<<<<<<") && text.contains(">>>>>>>")).toList());
	}
}
