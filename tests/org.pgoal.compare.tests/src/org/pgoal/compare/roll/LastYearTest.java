package org.pgoal.compare.roll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgoal.compare.Language;
import org.pgoal.dsl.folder.GoalFiles;

/** A sheet's former self is known by its ID or its name, and by its year. */
class LastYearTest {

	@TempDir
	Path folder;

	private Path write(String file, String sheet) throws Exception {
		return Files.writeString(folder.resolve(file), sheet + " {\n    年度 " + file.substring(0, 4) + "\n}\n");
	}

	private Optional<Path> found(Path file) {
		return Language.service(LastYear.class).find(file, GoalFiles.below(folder), () -> false);
	}

	@Test
	void theLatestEarlierYearIsTaken() throws Exception {
		write("2024-养护.pgoal", "项目 \"2024年道路养护\"");
		Path last = write("2025-养护.pgoal", "项目 \"2025年道路养护\"");
		Path now = write("2026-养护.pgoal", "项目 \"2026年道路养护\"");
		write("2027-养护.pgoal", "项目 \"2027年道路养护\"");
		write("2025-修缮.pgoal", "项目 \"2025年房屋修缮\"");
		write("2025-部门.pgoal", "部门 \"2025年道路养护\"");
		assertEquals(Optional.of(last), found(now));
	}

	@Test
	void anIdIsEnough() throws Exception {
		Path last = write("2025-a.pgoal", "项目 养护 \"道路维护费\"");
		assertEquals(Optional.of(last), found(write("2026-b.pgoal", "项目 养护 \"公路养护经费\"")));
	}

	@Test
	void otherSheetsAndFilesThatAreNotUnderstoodAreNoneOfIt() throws Exception {
		write("2025-a.pgoal", "项目 \"房屋修缮\"");
		Files.writeString(folder.resolve("x.pgoal"), "项目 {{{");
		assertEquals(Optional.empty(), found(write("2026-b.pgoal", "项目 \"道路养护\"")));
		assertEquals(Optional.empty(), found(folder.resolve("x.pgoal")));
	}
}
