package org.pgoal.cli.paths;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.pgoal.cli.shell.Failure;
import org.pgoal.cli.shell.Shell;
import org.pgoal.model.message.Message;

/** The file that {@code -o} names. */
public final class OutputFile {

	private OutputFile() {
	}

	/** Whether {@code -o} means a folder: it is one, or its name says so. */
	public static boolean isFolder(String name, String extension, Shell shell) {
		return name.endsWith("/") || name.endsWith("\\") && java.io.File.separatorChar == '\\' || Files.isDirectory(shell.resolve(name))
				|| !name.toLowerCase(java.util.Locale.ROOT).endsWith(extension) && !Files.exists(shell.resolve(name));
	}

	/**
	 * Refuses early what {@link #write} would refuse later.
	 *
	 * @throws Failure when the file exists and there is no {@code --force}
	 */
	public static void mayWrite(String name, boolean force, Shell shell) throws Failure {
		if (!force && Files.exists(shell.resolve(name))) {
			throw new Failure(Message.of(OutputFile.class, "output.exists", name));
		}
	}

	public static void write(String name, byte[] content, boolean force, Shell shell) throws Failure {
		mayWrite(name, force, shell);
		try {
			Path file = shell.resolve(name).normalize();
			if (file.getParent() != null) {
				Files.createDirectories(file.getParent());
			}
			shell.files().replace(file, content);
		} catch (IOException | InvalidPathException failure) {
			throw new Failure(Message.of(OutputFile.class, "output.unwritable", name, Reason.of(failure, shell)), failure);
		}
	}
}
