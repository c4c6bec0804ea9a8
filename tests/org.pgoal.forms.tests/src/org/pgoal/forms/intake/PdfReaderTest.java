package org.pgoal.forms.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.forms.grid.SourceDocument;

/** PDF files: tables by their lines; hostile and broken ones with one message each. */
class PdfReaderTest {

	@TempDir
	Path folder;

	/** Draws on a page of 400 × 400 points. */
	private interface Drawing {

		void on(PDPageContentStream page) throws IOException;
	}

	private Path pdf(int rotation, Drawing... pages) throws IOException {
		try (PDDocument document = new PDDocument()) {
			for (Drawing drawing : pages) {
				PDPage page = new PDPage(new PDRectangle(400, 400));
				page.setRotation(rotation);
				document.addPage(page);
				try (PDPageContentStream content = new PDPageContentStream(document, page)) {
					// upright for who looks at the turned page
					content.transform(Matrix.getRotateInstance(Math.toRadians(rotation), rotation == 90 || rotation == 180 ? 400 : 0, rotation >= 180 ? 400 : 0));
					drawing.on(content);
				}
			}
			Path file = folder.resolve("form.pdf");
			document.save(file.toFile());
			return file;
		}
	}

	private static void line(PDPageContentStream page, float x1, float y1, float x2, float y2) throws IOException {
		page.moveTo(x1, y1);
		page.lineTo(x2, y2);
		page.stroke();
	}

	private static void text(PDPageContentStream page, float x, float y, String text) throws IOException {
		page.beginText();
		page.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
		page.newLineAtOffset(x, y);
		page.showText(text);
		page.endText();
	}

	/** Three rows of two columns, the left one merged over the last two rows. */
	private static void table(PDPageContentStream page) throws IOException {
		for (int y : new int[] { 50, 90, 130, 170 }) {
			line(page, y == 90 ? 200 : 50, y, 350, y);
		}
		for (int x : new int[] { 50, 200, 350 }) {
			line(page, x, 50, x, 170);
		}
		text(page, 60, 145, "name");
		text(page, 210, 145, "value");
		text(page, 60, 85, "merged");
		text(page, 210, 105, "one");
		text(page, 210, 65, "two");
	}

	@Test
	void whatLinesBoundIsACell() throws Exception {
		SourceDocument document = Opened.of(pdf(0, page -> {
			text(page, 60, 250, "title");
			table(page);
		}));
		assertEquals(SourceDocument.Kind.WORD, document.kind());
		assertEquals(List.of("title"), Opened.rows(document.grids().get(0)));
		assertEquals(List.of("name|value", "merged|one", "^|two"), Opened.rows(document.grids().get(1)));
	}

	@Test
	void linesMayBeThinBoxes() throws Exception {
		SourceDocument document = Opened.of(pdf(0, page -> {
			for (int y : new int[] { 50, 90, 130 }) {
				page.addRect(50, y, 300, 0.5f);
			}
			for (int x : new int[] { 50, 200, 350 }) {
				page.addRect(x, 50, 0.5f, 80);
			}
			page.fill();
			text(page, 60, 105, "name");
			text(page, 210, 65, "value");
		}));
		assertEquals(List.of("name|", "|value"), Opened.rows(document.grids().get(0)));
	}

	@Test
	void aTableGoesOnOnTheNextPage() throws Exception {
		SourceDocument document = Opened.of(pdf(0, page -> {
			table(page);
			text(page, 190, 10, "- 1 -");
		}, page -> {
			table(page);
			text(page, 190, 10, "- 2 -");
		}));
		assertEquals(List.of(List.of("name|value", "merged|one", "^|two", "name|value", "merged|one", "^|two")), document.grids().stream().map(Opened::rows).toList());
	}

	@ParameterizedTest
	@ValueSource(ints = { 90, 180, 270 })
	void aPageMayBeTurned(int rotation) throws Exception {
		SourceDocument document = Opened.of(pdf(rotation, PdfReaderTest::table));
		assertEquals(List.of("name|value", "merged|one", "^|two"), Opened.rows(document.grids().get(0)));
	}

	@Test
	void whatIsCutOffIsTold() throws Exception {
		SourceDocument document = Opened.of(pdf(0, page -> {
			table(page);
			page.addRect(0, 0, 400, 200);
			page.clip();
			text(page, 60, 250, "outside");
		}));
		assertEquals(List.of(List.of("name|value", "merged|one", "^|two")), document.grids().stream().map(Opened::rows).toList());
		assertEquals(List.of("A text that is cut off on the page was left out: outside"), Opened.notes(document));
	}

	// ------------------------------------------------- hostile and broken

	@Test
	void textWithoutLinesIsTold() throws Exception {
		assertEquals("pdfWithoutTables", Opened.refusal(pdf(0, page -> text(page, 60, 250, "one two"))));
	}

	@Test
	void picturesOnlyAreTold() throws Exception {
		assertEquals("pdfWithoutText", Opened.refusal(pdf(0, page -> line(page, 0, 0, 10, 10))));
	}

	@Test
	void anEncryptedFileIsTold() throws Exception {
		Path file = folder.resolve("encrypted.pdf");
		try (PDDocument document = new PDDocument()) {
			document.addPage(new PDPage());
			document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
			document.save(file.toFile());
		}
		assertEquals("encrypted", Opened.refusal(file));
	}

	@Test
	void aPartThatUnpacksToGigabytesIsNotUnpacked() throws Exception {
		byte[] bomb = deflated(new byte[1 << 20], 100);
		assertEquals("unpacksTooLarge", Opened.refusal(withPart("/Filter /FlateDecode", bomb)));
	}

	@Test
	void norOneThatIsPackedTwice() throws Exception {
		byte[] bomb = deflated(deflated(new byte[1 << 20], 1000), 1);
		assertEquals("unpacksTooLarge", Opened.refusal(withPart("/Filter [/FlateDecode /FlateDecode]", bomb)));
	}

	@Test
	void norOneInAnOldEncoding() throws Exception {
		assertEquals("unpacksTooLarge", Opened.refusal(withPart("/Filter /LZWDecode", new byte[1 << 16])));
	}

	private static byte[] deflated(byte[] chunk, int times) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(9))) {
			for (int i = 0; i < times; i++) {
				out.write(chunk);
			}
		}
		return bytes.toByteArray();
	}

	private Path withPart(String filter, byte[] part) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
				+ "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents 4 0 R >>\nendobj\n4 0 obj\n<< /Length " + part.length + " " + filter + " >>\nstream\n")
				.getBytes(StandardCharsets.US_ASCII));
		out.write(part);
		out.write("\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
		return Files.write(folder.resolve("bomb.pdf"), out.toByteArray());
	}

	@Test
	void formsThatDrawFormsThatDrawFormsEnd() throws Exception {
		Path file = folder.resolve("nested.pdf");
		try (PDDocument document = new PDDocument()) {
			PDFormXObject inner = null;
			for (int depth = 0; depth < 12; depth++) {
				PDFormXObject form = new PDFormXObject(document);
				form.setBBox(new PDRectangle(400, 300));
				form.setResources(new PDResources());
				StringBuilder content = new StringBuilder();
				for (int i = 0; i < 10; i++) {
					content.append(inner == null ? "0 0 m 10 0 l S\n" : "/" + form.getResources().add(inner).getName() + " Do\n");
				}
				try (var out = form.getContentStream().createOutputStream()) {
					out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
				}
				inner = form;
			}
			PDPage page = new PDPage(new PDRectangle(400, 300));
			document.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.drawForm(inner);
			}
			document.save(file.toFile());
		}
		assertTimeout(Duration.ofMinutes(1), () -> assertEquals("pdfTooMuch", Opened.refusal(file)));
	}

	@ParameterizedTest
	@ValueSource(ints = { 9, 200, 600 })
	void aTruncatedFileIsTold(int length) throws Exception {
		byte[] whole = Files.readAllBytes(pdf(0, PdfReaderTest::table));
		String refusal = Opened.refusal(Opened.file(folder, "cut.pdf", java.util.Arrays.copyOf(whole, length)));
		assertTrue(List.of("broken", "pdfWithoutText", "pdfWithoutTables", "nothingInIt").contains(refusal), refusal);
	}
}
