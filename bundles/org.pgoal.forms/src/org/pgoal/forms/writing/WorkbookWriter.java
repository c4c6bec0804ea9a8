package org.pgoal.forms.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTMergeCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTMergeCells;
import org.pgoal.forms.FormException;
import org.pgoal.forms.FormulaGuard;
import org.pgoal.forms.filling.Content;
import org.pgoal.forms.filling.FilledCell;
import org.pgoal.forms.filling.FilledForm;
import org.pgoal.forms.filling.FilledRow;
import org.pgoal.model.message.Message;

/**
 * Writes forms as a workbook, one worksheet each, row by row, so that a long list needs no more memory than a short one. All
 * looks come from the form's definition.
 */
final class WorkbookWriter {

	/** In characters; a limit of the format. */
	private static final int LONGEST = 32_767;
	private static final int WINDOW = 200;

	private final PlainText text;
	private final Set<String> names = new HashSet<>();
	private final Map<XSSFWorkbook, StyleCopies> styles = new IdentityHashMap<>();

	WorkbookWriter(PlainText text) {
		this.text = text;
	}

	void write(List<FilledForm> forms, OutputStream out) throws IOException, FormException {
		XSSFWorkbook shared = new XSSFWorkbook();
		shared.getProperties().getCoreProperties().setCreator("pgoal");
		try (Looks looks = new Looks(); SXSSFWorkbook workbook = new SXSSFWorkbook(shared, WINDOW, false, true)) {
			for (FilledForm form : forms) {
				XSSFWorkbook look = looks.workbook(form.definition());
				SXSSFSheet sheet = workbook.createSheet(name(form));
				write(form, look.getSheet(form.table().name()), styles.computeIfAbsent(look, from -> new StyleCopies(from, shared)), sheet);
				PageLook.copy(look.getSheet(form.table().name()), sheet, form);
			}
			workbook.write(out);
		}
	}

	private String name(FilledForm form) {
		String base = WorkbookUtil.createSafeSheetName(text.of(form.name()).replaceAll("\\s+", " ").strip(), '_');
		String name = base;
		for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
			String suffix = " (" + i + ")";
			name = base.substring(0, Math.min(base.length(), 31 - suffix.length())) + suffix;
		}
		return name;
	}

	// --------------------------------------------------------------- cells

	private void write(FilledForm form, XSSFSheet origin, StyleCopies copies, SXSSFSheet sheet) throws FormException {
		RowHeights heights = new RowHeights(form, origin);
		StyleGrid styles = new StyleGrid(origin, form.table().width());
		List<String> merged = new ArrayList<>();
		// the style of what is still to come of cells that began above, by column
		FilledCell[] above = new FilledCell[form.table().width()];
		for (int r = 0; r < form.rows().size(); r++) {
			FilledRow filled = form.rows().get(r);
			Row row = sheet.createRow(r);
			row.setHeightInPoints(heights.of(r));
			for (FilledCell cell : filled.cells()) {
				for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
					above[c] = cell;
				}
				if (cell.rowSpan() > 1 || cell.columnSpan() > 1) {
					merged.add(new CellRangeAddress(r, r + cell.rowSpan() - 1, cell.column(), cell.column() + cell.columnSpan() - 1).formatAsString());
				}
			}
			for (int c = 0; c < above.length; c++) {
				FilledCell cell = above[c];
				if (cell == null || r >= cell.row() + cell.rowSpan()) {
					continue;
				}
				int style = styles.at(styleRow(cell, filled), c);
				if (cell.row() == r && cell.column() == c) {
					fill(row.createCell(c), cell, style, copies, form);
				} else if (style > 0) {
					row.createCell(c).setCellStyle(copies.of(style));
				}
			}
		}
		// one by one, each is compared with those before
		merge(sheet, merged);
	}

	/** Within a cell over several rows of the form, the row of the form decides; else the cell's. */
	private static int styleRow(FilledCell cell, FilledRow row) {
		int index = row.origin().index();
		return index >= cell.origin().row() && index < cell.origin().row() + cell.origin().rowSpan() ? index : cell.origin().row();
	}

	private static void merge(SXSSFSheet sheet, List<String> merged) {
		if (merged.isEmpty()) {
			return;
		}
		CTMergeCells cells = CTMergeCells.Factory.newInstance();
		CTMergeCell[] all = new CTMergeCell[merged.size()];
		for (int i = 0; i < all.length; i++) {
			all[i] = CTMergeCell.Factory.newInstance();
			all[i].setRef(merged.get(i));
		}
		cells.setMergeCellArray(all);
		cells.setCount(all.length);
		sheet.getWorkbook().getXSSFWorkbook().getSheet(sheet.getSheetName()).getCTWorksheet().setMergeCells(cells);
	}

	private void fill(Cell cell, FilledCell filled, int style, StyleCopies styles, FilledForm form) throws FormException {
		Content content = filled.content();
		BigDecimal number = content.number();
		if (number != null && isExact(number)) {
			cell.setCellValue(number.doubleValue());
			cell.setCellStyle(styles.number(style, number.scale(), content.decimals()));
			return;
		}
		String plain = text.of(content.text());
		if (plain.length() > LONGEST) {
			throw new FormException(Message.of(WorkbookWriter.class, "tooLong", form.name(), cell.getAddress().formatAsString(), plain.length(), LONGEST));
		}
		if (!plain.isEmpty()) {
			cell.setCellValue(escaped(plain));
		}
		cell.setCellStyle(FormulaGuard.isDangerous(plain) ? styles.guarded(style) : styles.of(style));
	}

	/** A workbook keeps 15 digits; a longer number stays a text. */
	private static boolean isExact(BigDecimal number) {
		return number.precision() <= 15 && new BigDecimal(Double.toString(number.doubleValue())).compareTo(number) == 0;
	}

	/** In a workbook _x0041_ is the letter A. */
	private static String escaped(String text) {
		return text.contains("_x") ? text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_") : text;
	}
}
