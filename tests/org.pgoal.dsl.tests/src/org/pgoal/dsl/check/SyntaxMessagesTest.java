package org.pgoal.dsl.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each usual slip of the keyboard has one message, at the line where it happened. */
class SyntaxMessagesTest {

	static Stream<Arguments> slips() {
		return Stream.of(
				slip("a category without colon", 3, "A colon must follow 数量指标", "项目 \"x\" {\n 产出指标 {\n 数量指标 \"a\" 5 人\n 质量指标: \"b\" 5 %\n }\n}"),
				slip("a coded category without colon", 3, "A colon must follow 数量指标", "项目 \"x\" {\n 产出指标 {\n 11-数量指标 \"a\" 5 人\n }\n}"),
				slip("half a coded category", 3, "A colon must follow 数量", "项目 \"x\" {\n 产出指标 {\n 11-数量\n 12-质量指标: \"b\" 5 %\n }\n}"),
				slip("a weight without number", 3, "Something is missing after 权重", "项目 \"x\" {\n 产出指标 {\n 数量指标: \"a\" 5 人 权重 反向\n }\n}"),
				slip("a weight without number before details", 3, "Something is missing after 权重",
						"项目 \"x\" {\n 产出指标 {\n 数量指标: \"a\" 5 人 权重 { 公式 \"c\" }\n }\n}"),
				slip("half a category", 3, "A colon must follow 数量", "项目 \"x\" {\n 产出指标 {\n 数量\n }\n}"),
				slip("an open quote", 3, "The closing quotation mark", "项目 \"x\" {\n 产出指标 {\n 数量指标: \"a 5 人\n 质量指标: \"b\" 5 %\n }\n}"),
				slip("an open Chinese quote", 3, "The closing quotation mark", "项目 \"x\" {\n 产出指标 {\n 数量指标: “a 5 人\n 质量指标: \"b\" 5 %\n }\n}"),
				slip("an open block text", 2, "The closing ''' of this text", "项目 \"x\" {\n 目标 '''abc\n 产出指标 {\n }\n}"),
				slip("an open comment", 1, "This comment is not closed", "项目 \"x\" { /* abc\n }"),
				slip("a brace too few", 4, "The block that starts in line 1", "项目 \"x\" {\n 产出指标 {\n 数量指标: \"a\" 5 人\n }\n"),
				slip("an inner brace too few", 5, "The block that starts in line 2", "项目 \"x\" {\n 产出指标 {\n  数量指标: \"a\" 5 人\n}\n项目 \"y\" { 目标 \"x\" }"),
				slip("a brace too many", 5, "This closing brace closes nothing", "项目 \"x\" {\n 产出指标 {\n }\n}\n}\n项目 \"y\" { 目标 \"x\" }"),
				slip("a sheet without brace", 2, "A { is missing before 产出指标", "项目 \"x\"\n 产出指标 {\n 数量指标: \"a\" 5 人\n }\n}"),
				slip("a block without brace", 2, "A colon must follow 产出指标", "项目 \"x\" {\n 产出指标\n 数量指标: \"a\" 5 人\n }\n}"),
				slip("a block with colon", 2, "A group of indicators has no colon", "项目 \"x\" {\n 产出指标: {\n 数量指标: \"a\" 5 人\n }\n}"),
				slip("a name without quotes", 3, "Put a in quotes", "项目 \"x\" {\n 产出指标 {\n 数量指标: a 5 人\n }\n}"),
				slip("a value without quotes", 3, "Put 有效提升 in quotes", "项目 \"x\" {\n 产出指标 {\n 数量指标: \"a\" 有效提升\n 质量指标: \"b\" 5 %\n }\n}"),
				slip("a value without quotes before a weight", 3, "Put 有效提升 in quotes",
						"项目 \"x\" {\n 产出指标 {\n 数量指标: \"a\" 有效提升 权重 5\n 质量指标: \"b\" 5 %\n }\n}"),
				slip("words without quotes behind a sign", 3, "Put 有效提升 in quotes",
						"项目 \"x\" {\n 产出指标 {\n 数量指标: \"a\" ≥ 有效提升\n 质量指标: \"b\" 5 %\n }\n}"),
				slip("a last value without quotes", 3, "Put 有效提升 in quotes", "项目 \"x\" {\n 产出指标 {\n 数量指标: \"a\" 有效提升\n }\n}"),
				slip("a field without quotes", 2, "Put 教育局 in quotes", "项目 \"x\" {\n 实施单位: 教育局\n 目标 \"y\"\n}"),
				slip("a named category without colon", 3, "\"b\" cannot stand after 数量指标", "项目 \"x\" {\n 产出指标 {\n a = 数量指标 \"b\" 5 人\n }\n}"),
				slip("a goal without quotes", 2, "abc cannot stand after 目标", "项目 \"x\" {\n 目标 abc\n 实施单位: \"abc\"\n}"),
				slip("nothing after a keyword", 3, "Something is missing after 权重", "项目 \"x\" {\n 产出指标 {\n 数量指标: \"a\" ≥ 5 人 权重\n }\n}"),
				slip("a weight without a blank", 3, "Write 权重 10: without blanks, 权重10 is one word", "项目 \"x\" {\n 产出指标 {\n 数量指标: \"a\" 5 人 权重10\n 质量指标: \"b\" 5 %\n }\n}"),
				slip("a last weight without a blank", 3, "Write 权重 10: without blanks, 权重10 is one word", "项目 \"x\" {\n 产出指标 {\n 数量指标: \"a\" ≥ 5 人 权重10\n }\n}"),
				slip("last year without a blank", 3, "Write 上年 5: without blanks, 上年5 is one word", "项目 \"x\" {\n 产出指标 {\n 数量指标: \"a\" 5 人 { 上年5 }\n }\n}"),
				slip("a year without a blank", 2, "Write 年度 2024: without blanks, 年度2024 is one word", "项目 \"x\" {\n 年度2024\n 目标 \"y\"\n}"),
				slip("a weight without a blank in English", 3, "Write weight 10: without blanks, weight10 is one word", "project \"x\" {\n Output {\n Quantity: \"a\" 5 人 weight10\n }\n}"),
				slip("a colon alone", 2, "A label is missing", "项目 \"x\" {\n : 5\n}"),
				slip("prose", 1, "你好 cannot stand here", "你好，世界"));
	}

	private static Arguments slip(String what, int line, String message, String text) {
		return Arguments.of(what, line, message, text);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("slips")
	void hasOneMessage(String what, int line, String message, String text) {
		List<Problem> problems = Checking.language(Checking.check(text));
		assertEquals(1, problems.size(), () -> Checking.told(text).toString());
		Problem problem = problems.get(0);
		assertEquals(Codes.SYNTAX, problem.rule());
		assertEquals(line, problem.line());
		assertEquals(message, problem.text(Locale.ENGLISH).substring(0, Math.min(message.length(), problem.text(Locale.ENGLISH).length())));
		assertFalse(problem.text(Locale.SIMPLIFIED_CHINESE).isBlank());
	}

	/** Else it would be a unit, and nobody would miss it. */
	@Test
	void aWeightGluedToAValueIsNoUnit() {
		assertEquals(List.of("3 value: Write 次 权重 10: without blanks, 次权重10 is a unit", "4 value: Write 权重 5: without blanks, 权重5 is a unit"),
				Checking.told("项目 \"x\" {\n 产出指标 {\n 数量指标: \"a\" 5次权重10 正向\n 质量指标: \"b\" \"好\" 权重5\n 质量指标: \"c\" \"好\" \"权重5\"\n }\n}\n"));
	}

	@Test
	void unknownWordsNameTheKnownOnes() {
		assertEquals(List.of("1 value: 文字 is not known here; write one of: 文本、数字、金额、日期、期间、选项、是否"), Checking.told("模板 x { 项目 { 单位: 文字 } }"));
	}

	@Test
	void oneSheetsSlipLeavesTheOthersChecked() {
		FileCheck check = Checking.check("项目 \"x\" {\n 产出指标 {\n 数量指标: \"a 5 人\n }\n}\n项目 \"y\" {\n 产出指标 { 数量指标: \"甲\" ≥ 5 }\n}\n");
		assertEquals(2, check.sheets());
		assertEquals(true, check.problems().stream().anyMatch(problem -> problem.rule().equals("PG104") && "y".equals(problem.sheet())));
		assertEquals(true, check.notRun().stream().anyMatch(none -> none.rule().equals("PG202")));
	}
}
