package org.pgoal.forms.cells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.forms.cells.CellTable.Heading;

/** What a spreadsheet program gets, and what is understood of what it gives. */
class ClipboardCellsTest {

	private static final CellTable CELLS = new CellTable(List.of(new Heading("指标值", false), new Heading("权重", true)),
			List.of(List.of("= 100 %", "10"), List.of("两行\n<b>", ""), List.of("他说\"好\"", "-2.5")));

	@Test
	void textHasTabsAndGuardsFormulas() {
		assertEquals("指标值\t权重\r\n'= 100 %\t10\r\n\"两行\n<b>\"\t\r\n\"他说\"\"好\"\"\"\t-2.5\r\n", ClipboardCells.text(CELLS, true));
	}

	@Test
	void whatWasCopiedIsReadAgain() {
		assertEquals(CELLS.rows(), ClipboardCells.read(ClipboardCells.text(CELLS, false)));
	}

	@Test
	void htmlSaysWhatIsTextAndWhatIsNumber() {
		String html = ClipboardCells.html(CELLS, false);
		assertTrue(html.contains("<tr><td>= 100 %</td><td class=\"n\">10</td></tr>"), html);
		assertTrue(html.contains("两行<br>&lt;b&gt;</td><td></td>"), html);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\t5\" b\nc\td", "a\t\"b\nc\td" })
	void aLoneQuotationMarkIsOnlyAMark(String text) {
		assertEquals(List.of("c", "d"), ClipboardCells.read(text).get(1));
	}

	@Test
	void linesMayBeOfDifferentLength() {
		assertEquals(List.of(List.of("1", "2"), List.of("3"), List.of("", "4")), ClipboardCells.read("1\t2\r\n3\r\n\t4\r\n"));
		assertEquals(List.of(List.of("单个")), ClipboardCells.read("单个"));
	}

	@Test
	void aWorkbookHasNumbersAndTexts() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		CellFiles.xlsx(CELLS, "指标: 全部", out);
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			var sheet = workbook.getSheetAt(0);
			assertEquals("权重", sheet.getRow(0).getCell(1).getStringCellValue());
			assertEquals(CellType.STRING, sheet.getRow(1).getCell(0).getCellType());
			assertEquals(10, sheet.getRow(1).getCell(1).getNumericCellValue());
			assertEquals("两行\n<b>", sheet.getRow(2).getCell(0).getStringCellValue());
		}
	}

	@Test
	void csvIsUtf8WithItsMark() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		CellFiles.csv(CELLS, out);
		assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("\ufeff指标值,权重\r\n'= 100 %,10\r\n"));
	}
}
