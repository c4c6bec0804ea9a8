package org.pgoal.dsl.ide.workspace;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.pgoal.dsl.folder.GoalFiles;

/** Finds the files of the language in a folder; folders whose name begins with a dot are never entered. */
public final class FolderWalk {

	/** More files than any bureau has: what lies behind is left out rather than read without end. */
	private static final int LIMIT = 200_000;

	private FolderWalk() {
	}

	/** In path order; what cannot be entered is left out. */
	public static List<Path> files(Path root, BooleanSupplier cancelled) {
		List<Path> files = new ArrayList<>();
		try {
			Files.walkFileTree(root, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
					return cancelled.getAsBoolean() ? FileVisitResult.TERMINATE
							: !folder.equals(root) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
					if (attributes.isRegularFile() && GoalFiles.isGoalFile(file)) {
						files.add(file);
					}
					return files.size() < LIMIT ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
				}

				@Override
				public FileVisitResult visitFileFailed(Path file, IOException failure) {
					return FileVisitResult.CONTINUE;
				}
			});
		} catch (IOException unreadable) {
			// what was found until then is served
		}
		files.sort(null);
		return files;
	}

	private static boolean isHidden(Path folder) {
		Path name = folder.getFileName();
		return name != null && name.toString().startsWith(".");
	}

	/** True for a file of the language that doesn't lie in a dot-folder of one of the roots. */
	public static boolean isSource(Path file, List<Path> roots) {
		if (!GoalFiles.isGoalFile(file)) {
			return false;
		}
		for (Path root : roots) {
			if (file.startsWith(root)) {
				Path parent = root.relativize(file).getParent();
				for (Path part : parent == null ? List.<Path>of() : parent) {
					if (part.toString().startsWith(".")) {
						return false;
					}
				}
			}
		}
		return true;
	}
}
