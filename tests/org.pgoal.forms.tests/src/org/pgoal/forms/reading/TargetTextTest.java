package org.pgoal.forms.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgoal.model.Value;

class TargetTextTest {

	private final TargetText texts = new TargetText(List.of("以上", "及以上", "以内", "以下", "左右"));

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", value = { //
			"≥95%|≥|95|%|-", "1万元|-|1|万元|-", "100|-|100|-|-", "≥ 95 %|≥|95|%|-", "＜=3次|＜=|3|次|-", "约120次|约|120|次|-", "≥1万人以上|≥|1|万人|≥1万人以上",
			"100元/每人|-|100|元/每人|-", "≤12个月|≤|12|个月|-", "1年|-|1|年|-", "3年内|-|3|年|3年内", "≈13000件、次|≈|13000|件、次|-", "≥1,200人|≥|1,200|人|-",
			"5场(次)|-|5|场(次)|-", "2轮次|-|2|轮次|-", "3方面|-|3|方面|-", "≥9.8万人|≥|9.8|万人|-", "大于等于3次|大于等于|3|次|-" })
	void quantities(String text, String sign, String numeral, String unit, String printed) {
		Value value = texts.whole(text);
		assertEquals(List.of(String.valueOf(sign), String.valueOf(numeral), String.valueOf(unit), String.valueOf(printed)), List.of(String.valueOf(value.getSign()),
				String.valueOf(value.getNumeral()), String.valueOf(value.getUnit()), String.valueOf(value.getPrinted())));
	}

	@ParameterizedTest
	@CsvSource({ "2023年", "2023年底", "12月底前", "12月", "2023-12-31", "2022年12月31日前", "一年一次", "有效提升", "≅4250人，平均2000元/年/人", "3-5次", "1:1", "100%完成", "预完成100件", "是" })
	void datesWordsAndCompositesStayTexts(String text) {
		Value value = texts.whole(text);
		assertEquals(text, value.getText());
		assertNull(value.getNumber());
		assertNull(value.getSign());
	}

	@Test
	void aReferenceKeepsItsSign() {
		Value value = texts.whole("≤总成本预算数");
		assertEquals("≤", value.getSign());
		assertEquals("总成本预算数", value.getText());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", value = { "≥|95|%|≥95%", "大于等于|95|%|≥95%", "-|及时|%|及时", "=|100%|-|=100%", "-|≥5|场|≥5场", "≥|有效发挥|-|≥有效发挥", "-|5|-|5" })
	void partsInCellsOfTheirOwn(String sign, String number, String unit, String together) {
		Value value = texts.parts(sign, number, unit);
		String text = value.getPrinted() != null ? value.getPrinted()
				: Objects.toString(value.getSign(), "") + Objects.toString(value.getNumeral(), "") + Objects.toString(value.getText(), "") + Objects.toString(value.getUnit(), "");
		assertEquals(together, text);
	}
}
