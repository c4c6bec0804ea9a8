package org.pgoal.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine.Model.OptionSpec;

/** The pages about the command line name every command and option. */
class DocumentationTest {

	@ParameterizedTest
	@ValueSource(strings = { "cli.md", "cli.zh-CN.md" })
	void everyCommandAndOptionIsDocumented(String page) throws IOException {
		String text = Files.readString(Path.of("..", "..", "docs", page));
		for (String name : Commands.NAMES) {
			assertTrue(text.contains("pgoal " + name), name);
			for (OptionSpec option : CommandLines.of(Commands.create(name)).getCommandSpec().options()) {
				assertTrue(text.contains(option.longestName()), name + " " + option.longestName());
			}
		}
	}
}
