package org.pgoal.model.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

	@TempDir
	Path folder;

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void aNewFileIsWritten() throws IOException {
		AtomicFile.write(folder.resolve("表.pgoal"), "内容\n");
		assertEquals("内容\n", Files.readString(folder.resolve("表.pgoal")));
		assertEquals(List.of("表.pgoal"), names());
	}

	@Test
	void aNameMayBeAsLongAsTheSystemAllows() throws IOException {
		String name = "绩".repeat(80) + ".pgoal";
		AtomicFile.write(folder.resolve(name), "内容\n");
		assertEquals(List.of(name), names());
	}

	@Test
	void anOldFileIsReplaced() throws IOException {
		Path file = Files.writeString(folder.resolve("a"), "很长的旧内容");
		AtomicFile.write(file, "新");
		assertEquals("新", Files.readString(file));
		assertEquals(List.of("a"), names());
	}

	@Test
	void aFullDiskLeavesTheFileAndNothingBesideIt() throws IOException {
		Path file = Files.writeString(folder.resolve("a"), "旧");
		WriteFailed failed = assertThrows(WriteFailed.class, () -> AtomicFile.write(file, channel -> {
			channel.write(ByteBuffer.wrap(new byte[100]));
			throw new IOException("No space left on device");
		}));
		assertEquals("旧", Files.readString(file));
		assertEquals(List.of("a"), names());
		assertTrue(failed.message().text(Locale.CHINA).startsWith("无法写入 " + file), failed.message().text(Locale.CHINA));
		assertTrue(failed.getMessage().contains("No space left on device"));
	}

	@Test
	void anyThrowableLeavesNothingBeside() throws IOException {
		Path file = Files.writeString(folder.resolve("a"), "旧");
		assertThrows(OutOfMemoryError.class, () -> AtomicFile.write(file, channel -> {
			throw new OutOfMemoryError("for this test");
		}));
		assertEquals("旧", Files.readString(file));
		assertEquals(List.of("a"), names());
	}

	@Test
	void aMissingFolderIsSaid() {
		WriteFailed failed = assertThrows(WriteFailed.class, () -> AtomicFile.write(folder.resolve("没有").resolve("a"), "x"));
		assertTrue(failed.getMessage().contains("没有"));
	}

	@Test
	void permissionsAreKept() throws IOException {
		assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
		Path file = Files.writeString(folder.resolve("a"), "旧");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
		AtomicFile.write(file, "新");
		assertEquals("rw-rw-r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
	}

	@Test
	void aLinkStaysALink() throws IOException {
		Path file = Files.writeString(folder.resolve("a"), "旧");
		Path link = folder.resolve("b");
		try {
			Files.createSymbolicLink(link, Path.of("a"));
		} catch (IOException | UnsupportedOperationException noLinksHere) {
			assumeTrue(false);
		}
		AtomicFile.write(link, "新");
		assertTrue(Files.isSymbolicLink(link));
		assertFalse(Files.isSymbolicLink(file));
		assertEquals("新", Files.readString(file));
	}
}
