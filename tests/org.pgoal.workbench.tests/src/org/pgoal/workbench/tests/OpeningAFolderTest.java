package org.pgoal.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgoal.ui.folder.FolderOpener;

/** A folder of the disk becomes a project without being moved or filled. */
class OpeningAFolderTest {

	private final NullProgressMonitor monitor = new NullProgressMonitor();

	@TempDir
	Path disk;

	@Test
	void aFolderIsShownWhereItIs() throws Exception {
		Path folder = Files.createDirectories(disk.resolve("绩效 目标/2024"));
		Files.writeString(folder.resolve("02-乙.pgoal"), SheetTexts.sheet(""));
		Files.writeString(folder.resolve("01-甲.pgoal"), SheetTexts.sheet(""));
		IProject project = FolderOpener.open(folder, monitor);
		try {
			assertEquals(folder.toRealPath(), project.getLocation().toPath().toRealPath());
			assertFalse(Files.exists(folder.resolve(".metadata")));
			assertEquals(Optional.of("01-甲.pgoal"), FolderOpener.firstSheet(project).map(f -> f.getName()));
			assertEquals(project, FolderOpener.open(folder, monitor), "opened once");
		} finally {
			project.delete(false, true, monitor);
		}
	}

	@Test
	void twoFoldersOfOneNameAreTwoProjects() throws Exception {
		IProject first = FolderOpener.open(Files.createDirectories(disk.resolve("a/样例")), monitor);
		// a folder that was opened elsewhere brings its project's name along
		Path other = Files.createDirectories(disk.resolve("b/样例"));
		Files.copy(first.getLocation().toPath().resolve(".project"), other.resolve(".project"));
		IProject second = FolderOpener.open(other, monitor);
		try {
			assertNotEquals(first.getName(), second.getName());
			assertEquals(other.toRealPath(), second.getLocation().toPath().toRealPath());
			assertTrue(second.isOpen());
		} finally {
			first.delete(false, true, monitor);
			second.delete(false, true, monitor);
		}
	}
}
