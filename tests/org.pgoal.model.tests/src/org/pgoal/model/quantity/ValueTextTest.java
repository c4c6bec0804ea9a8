package org.pgoal.model.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgoal.model.Value;

class ValueTextTest {

	/** Typed, then sign, numeral, unit and words as understood. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", value = {
			"≥ 95 %|≥|95|%|-", "150件|-|150|件|-", "1,203.70 万元|-|1,203.70|万元|-", "约120次|约|120|次|-", "大于等于 3 个|大于等于|3|个|-",
			"100|-|100|-|-", "３０％|-|３０|％|-", "2004元/人/月|-|2004|元/人/月|-", "12 个点位站|-|12|个点位站|-",
			"2023年底|-|-|-|2023年底", "2023年|-|-|-|2023年", "12月|-|-|-|12月", "3个月|-|3|个月|-", "有效提升|-|-|-|有效提升", "\"150 件\"|-|-|-|150 件",
			"≥ 有效发挥|≥|-|-|有效发挥", "约定办理|-|-|-|约定办理", "1-6月底前|-|-|-|1-6月底前", "岗位补贴:2004元/人/月,1002元/人/月|-|-|-|岗位补贴:2004元/人/月,1002元/人/月" })
	void isUnderstood(String typed, String sign, String numeral, String unit, String text) {
		Value value = ValueText.read(typed);
		assertEquals(sign, value.getSign());
		assertEquals(numeral, value.getNumeral());
		assertEquals(unit, value.getUnit());
		assertEquals(text, value.getText());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "≥ 95 %", "150 件", "显著提高", "\"150 件\"", "2023年底", "≥ 有效发挥" })
	void whatIsWrittenIsReadTheSame(String typed) {
		assertEquals(typed, ValueText.write(ValueText.read(typed)));
	}

	@Test
	void nothingIsNoValue() {
		assertNull(ValueText.read("  "));
		assertNull(ValueText.read(null));
		assertEquals("", ValueText.write(null));
	}
}
