package org.pgoal.forms.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.forms.FormException;
import org.pgoal.forms.grid.SourceDocument;

/** Files that are broken, or made to do harm: one clear message each, within bounds of memory and time, and nothing left behind. */
class HostileFilesTest {

	private static final String CELL = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>";

	private static final String PARAGRAPH = "<w:p><w:r><w:t>一</w:t></w:r></w:p>";

	/** Generous: what is to be seen is that work doesn't grow with what a file pretends to hold. */
	private static final Duration SOON = Duration.ofSeconds(30);

	@TempDir
	Path folder;

	private Path file(String name, byte[] content) throws IOException {
		return Opened.file(folder, name, content);
	}

	private Path file(String name, Archives archive) throws IOException {
		return file(name, archive.zip());
	}

	private static Archives.Content repeated(String start, String text, int times, String end) {
		return out -> {
			out.write(start.getBytes(StandardCharsets.UTF_8));
			byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
			for (int i = 0; i < times; i++) {
				out.write(bytes);
			}
			out.write(end.getBytes(StandardCharsets.UTF_8));
		};
	}

	// --- size ---

	private static final Intake SMALL = new Intake(OfficeConversion.none(), new Limits(8 << 20, 4 << 20, 100, 10_000, 100_000, 1 << 20, 100));

	static Stream<Archives> bombs() {
		String megabyte = " ".repeat(1 << 20);
		return Stream.of(Archives.workbook("").with("xl/worksheets/sheet1.xml", repeated("<worksheet>", megabyte, 8, "</worksheet>")),
				Archives.workbook(CELL).with("xl/workbook.xml", repeated("<workbook>", megabyte, 8, "</workbook>")),
				Archives.workbook(CELL).with("_rels/.rels", repeated("<Relationships>", megabyte, 8, "</Relationships>")),
				Archives.workbook(CELL).with("[Content_Types].xml", repeated("<Types>", megabyte, 8, "</Types>")),
				Archives.workbook(CELL).related("xl/workbook.xml", "rId1", "styles", "styles.xml").with("xl/styles.xml", repeated("<styleSheet>", megabyte, 8, "</styleSheet>")),
				Archives.document("").with("word/document.xml", repeated("<document><body>", megabyte, 8, "</body></document>")));
	}

	@ParameterizedTest
	@MethodSource("bombs")
	void aZipBombIsRefusedWhereverItIs(Archives bomb) throws Exception {
		assertEquals("unpacksTooLarge", Opened.refusal(SMALL, file("a.xlsx", bomb)));
	}

	@Test
	void aPartThatNobodyReadsMayUnpackToAnything() throws Exception {
		Archives archive = Archives.workbook(CELL).with("xl/media/image1.png", repeated("", " ".repeat(1 << 20), 8, ""));
		assertEquals("1", SMALL.open(file("a.xlsx", archive)).grids().get(0).text(0, 0));
	}

	static Stream<Archives> floods() {
		return Stream.of(
				// one text, referred to often
				Archives.workbook("").with("xl/worksheets/sheet1.xml", repeated("<worksheet><sheetData>", "<row><c t=\"s\"><v>0</v></c></row>", 5000, "</sheetData></worksheet>"))
						.with("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"" + Archives.RELATED + "worksheet\" Target=\"worksheets/sheet1.xml\"/>"
								+ "<Relationship Id=\"rId2\" Type=\"" + Archives.RELATED + "sharedStrings\" Target=\"t.xml\"/></Relationships>")
						.with("xl/t.xml", "<sst><si><t>" + "一".repeat(32_767) + "</t></si></sst>"),
				Archives.document("<w:p><w:r><w:t>" + "一".repeat(1_100_000) + "</w:t></w:r></w:p>"));
	}

	@ParameterizedTest
	@MethodSource("floods")
	void moreTextThanAnyFormHasIsRefused(Archives flood) throws Exception {
		assertEquals("tooMuchText", Opened.refusal(SMALL, file("a.xlsx", flood)));
	}

	@Test
	void moreCellsThanAnyFormHasAreRefused() throws Exception {
		String worksheet = "<row><c><v>1</v></c></row>".repeat(10_001);
		assertEquals("tooManyCells", Opened.refusal(SMALL, file("a.xlsx", Archives.workbook("<sheetData>" + worksheet + "</sheetData>"))));
		assertEquals("tooManyCells", Opened.refusal(SMALL, file("a.csv", "1,2\n".repeat(5_001).getBytes(StandardCharsets.UTF_8))));
		assertEquals("tooManyCells", Opened.refusal(SMALL, file("a.txt", "1\t2\n".repeat(5_001).getBytes(StandardCharsets.UTF_8))));
		assertEquals("tooManyCells", Opened.refusal(SMALL, file("a.html", ("<table>" + "<tr><td>1</td></tr>".repeat(10_001)).getBytes(StandardCharsets.UTF_8))));
	}

	@Test
	void mergedCellsThatCoverEverythingAreRefused() throws Exception {
		String corners = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>";
		assertEquals("tooManyMerged", Opened.refusal(file("a.xlsx", Archives.workbook(corners + "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>"))));
		assertEquals("tooManyMerged", Opened.refusal(SMALL,
				file("a.html", ("<table>" + ("<tr>" + "<td colspan=1000 rowspan=0>1".repeat(2)).repeat(101) + "</table>").getBytes(StandardCharsets.UTF_8))));
	}

	@Test
	void mergedCellsBeyondAllContentCostNothing() throws Exception {
		SourceDocument document = Opened.of(file("a.xlsx", Archives.workbook(CELL + "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>")));
		assertEquals(List.of("1"), Opened.rows(document.grids().get(0)));
	}

	@Test
	void twoCellsFarApartCostNothing() throws Exception {
		String corners = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row></sheetData>";
		Path file = file("a.xlsx", Archives.workbook(corners));
		assertTrue(allocated(() -> Opened.of(file)) < 64 << 20);
	}

	@Test
	void aMillionStyledRowsWithoutContentCostNothing() throws Exception {
		Archives archive = Archives.workbook("").with("xl/worksheets/sheet1.xml", out -> {
			out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
			for (int row = 1; row <= 1_048_576; row++) {
				out.write(("<row r=\"" + row + "\" s=\"1\" customFormat=\"1\"><c r=\"A" + row + "\" s=\"1\"" + (row == 7 ? "><v>7</v></c>" : "/>") + "</row>").getBytes(StandardCharsets.UTF_8));
			}
			out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
		});
		Path file = file("a.xlsx", archive);
		assertTimeoutPreemptively(SOON, () -> {
			SourceDocument document = Opened.of(file);
			assertEquals("7", document.grids().get(0).text(6, 0));
			assertEquals(7, document.grids().get(0).rows());
		});
	}

	/** In bytes, of this thread; with garbage, so an upper bound of what is held. */
	private static long allocated(Callable<?> work) throws Exception {
		work.call();
		var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadAllocatedBytes();
		work.call();
		return threads.getCurrentThreadAllocatedBytes() - before;
	}

	@Test
	void anHonestWorkbookOfThousandsOfStylesOpens() throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			var sheet = workbook.createSheet("a");
			for (int i = 0; i < 5000; i++) {
				XSSFCellStyle style = workbook.createCellStyle();
				style.setDataFormat(workbook.createDataFormat().getFormat("0.00\"" + (i % 20) + "\""));
				style.setWrapText(true);
				var cell = sheet.createRow(i).createCell(0);
				cell.setCellValue(i);
				cell.setCellStyle(style);
			}
			workbook.write(bytes);
		}
		assertEquals("4999.00" + 4999 % 20, Opened.of(file("a.xlsx", bytes.toByteArray())).grids().get(0).text(4999, 0));
	}

	@Test
	void elementsNestedWithoutEndAreRefused() throws Exception {
		assertEquals("tooDeep", Opened.refusal(file("a.docx", Archives.document("<w:x>".repeat(100_000)))));
		assertEquals("tooDeep", Opened.refusal(file("b.docx", Archives.document("<w:tbl><w:tr><w:tc>".repeat(100)))));
		assertEquals("一", Opened.of(file("a.html", ("<html>" + "<div>".repeat(100_000) + "一").getBytes(StandardCharsets.UTF_8))).grids().get(0).text(0, 0));
	}

	@Test
	void anArchiveOfTooManyPartsIsRefused() throws Exception {
		Archives archive = Archives.workbook(CELL);
		for (int i = 0; i < 101; i++) {
			archive.with("xl/x" + i + ".xml", "<x/>");
		}
		assertEquals("tooManyParts", Opened.refusal(SMALL, file("a.xlsx", archive)));
	}

	@Test
	void aFileLargerThanAnyFormIsNotRead() throws Exception {
		Path large = folder.resolve("a.txt");
		try (var channel = Files.newByteChannel(large, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			channel.position(1L << 40).write(ByteBuffer.wrap(new byte[1]));
		} catch (IOException noSparseFiles) {
			return;
		}
		assertEquals("fileTooLarge", Opened.refusal(large));
	}

	// --- archives ---

	@Test
	void anArchiveInAnArchiveStaysClosed() throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("form.xlsx"));
			zip.write(Archives.workbook(CELL).zip());
		}
		assertEquals("archive", Opened.refusal(file("a.xlsx", bytes.toByteArray())));
		SourceDocument document = Opened.of(file("b.xlsx", Archives.workbook(CELL).with("xl/embeddings/form.xlsx", out -> out.write(bytes.toByteArray()))));
		assertEquals(List.of("Files embedded in this one were not opened"), Opened.notes(document));
	}

	@ParameterizedTest
	@ValueSource(strings = { "../evil.xml", "/etc/evil.xml", "xl/../../evil.xml", "C:/evil.xml", "..\\evil.xml", "\\\\server\\evil.xml" })
	void namesThatLeadOutOfTheFileAreRefused(String name) throws Exception {
		assertEquals("unsafeName", Opened.refusal(file("a.xlsx", Archives.workbook(CELL).with(name, "<x/>"))));
	}

	@Test
	void relationshipsThatLeadOutOfTheFileAreRefused() throws Exception {
		assertEquals("unsafeName", Opened.refusal(file("a.xlsx", Archives.workbook(CELL).related("xl/workbook.xml", "rId1", "worksheet", "../../../etc/passwd"))));
	}

	@Test
	void aSymbolicLinkInAnArchiveIsNotFollowed() throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (var zip = new ZipArchiveOutputStream(bytes)) {
			for (String[] part : new String[][] { { "[Content_Types].xml",
					"<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>" },
					{ "_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>" }, { "xl/workbook.xml", "/etc/passwd" } }) {
				var entry = new ZipArchiveEntry(part[0]);
				entry.setUnixMode(part[0].equals("xl/workbook.xml") ? 0120777 : 0100644);
				zip.putArchiveEntry(entry);
				zip.write(part[1].getBytes(StandardCharsets.UTF_8));
				zip.closeArchiveEntry();
			}
		}
		assertEquals("brokenPart", Opened.refusal(file("a.xlsx", bytes.toByteArray())));
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void onlyFilesAreOpened() throws Exception {
		assertEquals("noFile", Opened.refusal(folder));
		assertEquals("noFile", Opened.refusal(Files.createSymbolicLink(folder.resolve("a.xlsx"), Path.of("/dev/zero"))));
		Path dangling = Files.createSymbolicLink(folder.resolve("b.xlsx"), folder.resolve("none"));
		assertThrows(NoSuchFileException.class, () -> Opened.of(dangling));
		Path link = Files.createSymbolicLink(folder.resolve("c.xlsx"), file("real.xlsx", Archives.workbook(CELL)));
		assertEquals("c.xlsx", Opened.of(link).fileName());
	}

	@Test
	void aFileCutOffAnywhereIsRefused() throws Exception {
		byte[] whole = Archives.workbook(CELL).zip();
		for (int length : new int[] { 4, 30, whole.length / 2, whole.length - 30, whole.length - 1 }) {
			assertEquals("brokenZip", Opened.refusal(file("a.xlsx", Arrays.copyOf(whole, length))));
		}
		assertEquals("empty", Opened.refusal(file("a.xlsx", new byte[0])));
	}

	// --- XML ---

	private static final String ENTITY = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"%s\"><!ENTITY %% p SYSTEM \"%s\"> %%p;]>";

	static Stream<String> workbookParts() {
		return Stream.of("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/sharedStrings.xml");
	}

	private static Archives withEntity(Archives archive, String part, String address) {
		return archive.with(part, ENTITY.formatted(address, address) + "<x><sheetData><row><c t=\"str\"><v>&e;</v></c></row></sheetData></x>");
	}

	@ParameterizedTest
	@MethodSource("workbookParts")
	void externalEntitiesAreRefusedInEveryPartOfAWorkbook(String part) throws Exception {
		try (ServerSocket server = new ServerSocket(0)) {
			Archives archive = Archives.workbook(CELL).with("xl/_rels/workbook.xml.rels",
					"<Relationships><Relationship Id=\"rId1\" Type=\"" + Archives.RELATED + "worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" + Archives.RELATED
							+ "styles\" Target=\"styles.xml\"/><Relationship Id=\"rId3\" Type=\"" + Archives.RELATED + "sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>")
					.with("xl/styles.xml", "<styleSheet/>").with("xl/sharedStrings.xml", "<sst/>");
			assertEquals("documentType", Opened.refusal(file("a.xlsx", withEntity(archive, part, "http://localhost:" + server.getLocalPort() + "/x"))));
			assertNobodyCalled(server);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels", "word/numbering.xml" })
	void externalEntitiesAreRefusedInEveryPartOfADocument(String part) throws Exception {
		try (ServerSocket server = new ServerSocket(0)) {
			Archives archive = Archives.document(PARAGRAPH).related("word/document.xml", "n", "numbering", "numbering.xml").with("word/numbering.xml", "<numbering/>");
			assertEquals("documentType", Opened.refusal(file("a.docx", withEntity(archive, part, "http://localhost:" + server.getLocalPort() + "/x"))));
			assertNobodyCalled(server);
		}
	}

	@Test
	void entitiesInAPageAreText() throws Exception {
		Path secret = Files.writeString(folder.resolve("secret"), "geheim");
		String page = ENTITY.formatted(secret.toUri(), secret.toUri()) + "<html><table><tr><td>&e;</td><td>一</td></tr></table></html>";
		SourceDocument document = Opened.of(folder, "a.html", page);
		assertFalse(document.grids().toString().contains("geheim") || document.grids().stream().flatMap(g -> g.cells().stream()).anyMatch(c -> c.text().contains("geheim")));
	}

	@Test
	void entitiesThatGrowAreRefused() throws Exception {
		StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"ha\">");
		for (int i = 1; i < 40; i++) {
			laughs.append("<!ENTITY a" + i + " \"&a" + (i - 1) + ";&a" + (i - 1) + ";\">");
		}
		assertEquals("documentType", Opened.refusal(file("a.xlsx", Archives.workbook("").with("xl/worksheets/sheet1.xml", laughs + "]><x>&a39;</x>"))));
	}

	@Test
	void aMillionOrdinaryEntitiesAreOrdinary() throws Exception {
		Archives archive = Archives.document("<w:p><w:r><w:t>" + "&lt;&#32489;".repeat(200_000) + "</w:t></w:r></w:p>");
		assertEquals(400_000, Opened.of(file("a.docx", archive)).grids().get(0).text(0, 0).length());
	}

	@Test
	void brokenXmlNamesItsPart() throws Exception {
		Path file = file("a.xlsx", Archives.workbook("<sheetData><row></sheetData>"));
		FormException refused = assertThrows(FormException.class, () -> Opened.of(file));
		assertEquals("文件的 xl/worksheets/sheet1.xml 部分已损坏；请用 Excel、WPS 或 Word 打开后重新保存", refused.message().text(Locale.CHINA));
		assertEquals("partMissing", Opened.refusal(file("b.xlsx", Archives.workbook(CELL).without("xl/worksheets/sheet1.xml"))));
		assertEquals("brokenPart", Opened.refusal(file("c.xlsx", Archives.workbook("<c t=\"str\"><v>\u0001</v></c>"))));
	}

	@Test
	void onlyBytesOfUnicodeAreXml() throws Exception {
		PrintStream usual = System.err;
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		System.setErr(new PrintStream(printed, true));
		try {
			byte[] gb = "<?xml version=\"1.0\" encoding=\"GB18030\"?><worksheet><sheetData><row><c t=\"str\"><v>一</v></c></row></sheetData></worksheet>".getBytes("GB18030");
			assertEquals("brokenPart", Opened.refusal(file("a.xlsx", Archives.workbook("").with("xl/worksheets/sheet1.xml", out -> out.write(gb)))));
		} finally {
			System.setErr(usual);
		}
		assertEquals("", printed.toString(), "a parser talks to nobody");
		for (String charset : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-8")) {
			String mark = charset.equals("UTF-16") ? "" : charset.equals("UTF-8") ? "\ufeff" : "";
			byte[] wide = (mark + "<worksheet><sheetData><row><c t=\"str\"><v>一</v></c></row></sheetData></worksheet>").getBytes(charset);
			assertEquals("一", Opened.of(file("a.xlsx", Archives.workbook("").with("xl/worksheets/sheet1.xml", out -> out.write(wide)))).grids().get(0).text(0, 0));
		}
	}

	private static void assertNobodyCalled(ServerSocket server) throws IOException {
		server.setSoTimeout(1);
		try {
			server.accept().close();
		} catch (SocketTimeoutException nobody) {
			return;
		}
		throw new AssertionError("an entity was loaded");
	}

	// --- what is left alone ---

	@Test
	void linksAreNotFollowed() throws Exception {
		try (ServerSocket server = new ServerSocket(0)) {
			String address = "http://localhost:" + server.getLocalPort() + "/x";
			Archives workbook = Archives.workbook("<sheetData><row><c><f>[1]a!A1</f><v>5</v></c></row></sheetData>").with("xl/externalLinks/externalLink1.xml", "<externalLink/>").with(
					"xl/_rels/workbook.xml.rels",
					"<Relationships><Relationship Id=\"rId1\" Type=\"" + Archives.RELATED + "worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" + Archives.RELATED
							+ "externalLinkPath\" Target=\"" + address + "\" TargetMode=\"External\"/></Relationships>");
			SourceDocument document = Opened.of(file("a.xlsx", workbook));
			assertEquals("5", document.grids().get(0).text(0, 0));
			assertEquals(List.of("Links to other workbooks were not followed; their cells have the values last saved"), Opened.notes(document));
			Opened.of(file("a.docx", Archives.document(PARAGRAPH).with("word/_rels/document.xml.rels",
					"<Relationships><Relationship Id=\"a\" Type=\"x/attachedTemplate\" Target=\"" + address + "\" TargetMode=\"External\"/></Relationships>")));
			Opened.of(folder, "a.html", "<html><img src='" + address + "'><link rel=stylesheet href='" + address + "'><table><tr><td>一</table>");
			assertNobodyCalled(server);
		}
	}

	@Test
	void macrosAreNotRun() throws Exception {
		Archives workbook = Archives.workbook(CELL).with("xl/vbaProject.bin", out -> out.write(new byte[] { 1, 2, 3 }));
		assertEquals(List.of("Macros in the file were not looked at"), Opened.notes(Opened.of(file("a.xlsm", workbook))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "＝1", "=HYPERLINK(\"http://x\")" })
	void cellsThatLookLikeFormulasAreText(String text) throws Exception {
		String xml = text.replace("\"", "&quot;");
		assertEquals(text, Opened.of(file("a.xlsx", Archives.workbook("<sheetData><row><c t=\"inlineStr\"><is><t>" + xml + "</t></is></c></row></sheetData>"))).grids().get(0).text(0, 0));
		assertEquals(text, Opened.of(folder, "a.html", "<table><tr><td>" + xml + "</table>").grids().get(0).text(0, 0));
		assertEquals(text, Opened.of(folder, "a.txt", text + "\t1\n").grids().get(0).text(0, 0));
	}

	@Test
	void controlCharactersAreNoText() throws Exception {
		assertEquals("ab", Opened.of(folder, "a.txt", "a\u0000b\u0007\u001b\u202e\t1\n" + "一\t二\n".repeat(200)).grids().get(0).text(0, 0));
		assertEquals("\ufffd一", CellText.of("\ud800一"));
		assertEquals("😀 一", CellText.of("😀\u00a0\u200f一"));
	}

	// --- protected by a password ---

	@Test
	void anEncryptedWorkbookIsTold() throws IOException, GeneralSecurityException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (POIFSFileSystem container = new POIFSFileSystem()) {
			var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
			encryptor.confirmPassword("x");
			try (OutputStream out = encryptor.getDataStream(container)) {
				out.write(Archives.workbook(CELL).zip());
			}
			container.writeFilesystem(bytes);
		}
		assertEquals("encrypted", Opened.refusal(file("a.xlsx", bytes.toByteArray())));
	}

	@Test
	void anEncryptedBinaryWorkbookIsTold() throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		Biff8EncryptionKey.setCurrentUserPassword("x");
		try (Workbook workbook = new HSSFWorkbook()) {
			workbook.createSheet("a").createRow(0).createCell(0).setCellValue("一");
			workbook.write(bytes);
		} finally {
			Biff8EncryptionKey.setCurrentUserPassword(null);
		}
		assertEquals("encrypted", Opened.refusal(file("a.xls", bytes.toByteArray())));
	}

	@Test
	void anEncryptedArchiveIsTold() throws Exception {
		byte[] bytes = Archives.workbook(CELL).zip();
		// the flag in all headers
		for (int i = 0; i < bytes.length - 10; i++) {
			if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3) {
				bytes[i + 6] |= 1;
			} else if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1) {
				bytes[i + 8] |= 1;
			}
		}
		assertEquals("encrypted", Opened.refusal(file("a.xlsx", bytes)));
	}

	// --- wrong extensions ---

	@Test
	void theExtensionDecidesNothing() throws Exception {
		assertEquals(SourceDocument.Kind.WORD, Opened.of(file("a.xlsx", Archives.document(PARAGRAPH))).kind());
		assertEquals(SourceDocument.Kind.SPREADSHEET, Opened.of(file("a.docx", Archives.workbook(CELL))).kind());
		assertEquals(SourceDocument.Kind.HTML, Opened.of(folder, "a.xls", "<html><table><tr><td>一</table>").kind());
	}

	static Stream<Object[]> others() {
		return Stream.of(new Object[] { "\u0089PNG\r\n", "picture" }, new Object[] { "Rar!\u001a", "archive" }, new Object[] { "%PDF-1.7", "broken" },
				new Object[] { "{\\rtf1", "convert.rtf" }, new Object[] { "MIME-Version: 1.0\nContent-Type: multipart/related", "webArchive" },
				new Object[] { "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>", "convert.xml" }, new Object[] { "\u007fELF", "program" });
	}

	@ParameterizedTest
	@MethodSource("others")
	void whatIsNoFormIsTold(String head, String message) throws Exception {
		assertEquals(message, Opened.refusal(file("a.xlsx", (head + "\n一,二").getBytes(StandardCharsets.ISO_8859_1))));
	}

	@Test
	void otherOfficeFilesAreTold() throws Exception {
		assertEquals("presentation", Opened.refusal(file("a.xlsx", Archives.workbook(CELL).with("[Content_Types].xml",
				"<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml\"/></Types>"))));
		assertEquals("convert.ods", Opened.refusal(file("a.xlsx", new Archives().with("mimetype", out -> out.write("application/vnd.oasis.opendocument.spreadsheet".getBytes())))));
		assertEquals("noOffice", Opened.refusal(file("a.xlsx", Archives.workbook(CELL).without("_rels/.rels"))));
	}
}
