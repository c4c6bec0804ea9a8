package org.pgoal.cli.formatting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgoal.cli.shell.TestShell;

class FormatCommandTest {

	private static final String UGLY = "项目   \"甲\"{ 目标   \"做好\"\n产出指标{ 数量指标:\"培训\"≥3次\n} }\n";
	private static final String BROKEN = "项目 \"甲\" { 产出指标 {\n";

	@TempDir
	Path folder;
	TestShell shell;

	@BeforeEach
	void open() {
		shell = new TestShell(folder);
	}

	private String formatted(String text) {
		assertEquals(0, shell.typing(text).run("fmt", "-"), shell.err());
		return shell.out();
	}

	@Test
	void filesAreFormattedInPlaceAndListed() throws IOException {
		String good = formatted(UGLY);
		assertTrue(!good.equals(UGLY));
		shell.write("a.pgoal", UGLY);
		shell.write("b.pgoal", good);
		assertEquals(0, shell.run("fmt", "."));
		assertEquals("a.pgoal\n", shell.out());
		assertEquals(good, shell.read("a.pgoal"));
		assertEquals(0, shell.run("fmt", "."));
		assertEquals("", shell.out());
	}

	@Test
	void linesOfAnOldMacEndWithLfAfterwards() throws IOException {
		String mac = UGLY.replace('\n', '\r');
		assertEquals(formatted(UGLY), formatted(mac));
		shell.write("a.pgoal", mac);
		assertEquals(1, shell.run("fmt", "--check", "."));
		assertEquals(1, shell.run("check", "a.pgoal"), "an error, as it cannot be read");
		assertEquals(0, shell.run("fmt", "."));
		assertEquals(formatted(UGLY), shell.read("a.pgoal"));
	}

	@Test
	void checkChangesNothing() throws IOException {
		shell.write("a.pgoal", UGLY);
		assertEquals(1, shell.run("fmt", "--check", "."));
		assertEquals("a.pgoal\n", shell.out());
		assertEquals(UGLY, shell.read("a.pgoal"));
		assertEquals(0, shell.run("fmt", "."));
		assertEquals(0, shell.run("fmt", "--check", "."));
		assertEquals("", shell.out());
	}

	@Test
	void textThatDoesNotParseIsNeverOverwritten() throws IOException {
		shell.write("a.pgoal", UGLY);
		shell.write("b.pgoal", BROKEN);
		shell.write("c.pgoal", UGLY);
		assertEquals(2, shell.run("fmt", "."));
		assertEquals("a.pgoal\nc.pgoal\n", shell.out());
		assertEquals(BROKEN, shell.read("b.pgoal"));
		assertTrue(shell.err().startsWith("pgoal: b.pgoal:"), shell.err());
		assertEquals(1, shell.err().lines().count(), shell.err());
	}

	@Test
	void standardInputThatDoesNotParseGivesNothing() {
		assertEquals(2, shell.typing(BROKEN).run("fmt", "-"));
		assertEquals("", shell.out());
		assertEquals(1, shell.err().lines().count(), shell.err());
	}

	@Test
	void keywordsAreTurnedIntoOneLanguage() {
		String english = "project \"甲\" {\n    goal \"做好\"\n}\n";
		assertEquals(0, shell.typing(english).run("fmt", "--keywords", "zh", "-"));
		String chinese = shell.out();
		assertTrue(chinese.startsWith("项目 \"甲\" {") && chinese.contains("目标 \"做好\""), chinese);
		assertEquals(0, shell.typing(chinese).run("fmt", "--keywords=en", "-"));
		assertTrue(shell.out().startsWith("project \"甲\" {") && shell.out().contains("goal \"做好\""), shell.out());
	}

	@Test
	void otherEncodingsAreConvertedOnlyWhenAsked() throws IOException {
		byte[] legacy = UGLY.getBytes(Charset.forName("GB18030"));
		shell.write("a.pgoal", legacy);
		assertEquals(2, shell.run("fmt", "a.pgoal"));
		assertEquals("pgoal: a.pgoal: GB18030 and not UTF-8; pgoal fmt --convert converts it\n", shell.err());
		assertArrayEquals(legacy, Files.readAllBytes(folder.resolve("a.pgoal")));
		assertEquals(0, shell.run("fmt", "--convert", "a.pgoal"));
		String converted = shell.read("a.pgoal");
		assertEquals(formatted(UGLY), converted);
	}

	@Test
	void aByteOrderMarkStaysUnlessConverted() throws IOException {
		String good = formatted(UGLY);
		shell.write("a.pgoal", "\ufeff" + UGLY);
		assertEquals(0, shell.run("fmt", "a.pgoal"));
		assertEquals("\ufeff" + good, shell.read("a.pgoal"));
		assertEquals(0, shell.run("fmt", "--convert", "a.pgoal"));
		assertEquals(good, shell.read("a.pgoal"));
	}

	@Test
	void aFullDiskLeavesTheFileAsItWas() throws IOException {
		shell.write("a.pgoal", UGLY);
		shell.writingWith((file, content) -> {
			throw new IOException("No space left on device");
		});
		assertEquals(2, shell.run("fmt", "."));
		assertEquals("pgoal: a.pgoal could not be written and is as it was: the disk is full\n", shell.err());
		assertEquals(UGLY, shell.read("a.pgoal"));
	}

	@Test
	void binaryContentIsLeftAlone() throws IOException {
		byte[] binary = { 'P', 'K', 3, 4, 0, 1, 2, (byte) 0xff };
		shell.write("a.pgoal", binary);
		assertEquals(2, shell.run("fmt", "--convert", "."));
		assertArrayEquals(binary, Files.readAllBytes(folder.resolve("a.pgoal")));
		assertEquals(1, shell.err().lines().count(), shell.err());
		assertEquals(2, shell.typing(binary).run("fmt", "-"));
		assertEquals("", shell.out());
	}

	@Test
	void halfTypedTextIsFormattedOrRefusedButNeverAFailure() {
		String whole = formatted(UGLY);
		for (int cut = 0; cut < whole.length(); cut++) {
			int status = shell.typing(whole.substring(0, cut)).run("fmt", "-");
			if (status == 0) {
				assertEquals(formatted(shell.out()), shell.out());
			} else {
				assertEquals(2, status);
				assertEquals("", shell.out());
				assertTrue(shell.err().matches("pgoal: -:\\d+:\\d+: .+ \\(left as it is\\)\n"), cut + shell.err());
			}
		}
	}

	@Test
	void standardInputStandsAlone() {
		assertEquals(2, shell.typing(UGLY).run("fmt", "-", "a.pgoal"));
		assertEquals("pgoal: - stands alone: standard input is formatted to standard output\n", shell.err());
	}

	@Test
	void lineEndsStayAsTheyAre() throws IOException {
		shell.write("a.pgoal", UGLY.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
		assertEquals(0, shell.run("fmt", "a.pgoal"));
		String text = shell.read("a.pgoal");
		assertEquals(formatted(UGLY), text.replace("\r\n", "\n"));
		assertTrue(!text.replace("\r\n", "").contains("\n"), "line ends are mixed");
	}
}
