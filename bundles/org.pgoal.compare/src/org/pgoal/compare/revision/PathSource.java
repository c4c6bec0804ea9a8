package org.pgoal.compare.revision;

import java.nio.file.Files;
import java.nio.file.Path;
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
