package org.pgoal.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Golden files of one case each: parts parted by lines of {@code ==== name}, the last of which is what is expected.
 * {@code -Dpgoal.update=true} writes it anew, to be read before it is committed.
 */
public record Cases(Path file, List<String> parts) {

	/** All cases of a folder beside a test class. */
	public static Stream<Cases> of(Class<?> test, String folder) throws IOException {
		Path cases = Path.of("src", test.getPackageName().split("\\.")).resolve(folder);
		try (Stream<Path> files = Files.list(cases)) {
			return files.filter(file -> file.toString().endsWith(".txt")).sorted().map(Cases::read).toList().stream();
		}
	}

	private static Cases read(Path file) {
		List<String> parts = new ArrayList<>();
		for (String part : Samples.text(file).split("(?m)^==== .*\\n", -1)) {
			parts.add(part);
		}
		return new Cases(file, parts);
	}

	public String part(int index) {
		return parts.get(index);
	}

	public void assertLast(String actual) throws IOException {
		String expected = parts.get(parts.size() - 1);
		if (Boolean.getBoolean("pgoal.update") && !expected.equals(actual)) {
			String text = Samples.text(file);
			Files.writeString(file, text.substring(0, text.length() - expected.length()) + actual);
			return;
		}
		assertEquals(expected, actual, file.toString());
	}

	@Override
	public String toString() {
		return file.getFileName().toString();
	}
}
