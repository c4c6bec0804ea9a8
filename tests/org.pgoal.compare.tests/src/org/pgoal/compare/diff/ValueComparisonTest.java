package org.pgoal.compare.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgoal.compare.Language;
import org.pgoal.model.Value;

class ValueComparisonTest {

	@ParameterizedTest
	@CsvSource(nullValues = "same", value = { //
			"6 万元,          6 万元,           same", //
			"6 万元,          60000 元,         REWRITTEN", //
			"6 万元,          6.00 万元,        REWRITTEN", //
			"6 万元,          6 元,             LOWERED", //
			"6 万元,          6 万人,           CHANGED", //
			"6 万元,          6,                CHANGED", //
			"≥ 90 %,          大于等于 90 ％,   REWRITTEN", //
			"≥ 90 %,          > 90 %,           CHANGED", //
			"≥ 0.5 万人,      ≥ 6000 人,        RAISED", //
			"1000 元/人,      0.1 万元/人,      REWRITTEN", //
			"1000 元/人,      1000 元,          CHANGED", //
			"'\"有效提升\"',  '\"有效 提升\"',  REWRITTEN", //
			"'\"有效提升\"',  '\"明显提升\"',   CHANGED", //
			"'≥ \"预算数\"',  '≤ \"预算数\"',   CHANGED", //
			"空,              6 万元,           ADDED", //
			"6 万元,          空,               REMOVED", //
			"空,              空,               same" })
	void valuesAreComparedByMeaning(String before, String after, How how) {
		assertEquals(how, ValueComparison.of(value(before), value(after)));
	}

	private static Value value(String text) {
		return Language.version("a.pgoal", "项目 { 字段: " + text + "\n}").model().getSheets().get(0).getFields().get(0).getValue();
	}
}
