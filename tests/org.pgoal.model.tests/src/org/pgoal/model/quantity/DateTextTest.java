package org.pgoal.model.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Period;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

	private static final OptionalInt YEAR = OptionalInt.of(2023);

	@ParameterizedTest
	@CsvSource({ "2022年底, 2022-12-31, 2022-12-31", "２０２２年底, 2022-12-31, 2022-12-31", "2022 年 12 月 31 日前, 2022-12-31, 2022-12-31",
			"12月底前, 2023-12-31, 2023-12-31", "12月底之前, 2023-12-31, 2023-12-31", "十二月底, 2023-12-31, 2023-12-31", "年底前, 2023-12-31, 2023-12-31",
			"2月, 2023-02-01, 2023-02-28", "2024年2月, 2024-02-01, 2024-02-29", "次年1月, 2024-01-01, 2024-01-31", "2022年, 2022-01-01, 2022-12-31",
			"2022年度, 2022-01-01, 2022-12-31", "上半年, 2023-01-01, 2023-06-30", "2022年下半年, 2022-07-01, 2022-12-31", "第三季度, 2023-07-01, 2023-09-30",
			"2022年四季度, 2022-10-01, 2022-12-31", "6月中旬, 2023-06-11, 2023-06-20", "2022-03-05, 2022-03-05, 2022-03-05", "2022/3/5, 2022-03-05, 2022-03-05",
			"2022.03, 2022-03-01, 2022-03-31", "20220305, 2022-03-05, 2022-03-05", "每年11月底前, 2023-11-30, 2023-11-30" })
	void aDateIsItsDays(String text, String start, String end) {
		DateText.Span span = DateText.span(text, YEAR).orElseThrow();
		assertEquals(start + " " + end, span.start() + " " + span.end());
	}

	@ParameterizedTest
	@CsvSource({ "2023-01-01至2023-12-31, 2023-01-01, 2023-12-31", "2023年1月1日至2023年12月31日, 2023-01-01, 2023-12-31",
			"2023年1月1日—12月31日, 2023-01-01, 2023-12-31", "2023年1月至2023年12月六枝特区, 2023-01-01, 2023-12-31", "2023年3月-次年1月期间, 2023-03-01, 2024-01-31",
			"2023.1-2023.12, 2023-01-01, 2023-12-31", "2023/01/01－2023/12/31, 2023-01-01, 2023-12-31", "20230101-20231231, 2023-01-01, 2023-12-31",
			"2021-2025年, 2021-01-01, 2025-12-31", "2021年—2025年, 2021-01-01, 2025-12-31", "2021年至2025年6月, 2021-01-01, 2025-06-30", "1月-6月, 2023-01-01, 2023-06-30",
			"7-12月, 2023-07-01, 2023-12-31", "2022年1-12月, 2022-01-01, 2022-12-31", "3月1日至5月31日, 2023-03-01, 2023-05-31" })
	void aRangeIsBothItsEnds(String text, String start, String end) {
		DateText.Span span = DateText.span(text, YEAR).orElseThrow();
		assertEquals(start + " " + end, span.start() + " " + span.end());
		assertTrue(span.range());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1年", "3年", "12个月", "12 个月", "每年", "长期", "及时", "2月30日", "13月", "≥95%", "3个月内", "1200元/人/月", "黔人发〔2006〕4号", "20239年", "5.2023年人" })
	void whatIsNoDateIsNotFound(String text) {
		assertTrue(DateText.find(text, YEAR).stream().noneMatch(s -> s.start() != null && s.start().getYear() == YEAR.getAsInt() && !text.contains("2023")),
				() -> DateText.find(text, YEAR).toString());
	}

	@Test
	void aDateWithoutYearNeedsOne() {
		assertTrue(DateText.find("12月底前", OptionalInt.empty()).isEmpty());
		assertEquals(1, DateText.find("2022年12月底前", OptionalInt.empty()).size());
	}

	@Test
	void aDeadlineSaysBefore() {
		assertTrue(DateText.span("2022年12月31日前", YEAR).orElseThrow().deadline());
		assertTrue(DateText.span("12月底之前", YEAR).orElseThrow().deadline());
		assertTrue(!DateText.span("12月底", YEAR).orElseThrow().deadline());
	}

	@Test
	void allDatesOfATextAreFoundInOrder() {
		assertEquals("[2023-03-31, 2023-06-30, 2024-01-31]", DateText.find("3月底前申报，6月30日前评审，次年1月底发放。", YEAR).stream().map(DateText.Span::end).toList().toString());
	}

	@ParameterizedTest
	@CsvSource({ "1年, P1Y", "3 年, P3Y", "一年, P1Y", "两年, P2Y", "半年, P6M", "12个月, P12M", "6个月内, P6M", "90天, P90D", "１０个工作日, P10D", "2个季度, P6M", "2周, P14D",
			"为期3年, P3Y" })
	void aDurationIsNoDate(String text, String length) {
		assertEquals(Period.parse(length), DateText.duration(text).orElseThrow());
	}

	@ParameterizedTest
	@ValueSource(strings = { "2023年", "年底", "长期", "1-2年", "每年1次", "3年以上项目" })
	void otherTextsHaveNoDuration(String text) {
		assertTrue(DateText.duration(text).isEmpty());
	}

	@Test
	void theYearOfATitleIsItsOnlyOne() {
		assertEquals(OptionalInt.of(2023), DateText.year("六枝特区人力资源和社会保障局2023年部门整体支出绩效目标表"));
		assertEquals(OptionalInt.empty(), DateText.year("2023-2025年规划项目表"));
		assertEquals(OptionalInt.empty(), DateText.year("项目支出绩效目标表"));
		assertEquals(OptionalInt.empty(), DateText.year(null));
	}
}
