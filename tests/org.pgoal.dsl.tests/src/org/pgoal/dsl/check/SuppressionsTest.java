package org.pgoal.dsl.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class SuppressionsTest {

	/** PG104: a number needs a unit. Two faults, in lines 3 and 4. */
	private static String sheet(String before, String first, String between) {
		return before + "项目 \"x\" {\n 产出指标 {\n  数量指标: \"受理甲\" ≥ 5" + first + "\n" + between + "  数量指标: \"受理乙\" ≥ 6\n }\n}\n";
	}

	private static List<Integer> lines(String text) {
		return Checking.check(text).problems().stream().filter(problem -> problem.rule().equals("PG104")).map(Problem::line).toList();
	}

	@Test
	void withoutOne() {
		assertEquals(List.of(3, 4), lines(sheet("", "", "")));
	}

	@Test
	void atTheEndOfALineForThatLine() {
		assertEquals(List.of(4), lines(sheet("", "  // pgoal: 忽略 PG104", "")));
		assertEquals(List.of(4), lines(sheet("", "  // pgoal: ignore PG309, PG104 上级要求", "")));
		assertEquals(List.of(4), lines(sheet("", "  //pgoal：忽略　PG309、PG104", "")));
	}

	@Test
	void onALineOfItsOwnForTheNextStatement() {
		assertEquals(List.of(3), lines(sheet("", "", "  // pgoal: 忽略 PG104\n  // 说明\n\n")));
	}

	@Test
	void forTheFile() {
		assertEquals(List.of(), lines(sheet("// pgoal: 本文件忽略 PG104\n", "", "")));
		assertEquals(List.of(), lines(sheet("", "", "// pgoal: ignore-file PG104\n")));
	}

	@Test
	void ofAnotherRuleChangesNothing() {
		assertEquals(List.of(3, 4), lines(sheet("", "  // pgoal: 忽略 PG309", "")));
	}

	@Test
	void insideATextIsNone() {
		assertEquals(List.of(4, 5), lines("项目 \"// pgoal: 本文件忽略 PG104\" {\n" + " 目标 \"// pgoal: 忽略 PG104\"\n" + sheet("", "", "").substring("项目 \"x\" {\n".length())));
	}

	@Test
	void coversTheDetailsOfItsIndicator() {
		assertEquals(List.of(), Checking.check("项目 \"x\" {\n 产出指标 {\n  数量指标: \"受理甲\" 5 件 { // pgoal: 忽略 PG310\n  上年 9 件 }\n }\n}").problems().stream()
				.filter(problem -> problem.rule().equals("PG310")).toList());
	}

	@Test
	void withAnUnknownRuleIsANote() {
		assertEquals(List.of("1 suppression: There is no rule PG999"), Checking.told("// pgoal: 忽略 PG999\n项目 \"x\" { }"));
		assertEquals(List.of(Codes.SUPPRESSION), Checking.codes("// pgoal: 忽略\n项目 \"x\" { }"));
		assertEquals(List.of(Codes.SUPPRESSION), Checking.codes("// pgoal: 忽视 PG104\n项目 \"x\" { }"));
		assertEquals(List.of(), Checking.codes("// pgoal 是什么\n项目 \"x\" { }"));
	}
}
