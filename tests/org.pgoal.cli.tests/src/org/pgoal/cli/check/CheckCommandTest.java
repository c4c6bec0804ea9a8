package org.pgoal.cli.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgoal.cli.shell.TestShell;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;

class CheckCommandTest {

	/** One warning: an operator without a number. And no error. */
	private static final String SHEET = """
			项目 "甲" {
			    目标 "做好甲"
			    产出指标 {
			        数量指标: "培训" ≥ "很多"
			    }
			}
			""";

	@TempDir
	Path folder;
	TestShell shell;

	@BeforeEach
	void open() {
		shell = new TestShell(folder);
	}

	/** Rules and files of the findings. */
	private List<String> findings(String... paths) {
		String[] arguments = new String[paths.length + 3];
		System.arraycopy(new String[] { "check", "--format", "json" }, 0, arguments, 0, 3);
		System.arraycopy(paths, 0, arguments, 3, paths.length);
		shell.run(arguments);
		JsonArray list = JsonParser.parseString(shell.out()).getAsJsonArray();
		return list.asList().stream().map(f -> f.getAsJsonObject().get("rule").getAsString() + " " + f.getAsJsonObject().get("file").getAsString()).toList();
	}

	@Test
	void findingsHavePlaceSheetAndIndicator() throws IOException {
		shell.write("甲/一.pgoal", SHEET);
		assertEquals(0, shell.run("check", "--format", "json", "甲"));
		var finding = JsonParser.parseString(shell.out()).getAsJsonArray().asList().stream().map(f -> f.getAsJsonObject())
				.filter(f -> f.get("rule").getAsString().equals("PG104")).findFirst().orElseThrow();
		assertEquals("warning", finding.get("severity").getAsString());
		assertEquals("甲/一.pgoal", finding.get("file").getAsString());
		assertEquals(4, finding.get("line").getAsInt());
		assertEquals("甲", finding.get("sheet").getAsString());
		assertEquals("培训", finding.get("indicator").getAsString());
	}

	@Test
	void onlyFindingsAtTheThresholdFail() throws IOException {
		shell.write("a.pgoal", SHEET);
		assertEquals(0, shell.run("check", "a.pgoal"));
		assertEquals(1, shell.run("check", "--fail-on", "warning", "a.pgoal"));
		shell.write("b.pgoal", "项目 \"乙\" {");
		assertEquals(1, shell.run("check", "."));
		assertEquals("", shell.err());
	}

	@Test
	void aFolderMakesAFindingFailOrSwitchesItOff() throws IOException {
		shell.write("a.pgoal", SHEET);
		shell.write("pgoal.rules", "PG104: 错误\n");
		assertEquals(1, shell.run("check", "a.pgoal"));
		shell.write("pgoal.rules", "PG104: 忽略\nPG1: 忽略\n");
		assertEquals(List.of("setting pgoal.rules"), findings(".").stream().filter(f -> f.startsWith("PG104") || f.startsWith("setting")).toList());
	}

	@Test
	void theTextEndsWithTheSums() throws IOException {
		shell.write("a.pgoal", SHEET);
		shell.run("check", "a.pgoal");
		String last = shell.out().lines().reduce((a, b) -> b).orElseThrow();
		assertTrue(last.startsWith("Sheets: 1, indicators: 1, errors: 0, warnings: "), last);
		shell.chinese().run("check", "a.pgoal");
		last = shell.out().lines().reduce((a, b) -> b).orElseThrow();
		assertTrue(last.startsWith("1 张表，1 条指标：0 个错误，"), last);
	}

	@Test
	void coloursAreForTerminals() throws IOException {
		shell.write("a.pgoal", SHEET);
		shell.run("check", "a.pgoal");
		assertFalse(shell.out().contains("\u001b"));
		shell.onTerminal().run("check", "a.pgoal");
		assertTrue(shell.out().contains("\u001b[33mwarning"));
		shell.run("check", "--format", "json", "a.pgoal");
		assertFalse(shell.out().contains("\u001b"));
	}

	@Test
	void aMissingPathFailsAndTheRestIsChecked() throws IOException {
		shell.write("a.pgoal", SHEET);
		assertTrue(findings("没有.pgoal", "a.pgoal").contains("PG104 a.pgoal"));
		assertEquals("pgoal: 没有.pgoal: there is no such file or folder\n", shell.err());
		assertEquals(2, shell.run("check", "没有.pgoal", "a.pgoal"));
	}

	@Test
	void anUnreadableFileFailsAndTheRestIsChecked() throws IOException {
		shell.write("a.pgoal", SHEET);
		Path closed = shell.write("b.pgoal", SHEET);
		Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
		Assumptions.assumeFalse(Files.isReadable(closed), "this user may read everything");
		assertEquals(2, shell.run("check", "."));
		assertEquals(1, shell.err().lines().count(), shell.err());
		assertTrue(shell.out().contains("a.pgoal:4:"), shell.out());
	}

	@ParameterizedTest
	@CsvSource({ "conflict", "binary", "gb18030", "depth", "line", "half", "word" })
	void whatIsNoGoodTextIsOneErrorAndTheRestIsChecked(String kind) throws IOException {
		shell.write("a.pgoal", SHEET);
		shell.write("b.pgoal", bad(kind));
		shell.write("c.pgoal", SHEET);
		List<String> findings = findings(".");
		assertTrue(findings.contains("PG104 a.pgoal"), findings.toString());
		assertTrue(findings.contains("PG104 c.pgoal"), findings.toString());
		assertEquals(1, findings.stream().filter(f -> f.endsWith(" b.pgoal") && !f.startsWith("PG")).count(), findings.toString());
		assertEquals("", shell.err());
		assertEquals(1, shell.run("check", "."));
	}

	private static byte[] bad(String kind) {
		return switch (kind) {
		case "conflict" -> ("<<<<<<< ours\n" + SHEET + "=======\n" + SHEET + ">>>>>>> theirs\n").getBytes(StandardCharsets.UTF_8);
		case "binary" -> new byte[] { 'P', 'K', 3, 4, 0, 0, 0, (byte) 0xff, (byte) 0xfe };
		case "gb18030" -> SHEET.getBytes(Charset.forName("GB18030"));
		case "depth" -> "{".repeat(100_000).getBytes(StandardCharsets.UTF_8);
		case "line" -> {
			byte[] line = new byte[100 << 20];
			Arrays.fill(line, (byte) 'x');
			yield line;
		}
		case "half" -> SHEET.substring(0, SHEET.indexOf("≥")).getBytes(StandardCharsets.UTF_8);
		case "word" -> "是".getBytes(StandardCharsets.UTF_8);
		default -> throw new IllegalArgumentException(kind);
		};
	}

	@ParameterizedTest
	@CsvSource({ "bom", "crlf", "empty" })
	void whatIsUnusualIsNoError(String kind) throws IOException {
		shell.write("a.pgoal", switch (kind) {
		case "bom" -> "\ufeff" + SHEET;
		case "crlf" -> SHEET.replace("\n", "\r\n");
		default -> "";
		});
		assertEquals(0, shell.run("check", "a.pgoal"));
		if (!kind.equals("empty")) {
			assertTrue(shell.out().contains("a.pgoal:4:"), shell.out());
		}
	}

	@Test
	void sarifIsWhole() throws IOException {
		shell.write("a.pgoal", SHEET);
		shell.write("b.pgoal", "项目 {");
		assertEquals(1, shell.run("check", "--format", "sarif", "."));
		var run = JsonParser.parseString(shell.out()).getAsJsonObject().getAsJsonArray("runs").get(0).getAsJsonObject();
		assertTrue(run.getAsJsonArray("results").size() >= 2);
		for (var rule : run.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules")) {
			String id = rule.getAsJsonObject().get("id").getAsString();
			String help = rule.getAsJsonObject().getAsJsonObject("help").get("text").getAsString();
			assertFalse(help.isBlank() || help.equals(id), "no help for " + id);
		}
	}

	@Test
	void aCancelledRunIsStillAWholeReport() throws IOException {
		shell.write("a.pgoal", SHEET);
		shell.state().cancel();
		assertEquals(130, shell.run("check", "--format", "json", "."));
		assertEquals(0, JsonParser.parseString(shell.out()).getAsJsonArray().size());
	}
}
