package org.pgoal.forms.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.pgoal.forms.FormException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever the bytes are: cells, or one message. */
class DamagedFilesProperties {

	private static Path folder;
	private static List<byte[]> whole;

	@BeforeContainer
	static void make() throws IOException {
		folder = Files.createTempDirectory("damaged");
		try (Stream<Path> forms = Files.list(Path.of("resources", "forms")); HSSFWorkbook binary = new HSSFWorkbook()) {
			var row = binary.createSheet("目标表").createRow(3);
			row.createCell(1).setCellValue("产出指标");
			row.createCell(2).setCellValue(0.95);
			whole = Stream.concat(forms.sorted().map(DamagedFilesProperties::bytes),
					Stream.of(binary.getBytes(), xls(binary), "名称,\"值\"\n甲,1\n".getBytes(StandardCharsets.UTF_8),
							"<html><table><tr><td rowspan=2>甲<td>乙<tr><td>丙</table>".getBytes(StandardCharsets.UTF_8),
							Archives.workbook("<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>一</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>").zip()))
					.toList();
		}
	}

	private static byte[] xls(HSSFWorkbook workbook) throws IOException {
		var bytes = new java.io.ByteArrayOutputStream();
		workbook.write(bytes);
		return bytes.toByteArray();
	}

	private static byte[] bytes(Path file) {
		try {
			return Files.readAllBytes(file);
		} catch (IOException unreadable) {
			throw new java.io.UncheckedIOException(unreadable);
		}
	}

	@AfterContainer
	static void delete() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.toList()) {
				Files.delete(file);
			}
		}
		Files.delete(folder);
	}

	private static void open(byte[] bytes) throws IOException {
		Path file = Files.write(folder.resolve("form"), bytes);
		try {
			new Intake(OfficeConversion.none()).open(file);
		} catch (FormException told) {
			if (told.message().text(java.util.Locale.CHINA).startsWith(told.message().key())) {
				throw new AssertionError("no words for " + told.message());
			}
		}
	}

	@Property(tries = 200)
	void randomBytes(@ForAll @Size(max = 2000) byte[] bytes) throws IOException {
		open(bytes);
	}

	@Property(tries = 300)
	void filesWithBytesChanged(@ForAll @IntRange(max = 12) int which, @ForAll @IntRange(min = 1, max = 30) int changes, @ForAll long seed) throws IOException {
		byte[] bytes = whole.get(which % whole.size()).clone();
		Random random = new Random(seed);
		for (int i = 0; i < changes; i++) {
			bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
		}
		open(bytes);
	}

	@Property(tries = 150)
	void filesWithAPieceCutOut(@ForAll @IntRange(max = 12) int which, @ForAll @IntRange(max = 100) int from, @ForAll @IntRange(max = 100) int to) throws IOException {
		byte[] bytes = whole.get(which % whole.size());
		int start = bytes.length * Math.min(from, to) / 100;
		int end = bytes.length * Math.max(from, to) / 100;
		byte[] rest = new byte[bytes.length - (end - start)];
		System.arraycopy(bytes, 0, rest, 0, start);
		System.arraycopy(bytes, end, rest, start, bytes.length - end);
		open(rest);
	}

	/** The parts behind the checksums of the archive. */
	@Property(tries = 300)
	void partsWithTextChanged(@ForAll boolean workbook, @ForAll @IntRange(min = 1, max = 10) int changes, @ForAll long seed) throws IOException {
		Random random = new Random(seed);
		StringBuilder xml = new StringBuilder(workbook
				? "<sheetData><row r=\"1\" hidden=\"1\"><c r=\"A1\" t=\"str\" s=\"3\"><v>一</v></c><c r=\"B1\"><f>A1</f><v>5</v></c></row></sheetData><cols><col min=\"1\" max=\"3\" hidden=\"1\"/></cols><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"
				: "<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:b/><w:t>一</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
		for (int i = 0; i < changes; i++) {
			int at = random.nextInt(xml.length());
			switch (random.nextInt(3)) {
			case 0 -> xml.setCharAt(at, "0123456789-:ABZ<>/\"wtr".charAt(random.nextInt(22)));
			case 1 -> xml.insert(at, "9".repeat(random.nextInt(12)));
			default -> xml.delete(at, Math.min(xml.length(), at + random.nextInt(8)));
			}
			if (xml.isEmpty()) {
				xml.append('x');
			}
		}
		open((workbook ? Archives.workbook(xml.toString()) : Archives.document(xml.toString())).zip());
	}
}
