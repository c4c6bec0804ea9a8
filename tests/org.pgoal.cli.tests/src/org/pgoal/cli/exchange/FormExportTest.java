package org.pgoal.cli.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.cli.shell.TestShell;

class FormExportTest {

	private static final Path SAMPLES = Path.of("..", "..", "samples");

	@TempDir
	Path folder;
	TestShell shell;

	@BeforeEach
	void open() throws IOException {
		shell = new TestShell(folder);
	}

	private void copy(String region) throws IOException {
		try (Stream<Path> files = Files.list(SAMPLES.resolve(region))) {
			for (Path file : files.toList()) {
				Path to = folder.resolve("goals").resolve(region).resolve(file.getFileName().toString());
				Files.createDirectories(to.getParent());
				Files.copy(file, to);
			}
		}
	}

	private int worksheets(String file) throws IOException {
		try (InputStream stream = Files.newInputStream(folder.resolve(file)); XSSFWorkbook workbook = new XSSFWorkbook(stream)) {
			return workbook.getNumberOfSheets();
		}
	}

	@Test
	void aFileTakesAllSheets() throws IOException {
		copy("pingluo");
		copy("wuhai");
		assertEquals(0, shell.run("export", "--to", "xlsx", "-o", "all.xlsx", "goals"), shell.err());
		assertEquals("", shell.err());
		assertEquals(4, worksheets("all.xlsx"), "three forms and a list");
	}

	@Test
	void aFolderGetsAFilePerSheetAndOnePerList() throws IOException {
		copy("pingluo");
		copy("wuhai");
		assertEquals(0, shell.run("export", "--to", "xlsx", "-o", "out", "goals"), shell.err());
		assertTrue(Files.exists(folder.resolve("out/pingluo/03-劳动争议仲裁补助工作经费.xlsx")), shell.out());
		assertTrue(Files.exists(folder.resolve("out/wuhai/乌海市2022.xlsx")), shell.out());
		try (Stream<Path> lists = Files.list(folder.resolve("out/wuhai"))) {
			assertEquals(1, lists.count());
		}
		assertEquals(2, shell.run("export", "--to", "xlsx", "-o", "out", "goals"), "nothing is overwritten unasked");
		assertEquals(0, shell.run("export", "--to", "xlsx", "--force", "-o", "out", "goals"), shell.err());
	}

	@Test
	void theFormOfAnotherRegionSaysWhatItLacks() throws IOException {
		copy("pingluo");
		assertEquals(0, shell.run("export", "--to", "csv", "--template", "乌海市2022", "-o", "x.csv", "goals/pingluo/03-劳动争议仲裁补助工作经费.pgoal"), shell.err());
		assertTrue(shell.err().startsWith("x.csv: places that the form of 乌海市2022 doesn’t have: 8\n"), shell.err());
		assertTrue(shell.err().contains("  goals/pingluo/03-劳动争议仲裁补助工作经费.pgoal: “劳动争议仲裁补助工作经费”: 项目期: 1年\n"), shell.err());
		assertTrue(shell.read("x.csv").contains("指标性质,指标方向,目标值"), shell.read("x.csv"));
	}

	@Test
	void namesOfFilesAndFoldersAreTold() throws IOException {
		copy("fengjie");
		assertEquals(2, shell.run("export", "--to", "xlsx", "goals"));
		assertTrue(shell.err().contains("--to xlsx needs -o FILE.xlsx or -o FOLDER"), shell.err());
		assertEquals(2, shell.run("export", "--to", "xlsx", "-o", "x.docx", "goals"));
		assertTrue(shell.err().contains("-o x.docx does not end in .xlsx; name a file NAME.xlsx, or a folder"), shell.err());
		assertFalse(Files.exists(folder.resolve("x.docx")));
	}

	@Test
	void aBrokenFileKeepsAListFromLookingComplete() throws IOException {
		copy("wuhai");
		shell.write("goals/wuhai/06-broken.pgoal", "使用 乌海市2022\n项目 甲 {");
		assertEquals(2, shell.run("export", "--to", "xlsx", "-o", "out", "goals"));
		assertFalse(Files.exists(folder.resolve("out/wuhai/乌海市2022.xlsx")));
		assertEquals(2, shell.run("export", "--to", "xlsx", "-o", "all.xlsx", "goals"));
		assertFalse(Files.exists(folder.resolve("all.xlsx")));
	}

	/** The sixth region: a template and two form files, and no Java. */
	@ParameterizedTest
	@ValueSource(strings = { "xlsx", "docx", "html" })
	void aRegionMadeOfFilesIsWrittenAndRead(String format) throws IOException {
		copy("fengjie");
		assertEquals(0, shell.run("export", "--to", format, "-o", "form." + format, "goals"), shell.err());
		assertEquals("", shell.err(), "its form has a place for all it says");
		assertEquals(0, shell.run("export", "--to", "json", "-o", "before.json", "goals"), shell.err());
		assertEquals(0, shell.run("import", "form." + format, "-o", "back", "--template", "goals/fengjie/奉节云雾2023.pgoal"), shell.err());
		Files.copy(folder.resolve("goals/fengjie/奉节云雾2023.pgoal"), folder.resolve("back/奉节云雾2023.pgoal"));
		assertEquals(0, shell.run("export", "--to", "json", "-o", "after.json", "back"), shell.err());
		assertEquals(withoutBlanks(shell.read("before.json")), withoutBlanks(shell.read("after.json")));
	}

	/** An import takes blanks beside Chinese characters away. */
	private static String withoutBlanks(String json) {
		return String.join("\n", JsonTrees.lines(json)).replace(" ", "");
	}

	@Test
	void aMissingFormIsSaid() throws IOException {
		copy("fengjie");
		Files.delete(folder.resolve("goals/fengjie/奉节云雾2023.xlsx"));
		assertEquals(2, shell.run("export", "--to", "xlsx", "-o", "x.xlsx", "goals"));
		assertTrue(shell.err().contains("Template 奉节云雾2023 names the form “奉节云雾2023.xlsx”, but there is no such file beside the template"), shell.err());
		assertFalse(Files.exists(folder.resolve("x.xlsx")));
	}

	@Test
	void aTemplateReachesNoFileOutsideItsFolder() throws IOException {
		copy("fengjie");
		Files.move(folder.resolve("goals/fengjie/奉节云雾2023.xlsx"), folder.resolve("secret.xlsx"));
		String template = "goals/fengjie/奉节云雾2023.pgoal";
		for (String name : new String[] { "../../secret.xlsx", folder.resolve("secret.xlsx").toString() }) {
			shell.write(template, Files.readString(SAMPLES.resolve("fengjie/奉节云雾2023.pgoal")).replace("\"奉节云雾2023.xlsx\"", "\"" + name + "\""));
			assertEquals(2, shell.run("export", "--to", "xlsx", "-o", "x.xlsx", "goals"), shell.err());
			assertTrue(shell.err().contains("no such file beside the template"), shell.err());
		}
	}
}
