package org.pgoal.dsl.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.dsl.check.Problem;
import org.pgoal.model.finding.Severity;
import org.pgoal.rules.RuleLevels;

class RuleFileTest {

	@TempDir
	Path folder;

	private static RuleFile read(String text) {
		return RuleFile.of(Path.of("pgoal.rules"), text);
	}

	private static Optional<Severity> level(String text, String rule) {
		return read(text).levels().byRule().get(rule);
	}

	private void write(String name, String text) throws IOException {
		Path file = folder.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PG309: 忽略", "PG309: ignore", "pg309：忽略 ，", "  PG309 :ignore   // 试用", "PG309: ignore # no", "PG309: error\nPG309: ignore\r\n" })
	void oneRuleIsSwitchedOff(String text) {
		assertEquals(Optional.empty(), level(text, "PG309"));
		assertEquals(List.of(), read(text).problems());
	}

	@Test
	void nothingIsSaidByCommentsAndBlankLines() {
		assertEquals(RuleLevels.NONE, read("// PG309: 忽略\n\n   # PG309: ignore\n").levels());
		assertEquals(List.of(), read("// PG309: 忽略\n\n   # PG309: ignore\n").problems());
	}

	@ParameterizedTest
	@CsvSource({ "PG999: 忽略,没有规则 PG999：请改正编号，或删除这一行", "PG309: 严重,“严重”不是级别：请写错误、警告、提示或忽略",
			"PG309 = 忽略,无法理解“PG309 = 忽略”：请写规则编号和级别，例如 PG309: 忽略" })
	void aLineThatIsNotUnderstoodIsToldAndTheOthersHold(String line, String message) {
		RuleFile file = read("PG204: 错误\n  " + line + "\nPG101: 提示");
		assertEquals(Map.of("PG204", Optional.of(Severity.ERROR), "PG101", Optional.of(Severity.NOTE)), file.levels().byRule());
		Problem problem = file.problems().get(0);
		assertEquals(message, problem.text(Locale.CHINA));
		assertEquals(2, problem.line());
		assertEquals(3, problem.column());
	}

	@Test
	void aChangeKeepsWhatAPersonWrote() {
		Map<String, Optional<Optional<Severity>>> settings = new LinkedHashMap<>();
		settings.put("PG309", Optional.of(Optional.of(Severity.ERROR)));
		settings.put("PG101", Optional.empty());
		settings.put("PG204", Optional.of(Optional.empty()));
		settings.put("PG302", Optional.of(Optional.of(Severity.NOTE)));
		assertEquals("# 我们的规则\r\nPG309: 错误  // 以前忽略\r\nPG302: note\r\nPG999: 什么\r\nPG204: 忽略\r\n",
				RuleFile.with("# 我们的规则\r\nPG309: 忽略  // 以前忽略\r\nPG101: 错误\r\nPG302: note\r\nPG999: 什么\r\n", settings, Locale.CHINA));
	}

	@Test
	void aNewFileSaysWhatItIs() {
		String text = RuleFile.with("", Map.of("PG309", Optional.of(Optional.empty())), Locale.ENGLISH);
		assertTrue(text.startsWith("// What these sheets are checked for"), text);
		assertTrue(text.endsWith("\nPG309: ignore\n"), text);
		assertEquals(Optional.empty(), level(text, "PG309"));
	}

	@Test
	void theNearestFolderGoesFirstAndTheRepositoryIsTheLast() throws IOException {
		write("pgoal.rules", "PG101: 错误");
		write("repository/.git/config", "");
		write("repository/pgoal.rules", "PG309: 忽略\nPG204: 错误");
		write("repository/deep/er/pgoal.rules", "PG204: 提示");
		RuleFiles files = new RuleFiles();
		assertEquals(Map.of("PG309", Optional.empty(), "PG204", Optional.of(Severity.NOTE)), files.of(folder.resolve("repository/deep/er")).get().byRule());
		assertEquals(Map.of("PG309", Optional.empty(), "PG204", Optional.of(Severity.ERROR)), files.of(folder.resolve("repository/deep")).get().byRule());
		assertEquals(Map.of("PG101", Optional.of(Severity.ERROR)), files.of(folder.resolve("elsewhere")).get().byRule());
		Files.delete(folder.resolve("repository/deep/er/pgoal.rules"));
		files.forget();
		assertEquals(Optional.of(Severity.ERROR), files.of(folder.resolve("repository/deep/er")).get().byRule().get("PG204"));
	}

	@Test
	void anEmptyFileSpeaksForItsFolderToo() throws IOException {
		write(".git/config", "");
		assertEquals(Optional.empty(), new RuleFiles().of(folder));
		write("pgoal.rules", "");
		assertEquals(Optional.of(RuleLevels.NONE), new RuleFiles().of(folder));
	}
}
