package org.pgoal.cli.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgoal.cli.shell.TestShell;

class DiffCommandTest {

	private static final String SHEET = "项目 甲 \"甲\" {\n    指标 { 质量指标: \"合格率\" ≥ 90 % }\n}\n";
	private static final String OTHER = SHEET.replace("90", "95");

	@TempDir
	Path folder;
	TestShell shell;

	@BeforeEach
	void open() {
		shell = new TestShell(folder);
	}

	@Test
	void theExitCodeTellsOnlyWhenAskedTo() throws IOException {
		shell.write("a.pgoal", SHEET);
		shell.write("b.pgoal", OTHER);
		shell.write("c.pgoal", "// same\n" + SHEET.replace(" 90 %", "90.0%"));
		assertEquals(0, shell.run("diff", "a.pgoal", "b.pgoal"));
		assertTrue(shell.out().contains("target raised from ≥90% to ≥95% (stricter)"), shell.out());
		assertEquals(1, shell.run("diff", "--exit-code", "a.pgoal", "b.pgoal"));
		assertEquals(0, shell.run("diff", "--exit-code", "a.pgoal", "c.pgoal"));
		assertTrue(shell.out().contains("No change in meaning."), shell.out());
	}

	@Test
	void foldersAreComparedFileByFileAndSheetsFoundInOtherFiles() throws IOException {
		shell.write("a/same.pgoal", SHEET.replace("甲", "乙"));
		shell.write("b/same.pgoal", SHEET.replace("甲", "乙"));
		shell.write("a/one.pgoal", SHEET);
		shell.write("b/sub/two.pgoal", OTHER);
		shell.write("a/gone.pgoal", "项目 \"物业\" { 指标 { 数量指标: \"面积\" 1 亩 } }\n");
		assertEquals(0, shell.run("diff", "a", "b"));
		assertEquals("""
				a/gone.pgoal
				  - project “物业” removed
				      indicators 1

				a/one.pgoal → b/sub/two.pgoal
				  > project “甲” moved from a/one.pgoal to b/sub/two.pgoal
				      ~ 质量指标 “合格率”
				          ~ target raised from ≥90% to ≥95% (stricter)

				Sheets: 1 changed, 0 added, 1 removed, 1 unchanged.
				""", shell.out());
	}

	@Test
	void whatCannotBeReadIsToldAndTheRestGoesOn() throws IOException {
		shell.write("a/broken.pgoal", "项目 {\n    ≥ ≥\n");
		shell.write("b/broken.pgoal", SHEET);
		shell.write("a/x.pgoal", SHEET);
		shell.write("b/x.pgoal", OTHER);
		assertEquals(2, shell.run("diff", "a", "b"));
		assertTrue(shell.err().startsWith("pgoal: a/broken.pgoal:2: cannot be compared: "), shell.err());
		assertEquals(1, shell.err().lines().count());
		assertTrue(shell.out().contains("raised"), shell.out());
	}

	@Test
	void aFileIsWrittenAndNotOverwrittenUnasked() throws IOException {
		shell.write("a.pgoal", SHEET);
		shell.write("b.pgoal", OTHER);
		assertEquals(0, shell.run("diff", "--format", "html", "-o", "out/diff.html", "a.pgoal", "b.pgoal"));
		assertTrue(shell.read("out/diff.html").startsWith("<!DOCTYPE html>"));
		assertEquals("", shell.out());
		assertEquals(2, shell.run("diff", "-o", "out/diff.html", "a.pgoal", "b.pgoal"));
		assertEquals(0, shell.run("diff", "--format", "json", "--force", "-o", "out/diff.html", "a.pgoal", "b.pgoal"));
		assertTrue(shell.read("out/diff.html").startsWith("{"));
	}

	@Test
	void revisionsOfGit() throws IOException, GitAPIException {
		try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
			shell.write("a.pgoal", SHEET);
			git.add().addFilepattern(".").call();
			git.commit().setMessage("one").setAuthor("a", "a@b.c").setCommitter("a", "a@b.c").setSign(false).call();
		}
		shell.write("a.pgoal", OTHER);
		assertEquals(1, shell.run("diff", "--exit-code"));
		assertEquals(0, shell.run("diff", "--exit-code", "HEAD", "HEAD"));
		assertEquals(1, shell.run("diff", "--exit-code", "HEAD", "--", "a.pgoal"));
		assertEquals(1, shell.run("diff", "--exit-code", "HEAD:a.pgoal", "a.pgoal"));
		assertEquals(2, shell.run("diff", "nobody", "--", "a.pgoal"));
		assertEquals("pgoal: nobody: there is no such revision\n", shell.err());
	}

	@Test
	void withoutRepositoryTwoSidesAreNeeded() {
		assertFalse(Files.exists(folder.resolve(".git")));
		assertEquals(2, shell.run("diff"));
		assertEquals("pgoal: no git repository here: name two files or folders, or go to the repository\n", shell.err());
	}
}
