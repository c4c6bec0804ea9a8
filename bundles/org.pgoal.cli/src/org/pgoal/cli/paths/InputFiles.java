package org.pgoal.cli.paths;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.pgoal.cli.shell.Failure;
import org.pgoal.cli.shell.Shell;
import org.pgoal.dsl.folder.GoalFiles;
import org.pgoal.model.message.Message;

/**
 * Finds the files that the PATH arguments mean: a file, or all files of an extension below a folder in path order.
 * Files and folders whose names begin with a dot are skipped unless named, links to folders are not followed, and a
 * file named twice comes once. What can't be found is told to the shell; the rest goes on.
 */
public final class InputFiles {

	private final Shell shell;
	private final List<String> extensions;
	/** Whether a file that is named may have another extension. */
	private final boolean any;
	private final List<InputFile> found = new ArrayList<>();
	private final Set<Path> seen = new HashSet<>();

	private InputFiles(Shell shell, List<String> extensions, boolean any) {
		this.shell = shell;
		this.extensions = extensions;
		this.any = any;
	}

	/** Files with sheets and templates. */
	public static List<InputFile> sheets(List<String> arguments, Shell shell) {
		return new InputFiles(shell, List.of(GoalFiles.EXTENSION), false).all(arguments);
	}

	/**
	 * Files of any extension where they are named, of some below a folder.
	 *
	 * @param extensions with the dot, in lower case
	 */
	public static List<InputFile> ofAny(List<String> arguments, List<String> extensions, Shell shell) {
		return new InputFiles(shell, extensions, true).all(arguments);
	}

	private List<InputFile> all(List<String> arguments) {
		for (String argument : arguments) {
			add(argument);
		}
		return found;
	}

	/**
	 * The one file that an argument names.
	 *
	 * @throws Failure when there is none
	 */
	public static InputFile one(String argument, Shell shell) throws Failure {
		try {
			Path path = shell.resolve(argument).normalize();
			if (Files.isRegularFile(path)) {
				InputFiles files = new InputFiles(shell, List.of(), true);
				files.add(path, path.getParent(), Path.of(argument).isAbsolute());
				return files.found.get(0);
			}
		} catch (InvalidPathException invalid) {
			// there can be no such file
		}
		throw new Failure(Message.of(InputFiles.class, "path.missing", argument));
	}

	private void add(String argument) {
		Path named;
		Path path;
		try {
			named = Path.of(argument);
			path = shell.resolve(argument).normalize();
		} catch (InvalidPathException invalid) {
			shell.complain(Message.of(InputFiles.class, "path.invalid", argument));
			return;
		}
		if (argument.isEmpty() || !Files.exists(path)) {
			shell.complain(Message.of(InputFiles.class, "path.missing", argument));
		} else if (Files.isDirectory(path)) {
			int before = found.size();
			addFolder(path, path, named.isAbsolute());
			if (found.size() == before) {
				shell.note(Message.of(InputFiles.class, "path.empty", argument, String.join(" ", extensions)));
			}
		} else if (!any && !hasExtension(path)) {
			shell.complain(Message.of(InputFiles.class, "path.other", argument, String.join(" ", extensions)));
		} else {
			add(path, path.getParent(), named.isAbsolute());
		}
	}

	private void addFolder(Path folder, Path root, boolean absolute) {
		List<Path> children = new ArrayList<>();
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
			entries.forEach(children::add);
		} catch (IOException | DirectoryIteratorException unreadable) {
			shell.complain(Message.of(InputFiles.class, "folder.unreadable", name(folder, absolute)));
			return;
		}
		children.sort(Comparator.comparing(child -> child.getFileName().toString()));
		for (Path child : children) {
			if (child.getFileName().toString().startsWith(".")) {
				continue;
			}
			if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
				addFolder(child, root, absolute);
			} else if (hasExtension(child) && !Files.isDirectory(child)) {
				add(child, root, absolute);
			}
		}
	}

	private void add(Path path, Path root, boolean absolute) {
		if (seen.add(path)) {
			found.add(new InputFile(path, name(path, absolute), root.relativize(path)));
		}
	}

	private boolean hasExtension(Path path) {
		String name = path.getFileName() == null ? "" : path.getFileName().toString().toLowerCase(Locale.ROOT);
		// what Office keeps beside an open file begins with a mark
		return !name.startsWith("~$") && extensions.stream().anyMatch(name::endsWith);
	}

	/** A file as reports show it that nobody has named. */
	public static String name(Path path, Shell shell) {
		return new InputFiles(shell, List.of(), true).name(path, true);
	}

	private String name(Path path, boolean absolute) {
		Path directory = shell.directory();
		Path shown = path;
		if (path.startsWith(directory)) {
			shown = directory.relativize(path);
		} else if (!absolute && path.getRoot().equals(directory.getRoot())) {
			shown = directory.relativize(path);
		}
		return shown.toString().replace(path.getFileSystem().getSeparator(), "/");
	}
}
