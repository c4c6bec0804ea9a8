package org.pgoal.cli.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgoal.cli.shell.TestShell;

class RollCommandTest {

	private static final String SHEET = "使用 乌海市2022\n\n项目 \"2026年物业\" {\n    年度 2026\n    资金 { 预算数: 5 万元 }\n    产出指标 {\n        数量指标: \"面积\" 1 亩 // 约\n    }\n}\n";

	@TempDir
	Path folder;
	TestShell shell;

	@BeforeEach
	void open() throws IOException {
		shell = new TestShell(folder);
		shell.write("now/sub/01-2026年物业.pgoal", SHEET);
	}

	@Test
	void sheetsAreWrittenAndWhatIsOpenIsListed() throws IOException {
		assertEquals(0, shell.run("roll", "--year", "2027", "now", "-o", "next"));
		assertEquals("""
				next/sub/01-2027年物业.pgoal
				next/sub/01-2027年物业.pgoal:5:10: budget 5万元 is last year's: confirm it, or put in the new one
				there is no template of 乌海市 for 2027; 乌海市2022 is kept: check it against the new form (sheets: 1)
				Sheets for 2027: 1. To decide: 1.
				""", shell.out());
		assertEquals(SHEET.replace("2026", "2027").replace("1 亩 //", "1 亩 { 上年 1 亩 } //"), shell.read("next/sub/01-2027年物业.pgoal"));
		assertEquals(SHEET, shell.read("now/sub/01-2026年物业.pgoal"), "last year's stays");
		assertEquals(2, shell.run("roll", "--year", "2027", "now", "-o", "next"), "nothing is overwritten unasked");
		assertEquals(0, shell.run("roll", "--year", "2027", "now", "-o", "next", "--force"));
		assertEquals(0, shell.run("roll", "--year", "2027", "next", "-o", "after"));
		assertTrue(shell.err().contains("already of 2027"), shell.err());
		assertFalse(Files.exists(folder.resolve("after/sub")));
	}

	@Test
	void wrongWordsAreRefusedBeforeAnythingIsWritten() throws IOException {
		assertEquals(2, shell.run("roll", "--year", "27", "now", "-o", "next"));
		assertEquals("pgoal: --year takes a year from 1990 to 2100, not \"27\"\n", shell.err());
		assertEquals(2, shell.run("roll", "--year", "2027", "--template", "没有", "now", "-o", "next"));
		assertEquals("pgoal: there is no template 没有\n", shell.err());
		assertFalse(Files.exists(folder.resolve("next")));
		shell.write("now/broken.pgoal", "项目 {\n ≥ ≥\n");
		assertEquals(2, shell.run("roll", "--year", "2027", "now", "-o", "next"));
		assertTrue(shell.err().startsWith("pgoal: now/broken.pgoal:2: cannot be rolled: "), shell.err());
		assertTrue(Files.exists(folder.resolve("next/sub/01-2027年物业.pgoal")), "the rest goes on");
	}
}
