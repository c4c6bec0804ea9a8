package org.pgoal.forms.definition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.pgoal.forms.FormException;
import org.pgoal.model.message.Message;

/** The tables of a form that was designed as a workbook: one for each visible worksheet. */
final class WorkbookForm {

	/** A form is printed and filled in by hand. */
	private static final int MOST_ROWS = 500;
	private static final int MOST_COLUMNS = 100;

	private WorkbookForm() {
	}

	static List<FormTable> tables(String file, byte[] content) throws FormException, IOException {
		List<FormTable> tables = new ArrayList<>();
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
			for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
				if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
					tables.add(table(file, workbook.getSheetAt(i)));
				}
			}
		}
		return tables;
	}

	private static FormTable table(String file, XSSFSheet sheet) throws FormException {
		Map<Long, CellRangeAddress> merged = new HashMap<>();
		int width = 0;
		int height = 0;
		for (CellRangeAddress region : sheet.getMergedRegions()) {
			width = Math.max(width, region.getLastColumn() + 1);
			height = Math.max(height, region.getLastRow() + 1);
			if (width <= MOST_COLUMNS && height <= MOST_ROWS) {
				region.forEach(address -> merged.put(place(address.getRow(), address.getColumn()), region));
			}
		}
		for (Row row : sheet) {
			for (Cell cell : row) {
				if (cell.getCellType() != org.apache.poi.ss.usermodel.CellType.BLANK) {
					width = Math.max(width, cell.getColumnIndex() + 1);
					height = Math.max(height, row.getRowNum() + 1);
				}
			}
		}
		if (width > MOST_COLUMNS || height > MOST_ROWS) {
			throw new FormException(Message.of(FormDefinition.class, "tooLarge", file, sheet.getSheetName(), MOST_ROWS, MOST_COLUMNS));
		}
		TableBuilder table = new TableBuilder(file, sheet.getSheetName());
		DataFormatter text = new DataFormatter(java.util.Locale.ROOT);
		for (int r = 0; r < height; r++) {
			table.row(false);
			Row row = sheet.getRow(r);
			for (int c = 0; c < width; c++) {
				CellRangeAddress region = merged.get(place(r, c));
				if (region == null || region.getFirstRow() == r && region.getFirstColumn() == c) {
					int rowSpan = region == null ? 1 : region.getLastRow() - r + 1;
					int columnSpan = region == null ? 1 : region.getLastColumn() - c + 1;
					Cell cell = row == null ? null : row.getCell(c);
					table.cell(c, rowSpan, columnSpan, cell == null ? "" : text.formatCellValue(cell), CellReference.convertNumToColString(c) + (r + 1));
				}
			}
		}
		return table.build(width);
	}

	private static long place(int row, int column) {
		return (long) row << 32 | column;
	}
}
