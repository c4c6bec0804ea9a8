package org.pgoal.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The workbench's help is made of the project's documents; none is forgotten. */
class HelpContentsTest {

	private static final Path ROOT = Path.of("..", "..");
	/** For those who build pgoal, not for those who use it. */
	private static final Set<String> INTERNAL = Set.of("decisions");

	@Test
	void everyDocumentIsInTheHelp() throws IOException {
		assertEquals(documents(), new TreeSet<>(contents()));
	}

	private static Set<String> contents() throws IOException {
		return Files.readAllLines(ROOT.resolve("bundles/org.pgoal.workbench/help/contents.txt")).stream()
				.filter(line -> !line.isBlank() && !line.startsWith("#")).collect(Collectors.toSet());
	}

	private static TreeSet<String> documents() throws IOException {
		try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
			return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".md") && !name.endsWith(".zh-CN.md"))
					.map(name -> name.substring(0, name.length() - ".md".length())).filter(name -> !INTERNAL.contains(name))
					.collect(Collectors.toCollection(TreeSet::new));
		}
	}
}
