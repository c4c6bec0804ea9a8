package org.pgoal.forms.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pgoal.forms.grid.Grid;
import org.pgoal.forms.grid.SourceDocument;

/** Workbooks of both formats are read alike. */
class WorkbookReaderTest {

	@TempDir
	Path folder;

	static Stream<Named<Supplier<Workbook>>> formats() {
		return Stream.of(Named.of("xlsx", XSSFWorkbook::new), Named.of("xls", HSSFWorkbook::new));
	}

	private SourceDocument read(Supplier<Workbook> format, Consumer<Workbook> filling) throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Workbook workbook = format.get()) {
			filling.accept(workbook);
			workbook.write(bytes);
		}
		// the extension says nothing
		return Opened.of(Opened.file(folder, "form.dat", bytes.toByteArray()));
	}

	private static Cell cell(Sheet sheet, int row, int column) {
		Row r = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
		return r.createCell(column);
	}

	private static void number(Sheet sheet, int row, int column, double value, String format) {
		Cell cell = cell(sheet, row, column);
		cell.setCellValue(value);
		CellStyle style = sheet.getWorkbook().createCellStyle();
		style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
		cell.setCellStyle(style);
	}

	@ParameterizedTest
	@MethodSource("formats")
	void numbersAreReadAsAPersonSeesThem(Supplier<Workbook> format) throws Exception {
		SourceDocument document = read(format, workbook -> {
			Sheet sheet = workbook.createSheet("目标表");
			number(sheet, 0, 0, 0.95, "0%");
			number(sheet, 0, 1, 45291, "yyyy\"年\"m\"月\"d\"日\"");
			number(sheet, 0, 2, 1571807.78, "#,##0.00");
			number(sheet, 0, 3, 1203.7, "0");
			cell(sheet, 1, 0).setCellValue(1203.7);
			cell(sheet, 1, 1).setCellValue(0.1 + 0.2);
			cell(sheet, 1, 2).setCellValue(true);
			cell(sheet, 1, 3).setCellErrorValue(FormulaError.NA.getCode());
		});
		Grid grid = document.grids().get(0);
		assertEquals(SourceDocument.Kind.SPREADSHEET, document.kind());
		assertEquals(List.of("95%|2023年12月31日|1,571,807.78|1204", "1203.7|0.3|TRUE|#N/A"), Opened.rows(grid));
		assertEquals("1203.7", grid.cell(0, 3).exact());
		assertEquals("目标表!D1", grid.cell(0, 3).address());
		assertEquals(List.of("Worksheet “目标表”: formulas that end in an error: D2"), Opened.notes(document));
	}

	@ParameterizedTest
	@MethodSource("formats")
	void aDateOfTheSystemsFormatLooksAsOnAChineseSystem(Supplier<Workbook> format) throws Exception {
		SourceDocument document = read(format, workbook -> {
			Cell cell = cell(workbook.createSheet("a"), 0, 0);
			cell.setCellValue(45291);
			CellStyle style = workbook.createCellStyle();
			style.setDataFormat((short) 14);
			cell.setCellStyle(style);
		});
		assertEquals("2023/12/31", document.grids().get(0).text(0, 0));
	}

	@ParameterizedTest
	@MethodSource("formats")
	void formulasGiveTheirLastResult(Supplier<Workbook> format) throws Exception {
		SourceDocument document = read(format, workbook -> {
			Sheet sheet = workbook.createSheet("a");
			cell(sheet, 0, 0).setCellFormula("SUM(1,2)");
			cell(sheet, 0, 1).setCellFormula("\"产出\"&\"指标\"");
			cell(sheet, 0, 2).setCellFormula("1=1");
			workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
		});
		assertEquals(List.of("3|产出指标|TRUE"), Opened.rows(document.grids().get(0)));
	}

	@ParameterizedTest
	@MethodSource("formats")
	void textKeepsItsLinesAndNothingInvisible(Supplier<Workbook> format) throws Exception {
		SourceDocument document = read(format, workbook -> {
			Sheet sheet = workbook.createSheet("a");
			RichTextString rich = workbook.getCreationHelper().createRichTextString("产出指标");
			Font font = workbook.createFont();
			font.setBold(true);
			rich.applyFont(0, 2, font);
			cell(sheet, 0, 0).setCellValue(rich);
			cell(sheet, 0, 1).setCellValue(" 1月-6月 \r\n过半\u200b ");
			cell(sheet, 0, 2).setCellValue("=1+1");
			cell(sheet, 0, 3).setCellValue("汉".repeat(32_767));
		});
		Grid grid = document.grids().get(0);
		assertEquals("产出指标", grid.text(0, 0));
		assertEquals("1月-6月\n过半", grid.text(0, 1));
		assertEquals("=1+1", grid.text(0, 2));
		assertEquals(32_767, grid.text(0, 3).length());
	}

	@ParameterizedTest
	@MethodSource("formats")
	void boldAndMergedCellsAreSeen(Supplier<Workbook> format) throws Exception {
		SourceDocument document = read(format, workbook -> {
			Sheet sheet = workbook.createSheet("a");
			Font font = workbook.createFont();
			font.setBold(true);
			CellStyle style = workbook.createCellStyle();
			style.setFont(font);
			cell(sheet, 0, 0).setCellValue("一级指标");
			sheet.getRow(0).getCell(0).setCellStyle(style);
			cell(sheet, 1, 0).setCellValue("产出指标");
			cell(sheet, 1, 1).setCellValue("数量指标");
			cell(sheet, 2, 1).setCellValue("质量指标");
			sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
			sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
			// beyond all content
			sheet.addMergedRegion(new CellRangeAddress(5, 9, 0, 1));
		});
		Grid grid = document.grids().get(0);
		assertEquals(List.of("一级指标|^", "产出指标|数量指标", "^|质量指标"), Opened.rows(grid));
		assertTrue(grid.cell(0, 0).bold());
		assertTrue(!grid.cell(1, 0).bold());
	}

	@ParameterizedTest
	@MethodSource("formats")
	void hiddenRowsAndColumnsAreReadAndToldAndHiddenWorksheetsAreNot(Supplier<Workbook> format) throws Exception {
		SourceDocument document = read(format, workbook -> {
			Sheet sheet = workbook.createSheet("表");
			cell(sheet, 0, 0).setCellValue("一");
			cell(sheet, 1, 1).setCellValue("二");
			sheet.getRow(1).setZeroHeight(true);
			sheet.setColumnHidden(1, true);
			sheet.setColumnHidden(5, true);
			cell(workbook.createSheet("码表"), 0, 0).setCellValue("下拉");
			workbook.setSheetHidden(1, true);
			workbook.createSheet("空表");
			cell(workbook.createSheet("表2"), 0, 0).setCellValue("三");
		});
		assertEquals(List.of("表", "表2"), document.grids().stream().map(Grid::name).toList());
		assertEquals(List.of("一|", "|二"), Opened.rows(document.grids().get(0)));
		assertEquals(List.of("Worksheet “表”: hidden rows were read like others: 2", "Worksheet “表”: hidden columns were read like others: B",
				"The hidden worksheet “码表” was left out; show it in Excel if it belongs to the form"), Opened.notes(document).stream().toList());
	}

	@Test
	void aFormulaThatWasNeverCalculatedIsTold() throws Exception {
		SourceDocument document = Opened.of(Opened.file(folder, "a.xlsx",
				Archives.workbook("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f>A1*2</f></c></row></sheetData>").zip()));
		assertEquals(List.of("1"), Opened.rows(document.grids().get(0)));
		assertEquals(List.of("Worksheet “表”: formulas without a saved result were read as blank: B1; open the file in Excel or WPS and save it to get them"),
				Opened.notes(document));
	}

	@Test
	void placesNeedNotBeSpelt() throws Exception {
		SourceDocument document = Opened.of(Opened.file(folder, "a.xlsx", Archives
				.workbook("<sheetData><row><c><v>1</v></c><c t=\"inlineStr\"><is><r><t>产</t></r><r><t>出</t></r><rPh><t>chan</t></rPh></is></c></row><row><c><v>2</v></c></row></sheetData>")
				.zip()));
		assertEquals(List.of("1|产出", "2|"), Opened.rows(document.grids().get(0)));
	}

	@Test
	void escapedCharactersAreReadAsWhatTheyAre() throws Exception {
		SourceDocument document = Opened.of(Opened.file(folder, "a.xlsx",
				Archives.workbook("<sheetData><row><c t=\"str\"><v>一_x000A_二_x0007_三_x005F_x000A_</v></c></row></sheetData>").zip()));
		assertEquals("一\n二三_x000A_", document.grids().get(0).text(0, 0));
	}

	@Test
	void namesAndPrefixesMayDiffer() throws Exception {
		byte[] strict = new Archives().with("[Content_Types].xml",
				"<Types><Override PartName=\"/XL/Book.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml\"/></Types>")
				.with("_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\" Target=\"/xl/book.xml\"/></Relationships>")
				.with("xl\\book.xml", "<x:workbook xmlns:x=\"urn:x\" xmlns:r=\"urn:r\"><x:sheets><x:sheet name=\"a\" r:id=\"b\"/></x:sheets></x:workbook>")
				.with("xl/_rels/book.xml.rels", "<Relationships><Relationship Id=\"b\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet\" Target=\"./s.xml\"/></Relationships>")
				.with("xl/s.xml", "<x:worksheet xmlns:x=\"urn:x\"><x:sheetData><x:row r=\"2\"><x:c r=\"B2\" t=\"d\"><x:v>2023-05-01</x:v></x:c></x:row></x:sheetData></x:worksheet>").zip();
		assertEquals(List.of("|", "|2023-05-01"), Opened.rows(Opened.of(Opened.file(folder, "a.xlsx", strict)).grids().get(0)));
	}

	@Test
	void commentsAndTextBoxesAreTold() throws Exception {
		SourceDocument document = read(XSSFWorkbook::new, workbook -> {
			XSSFSheet sheet = (XSSFSheet) workbook.createSheet("表");
			cell(sheet, 0, 0).setCellValue("项目名称");
			XSSFDrawing drawing = sheet.createDrawingPatriarch();
			XSSFComment comment = drawing.createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 3, 3));
			comment.setString("请核对");
			sheet.getRow(0).getCell(0).setCellComment(comment);
			drawing.createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 4, 4, 6, 6)).setText("附件2");
		});
		assertEquals(Set.of("A comment was not taken over: 请核对", "A text box on the worksheet was not taken over: 附件2"), Set.copyOf(Opened.notes(document)));
	}

	@Test
	void aStrictFileMaySpellDatesOut() throws Exception {
		byte[] file = Archives.workbook("<sheetData><row r=\"1\"><c r=\"A1\" t=\"d\" s=\"1\"><v>2023-12-31T00:00:00</v></c><c r=\"B1\" t=\"d\" s=\"1\"><v>2024-01-05</v></c>"
				+ "<c r=\"C1\" t=\"d\"><v>年底</v></c></row></sheetData>").with("xl/_rels/workbook.xml.rels",
						"<Relationships><Relationship Id=\"rId1\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
								+ "<Relationship Id=\"rId2\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/styles\" Target=\"styles.xml\"/></Relationships>")
				.with("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"31\"/></cellXfs></styleSheet>").zip();
		assertEquals(List.of("2023年12月31日|2024年1月5日|年底"), Opened.rows(Opened.of(Opened.file(folder, "a.xlsx", file)).grids().get(0)));
	}

	@Test
	void lettersOfASymbolFontAreBoxes() throws Exception {
		byte[] file = Archives.workbook("<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><rPr><rFont val=\"Wingdings 2\"/></rPr><t>R</t></r><r><rPr><rFont val=\"宋体\"/></rPr><t>新增R</t></r></is></c>"
				+ "<c r=\"B1\" t=\"inlineStr\" s=\"1\"><is><t>£</t></is></c><c r=\"C1\" t=\"inlineStr\"><is><t>£</t></is></c></row></sheetData>")
				.with("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"" + Archives.RELATED + "worksheet\" Target=\"worksheets/sheet1.xml\"/>"
						+ "<Relationship Id=\"rId2\" Type=\"" + Archives.RELATED + "styles\" Target=\"styles.xml\"/></Relationships>")
				.with("xl/styles.xml", "<styleSheet><fonts><font><name val=\"宋体\"/></font><font><name val=\"Wingdings 2\"/></font></fonts>"
						+ "<cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/></cellXfs></styleSheet>")
				.zip();
		assertEquals(List.of("☑新增R|□|£"), Opened.rows(Opened.of(Opened.file(folder, "a.xlsx", file)).grids().get(0)));
	}
}
