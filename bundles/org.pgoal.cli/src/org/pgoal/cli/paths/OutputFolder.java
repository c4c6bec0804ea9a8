package org.pgoal.cli.paths;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

import org.pgoal.cli.shell.Failure;
import org.pgoal.cli.shell.Shell;
import org.pgoal.model.message.Message;

/**
 * The folder that {@code -o} names. Nothing is written outside it, whatever names come from data and wherever links
 * lead, and nothing in it is overwritten unasked.
 */
public final class OutputFolder {

	private final Shell shell;
	private final Path root;
	private final String name;
	private final boolean force;

	/**
	 * @param name  as the user typed it
	 * @param force whether existing files may be overwritten
	 * @throws Failure when it is a file, or cannot be made
	 */
	public OutputFolder(Shell shell, String name, boolean force) throws Failure {
		this.shell = shell;
		this.name = name;
		this.force = force;
		try {
			Path folder = shell.resolve(name).normalize();
			Files.createDirectories(folder);
			root = folder.toRealPath();
		} catch (FileAlreadyExistsException file) {
			throw new Failure(Message.of(OutputFolder.class, "output.isFile", name), file);
		} catch (IOException | java.nio.file.InvalidPathException failure) {
			throw new Failure(Message.of(OutputFolder.class, "output.unwritable", name, Reason.of(failure, shell)), failure);
		}
	}

	/**
	 * Asks before anything is written whether all of these may be.
	 *
	 * @throws Failure when one of them exists and there is no {@code --force}
	 */
	public void mayWrite(Iterable<Path> places) throws Failure {
		for (Path place : places) {
			if (!force && Files.exists(root.resolve(place), LinkOption.NOFOLLOW_LINKS)) {
				throw new Failure(Message.of(OutputFolder.class, "output.exists", shown(place)));
			}
		}
	}

	/** Where it is, links resolved. */
	public Path path() {
		return root;
	}

	/** True when the file is there already and has this very content. */
	public boolean holds(Path place, byte[] content) {
		Path file = root.resolve(place);
		try {
			return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) == content.length && Arrays.equals(Files.readAllBytes(file), content);
		} catch (IOException unreadable) {
			return false;
		}
	}

	/**
	 * Writes one file.
	 *
	 * @param place   where, below the folder; checked, as it may come from data
	 * @param content as bytes
	 * @return the file as the user would name it
	 * @throws Failure when it exists and there is no {@code --force}, when the place leads out of the folder, or when it
	 *                 can't be written
	 */
	public String write(Path place, byte[] content) throws Failure {
		Path file = root.resolve(place).normalize();
		String shown = shown(place);
		if (place.isAbsolute() || !file.startsWith(root) || file.equals(root)) {
			throw outside(shown, null);
		}
		try {
			Path folder = file.getParent();
			createInside(folder, shown);
			if (Files.isSymbolicLink(file)) {
				throw outside(shown, null);
			}
			if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
				throw new Failure(Message.of(OutputFolder.class, "output.isFolder", shown));
			}
			if (!force && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
				throw new Failure(Message.of(OutputFolder.class, "output.exists", shown));
			}
			shell.files().replace(file, content);
			return shown;
		} catch (IOException failure) {
			throw new Failure(Message.of(OutputFolder.class, "output.unwritable", shown, Reason.of(failure, shell)), failure);
		}
	}

	/** Makes folders one by one, so that a link on the way is seen before anything is made behind it. */
	private void createInside(Path folder, String shown) throws IOException, Failure {
		if (folder.equals(root)) {
			return;
		}
		createInside(folder.getParent(), shown);
		try {
			if (!folder.toRealPath().startsWith(root)) {
				throw outside(shown, null);
			}
		} catch (NoSuchFileException missing) {
			if (Files.isSymbolicLink(folder)) {
				throw outside(shown, missing);
			}
			Files.createDirectory(folder);
		}
	}

	/** The file as the user would name it. */
	public String shown(Path place) {
		String separator = place.getFileSystem().getSeparator();
		String folder = name.replace(separator, "/");
		String file = place.toString().replace(separator, "/");
		return folder.equals(".") ? file : folder.endsWith("/") ? folder + file : folder + "/" + file;
	}

	private Failure outside(String shown, Exception cause) {
		return new Failure(Message.of(OutputFolder.class, "output.outside", shown, name), cause);
	}
}
