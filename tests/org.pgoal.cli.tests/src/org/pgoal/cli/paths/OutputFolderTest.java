package org.pgoal.cli.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgoal.cli.shell.Failure;
import org.pgoal.cli.shell.TestShell;

class OutputFolderTest {

	private static final byte[] TEXT = "项目".getBytes(StandardCharsets.UTF_8);

	@TempDir
	Path temporary;
	TestShell shell;
	Path work;

	@BeforeEach
	void open() throws IOException {
		work = Files.createDirectories(temporary.resolve("work"));
		shell = new TestShell(work);
	}

	private String refused(OutputFolder folder, String place) {
		Failure failure = assertThrows(Failure.class, () -> folder.write(Path.of(place), TEXT));
		return failure.message().text(java.util.Locale.ENGLISH);
	}

	@Test
	void foldersAreMade() throws Exception {
		assertEquals("out/甲/乙.pgoal", new OutputFolder(shell.shell(), "out", false).write(Path.of("甲", "乙.pgoal"), TEXT));
		assertEquals("项目", shell.read("out/甲/乙.pgoal"));
	}

	@Test
	void existingFilesStayUnlessForced() throws Exception {
		shell.write("out/a.pgoal", "mine");
		assertEquals("out/a.pgoal exists; --force overwrites it", refused(new OutputFolder(shell.shell(), "out/", false), "a.pgoal"));
		assertEquals("mine", shell.read("out/a.pgoal"));
		new OutputFolder(shell.shell(), "out", true).write(Path.of("a.pgoal"), TEXT);
		assertEquals("项目", shell.read("out/a.pgoal"));
	}

	@Test
	void noPlaceLeadsOutside() throws Exception {
		OutputFolder folder = new OutputFolder(shell.shell(), "out", true);
		for (String place : List.of("../x.pgoal", "a/../../x.pgoal", "/x.pgoal", "", ".")) {
			refused(folder, place);
		}
		assertFalse(Files.exists(work.resolve("x.pgoal")));
		assertEquals("out/../x.pgoal would lead outside out; not written", refused(folder, "../x.pgoal"));
	}

	@Test
	void noLinkLeadsOutside() throws Exception {
		OutputFolder folder = new OutputFolder(shell.shell(), "out", true);
		Path elsewhere = Files.createDirectories(work.resolve("elsewhere"));
		shell.write("elsewhere/x.pgoal", "mine");
		Files.createSymbolicLink(work.resolve("out/link"), elsewhere);
		Files.createSymbolicLink(work.resolve("out/x.pgoal"), elsewhere.resolve("x.pgoal"));
		Files.createSymbolicLink(work.resolve("out/dangling"), work.resolve("nowhere"));
		refused(folder, "link/y.pgoal");
		refused(folder, "x.pgoal");
		refused(folder, "dangling/y.pgoal");
		assertEquals("mine", shell.read("elsewhere/x.pgoal"));
		try (var files = Files.list(elsewhere)) {
			assertEquals(1, files.count());
		}
		assertFalse(Files.exists(work.resolve("nowhere")));
	}

	@Test
	void aFullDiskIsSaidAndNothingIsLeft() throws Exception {
		shell.writingWith((file, content) -> {
			throw new IOException("No space left on device");
		});
		assertEquals("out/a.pgoal could not be written: the disk is full", refused(new OutputFolder(shell.shell(), "out", false), "a.pgoal"));
		try (var files = Files.list(work.resolve("out"))) {
			assertEquals(List.of(), files.toList());
		}
	}

	@Test
	void aFileIsNoFolder() throws Exception {
		shell.write("out", "mine");
		Failure failure = assertThrows(Failure.class, () -> new OutputFolder(shell.shell(), "out", true));
		assertEquals("out is a file; -o needs a folder here", failure.message().text(java.util.Locale.ENGLISH));
	}
}
