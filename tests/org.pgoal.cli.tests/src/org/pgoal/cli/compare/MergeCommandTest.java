package org.pgoal.cli.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgoal.cli.shell.TestShell;

class MergeCommandTest {

	private static final String SHEET = "项目 甲 \"甲\" {\n    指标 {\n        质量指标: \"合格率\" ≥ 90 %\n        质量指标: \"达标率\" ≥ 80 %\n    }\n}\n";

	@TempDir
	Path folder;
	TestShell shell;

	@BeforeEach
	void open() throws IOException {
		shell = new TestShell(folder);
		shell.write("base", SHEET);
		shell.write("ours", SHEET.replace("90", "91"));
	}

	@Test
	void theResultReplacesOurs() throws IOException {
		shell.write("theirs", SHEET.replace("80", "85"));
		assertEquals(0, shell.run("merge", "base", "ours", "theirs"));
		assertEquals(SHEET.replace("90", "91").replace("80", "85"), shell.read("ours"));
		assertEquals("", shell.out() + shell.err());
	}

	@Test
	void conflictsAreMarkedToldAndTheExitCode() throws IOException {
		shell.write("theirs", SHEET.replace("90", "95"));
		assertEquals(1, shell.run("merge", "base", "ours", "theirs", "--path", "samples/a.pgoal", "--marker-size", "9"));
		assertEquals("samples/a.pgoal: conflict: 质量指标 合格率: target is “≥91%” on one side and “≥95%” on the other\n", shell.err());
		assertTrue(shell.read("ours").contains("""
				<<<<<<<<< ours
				        质量指标: "合格率" ≥ 91 %
				=========
				        质量指标: "合格率" ≥ 95 %
				>>>>>>>>> theirs
				"""), shell.read("ours"));
	}

	@Test
	void theResultMayGoElsewhere() throws IOException {
		shell.write("theirs", SHEET.replace("80", "85"));
		assertEquals(0, shell.run("merge", "base", "ours", "theirs", "-o", "-"));
		assertEquals(SHEET.replace("90", "91").replace("80", "85"), shell.out());
		assertEquals(SHEET.replace("90", "91"), shell.read("ours"));
		assertEquals(0, shell.run("merge", "base", "ours", "theirs", "-o", "result.pgoal"));
		assertEquals(2, shell.run("merge", "base", "ours", "theirs", "-o", "result.pgoal"), "nothing else is overwritten unasked");
		assertEquals(0, shell.run("merge", "base", "ours", "theirs", "-o", "result.pgoal", "--force"));
	}

	@Test
	void whatIsNoSheetIsMergedByLines() throws IOException {
		Charset gb18030 = Charset.forName("GB18030");
		shell.write("base", "一\n二\n三\n".getBytes(gb18030));
		shell.write("ours", "一改\n二\n三\n".getBytes(gb18030));
		shell.write("theirs", "一\n二\n三改\n".getBytes(gb18030));
		assertEquals(0, shell.run("merge", "base", "ours", "theirs"));
		assertEquals("一改\n二\n三改\n", Files.readString(folder.resolve("ours"), gb18030));
		assertTrue(shell.err().startsWith("ours: "), shell.err());
	}

	@Test
	void aByteOrderMarkStays() throws IOException {
		shell.write("ours", "\ufeff" + SHEET.replace("90", "91"));
		shell.write("theirs", SHEET.replace("80", "85"));
		assertEquals(0, shell.run("merge", "base", "ours", "theirs"));
		assertEquals("\ufeff" + SHEET.replace("90", "91").replace("80", "85"), shell.read("ours"));
	}

	@Test
	void aMissingFileIsTold() {
		assertEquals(2, shell.run("merge", "base", "ours", "nothing"));
		assertEquals("pgoal: nothing: cannot be read: there is no such file\n", shell.err());
	}

	@Test
	void plainLinesForGitsOwnDiff() throws IOException {
		shell.write("a.pgoal", "// Kommentar\n" + SHEET);
		shell.write("broken.pgoal", "项目 {\n≥ ≥\n");
		assertEquals(0, shell.run("textconv", "a.pgoal"));
		assertEquals("project 甲 [甲]\n  质量指标: 合格率 | ≥90%\n  质量指标: 达标率 | ≥80%\n", shell.out());
		assertEquals(0, shell.run("textconv", "broken.pgoal"));
		assertEquals("项目 {\n≥ ≥\n", shell.out(), "as it is");
	}
}
