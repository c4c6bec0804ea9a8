package org.pgoal.model.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

	@ParameterizedTest
	@CsvSource({ "%, SHARE", "％, SHARE", "‰, SHARE", "次, COUNT", "人, PEOPLE", "人次, PEOPLE", "场次, COUNT", "场(次), COUNT", "场（次）, COUNT", "份, COUNT", "册, COUNT", "件、次, COUNT",
			"户, COUNT", "课时, COUNT", "平方米, AREA", "吨, MASS", "kW·h, ENERGY", "年, TIME", "个月, TIME", "天, TIME", "小时, TIME", "元, MONEY", "万元, MONEY", "万人, PEOPLE", "次/年, COUNT",
			"元/人, MONEY", "元/人/月, MONEY", "元/张, MONEY", "百分点, RATIO", "℃, TEMPERATURE" })
	void knowsTheUnitsOfRealForms(String unit, Dimension dimension) {
		assertEquals(dimension, Units.of(unit).orElseThrow().dimension());
	}

	@ParameterizedTest
	@ValueSource(strings = { "元/人", "次/年", "元/每人", "元每人", "期/年", "只/航次", "人／次" })
	void aRateIsSoMuchPerSomething(String unit) {
		assertTrue(Units.isRate(unit));
	}

	@ParameterizedTest
	@ValueSource(strings = { "元", "人次", "场(次)", "件、次", "某某" })
	void otherUnitsAreNoRates(String unit) {
		assertFalse(Units.isRate(unit));
	}

	@ParameterizedTest
	@CsvSource({ "人, 万人", "名, 人", "月, 个月", "场, 场次", "％, %", "元, 亿元", "公里, 米", "某某, 某某", "元/人, 元/人" })
	void comparable(String one, String other) {
		assertTrue(Units.comparable(one, other));
		assertTrue(Units.comparable(other, one));
	}

	@ParameterizedTest
	@CsvSource({ "人, 人次", "元, 元/人", "次, 场", "%, 次", "某某, 其他", "某某, 元", "元," })
	void notComparable(String one, String other) {
		assertFalse(Units.comparable(one, other));
		assertFalse(Units.comparable(other, one));
	}

	@ParameterizedTest
	@CsvSource({ "2004元/人/月和1002元, 2", "≥1万人以上, 1", "预完成100件案件及50件调解，结案率≥90%, 3", "2023年12月31日, 3", "3方面, 0", "第3号, 0", "1203.7万元, 1" })
	void mentions(String text, int count) {
		assertEquals(count, Quantities.in(text.replace('，', '、')).size());
	}

	@ParameterizedTest
	@CsvSource({ "2023年, true", "12月, true", "31日, true", "3年, false", "12个月, false", "30天, false", "2023人, false" })
	void aDateIsNoAmount(String text, boolean date) {
		assertEquals(date, Quantities.in(text).get(0).isDate());
	}
}
