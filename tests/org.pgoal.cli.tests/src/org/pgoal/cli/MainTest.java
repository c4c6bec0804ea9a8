package org.pgoal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgoal.cli.shell.Command;
import org.pgoal.cli.shell.TestShell;

class MainTest {

	@TempDir
	Path folder;
	TestShell shell;

	@BeforeEach
	void open() {
		shell = new TestShell(folder);
	}

	@Test
	void versionIsPrinted() {
		assertEquals(0, shell.run("--version"));
		assertTrue(shell.out().startsWith("pgoal "), shell.out());
	}

	@Test
	void withoutArgumentsTheHelpIsShown() {
		assertEquals(0, shell.run());
		String help = shell.out();
		for (String name : Commands.NAMES) {
			assertTrue(help.contains("\n  " + name + " "), help);
		}
		assertEquals(0, shell.run("--help"));
		assertEquals(help, shell.out());
	}

	@Test
	void everyCommandExplainsItselfInBothLanguages() {
		for (String name : Commands.NAMES) {
			Command command = Commands.create(name);
			assertEquals(name, command.name());
			String english = Help.of(command, Locale.ENGLISH);
			String chinese = Help.of(Commands.create(name), Locale.SIMPLIFIED_CHINESE);
			assertNotEquals(english, chinese);
			assertTrue(english.startsWith("Usage: pgoal " + name), english);
			assertTrue(chinese.startsWith("用法： pgoal " + name) || chinese.startsWith("用法：pgoal " + name), chinese);
			// a missing message is shown as its key with the list of arguments
			assertFalse(english.contains("[]"), english);
			assertFalse(chinese.contains("[]"), chinese);
			assertFalse(english.codePoints().anyMatch(Character::isIdeographic), english);
			assertEquals(0, shell.run(name, "--help"));
			assertEquals(english, shell.out());
			assertEquals(0, shell.run("help", name));
			assertEquals(english, shell.out());
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"chek .            | pgoal: unknown command chek; there are ", //
			"--colour          | pgoal: unknown option --colour; the commands are listed by pgoal --help", //
			"check             | pgoal: missing PATH; see pgoal check --help", //
			"check --fast .    | pgoal: unknown option --fast; the options are listed by pgoal check --help", //
			"check --format    | pgoal: option --format needs a value; see pgoal check --help", //
			"check --format xml . | pgoal: --format takes one of text, json, sarif, not \"xml\"", //
			"check --fail-on note . | pgoal: --fail-on takes one of error, warning, not \"note\"", //
			"rules PG101 PG102 | pgoal: unexpected argument PG102; see pgoal rules --help", //
			"--lang fr check . | pgoal: --lang takes zh or en, not \"fr\"", //
			"export .          | pgoal: missing --to; see pgoal export --help", //
			"import a.json     | pgoal: missing --output; see pgoal import --help", //
	})
	void wrongArgumentsGetOneClearMessage(String line, String message) {
		assertEquals(2, shell.run(line.strip().split(" +")));
		assertEquals("", shell.out());
		assertTrue(shell.err().startsWith(message), shell.err());
		assertEquals(1, shell.err().lines().count());
	}

	@Test
	void messagesAreInTheLanguageAskedFor() {
		assertEquals(2, shell.run("--lang", "zh", "check"));
		assertEquals("pgoal: 缺少 PATH；见 pgoal check --help\n", shell.err());
		assertEquals(2, shell.chinese().run("check", "--lang=en"));
		assertEquals("pgoal: missing PATH; see pgoal check --help\n", shell.err());
		assertEquals(2, shell.run("check"));
		assertEquals("pgoal: 缺少 PATH；见 pgoal check --help\n", shell.err());
	}
}
