package org.pgoal.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgoal.ui.files.GoalResources;
import org.pgoal.ui.folder.FolderOpener;

/** Which files of a folder are sheets, for whoever shows, exports or compares them. */
class GoalResourcesTest {

	@TempDir
	Path disk;

	@Test
	void sheetsAreFoundOnceInTheOrderOfTheirPaths() throws Exception {
		for (String file : List.of("乙/2.pgoal", "乙/1.pgoal", "甲.pgoal", "说明.txt", ".git/旧.pgoal", "乙/.草稿.pgoal")) {
			Path path = disk.resolve(file);
			Files.createDirectories(path.getParent());
			Files.writeString(path, "");
		}
		IProject project = FolderOpener.open(disk, new NullProgressMonitor());
		try {
			IResource second = project.findMember("乙/2.pgoal");
			assertEquals(List.of("乙/1.pgoal", "乙/2.pgoal", "甲.pgoal"), below(second, project), "a file and the folder that it is in");
			assertEquals(List.of("乙/2.pgoal"), below(second));
			assertTrue(GoalResources.isOffered(second) && GoalResources.isOffered(project.findMember("乙")));
			assertFalse(GoalResources.isOffered(project.findMember(".git")) || GoalResources.isOffered(project.findMember("说明.txt")) || GoalResources.isOffered(null));
			project.close(null);
			assertEquals(List.of(), below(project), "a project that is closed has nothing to see");
		} finally {
			project.delete(false, true, null);
		}
	}

	private static List<String> below(IResource... places) {
		return GoalResources.below(List.of(places)).stream().map(file -> file.getProjectRelativePath().toString()).toList();
	}
}
