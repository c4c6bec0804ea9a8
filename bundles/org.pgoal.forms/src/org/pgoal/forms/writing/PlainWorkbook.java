package org.pgoal.forms.writing;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.pgoal.forms.definition.FormDefinition;
import org.pgoal.forms.definition.FormRow;
import org.pgoal.forms.definition.FormTable;

/** A plain look for a workbook where the form was designed in Word only. */
final class PlainWorkbook {

	private static final String FONT = "宋体";
	private static final double SIZE = 10.5;
	private static final int COLUMN = 18 * 256;

	private PlainWorkbook() {
	}

	static XSSFWorkbook of(FormDefinition definition) {
		XSSFWorkbook workbook = new XSSFWorkbook();
		XSSFCellStyle boxed = style(workbook, true, false);
		XSSFCellStyle loose = style(workbook, false, false);
		XSSFCellStyle title = style(workbook, false, true);
		for (FormTable table : definition.tables()) {
			XSSFSheet sheet = workbook.createSheet(table.name());
			for (FormRow row : table.rows()) {
				XSSFRow like = sheet.createRow(row.index());
				like.setHeightInPoints(row.index() == 0 && row.paragraph() ? 34 : 22);
				for (int c = 0; c < table.width(); c++) {
					like.createCell(c).setCellStyle(row.paragraph() ? row.index() == 0 ? title : loose : boxed);
				}
			}
			for (int c = 0; c < table.width(); c++) {
				sheet.setColumnWidth(c, COLUMN);
			}
			sheet.setFitToPage(true);
			sheet.setHorizontallyCenter(true);
			PrintSetup page = sheet.getPrintSetup();
			page.setPaperSize(PrintSetup.A4_PAPERSIZE);
			page.setLandscape(table.width() > 6);
			page.setFitWidth((short) 1);
			page.setFitHeight((short) 0);
		}
		return workbook;
	}

	private static XSSFCellStyle style(XSSFWorkbook workbook, boolean boxed, boolean title) {
		XSSFCellStyle style = workbook.createCellStyle();
		XSSFFont font = workbook.createFont();
		font.setFontName(FONT);
		font.setFontHeight(title ? 16 : SIZE);
		font.setBold(title);
		style.setFont(font);
		style.setAlignment(HorizontalAlignment.CENTER);
		style.setVerticalAlignment(VerticalAlignment.CENTER);
		style.setWrapText(true);
		if (boxed) {
			style.setBorderTop(BorderStyle.THIN);
			style.setBorderBottom(BorderStyle.THIN);
			style.setBorderLeft(BorderStyle.THIN);
			style.setBorderRight(BorderStyle.THIN);
		}
		return style;
	}
}
