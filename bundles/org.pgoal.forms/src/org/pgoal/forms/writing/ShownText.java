package org.pgoal.forms.writing;

import java.math.BigDecimal;
import java.util.Locale;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.pgoal.forms.definition.FormCell;
import org.pgoal.forms.filling.Content;
import org.pgoal.model.quantity.Numerals;

/** Numbers as the number format of a form shows them, in files that have no number formats. */
final class ShownText {

	private static final DataFormatter FORMATTER = new DataFormatter(Locale.ROOT);

	private ShownText() {
	}

	/**
	 * The text of a cell.
	 *
	 * @param look the worksheet with the formats
	 */
	static synchronized String of(Content content, FormCell cell, XSSFSheet look) {
		XSSFRow row = look.getRow(cell.row());
		XSSFCell like = row == null ? null : row.getCell(cell.column());
		if (content.number() == null || content.decimals() >= 0 || like == null) {
			return content.text();
		}
		String shown = FORMATTER.formatRawCellContents(content.number().doubleValue(), like.getCellStyle().getDataFormat(), like.getCellStyle().getDataFormatString());
		BigDecimal seen = Numerals.parse(shown);
		// a format may round; what is written here is all there is
		return seen != null && seen.compareTo(content.number()) == 0 ? shown : content.text();
	}
}
