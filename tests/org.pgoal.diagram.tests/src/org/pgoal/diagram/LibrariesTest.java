package org.pgoal.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** The class path holds all that writing a PDF takes. */
class LibrariesTest {

	@Test
	void aPdfIsWrittenAndReadBack() throws Exception {
		var bytes = new ByteArrayOutputStream();
		try (var document = new PDDocument()) {
			document.addPage(new PDPage());
			document.save(bytes);
		}
		try (var document = Loader.loadPDF(bytes.toByteArray())) {
			assertEquals(1, document.getNumberOfPages());
		}
	}
}
