package org.pgoal.forms.writing;

import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The styles of a form by place, looked up once. */
final class StyleGrid {

	private final int[][] styles;

	StyleGrid(XSSFSheet sheet, int width) {
		styles = new int[sheet.getLastRowNum() + 2][];
		for (int r = 0; r < styles.length; r++) {
			styles[r] = row(sheet.getRow(r), width);
		}
	}

	private static int[] row(XSSFRow row, int width) {
		int[] styles = new int[width];
		for (int c = 0; row != null && c < width; c++) {
			XSSFCell cell = row.getCell(c);
			styles[c] = cell == null ? 0 : cell.getCellStyle().getIndex();
		}
		return styles;
	}

	/** The number of the style; 0 where there is none. */
	int at(int row, int column) {
		return row < styles.length ? styles[row][column] : 0;
	}
}
