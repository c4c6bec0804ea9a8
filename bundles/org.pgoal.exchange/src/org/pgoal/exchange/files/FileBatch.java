package org.pgoal.exchange.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

import org.pgoal.model.storage.AtomicFile;

/**
 * Writes several files, each as a whole. Closed without {@link #keep()}, whatever the reason, all is as it was before: new
 * files and folders are gone, replaced ones have their old content.
 */
public final class FileBatch implements AutoCloseable {

	private interface Undo {
		void run() throws IOException;
	}

	private final Deque<Undo> undo = new ArrayDeque<>();
	private Path backups;
	private int backedUp;

	/**
	 * Writes a file, with the folders that it needs.
	 *
	 * @param replace whether a file that is there may be replaced
	 * @throws FileAlreadyExistsException when it is there and may not
	 * @throws IOException                when it can't be written
	 */
	public void write(Path file, byte[] content, boolean replace) throws IOException {
		folder(file.toAbsolutePath().getParent());
		if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
			undo.push(() -> Files.deleteIfExists(file));
		} else if (!replace || Files.isDirectory(file)) {
			throw new FileAlreadyExistsException(file.toString());
		} else {
			Path backup = backup(file);
			undo.push(() -> AtomicFile.write(file, Files.readAllBytes(backup)));
		}
		AtomicFile.write(file, content);
	}

	private void folder(Path folder) throws IOException {
		if (folder != null && !Files.isDirectory(folder)) {
			folder(folder.getParent());
			Files.createDirectory(folder);
			undo.push(() -> Files.deleteIfExists(folder));
		}
	}

	private Path backup(Path file) throws IOException {
		if (backups == null) {
			backups = Files.createTempDirectory("pgoal-before");
		}
		return Files.copy(file, backups.resolve(String.valueOf(backedUp++)));
	}

	/** All is well: the files stay. */
	public void keep() {
		undo.clear();
	}

	/** Takes back what wasn't kept; goes on where one file can't be put back, and then says so. */
	@Override
	public void close() throws IOException {
		IOException first = null;
		while (!undo.isEmpty()) {
			try {
				undo.pop().run();
			} catch (IOException failure) {
				first = first == null ? failure : first;
			}
		}
		if (backups != null && first == null) {
			for (int i = 0; i < backedUp; i++) {
				Files.deleteIfExists(backups.resolve(String.valueOf(i)));
			}
			Files.deleteIfExists(backups);
		}
		if (first != null) {
			throw first;
		}
	}
}
