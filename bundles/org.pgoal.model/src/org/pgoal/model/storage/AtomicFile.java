package org.pgoal.model.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import org.pgoal.model.message.Message;

/**
 * Replaces a file as a whole: a reader finds the old content or the new one, never a part. The new content is written
 * beside the file, forced to the disk and moved over it; whatever goes wrong before the move leaves the file as it was and
 * nothing beside it.
 *
 * <p>A symbolic link is followed: the file that it names is replaced and the link stays. Permissions are kept.
 */
public final class AtomicFile {

	/** Puts the content into an open file; a test's stands for a disk that is full. */
	@FunctionalInterface
	interface Content {
		void writeTo(FileChannel channel) throws IOException;
	}

	private AtomicFile() {
	}

	/** Replaces or creates a file with UTF-8 text. */
	public static void write(Path file, String text) throws IOException {
		write(file, text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Replaces or creates a file. Its folder must exist.
	 *
	 * @throws WriteFailed with a message for the user; the file is as it was before
	 */
	public static void write(Path file, byte[] content) throws IOException {
		write(file, channel -> {
			ByteBuffer rest = ByteBuffer.wrap(content);
			while (rest.hasRemaining()) {
				channel.write(rest);
			}
		});
	}

	static void write(Path file, Content content) throws IOException {
		try {
			replace(target(file), content);
		} catch (IOException failed) {
			throw new WriteFailed(file, Message.of(AtomicFile.class, "writeFailed", file.toString(), reason(failed)), failed);
		}
	}

	private static void replace(Path target, Content content) throws IOException {
		Set<PosixFilePermission> permissions = permissions(target);
		Path beside = target.resolveSibling("." + start(target.getFileName().toString()) + "." + UUID.randomUUID().toString().substring(0, 8) + ".tmp");
		boolean moved = false;
		try {
			try (FileChannel channel = open(beside, permissions)) {
				content.writeTo(channel);
				channel.force(true);
			}
			if (permissions != null) {
				// again, because the process's mask may have taken some away on creation
				Files.setPosixFilePermissions(beside, permissions);
			}
			move(beside, target);
			moved = true;
		} finally {
			if (!moved) {
				Files.deleteIfExists(beside);
			}
		}
		forceFolder(target.getParent());
	}

	/** Enough of a name to recognise it; the whole might leave no room for more, since systems allow 255 bytes. */
	private static String start(String name) {
		return name.codePointCount(0, name.length()) <= 40 ? name : name.substring(0, name.offsetByCodePoints(0, 40));
	}

	private static FileChannel open(Path beside, Set<PosixFilePermission> permissions) throws IOException {
		Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		return permissions == null ? FileChannel.open(beside, options)
				: FileChannel.open(beside, options, PosixFilePermissions.asFileAttribute(permissions));
	}

	private static void move(Path beside, Path target) throws IOException {
		try {
			Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} catch (AtomicMoveNotSupportedException plainFileSystem) {
			Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** The file behind any links; a link that leads nowhere is where the new file will stand. */
	private static Path target(Path file) throws IOException {
		Path absolute = file.toAbsolutePath();
		if (Files.exists(absolute)) {
			return absolute.toRealPath();
		}
		if (!Files.isSymbolicLink(absolute)) {
			return absolute;
		}
		Path named = absolute.resolveSibling(Files.readSymbolicLink(absolute)).normalize();
		if (Files.isSymbolicLink(named)) {
			throw new FileSystemException(file.toString(), null, "link to a link that leads nowhere");
		}
		return named;
	}

	private static Set<PosixFilePermission> permissions(Path target) throws IOException {
		PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
		return view == null || !Files.exists(target) ? null : view.readAttributes().permissions();
	}

	/** Makes the move itself durable. Not every system opens a folder; the content is safe without. */
	private static void forceFolder(Path folder) {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		} catch (IOException notPossibleHere) {
			// the file itself has been forced
		}
	}

	private static String reason(IOException failed) {
		if (failed instanceof FileSystemException named) {
			return named.getReason() != null ? named.getReason() : named.getClass().getSimpleName();
		}
		return failed.getMessage() != null ? failed.getMessage() : failed.getClass().getSimpleName();
	}
}
