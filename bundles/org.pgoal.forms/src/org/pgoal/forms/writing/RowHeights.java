package org.pgoal.forms.writing;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.pgoal.forms.filling.FilledCell;
import org.pgoal.forms.filling.FilledForm;
import org.pgoal.forms.filling.FilledRow;

/**
 * How high the rows are: as in the form, and higher where a text needs more lines. Spreadsheet programs do that by themselves
 * for plain cells only, not for merged ones.
 */
final class RowHeights {

	/** Points; a limit of the format. */
	private static final float HIGHEST = 409;
	private static final double LINE = 1.38;
	private static final double PADDING = 6;

	private final float[] heights;

	RowHeights(FilledForm form, XSSFSheet origin) {
		heights = new float[form.rows().size()];
		float usual = origin.getDefaultRowHeightInPoints();
		for (int r = 0; r < heights.length; r++) {
			XSSFRow row = origin.getRow(form.rows().get(r).origin().index());
			heights[r] = row == null ? usual : row.getHeightInPoints();
		}
		for (int r = 0; r < heights.length; r++) {
			for (FilledCell cell : form.rows().get(r).cells()) {
				if (cell.rowSpan() == 1) {
					heights[r] = Math.max(heights[r], needed(cell, form.rows().get(r), origin));
				}
			}
		}
		for (int r = 0; r < heights.length; r++) {
			for (FilledCell cell : form.rows().get(r).cells()) {
				if (cell.rowSpan() > 1 && !cell.content().isEmpty()) {
					stretch(r, cell.rowSpan(), needed(cell, form.rows().get(r), origin));
				}
			}
		}
	}

	float of(int row) {
		return Math.min(heights[row], HIGHEST);
	}

	/** What a cell over several rows lacks is shared out among them. */
	private void stretch(int row, int span, float needed) {
		float has = 0;
		for (int r = row; r < row + span; r++) {
			has += heights[r];
		}
		for (int r = row; needed > has && r < row + span; r++) {
			heights[r] += (needed - has) / span;
		}
	}

	private static float needed(FilledCell cell, FilledRow row, XSSFSheet origin) {
		if (cell.content().isEmpty()) {
			return 0;
		}
		XSSFRow look = origin.getRow(cell.origin().row());
		XSSFCell like = look == null ? null : look.getCell(cell.column());
		CellStyle style = like == null ? null : like.getCellStyle();
		double size = like == null ? 11 : like.getCellStyle().getFont().getFontHeightInPoints();
		double width = 0;
		for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
			width += origin.getColumnWidthInPixels(c);
		}
		// points per pixel, and a little room at both sides
		double room = Math.max(size, width * 0.75 - size * 0.6);
		int lines = 0;
		for (String paragraph : cell.content().text().split("\n", -1)) {
			lines += style == null || !style.getWrapText() ? 1 : lines(paragraph, room / size);
		}
		return (float) (lines * size * LINE + PADDING);
	}

	/** @param room in em; a wide character takes one, others about half */
	private static int lines(String text, double room) {
		int lines = 1;
		double used = 0;
		for (int i = 0; i < text.length(); i++) {
			double width = text.charAt(i) < 0x2e80 ? 0.55 : 1;
			if (used + width > room) {
				lines++;
				used = 0;
			}
			used += width;
		}
		return lines;
	}
}
