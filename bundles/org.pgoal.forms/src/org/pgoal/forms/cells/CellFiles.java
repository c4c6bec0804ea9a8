package org.pgoal.forms.cells;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.pgoal.forms.FormulaGuard;

/** Cells as a file for spreadsheet programs, with headings; never as formulas. Rows are written as they come, so that memory stays flat. */
public final class CellFiles {

	private static final int WINDOW = 200;
	/** The most that a cell of a workbook holds. */
	private static final int LONGEST = 32_767;
	private static final int WIDEST = 60;
	private static final int NARROWEST = 8;
	private static final int LOOKED_AT = 200;

	private CellFiles() {
	}

	/** As CSV in UTF-8 with a byte order mark. */
	public static void csv(CellTable cells, OutputStream out) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		writer.write('\ufeff');
		CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get());
		printer.printRecord(cells.columns().stream().map(CellTable.Heading::text));
		for (List<String> row : cells.rows()) {
			printer.printRecord(row.stream().map(FormulaGuard::guarded));
		}
		printer.flush();
	}

	/** As a workbook with one sheet, whose headings stay while one scrolls and filter the rows. */
	public static void xlsx(CellTable cells, String title, OutputStream out) throws IOException {
		try (SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW)) {
			SXSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(title));
			CellStyle bold = workbook.createCellStyle();
			Font font = workbook.createFont();
			font.setBold(true);
			bold.setFont(font);
			CellStyle text = workbook.createCellStyle();
			text.setDataFormat(workbook.createDataFormat().getFormat("@"));
			text.setVerticalAlignment(VerticalAlignment.TOP);
			CellStyle wrapped = workbook.createCellStyle();
			wrapped.cloneStyleFrom(text);
			wrapped.setWrapText(true);
			for (int c = 0; c < cells.columns().size(); c++) {
				sheet.setColumnWidth(c, width(cells, c) * 256);
			}
			Row head = sheet.createRow(0);
			for (int c = 0; c < cells.columns().size(); c++) {
				Cell cell = head.createCell(c);
				cell.setCellValue(cells.columns().get(c).text());
				cell.setCellStyle(bold);
			}
			for (int r = 0; r < cells.rows().size(); r++) {
				Row row = sheet.createRow(r + 1);
				List<String> values = cells.rows().get(r);
				for (int c = 0; c < values.size(); c++) {
					String value = values.get(c);
					if (ClipboardCells.isNumber(cells.columns().get(c), value)) {
						row.createCell(c).setCellValue(new BigDecimal(value).doubleValue());
					} else if (!value.isEmpty()) {
						Cell cell = row.createCell(c);
						cell.setCellValue(value.length() > LONGEST ? value.substring(0, LONGEST) : value);
						cell.setCellStyle(value.indexOf('\n') < 0 ? text : wrapped);
					}
				}
			}
			sheet.createFreezePane(0, 1);
			if (!cells.rows().isEmpty() && !cells.columns().isEmpty()) {
				sheet.setAutoFilter(new CellRangeAddress(0, cells.rows().size(), 0, cells.columns().size() - 1));
			}
			workbook.write(out);
		}
	}

	/** In half-width characters; the first rows speak for the others. */
	private static int width(CellTable cells, int column) {
		int widest = width(cells.columns().get(column).text());
		for (List<String> row : cells.rows().subList(0, Math.min(LOOKED_AT, cells.rows().size()))) {
			widest = Math.max(widest, width(row.get(column)));
		}
		return Math.clamp(widest + 2L, NARROWEST, WIDEST);
	}

	private static int width(String text) {
		return text.lines().mapToInt(line -> line.codePoints().map(c -> c >= 0x2e80 ? 2 : 1).sum()).max().orElse(0);
	}
}
