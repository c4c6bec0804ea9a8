package org.pgoal.dsl.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.pgoal.model.Department;
import org.pgoal.model.Project;
import org.pgoal.model.finding.Severity;

class NamesTest {

	@Test
	void builtInTemplatesAreThere() {
		assertEquals(List.of(), Checking.codes("使用 宿州市2024 项目 \"x\" { }"));
		assertEquals(List.of(), Checking.codes("使用 \"宿州市2024\" 项目 \"x\" { }"));
	}

	@Test
	void anUnknownTemplateIsAnErrorThatNamesTheNearest() {
		assertEquals(List.of("1 unresolved: There is no template 宿洲市2024: did you mean 宿州市2024?"), Checking.told("使用 宿洲市2024 项目 \"x\" { }"));
		assertEquals(List.of("1 unresolved: There is no template 国家通用2020: did you mean 国家通用2021?"), Checking.told("模板 甲 扩展 国家通用2020 { }"));
		assertEquals(List.of("1 unresolved: There is no template 奉节云雾2023: correct the name, or add the file that declares it"),
				Checking.told("使用 奉节云雾2023 项目 \"x\" { }"), "the year alone makes no name a near one");
		assertEquals(Severity.ERROR, Checking.check("使用 火星 项目 \"x\" { }").problems().get(0).severity());
	}

	@Test
	void aDepartmentIsFoundByIdOrName() {
		String department = "部门 人社局 \"平罗县人社局\" { }\n";
		assertEquals(List.of(), Checking.codes(department + "项目 \"x\" { 部门 人社局 }"));
		assertEquals(List.of(), Checking.codes("项目 \"x\" { 部门 \"平罗县人社局\" }\n" + department));
		assertEquals(List.of("2 unresolved: There is no department 人设局: did you mean 人社局?"), Checking.told(department + "项目 \"x\" { 部门 人设局 }"));
	}

	@Test
	void aNameWithADotIsOneName() {
		FileCheck check = Checking.check("部门 \"a.b.c\" { }\n项目 \"x\" { 部门 \"a.b.c\" }");
		assertEquals(List.of(), Checking.language(check));
		Project project = (Project) check.model().getElements().get(1);
		assertTrue(project.getDepartment() instanceof Department department && department.getName().equals("a.b.c"));
	}

	@Test
	void aCycleIsOneError() {
		assertEquals(List.of("1 cycle: The template extends itself: 甲 → 甲. Remove one of the 扩展/extends"), Checking.told("模板 甲 扩展 甲 { }"));
		assertEquals(List.of(Codes.CYCLE), Checking.codes("模板 甲 扩展 乙 { } 模板 乙 扩展 丙 { } 模板 丙 扩展 甲 { }\n使用 甲".replaceFirst("(?s)(.*)\n(.*)", "$2 $1")));
		assertEquals(List.of(Codes.CYCLE), Checking.codes("使用 丁 模板 甲 扩展 乙 { } 模板 乙 扩展 甲 { } 模板 丁 扩展 甲 { } 项目 \"x\" { }"));
	}

	@Test
	void twoTemplatesOfOneName() {
		assertEquals(List.of("2 duplicate: The template 甲 is declared in line 1 already: choose another name"), Checking.told("模板 甲 { }\n模板 甲 { }"));
	}

	@Test
	void aTemplateThatHidesABuiltInOneIsAWarning() {
		List<Problem> problems = Checking.check("模板 平罗县2023 扩展 国家通用 { }").problems();
		assertEquals(List.of(Codes.DUPLICATE), problems.stream().map(Problem::rule).toList());
		assertEquals(Severity.WARNING, problems.get(0).severity());
	}

	@Test
	void idsAreUsedOnce() {
		assertEquals(List.of(Codes.DUPLICATE), Checking.codes("项目 a \"x\" { }\n项目 a \"y\" { }"));
		assertEquals(List.of(Codes.DUPLICATE), Checking.codes("项目 \"x\" { 产出指标 { a = 数量指标: \"甲\" 1 个\n a = 数量指标: \"乙\" 1 个 } }"));
		assertEquals(List.of(), Checking.codes("项目 \"x\" { 产出指标 { a = 数量指标: \"甲\" 1 个 } }\n项目 \"y\" { 产出指标 { a = 数量指标: \"甲\" 1 个 } }"));
	}

	@Test
	void whatMayBeSaidOnceIsSaidOnce() {
		assertEquals(List.of("3 duplicate: This is said twice, in lines 2 and 3: remove one, the last one counts"),
				Checking.told("项目 \"x\" {\n 目标 \"a\"\n 目标 \"b\"\n 明细目标 \"c\"\n 明细目标 \"d\"\n}"));
		assertEquals(List.of(Codes.DUPLICATE), Checking.codes("项目 \"x\" { 产出指标 { 数量指标: \"甲\" 1 个 权重 5 权重 6 } }"));
		assertEquals(List.of(Codes.DUPLICATE), Checking.codes("模板 甲 { 项目 { 表名 \"a\" 表名 \"b\" } }"));
		assertEquals(List.of(), Checking.codes("项目 \"x\" { 年度 2023 货币 万元 目标 \"a\"\n产出指标 { }\n产出指标 { }\n甲: 1 乙: 2 }"));
	}

	@Test
	void messagesAreChineseForChineseReaders() {
		assertEquals("没有名为“宿洲市2024”的模板，是否应为“宿州市2024”？",
				Checking.check("使用 宿洲市2024 项目 \"x\" { }").problems().get(0).text(Locale.SIMPLIFIED_CHINESE));
	}
}
