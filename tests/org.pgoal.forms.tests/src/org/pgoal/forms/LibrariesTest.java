package org.pgoal.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** The class path holds all that reading and writing Office files takes. */
class LibrariesTest {

	@Test
	void aWorkbookIsWrittenAndReadBack() throws Exception {
		var bytes = new ByteArrayOutputStream();
		try (var workbook = new XSSFWorkbook()) {
			workbook.createSheet("绩效目标").createRow(0).createCell(0).setCellValue("产出指标");
			workbook.write(bytes);
		}
		try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
			assertEquals("产出指标", workbook.getSheet("绩效目标").getRow(0).getCell(0).getStringCellValue());
		}
	}

	@Test
	void aDocumentIsWrittenAndReadBack() throws Exception {
		var bytes = new ByteArrayOutputStream();
		try (var document = new XWPFDocument()) {
			document.createTable(1, 1).getRow(0).getCell(0).setText("产出指标");
			document.write(bytes);
		}
		try (var document = new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()))) {
			assertEquals("产出指标", document.getTables().get(0).getRow(0).getCell(0).getText());
		}
	}
}
