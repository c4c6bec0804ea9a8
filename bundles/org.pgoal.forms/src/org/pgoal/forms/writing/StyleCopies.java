package org.pgoal.forms.writing;

import java.util.HashMap;
import java.util.Map;

import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTBorder;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellAlignment;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;

/** The styles of a form in the workbook that is written, each made once. */
final class StyleCopies {

	/**
	 * A style in use.
	 *
	 * @param index    of the form's style
	 * @param decimals that a number is printed with; -1 as the style says
	 * @param text     whether the cell is a text that looks like a formula
	 */
	private record Key(int index, int decimals, boolean text) {
	}

	private final XSSFWorkbook form;
	private final XSSFWorkbook workbook;
	private final Map<Key, XSSFCellStyle> copies = new HashMap<>();
	private final Map<Integer, Long> fonts = new HashMap<>();
	private final Map<Integer, Integer> shown = new HashMap<>();

	StyleCopies(XSSFWorkbook form, XSSFWorkbook workbook) {
		this.form = form;
		this.workbook = workbook;
	}

	XSSFCellStyle of(int index) {
		return of(new Key(index, -1, false));
	}

	/** A text that must not be taken for a formula. */
	XSSFCellStyle guarded(int index) {
		return of(new Key(index, -1, true));
	}

	/** A number; its decimals are shown, also where the form's number format shows fewer. */
	XSSFCellStyle number(int index, int scale, int decimals) {
		int format = shown.computeIfAbsent(index, i -> shown(form.getCellStyleAt(i).getDataFormatString()));
		if (format == ANY) {
			return of(new Key(index, decimals, false));
		}
		return of(new Key(index, scale > format ? scale : -1, false));
	}

	private static final int ANY = -1;

	/** How many decimals a number format shows; {@link #ANY} for one that shows what there is. */
	private static int shown(String format) {
		if (format == null || format.equals("General") || format.equals("@")) {
			return ANY;
		}
		int point = format.indexOf('.');
		int decimals = 0;
		while (point >= 0 && point + 1 + decimals < format.length() && format.charAt(point + 1 + decimals) == '0') {
			decimals++;
		}
		return decimals;
	}

	private XSSFCellStyle of(Key key) {
		return copies.computeIfAbsent(key, wanted -> {
			XSSFCellStyle from = form.getCellStyleAt(wanted.index());
			XSSFCellStyle style = copy(from);
			if (wanted.decimals() > 0) {
				String grouped = from.getDataFormatString().startsWith("#,##") ? "#,##0." : "0.";
				style.setDataFormat(workbook.createDataFormat().getFormat(grouped + "0".repeat(Math.min(wanted.decimals(), 15))));
			}
			style.setQuotePrefixed(wanted.text());
			return style;
		});
	}

	/** Part by part: POI's own copy between workbooks loses borders and makes a font for each style. */
	private XSSFCellStyle copy(XSSFCellStyle from) {
		XSSFCellStyle style = workbook.createCellStyle();
		StylesTable all = workbook.getStylesSource();
		CTXf parts = style.getCoreXf();
		CTXf like = from.getCoreXf();
		parts.setFontId(fonts.computeIfAbsent(from.getFont().getIndex(), index -> {
			XSSFFont font = new XSSFFont((CTFont) from.getFont().getCTFont().copy());
			return font.registerTo(all);
		}));
		parts.setApplyFont(true);
		parts.setBorderId(all.putBorder(new XSSFCellBorder((CTBorder) form.getStylesSource().getBorderAt((int) like.getBorderId()).getCTBorder().copy())));
		parts.setApplyBorder(true);
		parts.setFillId(all.putFill(new XSSFCellFill((CTFill) form.getStylesSource().getFillAt((int) like.getFillId()).getCTFill().copy(), all.getIndexedColors())));
		parts.setApplyFill(true);
		if (like.isSetAlignment()) {
			parts.setAlignment((CTCellAlignment) like.getAlignment().copy());
			parts.setApplyAlignment(true);
		}
		style.setDataFormat(workbook.createDataFormat().getFormat(from.getDataFormatString()));
		return style;
	}
}
