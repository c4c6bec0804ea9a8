package org.pgoal.compare.revision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.pgoal.dsl.folder.GoalFiles;
import org.pgoal.dsl.reading.Reading;
import org.pgoal.dsl.reading.TextReader;

/** Files and folders on the disk. */
public final class PathSource {

	private PathSource() {
	}

	/**
	 * A file, or all goal files below a folder.
	 *
	 * @param path which exists
	 * @param name in the user's words
	 */
	public static Source of(Path path, String name) {
		SortedMap<String, Content> files = new TreeMap<>();
		if (Files.isDirectory(path)) {
			String shown = name.equals(".") ? "" : name.endsWith("/") ? name : name + "/";
			for (Path file : GoalFiles.below(path)) {
				String inside = slashed(path.relativize(file));
				files.put(inside, new FileContent(file, shown + inside));
			}
		} else {
			files.put("", new FileContent(path, name));
		}
		return new Source(name, files);
	}

	/** Files, and all others of the repositories or projects that they lie in: what their names may refer to. */
	public static Source around(List<Path> files) {
		SortedMap<String, Content> all = new TreeMap<>();
		Set<Path> roots = new HashSet<>();
		for (Path file : files) {
			Path path = file.toAbsolutePath().normalize();
			all.put(slashed(path), new FileContent(path, slashed(path)));
			Path root = GoalFiles.root(path);
			if (root != null && roots.add(root)) {
				GoalFiles.below(root).forEach(other -> all.putIfAbsent(slashed(other), new FileContent(other, slashed(other))));
			}
		}
		return new Source("", all);
	}

	static String slashed(Path path) {
		return path.toString().replace(path.getFileSystem().getSeparator(), "/");
	}

	record FileContent(Path file, String name) implements Content {

		@Override
		public Reading read() {
			return TextReader.read(file);
		}
	}
}
