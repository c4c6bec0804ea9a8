package org.pgoal.rules.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.rules.fixture.Snippet;

class PolarityRuleTest {

	@ParameterizedTest
	@ValueSource(strings = { "产出指标/数量指标: “培训次数” ≤ 5 次 正向",
			"产出指标/质量指标: “差错率” ＜ ５ ％ 正向",
			"产出指标/成本指标：“总成本” <= 30万元 权重 10 positive" })
	void reportsPositive(String line) {
		assertEquals("PG301.positive", key(line));
	}

	@ParameterizedTest
	@ValueSource(strings = { "产出指标/成本指标: “总成本” ≥ 30 万元 反向",
			"效益指标/社会效益指标: “投诉次数” 大于 3 次 权重 10 反向" })
	void reportsNegative(String line) {
		assertEquals("PG301.negative", key(line));
	}

	@ParameterizedTest
	@ValueSource(strings = { "产出指标/数量指标: “培训次数” ≥ 5 次 正向",
			"产出指标/成本指标: “总成本” ≤ 30 万元 反向",
			"产出指标/质量指标: “差错率” ＜ ５ ％ 反向",
			"产出指标/质量指标: “合格率” = 100 % 正向",
			"产出指标/成本指标: “总成本” = 30 万元 反向",
			"产出指标/数量指标: “服务人数” 约1200人 正向",
			"产出指标/数量指标: “培训次数” ≤ 5 次",
			"产出指标/数量指标: “培训次数” 5 次 正向",
			"产出指标/数量指标: “培训次数” 正向",
			"效益指标/社会效益指标: “服务水平” “有效提升” 正向" })
	void accepts(String line) {
		assertEquals("", key(line));
	}

	@Test
	void theNameDecidesWhichIsOffered() {
		assertEquals("改为反向", first("产出指标/质量指标: “差错率” ≤ 5 % 正向"));
		assertEquals("把符号改为 ≤", first("产出指标/质量指标: “差错率” ≥ 5 % 反向"));
		assertEquals("把符号改为 ≥", first("产出指标/数量指标: “培训次数” ≤ 5 次 正向"));
		assertEquals("改为正向", first("产出指标/数量指标: “栽植株数” ≥ 500 株 反向"));
	}

	private static String first(String line) {
		return Snippet.indicators(line).raw("PG301").get(0).remedies().get(0).title().text(java.util.Locale.CHINA);
	}

	/** The keys of what is said about a line, blank where nothing is. */
	private static String key(String line) {
		return String.join(" ", Snippet.indicators(line).raw("PG301").stream().map(f -> f.message().key()).toList());
	}
}
