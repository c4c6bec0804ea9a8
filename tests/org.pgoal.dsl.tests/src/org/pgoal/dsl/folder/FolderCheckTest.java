package org.pgoal.dsl.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgoal.dsl.check.Checking;
import org.pgoal.dsl.check.Codes;
import org.pgoal.dsl.check.FileCheck;
import org.pgoal.dsl.check.Problem;
import org.pgoal.dsl.settings.RuleFile;
import org.pgoal.model.finding.Severity;

class FolderCheckTest {

	@TempDir
	Path folder;

	private void file(String name, String text) throws IOException {
		Path file = folder.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	private Map<String, FileCheck> check(Path... files) {
		Map<String, FileCheck> results = new LinkedHashMap<>();
		List<Path> paths = files.length > 0 ? List.of(files) : GoalFiles.below(folder);
		Checking.INJECTOR.getInstance(FolderCheck.class).check(paths,
				(file, check) -> results.put(folder.relativize(file).toString().replace('\\', '/'), check));
		return results;
	}

	private static List<String> codes(FileCheck check) {
		return Checking.language(check).stream().map(Problem::rule).toList();
	}

	@Test
	void resultsComeInPathOrderWithoutModels() throws IOException {
		file("b.pgoal", "项目 \"b\" { 部门 甲 }");
		file("a/z.pgoal", "部门 甲 \"甲局\" { 完整 }");
		file("c.pgoal", "项目 \"c\" { 部门 甲 }");
		Map<String, FileCheck> results = check();
		assertEquals(List.of("a/z.pgoal", "b.pgoal", "c.pgoal"), new ArrayList<>(results.keySet()));
		results.values().forEach(result -> {
			assertNull(result.model());
			result.problems().forEach(problem -> assertNull(problem.element()));
			assertEquals(1, result.sheets());
		});
	}

	@Test
	void hiddenFoldersAndLinksAreSkipped() throws IOException {
		file(".git/x.pgoal", "{");
		file("a/x.pgoal", "项目 \"a\" { }");
		Files.createSymbolicLink(folder.resolve("a/loop"), folder);
		assertEquals(List.of("a/x.pgoal"), new ArrayList<>(check().keySet()));
	}

	@Test
	void templatesAndDepartmentsOfOtherFilesAreKnown() throws IOException {
		file("a.pgoal", "使用 本县2025\n项目 \"a\" { 部门 甲 }");
		file("z/template.pgoal", "模板 本县2025 扩展 国家通用 { 权重 合计 90 }");
		file("z/department.pgoal", "部门 甲 { }");
		assertEquals(List.of(), codes(check().get("a.pgoal")));
		assertTrue(check().get("a.pgoal").template().weightTotal().isPresent());
	}

	@Test
	void aFolderSaysHowSevereItsFindingsAre() throws IOException {
		file(".git/config", "");
		String sheet = "项目 \"a\" { 产出指标 { 数量指标: \"人数\" ≥ 5 } }";
		file("a/x.pgoal", sheet);
		file("b/x.pgoal", sheet);
		file("pgoal.rules", "PG104: 错误\nPG000: 忽略");
		file("b/pgoal.rules", "PG104: 忽略");
		List<String> applied = new ArrayList<>();
		Map<String, List<Problem>> found = new LinkedHashMap<>();
		Checking.INJECTOR.getInstance(FolderCheck.class).check(GoalFiles.below(folder), new FolderCheck.Listener() {
			@Override
			public void checked(Path file, FileCheck check) {
				found.put(folder.relativize(file).toString(), check.problems().stream().filter(problem -> problem.rule().equals("PG104")).toList());
			}

			@Override
			public void applied(RuleFile rules) {
				rules.problems().forEach(problem -> applied.add(folder.relativize(rules.file()) + ":" + problem.line()));
			}
		});
		assertEquals(List.of(Severity.ERROR), found.get("a/x.pgoal").stream().map(Problem::severity).toList());
		assertEquals(List.of(), found.get("b/x.pgoal"));
		assertEquals(List.of("pgoal.rules:2"), applied);
	}

	@Test
	void aSingleFileFindsWhatItNeedsInItsProject() throws IOException {
		file(".project", "");
		file("forms/本县.pgoal", "模板 本县2025 扩展 国家通用 { 权重 合计 90 }");
		file("sheets/a.pgoal", "使用 本县2025\n项目 \"a\" { }");
		Map<String, FileCheck> results = check(folder.resolve("sheets/a.pgoal"));
		assertEquals(List.of("sheets/a.pgoal"), new ArrayList<>(results.keySet()));
		assertEquals(List.of(), codes(results.get("sheets/a.pgoal")));
	}

	@Test
	void aCycleThroughTwoFilesIsOneError() throws IOException {
		file("a.pgoal", "模板 甲 扩展 乙 { }");
		file("b.pgoal", "模板 乙 扩展 甲 { }\n");
		file("c.pgoal", "使用 甲\n项目 \"c\" { }");
		assertEquals(List.of(Codes.CYCLE), check().values().stream().flatMap(check -> codes(check).stream()).toList());
	}

	@Test
	void twoTemplatesOfOneNameAreToldInBothFiles() throws IOException {
		file("a.pgoal", "模板 甲 { }");
		file("b.pgoal", "模板 甲 { }");
		check().forEach((name, result) -> assertEquals(List.of(Codes.DUPLICATE), codes(result)));
	}

	@Test
	void sumsOfADepartmentCountAllItsProjects() throws IOException {
		file("0.pgoal", "使用 宿州市2024\n部门 甲 \"甲局\" { 完整 资金 { 总额: 30 万元 } }");
		file("1.pgoal", "使用 宿州市2024\n项目 \"一\" { 部门 甲 资金 { 年度资金总额: 10 万元 } }");
		file("2.pgoal", "使用 宿州市2024\n项目 \"二\" { 部门 甲 资金 { 年度资金总额: 20 万元 } }");
		assertEquals(0, count("PG205"));
		file("2.pgoal", "使用 宿州市2024\n项目 \"二\" { 部门 \"甲局\" 资金 { 年度资金总额: 21 万元 } }");
		assertEquals(1, count("PG205"));
	}

	private long count(String rule) {
		return check().values().stream().flatMap(check -> check.problems().stream()).filter(problem -> problem.rule().equals(rule)).count();
	}

	@Test
	void manyFilesAreToldInPathOrderWithTheSumsOfTheirDepartment() throws IOException {
		List<String> names = new ArrayList<>(List.of("000.pgoal"));
		file("000.pgoal", "使用 宿州市2024\n部门 甲 \"甲局\" { 完整 资金 { 总额: 1999 万元 } }");
		for (int i = 1; i < 200; i++) {
			names.add("%03d.pgoal".formatted(i));
			file(names.get(i), "使用 宿州市2024\n项目 \"第" + i + "项\" { 部门 甲 资金 { 年度资金总额: 10 万元 } }");
		}
		assertEquals(names, new ArrayList<>(check().keySet()));
		assertEquals(1, count("PG205"));
		file("000.pgoal", "使用 宿州市2024\n部门 甲 \"甲局\" { 完整 资金 { 总额: 1990 万元 } }");
		assertEquals(0, count("PG205"));
	}

	@Test
	void aBadFileLeavesTheOthersChecked() throws IOException {
		file("a.pgoal", "项目 \"a\" { 目标");
		Files.write(folder.resolve("b.pgoal"), "项目 \"劳动仲裁\" { }".getBytes(Charset.forName("GB18030")));
		Files.write(folder.resolve("c.pgoal"), new byte[] { 0, 1, 2, 3 });
		file("d.pgoal", "{".repeat(100_000));
		file("e.pgoal", "<<<<<<< HEAD\n");
		file("f.pgoal", "项目 \"f\" { }");
		Map<String, FileCheck> results = check();
		assertEquals(List.of(Codes.SYNTAX), codes(results.get("a.pgoal")));
		assertEquals(List.of(Codes.ENCODING), codes(results.get("b.pgoal")));
		assertEquals(List.of(Codes.ENCODING), codes(results.get("c.pgoal")));
		assertEquals(List.of(Codes.DEPTH), codes(results.get("d.pgoal")));
		assertEquals(List.of(Codes.CONFLICT), codes(results.get("e.pgoal")));
		assertEquals(1, results.get("f.pgoal").sheets());
	}

	@Test
	void itStopsWhenCancelled() throws IOException {
		file("a.pgoal", "项目 \"a\" { }");
		file("b.pgoal", "项目 \"b\" { }");
		List<Path> checked = new ArrayList<>();
		Checking.INJECTOR.getInstance(FolderCheck.class).check(GoalFiles.below(folder), new FolderCheck.Listener() {
			@Override
			public void checked(Path file, FileCheck check) {
				checked.add(file);
			}

			@Override
			public boolean isCancelled() {
				return !checked.isEmpty();
			}
		});
		assertEquals(1, checked.size());
	}

	@Test
	void anOutlineSeesWhatTheParserSees() {
		FileOutline outline = FileOutline.of("""
				使用 "某县 2024"   // 模板 注释
				项目 p "名" { 部门: "不是" 部门 甲局 目标 "部门 乙 {" 产出指标 { 部门: "x" 5 } }
				部门 甲局 { 完整: "不是" 项目: 5 }
				部门 "乙局" { 完整 }
				模板 丙 扩展 国家通用 { 项目 { 表名 "x" } 部门 { } }
				project "q" { department "d" }
				""");
		assertEquals("某县 2024", outline.template());
		assertEquals(List.of("PROJECT p 名 甲局 false", "DEPARTMENT 甲局 null null false", "DEPARTMENT null 乙局 null true", "TEMPLATE 丙 null 国家通用 false",
				"PROJECT null q d false"),
				outline.declared().stream().map(d -> d.kind() + " " + d.id() + " " + d.name() + " " + d.refersTo() + " " + d.complete()).toList());
	}
}
