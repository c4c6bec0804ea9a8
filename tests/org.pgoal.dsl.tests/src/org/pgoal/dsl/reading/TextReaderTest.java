package org.pgoal.dsl.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgoal.dsl.reading.Reading.Cause;
import org.pgoal.dsl.reading.Reading.Text;
import org.pgoal.dsl.reading.Reading.Unfit;

class TextReaderTest {

	@TempDir
	Path folder;

	private Reading read(byte[] bytes) throws IOException {
		return TextReader.read(Files.write(folder.resolve("x.pgoal"), bytes));
	}

	private static Cause cause(Reading reading) {
		return assertInstanceOf(Unfit.class, reading).cause();
	}

	@Test
	void utf8WithAndWithoutMark() throws IOException {
		assertEquals(new Text("项目\r\n", false), read("项目\r\n".getBytes(StandardCharsets.UTF_8)));
		assertEquals(new Text("项目", true), read("\ufeff项目".getBytes(StandardCharsets.UTF_8)));
		assertEquals(new Text("", false), read(new byte[0]));
	}

	@Test
	void gb18030IsRecognisedAndCanBeConverted() throws IOException {
		byte[] bytes = "使用 国家通用\n项目 \"劳动争议仲裁\" { }\n".getBytes(Charset.forName("GB18030"));
		assertEquals(Cause.GB18030, cause(read(bytes)));
		assertEquals("使用 国家通用\n项目 \"劳动争议仲裁\" { }\n", TextReader.convert(bytes));
	}

	@Test
	void otherBytesAreNoText() throws IOException {
		assertEquals(Cause.ENCODING, cause(read(new byte[] { 'a', '\n', (byte) 0xff, (byte) 0xff })));
		assertEquals(2, ((Unfit) read(new byte[] { 'a', '\n', (byte) 0xff, (byte) 0xff })).line());
		assertEquals(Cause.BINARY, cause(read(new byte[] { 'P', 'K', 3, 4, 0, 0 })));
	}

	@Test
	void aHundredMegabytesInOneLineAreNotRead() throws IOException {
		Path file = folder.resolve("long.pgoal");
		byte[] part = "数".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
		try (OutputStream out = Files.newOutputStream(file)) {
			for (int written = 0; written < 100 << 20; written += part.length) {
				out.write(part);
			}
		}
		assertEquals(Cause.SIZE, cause(TextReader.read(file)));
	}

	@Test
	void aLineOfTwoMegabytesIsTooLong() throws IOException {
		assertEquals(Cause.SIZE, cause(read(("// x\n" + "a".repeat(2 << 20)).getBytes(StandardCharsets.UTF_8))));
	}

	@Test
	void whatCannotBeReadIsSaidSo() throws IOException {
		assertEquals(Cause.UNREADABLE, cause(TextReader.read(folder.resolve("missing.pgoal"))));
		assertEquals(Cause.UNREADABLE, cause(TextReader.read(folder)));
		Path file = Files.writeString(folder.resolve("secret.pgoal"), "");
		try {
			Files.setPosixFilePermissions(file, Set.<PosixFilePermission>of());
		} catch (UnsupportedOperationException notPosix) {
			return;
		}
		Assumptions.assumeFalse(Files.isReadable(file), "root may read everything");
		assertEquals(Cause.UNREADABLE, cause(TextReader.read(file)));
	}
}
