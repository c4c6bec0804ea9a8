package org.pgoal.model.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DateTextPropertiesTest {

	@Property
	void anyTextIsReadAndItsSpansFollowEachOther(@ForAll("texts") String text) {
		int at = 0;
		for (DateText.Span span : DateText.find(text, OptionalInt.of(2024))) {
			assertTrue(span.from() >= at && span.to() > span.from() && span.to() <= DateText.plain(text).length());
			assertTrue(span.start() != null && span.end() != null);
			assertTrue(span.range() || !span.start().isAfter(span.end()));
			at = span.to();
		}
		DateText.duration(text);
		DateText.year(text);
	}

	@Property
	void everyDayIsFoundInEverySpelling(@ForAll @IntRange(min = 0, max = 40_000) int day) {
		LocalDate date = LocalDate.of(1990, 1, 1).plusDays(day);
		for (String spelling : List.of("%d年%d月%d日", "%d-%d-%d", "%d.%02d.%02d", "%d/%d/%d", "%d%02d%02d", "于 %d 年 %d 月 %d 日 前完成")) {
			String text = String.format(spelling, date.getYear(), date.getMonthValue(), date.getDayOfMonth());
			assertEquals(date, DateText.span(text, OptionalInt.empty()).orElseThrow().end(), text);
		}
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.of("2023", "1", "12", "31", "99", "年", "月", "日", "底", "前", "至", "-", "—", ".", "/", "次年", "季度", "上半年", "个", "十", "一", "第", " ", "，", "０", "期", "完成")
				.list().ofMaxSize(12).map(parts -> String.join("", parts));
	}
}
