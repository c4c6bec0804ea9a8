package org.pgoal.compare.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commits that somebody chooses from: those that changed a file, under whatever name, or a folder. */
class HistoryTest {

	@TempDir
	Path root;
	Git git;

	@BeforeEach
	void commits() throws Exception {
		git = Git.init().setDirectory(root.toFile()).setInitialBranch("main").call();
		Files.createDirectories(root.resolve("科室"));
		write("旧名.pgoal", "项目 \"甲\" {\n    年度 2026\n    目标 \"修好道路\"\n}\n");
		commit("第一版");
		write("科室/乙.pgoal", "项目 \"乙\" {\n}\n");
		commit("另一张表");
		write("旧名.pgoal", "项目 \"甲\" {\n    年度 2026\n    目标 \"修好道路和桥\"\n}\n");
		commit("目标");
		Files.move(root.resolve("旧名.pgoal"), root.resolve("科室/新名.pgoal"));
		git.rm().addFilepattern("旧名.pgoal").call();
		commit("改名");
	}

	@AfterEach
	void close() {
		git.close();
	}

	private void write(String name, String text) throws Exception {
		Files.writeString(root.resolve(name), text);
	}

	private void commit(String message) throws Exception {
		git.add().addFilepattern(".").call();
		git.commit().setMessage(message + "\n\n更多说明").setAuthor("王敏", "a@b.c").setCommitter("a", "a@b.c").setSign(false).call();
	}

	private List<String> history(String path, int most) throws RevisionProblem {
		List<String> seen = new ArrayList<>();
		try (GitRepository repository = GitRepository.around(root).orElseThrow()) {
			repository.history(path, commit -> {
				seen.add(commit.message() + " " + commit.author() + " " + commit.path());
				return seen.size() < most;
			});
		}
		return seen;
	}

	@Test
	void aFileIsFollowedThroughItsNames() throws Exception {
		assertEquals(List.of("改名 王敏 科室/新名.pgoal", "目标 王敏 旧名.pgoal", "第一版 王敏 旧名.pgoal"), history("科室/新名.pgoal", 10));
		assertEquals(List.of("改名 王敏 科室/新名.pgoal", "目标 王敏 旧名.pgoal"), history("科室/新名.pgoal", 2));
	}

	@Test
	void aFolderHasTheCommitsOfAllThatIsInIt() throws Exception {
		assertEquals(List.of("改名 王敏 科室", "另一张表 王敏 科室"), history("科室", 10));
		assertEquals(4, history("", 10).size());
	}

	@Test
	void whatIsNewHasNone() throws Exception {
		assertEquals(List.of(), history("没有.pgoal", 10));
		Path empty = Files.createTempDirectory(root, "leer");
		Git.init().setDirectory(empty.toFile()).call().close();
		try (GitRepository repository = GitRepository.around(empty).orElseThrow()) {
			repository.history("", commit -> {
				throw new AssertionError(commit);
			});
		}
	}
}
