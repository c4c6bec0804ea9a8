package org.pgoal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares with a file that stands beside the test; {@code -Dgolden.write=true} writes it anew, to be read before it is
 * committed.
 */
public final class Golden {

	private Golden() {
	}

	public static void assertSame(Class<?> test, String name, String actual) throws IOException {
		Path file = Path.of("src", test.getPackageName().split("\\.")).resolve(name);
		if (Boolean.getBoolean("golden.write")) {
			Files.writeString(file, actual);
		}
		assertEquals(Files.readString(file).replace("\r\n", "\n"), actual, file.toString());
	}
}
