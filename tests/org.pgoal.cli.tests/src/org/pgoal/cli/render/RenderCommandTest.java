package org.pgoal.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgoal.cli.shell.TestShell;

class RenderCommandTest {

	private static final String DEPARTMENT = """
			使用 国家通用

			部门 局 "某局" {
			    资金 { 总额: 100 万元 }
			    产出指标 { 成本指标: "总成本" ≤ 90 万元 }
			}
			""";
	private static final String PROJECT = """
			使用 国家通用

			项目 甲 "甲项目" {
			    部门 局
			    资金 { 年度资金总额: 20 万元 }
			    目标 "办好三件事"
			    产出指标 {
			        数量指标: "培训次数" ≥ 3 次
			        数量指标: "参加人数" ≥ 150
			        质量指标: "培训效果" "明显"
			    }
			}
			""";
	private static final String OTHER = """
			使用 国家通用

			项目 乙 "乙项目" { 产出指标 { 数量指标: "走访户数" ≥ 3 户 } }
			项目 丙 "丙项目" { 产出指标 { 数量指标: "发放份数" ≥ 3 份 } }
			""";

	@TempDir
	Path folder;
	TestShell shell;

	@BeforeEach
	void open() throws IOException {
		shell = new TestShell(folder);
		shell.write("goals/局/00.pgoal", DEPARTMENT);
		shell.write("goals/局/甲 1.pgoal", PROJECT);
		shell.write("goals/two.pgoal", OTHER);
	}

	@Test
	void eachSheetHasAPictureInAFolderOfItsOwn() throws IOException {
		assertEquals(0, shell.run("render", "goals"), shell.err());
		assertEquals("", shell.err());
		assertEquals("diagrams/two-01-乙项目.svg\ndiagrams/two-02-丙项目.svg\ndiagrams/局/00.svg\ndiagrams/局/甲 1.svg\n", shell.out());
		String svg = shell.read("diagrams/局/甲 1.svg");
		assertTrue(svg.contains("参加人数") && svg.contains("href=\"../../goals/%E5%B1%80/%E7%94%B2%201.pgoal#L9\""), svg);
		try (var files = Files.walk(folder.resolve("goals"))) {
			assertTrue(files.noneMatch(file -> file.toString().endsWith(".svg")));
		}
	}

	@Test
	void findingsOfTheRulesAreShown() throws IOException {
		assertEquals(0, shell.run("render", "--color", "finding", "goals/局/甲 1.pgoal"), shell.err());
		String svg = shell.read("diagrams/甲 1.svg");
		assertTrue(svg.contains("PG104"), svg);
		assertTrue(svg.lines().anyMatch(line -> line.contains("参加人数") && line.contains("class=\"b indicator warning has-warning\"")), svg);
	}

	@Test
	void aDepartmentShowsItsProjectsWhereverTheyStand() throws IOException {
		assertEquals(0, shell.run("render", "goals"), shell.err());
		String whole = shell.read("diagrams/局/00.svg");
		assertTrue(whole.contains("甲项目") && whole.contains(">+3<") && !whole.contains("参加人数"), whole);
		assertEquals(0, shell.run("render", "--depth", "9", "-o", "deep/", "goals"), shell.err());
		assertTrue(shell.read("deep/局/00.svg").contains("参加人数"));
	}

	@Test
	void aPictureThatIsThereIsLeftAloneOrRefused() throws IOException {
		assertEquals(0, shell.run("render", "goals"));
		String out = shell.out();
		assertEquals(0, shell.run("render", "goals"), "the same again: " + shell.err());
		assertEquals(out, shell.out());
		assertEquals(2, shell.run("render", "--color", "weight", "goals/two.pgoal"));
		assertTrue(shell.err().startsWith("pgoal: diagrams/two-01-乙项目.svg exists; --force overwrites it\n"), shell.err());
		assertEquals(0, shell.run("render", "--color", "weight", "--force", "goals/two.pgoal"));
	}

	@Test
	void oneFileHoldsOneSheet() throws IOException {
		assertEquals(0, shell.run("render", "-o", "out/one.svg", "goals/局/甲 1.pgoal"), shell.err());
		assertEquals("", shell.out());
		assertTrue(shell.read("out/one.svg").startsWith("<svg "));
		assertEquals(2, shell.run("render", "-o", "out/one.svg", "goals/局/甲 1.pgoal"));
		assertEquals("pgoal: out/one.svg exists; --force overwrites it\n", shell.err());
		assertEquals(2, shell.run("render", "-o", "all.svg", "goals"));
		assertEquals("pgoal: all.svg can hold one sheet only, and there are 4; name a folder with -o, e.g. -o diagrams/\n", shell.err());
		assertFalse(Files.exists(folder.resolve("all.svg")));
	}

	@Test
	void aPageOrADocumentHoldsManySheets() throws IOException {
		assertEquals(0, shell.run("render", "--to", "html", "-o", "all.html", "goals"), shell.err());
		String page = shell.read("all.html");
		for (String name : List.of("某局", "甲项目", "乙项目", "丙项目", "参加人数")) {
			assertTrue(page.contains(name), name);
		}
		assertTrue(page.contains("data-href=\"goals/%E5%B1%80/%E7%94%B2%201.pgoal#L9\""), page);
		assertEquals(0, shell.run("render", "--to", "pdf", "-o", "all.pdf", "goals"), shell.err());
		assertTrue(Files.readString(folder.resolve("all.pdf"), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
	}

	@Test
	void aMissingFontIsSaidAndTheRestIsDrawn() throws IOException {
		shell.write("goals/a.pgoal", PROJECT.replace("培训效果", "\udbea\udfcd"));
		assertEquals(2, shell.run("render", "--to", "png", "--scale", "0.5", "goals"));
		assertTrue(shell.err().startsWith("pgoal: goals/a.pgoal: No installed font has these characters: \udbea\udfcd (1 in all)."), shell.err());
		assertEquals(1, shell.err().lines().count());
		assertFalse(Files.exists(folder.resolve("diagrams/a.png")));
		assertTrue(Files.exists(folder.resolve("diagrams/局/甲 1.png")));
		assertEquals(2, shell.run("render", "--to", "png", "--font", "No Such Font", "-o", "x.png", "goals/局/甲 1.pgoal"));
		assertEquals("pgoal: x.png: There is no font file and no installed font called No Such Font\n", shell.err());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"--category 质量指标   | 培训效果 | 培训次数", //
			"--quantified no       | 培训效果 | 培训次数", //
			"--quantified yes      | 培训次数 | 培训效果", //
			"--category 数量指标 --category 质量指标 | 培训次数 | 没有", //
			"--depth 2             | 产出指标 | 培训次数", //
	})
	void indicatorsAreChosen(String options, String shown, String hidden) throws IOException {
		shell.write("copy.pgoal", PROJECT);
		assertEquals(0, shell.run(("render " + options.strip() + " -o x.svg copy.pgoal").split(" +")), shell.err());
		String svg = shell.read("x.svg");
		assertTrue(svg.contains(shown), svg);
		assertFalse(svg.contains(">" + hidden + "<"), svg);
	}

	@Test
	void sheetsOfADepartmentAreChosen() {
		assertEquals(0, shell.run("render", "--department", "局", "goals"), shell.err());
		assertEquals("diagrams/局/00.svg\ndiagrams/局/甲 1.svg\n", shell.out());
		assertEquals(0, shell.run("render", "--department", "别局", "goals"), shell.err());
		assertEquals("", shell.out());
		assertEquals("There is no sheet to draw.\n", shell.err());
	}

	@Test
	void textThatDoesNotParseIsSaidAndTheRestIsDrawn() throws IOException {
		shell.write("goals/a.pgoal", "项目 \"坏\" { 产出指标 {\n  数量指标 \"x\" 3\n");
		assertEquals(2, shell.run("render", "goals"));
		assertTrue(shell.err().startsWith("pgoal: goals/a.pgoal:2:"), shell.err());
		assertTrue(shell.err().endsWith("(not drawn)\n"), shell.err());
		assertTrue(Files.exists(folder.resolve("diagrams/局/甲 1.svg")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"--depth 0    | pgoal: --depth takes a number of levels from 1 on, not 0", //
			"--depth viel | pgoal: --depth takes a number of levels from 1 on, not viel", //
			"--scale 0    | pgoal: --scale takes a number from 0.1 to 9.99, not 0", //
			"--to gif     | pgoal: --to takes one of svg, png, pdf, html, not \"gif\"", //
			"--color red  | pgoal: --color takes one of category, weight, finding, budget, not \"red\"", //
	})
	void wrongOptionsAreExplained(String options, String message) {
		assertEquals(2, shell.run(("render " + options.strip() + " goals").split(" +")));
		assertEquals(message + "\n", shell.err());
	}
}
