package org.pgoal.compare.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgoal.dsl.reading.Reading;

/** What people may type, as they know it from git. */
class SidesTest {

	@TempDir
	Path root;
	Git git;

	@BeforeEach
	void repository() throws GitAPIException, IOException {
		git = Git.init().setDirectory(root.toFile()).setInitialBranch("main").call();
		write("a.pgoal", "one");
		write("sub/b.pgoal", "one");
		write("sub/c.txt", "no sheet");
		commit("one");
		git.branchCreate().setName("other").call();
		write("a.pgoal", "two");
		commit("two");
		git.tag().setName("v2").call();
		write("a.pgoal", "three");
		write("new.pgoal", "three");
		write("ignored/x.pgoal", "three");
		write(".gitignore", "ignored/\n");
	}

	@AfterEach
	void close() {
		git.close();
	}

	private void write(String name, String text) throws IOException {
		Path file = root.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	private void commit(String message) throws GitAPIException {
		git.add().addFilepattern(".").call();
		git.commit().setMessage(message).setAuthor("a", "a@b.c").setCommitter("a", "a@b.c").setSign(false).call();
	}

	private String said(String words) throws RevisionProblem {
		return said(words, root);
	}

	private String said(String words, Path folder) throws RevisionProblem {
		List<String> all = words.isEmpty() ? List.of() : List.of(words.split(" "));
		int dashes = all.indexOf("--");
		try (Sides sides = Sides.of(dashes < 0 ? all : all.subList(0, dashes), dashes < 0 ? null : all.subList(dashes + 1, all.size()), folder)) {
			return said(sides.before()) + " | " + said(sides.after());
		}
	}

	private static String said(Source source) {
		StringBuilder said = new StringBuilder();
		source.files().forEach((path, content) -> said.append(said.isEmpty() ? "" : " ").append(path).append('=')
				.append(content.read() instanceof Reading.Text text ? text.text() : "?"));
		return said.toString();
	}

	@Test
	void nothingIsHeadAgainstTheWorkingTreeWithNewFilesButNotIgnoredOnes() throws RevisionProblem {
		assertEquals("a.pgoal=two sub/b.pgoal=one | a.pgoal=three new.pgoal=three sub/b.pgoal=one", said(""));
	}

	@Test
	void aRevisionIsComparedWithTheWorkingTree() throws RevisionProblem {
		assertEquals("a.pgoal=one sub/b.pgoal=one | a.pgoal=three new.pgoal=three sub/b.pgoal=one", said("HEAD~1"));
	}

	@Test
	void twoRevisionsInAllSpellings() throws RevisionProblem {
		String expected = "a.pgoal=one sub/b.pgoal=one | a.pgoal=two sub/b.pgoal=one";
		assertEquals(expected, said("HEAD~1 HEAD"));
		assertEquals(expected, said("HEAD~1..HEAD"));
		assertEquals(expected, said("HEAD~1.."));
		assertEquals(expected, said("other..v2"));
		assertEquals(expected, said("other...main"));
		assertEquals(" | ", said("HEAD~1 HEAD -- nothing.pgoal"));
	}

	@Test
	void sinceTheyPartedLeavesOutWhatTheOtherBranchDid() throws RevisionProblem, GitAPIException, IOException {
		git.reset().setMode(org.eclipse.jgit.api.ResetCommand.ResetType.HARD).call();
		git.checkout().setName("other").call();
		write("sub/b.pgoal", "elsewhere");
		commit("three");
		assertEquals("a.pgoal=one sub/b.pgoal=one | a.pgoal=two sub/b.pgoal=one", said("other...main"));
		assertEquals("a.pgoal=one new.pgoal=three sub/b.pgoal=elsewhere | a.pgoal=two sub/b.pgoal=one", said("other..main"));
	}

	@Test
	void pathsNarrowRevisionsDown() throws RevisionProblem {
		assertEquals("a.pgoal=one | a.pgoal=three", said("HEAD~1 -- a.pgoal"));
		assertEquals("a.pgoal=one | a.pgoal=three", said("HEAD~1 a.pgoal"));
		assertEquals("sub/b.pgoal=one | sub/b.pgoal=one", said("HEAD~1 HEAD -- sub"));
		assertEquals("sub/b.pgoal=one | sub/b.pgoal=one", said("-- sub"));
		assertEquals("sub/b.pgoal=one | sub/b.pgoal=one", said("HEAD -- .", root.resolve("sub")));
		assertEquals("a.pgoal=two | a.pgoal=three", said("HEAD -- ../a.pgoal", root.resolve("sub")));
	}

	@Test
	void aFileOfARevision() throws RevisionProblem {
		assertEquals("=one | =two", said("HEAD~1:a.pgoal HEAD:a.pgoal"));
		assertEquals("=one | =three", said("HEAD~1:a.pgoal a.pgoal"));
		assertEquals("=three | =one", said("a.pgoal HEAD~1:a.pgoal"));
		assertEquals("=one | =three", said("HEAD~1:a.pgoal"));
		assertEquals("=one | =one", said("HEAD~1:./b.pgoal b.pgoal", root.resolve("sub")));
		assertEquals("b.pgoal=one | b.pgoal=one", said("HEAD~1:sub sub"));
	}

	@Test
	void filesAndFoldersNeedNoRepository(@TempDir Path elsewhere) throws RevisionProblem, IOException {
		Files.writeString(elsewhere.resolve("x.pgoal"), "x");
		Files.createDirectories(elsewhere.resolve("y"));
		Files.writeString(elsewhere.resolve("y/z.pgoal"), "z");
		assertEquals("=x | =z", said("x.pgoal y/z.pgoal", elsewhere));
		assertEquals("x.pgoal=x y/z.pgoal=z | z.pgoal=z", said(". y", elsewhere));
		assertEquals("missing", problem("HEAD", elsewhere));
		assertEquals("noRepository", problem("", elsewhere));
	}

	@Test
	void whatIsNotThereIsSaid() {
		assertEquals("missing", problem("nothing.pgoal a.pgoal", root));
		assertEquals("noRevision", problem("HEAD~9:a.pgoal a.pgoal", root));
		assertEquals("noPath", problem("HEAD:gone.pgoal a.pgoal", root));
		assertEquals("notGoals", problem("HEAD:sub/c.txt a.pgoal", root));
		assertEquals("noRevision", problem("nobody -- a.pgoal", root));
	}

	@Test
	void aWordThatIsBothIsRefused() throws IOException {
		write("v2/x.pgoal", "x");
		assertEquals("ambiguous", problem("v2", root));
		assertEquals("ambiguous", problem("v2 sub", root));
	}

	private String problem(String words, Path folder) {
		return assertThrows(RevisionProblem.class, () -> said(words, folder)).reason().key();
	}
}
