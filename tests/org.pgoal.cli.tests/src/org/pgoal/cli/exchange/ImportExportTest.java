package org.pgoal.cli.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pgoal.cli.shell.TestShell;

class ImportExportTest {

	private static final String ONE = """
			{"region": "某县", "year": 2026, "moneyUnit": "元", "documents": [
			 {"kind": "project", "name": "甲/乙", "indicators": [
			  {"level1": "产出指标", "level2": "数量指标", "name": "培训", "operator": "≥", "value": 3, "unit": "次", "text": "≥3次"}]}]}
			""";

	@TempDir
	Path folder;
	TestShell shell;

	@BeforeEach
	void open() {
		shell = new TestShell(folder);
	}

	static Stream<Path> gold() throws IOException {
		return Files.list(Path.of("..", "org.pgoal.forms.tests", "resources", "gold")).filter(f -> f.toString().endsWith(".json")).sorted();
	}

	@ParameterizedTest
	@MethodSource("gold")
	void nothingIsLostOnTheWayThroughText(Path gold) throws IOException {
		assertEquals(0, shell.run("import", gold.toAbsolutePath().toString(), "-o", "text"), shell.err());
		assertEquals("", shell.err());
		assertEquals(0, shell.run("fmt", "--check", "text"), "an import is formatted: " + shell.out());
		assertEquals(0, shell.run("fmt", "--keywords", "en", "text"), shell.err());
		assertEquals(0, shell.run("export", "--to", "json", "-o", "actual.json", "text"), shell.err());
		assertEquals(String.join("\n", JsonTrees.lines(Files.readString(gold))), String.join("\n", JsonTrees.lines(shell.read("actual.json"))));
	}

	@ParameterizedTest
	@MethodSource("gold")
	void whatIsImportedHasNoError(Path gold) {
		assertEquals(0, shell.run("import", gold.toAbsolutePath().toString(), "-o", "text"), shell.err());
		assertEquals(0, shell.run("check", "text"), shell.out());
	}

	@Test
	void filesAreNamedByPositionAndName() throws IOException {
		shell.write("a.json", ONE);
		assertEquals(0, shell.run("import", "a.json", "-o", "out"));
		List<String> lines = shell.out().lines().toList();
		assertTrue(lines.get(0).startsWith("a.json: template "), shell.out());
		assertEquals("out/01-甲_乙.pgoal", lines.get(1));
		assertEquals("Sheets written: 1, with indicators: 1, from files: 1", lines.get(2));
		assertTrue(shell.read("out/01-甲_乙.pgoal").contains("甲/乙"));
	}

	@Test
	void severalFilesGetFoldersOfTheirOwn() throws IOException {
		shell.write("in/一.json", ONE);
		shell.write("in/sub/二.json", ONE);
		assertEquals(0, shell.run("import", "in", "-o", "out"));
		assertTrue(Files.exists(folder.resolve("out/一/01-甲_乙.pgoal")), shell.out());
		assertTrue(Files.exists(folder.resolve("out/sub/二/01-甲_乙.pgoal")), shell.out());
	}

	@Test
	void existingFilesStayUnlessForced() throws IOException {
		shell.write("a.json", ONE);
		shell.write("out/01-甲_乙.pgoal", "mine");
		assertEquals(2, shell.run("import", "a.json", "-o", "out"));
		assertEquals("pgoal: out/01-甲_乙.pgoal exists; --force overwrites it\n", shell.err());
		assertEquals("mine", shell.read("out/01-甲_乙.pgoal"));
		assertEquals(0, shell.run("import", "--force", "a.json", "-o", "out"));
	}

	@Test
	void aTemplateMayBeNamed() throws IOException {
		shell.write("a.json", ONE);
		assertEquals(0, shell.run("import", "a.json", "-o", "out", "--template", "国家通用"), shell.err());
		assertTrue(shell.out().startsWith("a.json: template 国家通用 (as asked for)"), shell.out());
		assertTrue(shell.read("out/01-甲_乙.pgoal").startsWith("使用 国家通用\n"));
		assertEquals(2, shell.run("import", "a.json", "-o", "out2", "--template", "没有"));
		assertTrue(shell.err().startsWith("pgoal: there is no template 没有; there are "), shell.err());
		assertFalse(Files.exists(folder.resolve("out2")));
	}

	@Test
	void aTemplateOfOnesOwnMayBeNamedByItsFile() throws IOException {
		shell.write("a.json", ONE);
		shell.write("某县.pgoal", "模板 某县2026 扩展 国家通用 { 地区 某县 }\n");
		assertEquals(0, shell.run("import", "a.json", "-o", "out", "--template", "某县.pgoal"), shell.err());
		assertTrue(shell.read("out/01-甲_乙.pgoal").startsWith("使用 某县2026\n"));
		assertEquals(0, shell.run("check", "."), shell.out());
	}

	@Test
	void namesInDataNeverLeaveTheFolder() throws IOException {
		String[] names = { "../../x", "/etc/x", "C:\\\\x", "..", "a\\u0000b", "CON", "\\u202egnp", "很长".repeat(200), "", " " };
		StringBuilder documents = new StringBuilder();
		for (String name : names) {
			documents.append(documents.isEmpty() ? "" : ",").append("{\"kind\": \"project\", \"name\": \"").append(name).append("\"}");
		}
		shell.write("work/a.json", "{\"documents\": [" + documents + "]}");
		assertEquals(0, shell.run("import", "work/a.json", "-o", "work/out"), shell.err());
		try (var files = Files.walk(folder)) {
			List<Path> written = files.filter(Files::isRegularFile).filter(f -> f.toString().endsWith(".pgoal")).toList();
			assertEquals(names.length, written.size(), written.toString());
			written.forEach(f -> assertEquals(folder.resolve("work/out"), f.getParent()));
		}
		assertEquals(0, shell.run("fmt", "--check", "work/out"), shell.out() + shell.err());
	}

	@Test
	void aLinkInTheFolderIsNotFollowed() throws IOException {
		shell.write("a.json", ONE);
		shell.write("elsewhere/mine.pgoal", "mine");
		Files.createDirectories(folder.resolve("out"));
		Files.createSymbolicLink(folder.resolve("out/01-甲_乙.pgoal"), folder.resolve("elsewhere/mine.pgoal"));
		assertEquals(2, shell.run("import", "--force", "a.json", "-o", "out"));
		assertEquals("mine", shell.read("elsewhere/mine.pgoal"));
		assertEquals("pgoal: out/01-甲_乙.pgoal would lead outside out; not written\n", shell.err());
	}

	@Test
	void brokenFilesAreSaidAndTheRestIsImported() throws IOException {
		shell.write("in/a.json", "{\"documents\": [");
		shell.write("in/b.json", ONE);
		shell.write("in/c.json", new byte[] { '{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}' });
		shell.write("in/d.json", "[1, 2]");
		shell.write("in/e.json", "[".repeat(100_000));
		shell.write("in/f.json", "");
		assertEquals(2, shell.run("import", "in", "-o", "out"));
		assertTrue(Files.exists(folder.resolve("out/b/01-甲_乙.pgoal")), shell.out() + shell.err());
		assertEquals(5, shell.err().lines().count(), shell.err());
		shell.err().lines().forEach(line -> assertTrue(line.matches("pgoal: in/[acdef]\\.json: .+"), line));
		try (var files = Files.list(folder.resolve("out"))) {
			assertEquals(1, files.count());
		}
	}

	@Test
	void aFullDiskIsSaid() throws IOException {
		shell.write("a.json", ONE);
		shell.writingWith((file, content) -> {
			throw new IOException("No space left on device");
		});
		assertEquals(2, shell.run("import", "a.json", "-o", "out"));
		assertEquals("pgoal: out/01-甲_乙.pgoal could not be written: the disk is full\n", shell.err());
	}

	// --------------------------------------------------------------- export

	@Test
	void standardOutputTakesOneDocument() throws IOException {
		shell.write("a.pgoal", "项目 \"甲\" { 地区 某县 }");
		assertEquals(0, shell.run("export", "--to", "json", "a.pgoal"));
		assertTrue(JsonTrees.lines(shell.out()).contains("/documents/0/name = \"甲\""), shell.out());
		assertEquals(2, shell.run("export", "--to", "xml", "a.pgoal"));
	}

	@Test
	void aFolderGetsAFilePerSheetAndMirrorsFolders() throws IOException {
		shell.write("in/x/a.pgoal", "项目 \"甲\" { 地区 某县 }");
		shell.write("in/b.pgoal", "项目 \"乙\" { 地区 另县 }\n项目 \"丙\" { }");
		assertEquals(0, shell.run("export", "--to", "json", "in", "-o", "out/"), shell.err());
		assertEquals("out/b-01-乙.json\nout/b-02-丙.json\nout/x/a.json\n", shell.out());
		assertEquals(2, shell.run("export", "--to", "json", "in", "-o", "out"));
		assertEquals(2, shell.err().lines().filter(l -> l.endsWith("exists; --force overwrites it")).count(), shell.err());
		assertEquals(0, shell.run("export", "--to", "json", "in", "-o", "out", "--force"));
	}

	@Test
	void oneFileRefusesDifferentYears() throws IOException {
		shell.write("a.pgoal", "项目 \"甲\" { 年度 2026 }");
		shell.write("b.pgoal", "项目 \"乙\" { 年度 2027 }");
		assertEquals(2, shell.run("export", "--to", "json", ".", "-o", "all.json"));
		assertEquals("pgoal: a.pgoal and b.pgoal differ in year (2026, 2027), which one file cannot hold; export them with -o into a folder\n", shell.err());
		assertFalse(Files.exists(folder.resolve("all.json")));
		assertEquals(2, shell.chinese().run("export", "--to", "json", "."));
		assertEquals("pgoal: a.pgoal 与 b.pgoal 的年度不同（2026、2027），不能放在一个文件里；请用 -o 导出到文件夹\n", shell.err());
		assertEquals("", shell.out());
	}

	@Test
	void oneFileIsWholeOrNotWritten() throws IOException {
		shell.write("a.pgoal", "项目 \"甲\" { }");
		shell.write("b.pgoal", "项目 \"乙\" {");
		assertEquals(2, shell.run("export", "--to", "json", ".", "-o", "all.json"));
		assertFalse(Files.exists(folder.resolve("all.json")));
		assertEquals(0, shell.run("export", "--to", "json", "a.pgoal", "-o", "all.json"));
		String before = shell.read("all.json");
		assertEquals(2, shell.run("export", "--to", "json", "a.pgoal", "-o", "all.json"));
		assertEquals("pgoal: all.json exists; --force overwrites it\n", shell.err());
		assertEquals(before, shell.read("all.json"));
	}

	@Test
	void sheetsFollowTemplatesOfTheirFolder() throws IOException {
		shell.write("模板.pgoal", "模板 某县2026 扩展 国家通用 {\n    项目 {\n        工程名称: 文本 角色 名称\n    }\n}\n");
		shell.write("表/a.pgoal", "使用 某县2026\n项目 \"甲\" { }\n");
		assertEquals(0, shell.run("export", "--to", "json", "."), shell.err());
		assertTrue(JsonTrees.lines(shell.out()).contains("/documents/0/fields/工程名称 = \"甲\""), shell.out());
	}

	static Stream<Path> forms() throws IOException {
		Path resources = Path.of("..", "org.pgoal.forms.tests", "resources");
		try (Stream<Path> files = Stream.concat(Files.list(resources.resolve("forms")), Files.list(resources.resolve("text")))) {
			return files.sorted().toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("forms")
	void aFormBecomesSheetsThatAreFormattedAndHaveNoError(Path form) {
		assertEquals(0, shell.run("import", form.toAbsolutePath().toString(), "-o", "text"), shell.err());
		assertTrue(shell.out().lines().findFirst().orElse("").contains(": template "), shell.out());
		assertEquals(0, shell.run("fmt", "--check", "text"), "an import is formatted: " + shell.out());
		assertEquals(0, shell.run("check", "text"), shell.out());
	}

	@Test
	void whatIsUncertainStandsAtItsLineInTheUsersLanguage() throws IOException {
		shell.write("a.txt", Files.readString(Path.of("..", "org.pgoal.forms.tests", "resources", "text", "004-suzhou.txt")));
		shell.chinese();
		assertEquals(0, shell.run("import", "a.txt", "-o", "out"), shell.err());
		long notes = shell.err().lines().filter(line -> line.startsWith("a.txt：第 ")).count();
		assertTrue(notes > 0 && shell.out().contains(notes + " 处需要查看"), shell.err() + shell.out());
		StringBuilder all = new StringBuilder();
		try (Stream<Path> files = Files.list(folder.resolve("out"))) {
			for (Path file : files.toList()) {
				all.append(Files.readString(file));
			}
		}
		assertTrue(all.toString().lines().anyMatch(line -> line.matches(".+  // 导入：.+（第 \\d+ 行）.*")), shell.err());
	}

	@Test
	void aBadFileDoesNotStopTheOthers() throws IOException {
		shell.write("in/a.xlsx", "PK\u0003\u0004 cut off");
		shell.write("in/b.json", ONE);
		shell.write("in/~$c.xlsx", "what Excel keeps beside an open file");
		shell.write("in/d.csv", "甲,乙\n1,2\n3,4\n");
		assertEquals(2, shell.run("import", "in", "-o", "out"));
		List<String> messages = shell.err().lines().toList();
		assertEquals(2, messages.size(), shell.err());
		assertEquals("pgoal: in/a.xlsx: The file is damaged or cut off; download or copy it again, or open it in Excel, WPS or Word and save it again", messages.get(0));
		assertTrue(messages.get(1).startsWith("pgoal: in/d.csv: "), shell.err());
		assertTrue(Files.exists(folder.resolve("out/b/01-甲_乙.pgoal")), shell.out());
		assertFalse(Files.exists(folder.resolve("out/a")));
	}

	@Test
	void aNoteAboutTheFileNamesItOnce() throws IOException {
		shell.write("a.txt", Files.readString(Path.of("..", "org.pgoal.forms.tests", "resources", "text", "000-pingluo.txt")).getBytes("GB18030"));
		assertEquals(0, shell.run("import", "a.txt", "-o", "out"), shell.err());
		assertTrue(shell.err().startsWith("a.txt: The text was read as GB18030\n"), shell.err());
	}

	@Test
	void aJsonFileMayBeCalledAnything() throws IOException {
		shell.write("a.dat", ONE);
		assertEquals(0, shell.run("import", "a.dat", "-o", "out"), shell.err());
		assertTrue(Files.exists(folder.resolve("out/01-甲_乙.pgoal")), shell.out());
	}
}
