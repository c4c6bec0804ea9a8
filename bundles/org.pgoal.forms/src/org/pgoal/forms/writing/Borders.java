package org.pgoal.forms.writing;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder.BorderSide;

/** Whether cells have borders. Spreadsheet programs draw them also where the style doesn't say that it applies them; POI doesn't. */
final class Borders {

	private Borders() {
	}

	static boolean has(XSSFCellStyle style, XSSFSheet sheet) {
		XSSFCellBorder border = sheet.getWorkbook().getStylesSource().getBorderAt((int) style.getCoreXf().getBorderId());
		return border.getBorderStyle(BorderSide.TOP) != BorderStyle.NONE || border.getBorderStyle(BorderSide.BOTTOM) != BorderStyle.NONE;
	}
}
