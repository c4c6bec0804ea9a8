package org.pgoal.model.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

	@ParameterizedTest
	@CsvSource({ "1223.7, 万元, 12237000", "28.4000, 万元, 284000", "0.0001, 万元, 1", "6, 亿元, 600000000", "3, 千元, 3000", "2, 百万元, 2000000", "5, 元, 5", "5, 角, 0.5",
			"0, , 0", "0.00, , 0", "7, 万 元, 70000" })
	void isExactInYuan(BigDecimal number, String unit, BigDecimal yuan) {
		assertEquals(new Money(yuan), Money.of(number, unit).orElseThrow());
	}

	@ParameterizedTest
	@ValueSource(strings = { "元/人", "元/人/月", "元/每人", "人", "万", "万美元", "%", "" })
	void whatIsNoAmountCannotBeCompared(String unit) {
		assertTrue(Money.of(BigDecimal.ONE, unit).isEmpty());
	}

	@Test
	void aNumberWithoutUnitIsUnknown() {
		assertTrue(Money.of(BigDecimal.ONE, null).isEmpty());
		assertTrue(Money.of(null, "元").isEmpty());
	}

	@ParameterizedTest
	@CsvSource({ "12237000, 万元, 1223.7万元", "1, 万元, 0.0001万元", "60000, 元, 60000元", "0, 万元, 0万元", "5, , 5元", "5, 元/人, 5元", "0.5, 角, 5角" })
	void isPrintedWithoutRounding(BigDecimal yuan, String unit, String printed) {
		assertEquals(printed, new Money(yuan).in(unit));
	}

	@Test
	void equalsAsAnAmount() {
		assertEquals(new Money(new BigDecimal("6.0")), new Money(new BigDecimal("6")));
		assertEquals(new Money(new BigDecimal("6.0")).hashCode(), new Money(new BigDecimal("6")).hashCode());
	}
}
