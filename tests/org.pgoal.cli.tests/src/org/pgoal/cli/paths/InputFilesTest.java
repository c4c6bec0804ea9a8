package org.pgoal.cli.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgoal.cli.shell.TestShell;

class InputFilesTest {

	@TempDir
	Path folder;
	TestShell shell;

	@BeforeEach
	void files() throws IOException {
		shell = new TestShell(folder.resolve("work"));
		Files.createDirectories(folder.resolve("work"));
		for (String place : List.of("项目/02-乙.pgoal", "项目/01-甲.pgoal", "项目/说明.txt", "项目/.git/x.pgoal", "项目/.hidden.pgoal", "a.PGOAL", "z/deep/er/b.pgoal",
				"../beside/c.pgoal")) {
			shell.write(place, "");
		}
	}

	private List<String> names(String... arguments) {
		return InputFiles.sheets(List.of(arguments), shell.shell()).stream().map(InputFile::name).toList();
	}

	@Test
	void aFolderMeansItsFilesInPathOrder() {
		assertEquals(List.of("a.PGOAL", "z/deep/er/b.pgoal", "项目/01-甲.pgoal", "项目/02-乙.pgoal"), names("."));
		assertEquals("", shell.err());
	}

	@Test
	void spellingsOfAPathAreOnePath() {
		assertEquals(List.of("项目/01-甲.pgoal", "项目/02-乙.pgoal"), names("./项目/", "项目", "项目/../项目/01-甲.pgoal"));
	}

	@Test
	void dotFoldersCountWhenNamed() {
		assertEquals(List.of("项目/.git/x.pgoal"), names("项目/.git"));
	}

	@Test
	void filesElsewhereAreNamedAsTheUserDid() {
		assertEquals(List.of("../beside/c.pgoal"), names("../beside"));
		Path absolute = folder.resolve("beside").toAbsolutePath();
		assertEquals(List.of(absolute.resolve("c.pgoal").toString().replace('\\', '/')), names(absolute.toString()));
		assertEquals(List.of("a.PGOAL"), names(folder.resolve("work/a.PGOAL").toAbsolutePath().toString()));
	}

	@Test
	void whatIsMissingIsSaidAndTheRestGoesOn() {
		assertEquals(List.of("a.PGOAL"), names("没有", "a.PGOAL"));
		assertEquals("pgoal: 没有: there is no such file or folder\n", shell.err());
		assertTrue(shell.state().failed());
	}

	@Test
	void otherFilesAreRefused() {
		assertEquals(List.of(), names("项目/说明.txt"));
		assertEquals("pgoal: 项目/说明.txt: not a .pgoal file\n", shell.err());
		assertTrue(shell.state().failed());
	}

	@Test
	void anEmptyFolderIsNoFailure() throws IOException {
		Files.createDirectories(folder.resolve("work/空"));
		assertEquals(List.of(), names("空"));
		assertEquals("空: no .pgoal files in this folder\n", shell.err());
		assertFalse(shell.state().failed());
	}

	@Test
	void aCircleOfLinksEnds() throws IOException {
		Files.createSymbolicLink(folder.resolve("work/项目/loop"), folder.resolve("work"));
		assertEquals(List.of("项目/01-甲.pgoal", "项目/02-乙.pgoal"), names("项目"));
	}
}
