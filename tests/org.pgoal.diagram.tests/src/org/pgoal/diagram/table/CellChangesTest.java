package org.pgoal.diagram.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgoal.diagram.edit.NotPossible;
import org.pgoal.diagram.table.Column.Topic;
import org.pgoal.model.Indicator;
import org.pgoal.model.change.Change;

/** What is typed into a cell, down to the bytes of the text. */
class CellChangesTest {

	private static final String ROW = "        14-成本指标: \"办案补助\" ≤ 6 万元 权重 10 // 行尾\n";

	private static String text(String row) {
		return "使用 平罗县2023\n项目 \"甲\" {\n    产出指标 {\n" + row + "    }\n}\n";
	}

	private static List<Change> changes(String text, Map<Column, String> typed) {
		Indicator indicator = Rows.parsed(text).getSheets().getFirst().getIndicators().getFirst();
		return CellChanges.of(indicator, typed, Rows.template("平罗县2023"));
	}

	private static String after(String row, Map<Column, String> typed) {
		return Rows.edited(text(row), changes(text(row), typed));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"NAME     | 补助金额    | 14-成本指标: \"补助金额\" ≤ 6 万元 权重 10 // 行尾",
			"VALUE    | ≤5.5万元    | 14-成本指标: \"办案补助\" ≤ 5.5 万元 权重 10 // 行尾",
			"VALUE    | 2023年底    | 14-成本指标: \"办案补助\" \"2023年底\" 权重 10 // 行尾",
			"UNIT     | 元          | 14-成本指标: \"办案补助\" ≤ 6 元 权重 10 // 行尾",
			"UNIT     | ''          | 14-成本指标: \"办案补助\" ≤ 6 权重 10 // 行尾",
			"WEIGHT   | 12.5        | 14-成本指标: \"办案补助\" ≤ 6 万元 权重 12.5 // 行尾",
			"WEIGHT   | ''          | 14-成本指标: \"办案补助\" ≤ 6 万元 // 行尾",
			"POLARITY | 反向指标    | 14-成本指标: \"办案补助\" ≤ 6 万元 权重 10 反向 // 行尾",
			"KIND     | 定量        | 14-成本指标: \"办案补助\" ≤ 6 万元 权重 10 定量 // 行尾",
			"PREVIOUS | 5 万元      | 14-成本指标: \"办案补助\" ≤ 6 万元 权重 10 { 上年 5 万元 } // 行尾",
			"FORMULA  | 合计        | 14-成本指标: \"办案补助\" ≤ 6 万元 权重 10 { 公式 \"合计\" } // 行尾",
			"SCORE    | 9.5         | 14-成本指标: \"办案补助\" ≤ 6 万元 权重 10 { 得分 9.5 } // 行尾",
			"LEVEL_TWO| 质量指标    | 12-质量指标: \"办案补助\" ≤ 6 万元 权重 10 // 行尾",
			"LEVEL_TWO| 99-其他     | 99-其他: \"办案补助\" ≤ 6 万元 权重 10 // 行尾" })
	void aCell(Topic topic, String typed, String row) {
		assertEquals(text("        " + row + "\n"), after(ROW, Map.of(Column.of(topic), typed)));
	}

	@Test
	void levelOneIsABlock() {
		String text = after(ROW, Map.of(Column.of(Topic.LEVEL_ONE), "效益指标"));
		assertTrue(text.contains("效益指标 {\n        14-成本指标: \"办案补助\""), text);
	}

	@Test
	void aFieldComesChangesAndGoes() {
		Column grading = Column.field("评分标准");
		String with = "        14-成本指标: \"办案补助\" ≤ 6 万元 权重 10 { 评分标准: \"每超1%扣1分\" } // 行尾\n";
		assertEquals(text(with), after(ROW, Map.of(grading, "每超1%扣1分")));
		assertEquals(text(with.replace("每超1%", "每超2%")), after(with, Map.of(grading, "每超2%扣1分")));
		assertEquals(text(ROW), after(with, Map.of(grading, "")));
	}

	@Test
	void severalCellsOfARowAreOneChange() {
		Map<Column, String> typed = new LinkedHashMap<>();
		typed.put(Column.of(Topic.VALUE), "≤ 7");
		typed.put(Column.of(Topic.UNIT), "亿元");
		typed.put(Column.of(Topic.WEIGHT), "20");
		assertEquals(text(ROW.replace("≤ 6 万元 权重 10", "≤ 7 亿元 权重 20")), after(ROW, typed));
	}

	@Test
	void whatIsThereAlreadyIsNoChange() {
		Map<Column, String> typed = new LinkedHashMap<>();
		Column.all(List.of()).forEach(column -> typed.put(column, RowReader.texts(Rows.parsed(text(ROW)).getSheets().getFirst().getIndicators().getFirst())
				.getOrDefault(column.topic(), "")));
		assertEquals(List.of(), changes(text(ROW), typed));
	}

	@ParameterizedTest
	@CsvSource({ "WEIGHT, viel", "WEIGHT, -1", "SCORE, x", "POLARITY, 向上", "KIND, 5", "SHEET, 乙" })
	void whatACellDoesNotTakeIsSaid(Topic topic, String typed) {
		NotPossible refused = assertThrows(NotPossible.class, () -> changes(text(ROW), Map.of(Column.of(topic), typed)));
		assertTrue(refused.reason().text(Locale.SIMPLIFIED_CHINESE).length() > 8);
	}

	@Test
	void aUnitNeedsANumber() {
		String words = "        质量指标: \"影响\" \"显著提高\"\n";
		assertThrows(NotPossible.class, () -> changes(text(words), Map.of(Column.of(Topic.UNIT), "%")));
	}
}
