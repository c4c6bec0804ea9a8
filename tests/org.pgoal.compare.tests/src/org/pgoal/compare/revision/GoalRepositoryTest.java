package org.pgoal.compare.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoalRepositoryTest {

	@TempDir
	Path parent;

	@Test
	void gitKnowsWhatKindOfFilesTheseAre() throws Exception {
		Path folder = parent.resolve("绩效2027");
		GoalRepository.create(folder, true);
		try (Git git = Git.open(folder.toFile())) {
			assertEquals("main", git.getRepository().getBranch());
		}
		assertTrue(Files.readString(folder.resolve(".gitattributes")).lines().anyMatch(line -> line.startsWith("*.pgoal ") && line.contains("merge=pgoal")));
	}

	@Test
	void withoutGitItIsAFolder() throws Exception {
		GoalRepository.create(parent.resolve("a"), false);
		assertFalse(Files.exists(parent.resolve("a/.git")));
	}

	@Test
	void whatIsThereIsLeftAlone() throws Exception {
		Path file = Files.writeString(Files.createDirectory(parent.resolve("b")).resolve("旧.pgoal"), "旧");
		assertThrows(IOException.class, () -> GoalRepository.create(parent.resolve("b"), true));
		assertEquals("旧", Files.readString(file));
		assertFalse(Files.exists(parent.resolve("b/.git")));
	}
}
