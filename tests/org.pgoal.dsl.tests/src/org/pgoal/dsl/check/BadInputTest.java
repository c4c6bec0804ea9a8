package org.pgoal.dsl.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.pgoal.dsl.folder.FileOutline;

/** Whatever stands in a text: no exception, no endless run, few messages. */
class BadInputTest {

	private static final String FIRST = """
			使用 平罗县2023

			// 一个项目
			项目 仲裁 "劳动争议仲裁补助工作经费" {
			    部门 人社局   年度 2023
			    主管部门及代码: "044001"
			    资金 { 年度资金总额: 6 万元   财政拨款: 6万元 }
			    目标 '''
			        处理案件 450 件
			        '''
			    计划 { "1月-6月": "…" }
			    任务 "甲" "乙" { 总额: 1,223.7 万元 }
			    产出指标 {
			        14-成本指标: "仲裁办案补助" 6 万元
			        结案 = 11-数量指标: "处理仲裁案件" ≥ 150 件、次 权重 10 正向 { 公式 "…" 上年 "有所提高" }
			        服务对象满意度: ≥ 90 % 原文 "≥90%以上" 权重 10    // pgoal: 忽略 PG304
			    }
			    效益指标/社会效益: “挽回损失” "显著提高"
			}
			""";
	private static final String SECOND = "部门 人社局 \"第二\" { 目标 \"x\" }\n";

	@Test
	void theTextIsFineToBeginWith() {
		assertEquals(List.of(), Checking.codes(FIRST + SECOND));
	}

	@Test
	void cutAnywhere() {
		for (int end = 0; end <= FIRST.length(); end++) {
			survives(FIRST.substring(0, end), "cut at " + end);
		}
	}

	@Test
	void withoutAnyOneCharacter() {
		for (int i = 0; i < FIRST.length(); i++) {
			survives(FIRST.substring(0, i) + FIRST.substring(i + 1) + SECOND, "without character " + i);
		}
	}

	@Test
	void withoutAnyOneToken() {
		for (int from = 0; from < FIRST.length();) {
			int to = from + 1;
			while (to < FIRST.length() && isWord(FIRST.charAt(from)) && isWord(FIRST.charAt(to))) {
				to++;
			}
			survives(FIRST.substring(0, from) + FIRST.substring(to) + SECOND, "without token at " + from);
			from = to;
		}
	}

	@Test
	void withAnyOneCharacterMore() {
		for (char more : "{}\":'“/=：\u0000".toCharArray()) {
			for (int i = 0; i < FIRST.length(); i += 3) {
				survives(FIRST.substring(0, i) + more + FIRST.substring(i) + SECOND, more + " at " + i);
			}
		}
	}

	private static boolean isWord(char c) {
		return Character.isLetterOrDigit(c);
	}

	private static void survives(String text, String what) {
		FileCheck check = Checking.check(text);
		List<Problem> problems = Checking.language(check);
		assertTrue(problems.stream().noneMatch(problem -> problem.rule().equals(Codes.INTERNAL)), what);
		assertTrue(problems.size() <= 8, () -> what + Checking.told(text));
		for (Problem problem : check.problems()) {
			assertTrue(problem.line() >= 1 && problem.column() >= 1 && problem.offset() + problem.length() <= text.length(), () -> what + problem);
		}
		FileOutline.of(text);
	}

	@Test
	void aHundredThousandBraces() {
		assertEquals(List.of(Codes.DEPTH), Checking.codes("项目 \"x\" ".repeat(1) + "{ 产出指标 ".repeat(100_000)));
		assertEquals(List.of(Codes.DEPTH), Checking.codes("{".repeat(100_000)));
		FileOutline.of("{".repeat(100_000));
	}

	@Test
	void bracesInTextsAndCommentsDoNotNest() {
		String braces = "{".repeat(200);
		assertEquals(List.of(), Checking.codes("// " + braces + "\n/* " + braces + " */ 项目 \"" + braces + "\" { 目标 '''" + braces + "''' }"));
	}

	@Test
	void aHundredThousandClosingBraces() {
		assertEquals(List.of(Codes.SYNTAX), Checking.codes("}".repeat(100_000)));
	}

	@Test
	void conflictMarks() {
		String text = "项目 \"x\" {\n<<<<<<< HEAD\n 目标 \"a\"\n=======\n 目标 \"b\"\n>>>>>>> other\n}\n";
		List<Problem> problems = Checking.check(text).problems();
		assertEquals(List.of(Codes.CONFLICT), problems.stream().map(Problem::rule).toList());
		assertEquals(2, problems.get(0).line());
	}

	@Test
	void linesOfAnOldMac() {
		String text = "项目 \"x\" { // 说明\n 产出指标 {\n 数量指标: \"a\" 5 人\n }\n}\n";
		List<Problem> problems = Checking.check(text.replace('\n', '\r')).problems();
		assertEquals(List.of(Codes.SYNTAX), problems.stream().map(Problem::rule).toList());
		assertTrue(problems.get(0).text(java.util.Locale.ENGLISH).contains("CR"), problems.get(0).text(java.util.Locale.ENGLISH));
		assertEquals(Checking.codes(text), Checking.codes(text.replace("\n", "\r\n")));
	}

	/** A label may be called so. */
	@Test
	void aWordWithANumberIsALabelBeforeAColon() {
		assertFalse(Checking.codes("项目 \"x\" {\n 权重10: \"a\"\n 年度2024: \"b\"\n 产出指标 {\n 得分5: \"c\" 5 人\n }\n}\n").contains(Codes.SYNTAX));
	}

	@Test
	void aLineOfEqualSignsIsNoConflict() {
		assertFalse(Checking.codes("// \n=======\n").contains(Codes.CONFLICT));
	}

	@Test
	void windowsLineEndings() {
		FileCheck check = Checking.check((FIRST + SECOND).replace("\n", "\r\n"));
		assertEquals(List.of(), Checking.language(check));
		assertEquals(Checking.check(FIRST + SECOND).problems().stream().map(Problem::line).toList(), check.problems().stream().map(Problem::line).toList());
	}

	@Test
	void anEmptyText() {
		assertEquals(List.of(), Checking.check("").problems());
		assertEquals(List.of(), Checking.check("// nothing\n").problems());
	}
}
