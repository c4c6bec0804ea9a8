package org.pgoal.dsl.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the {@code .pgoal} files of folders. Names that begin with a dot are skipped, links to folders not followed. */
public final class GoalFiles {

	/** With the dot. */
	public static final String EXTENSION = ".pgoal";

	private final List<Path> found = new ArrayList<>();
	private final boolean deep;
	private int left;

	private GoalFiles(boolean deep, int limit) {
		this.deep = deep;
		this.left = limit;
	}

	/** The files below a folder in path order; what cannot be listed is left out. */
	public static List<Path> below(Path folder) {
		return below(folder, Integer.MAX_VALUE);
	}

	/** @param limit how many entries are looked at, at most */
	static List<Path> below(Path folder, int limit) {
		GoalFiles files = new GoalFiles(true, limit);
		files.add(folder);
		return files.found;
	}

	/** The files of a folder itself. */
	static List<Path> in(Path folder, int limit) {
		GoalFiles files = new GoalFiles(false, limit);
		files.add(folder);
		return files.found;
	}

	/** The nearest folder above a file that is a repository or an Eclipse project; null where there is none. */
	public static Path root(Path file) {
		for (Path folder = file.toAbsolutePath().getParent(); folder != null; folder = folder.getParent()) {
			if (Files.exists(folder.resolve(".git")) || Files.exists(folder.resolve(".project"))) {
				return folder;
			}
		}
		return null;
	}

	public static boolean isGoalFile(Path path) {
		return path.getFileName() != null && isGoalFile(path.getFileName().toString());
	}

	/** Whether a file of this name, or address, is one. */
	public static boolean isGoalFile(String name) {
		return name.toLowerCase(Locale.ROOT).endsWith(EXTENSION);
	}

	private void add(Path folder) {
		List<Path> children = new ArrayList<>();
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
			for (Path entry : entries) {
				if (--left < 0) {
					break;
				}
				if (!entry.getFileName().toString().startsWith(".")) {
					children.add(entry);
				}
			}
		} catch (IOException | DirectoryIteratorException | SecurityException unreadable) {
			return;
		}
		children.sort(Comparator.comparing(child -> child.getFileName().toString()));
		for (Path child : children) {
			if (isGoalFile(child)) {
				if (Files.isRegularFile(child)) {
					found.add(child);
				}
			} else if (deep && Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
				add(child);
			}
		}
	}
}
