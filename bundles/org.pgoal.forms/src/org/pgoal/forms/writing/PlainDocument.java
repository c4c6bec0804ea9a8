package org.pgoal.forms.writing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;
import org.pgoal.forms.definition.FormCell;
import org.pgoal.forms.definition.FormRow;
import org.pgoal.forms.definition.FormTable;

/**
 * A Word look for a form that was designed as a workbook: the rows without borders at its top and bottom become paragraphs, the
 * others a table in the same proportions.
 */
final class PlainDocument {

	// twentieths of a point
	private static final int SHORT_SIDE = 11906;
	private static final int LONG_SIDE = 16838;
	private static final int MARGIN = 1000;
	private static final int MOST_UPRIGHT_COLUMNS = 8;

	private final FormTable form;
	private final XSSFSheet look;
	private final boolean landscape;
	private final int[] widths;
	/** Half points less than in the workbook, so that many columns fit. */
	private final int smaller;

	private PlainDocument(FormTable form, XSSFSheet look) {
		this.form = form;
		this.look = look;
		landscape = look.getPrintSetup().getLandscape() || form.width() > MOST_UPRIGHT_COLUMNS;
		smaller = form.width() > MOST_UPRIGHT_COLUMNS ? 4 : 0;
		widths = new int[form.width()];
		double all = 0;
		for (int c = 0; c < widths.length; c++) {
			all += look.getColumnWidth(c);
		}
		for (int c = 0; c < widths.length; c++) {
			widths[c] = (int) (((landscape ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN) * look.getColumnWidth(c) / all);
		}
	}

	static WordLook of(FormTable form, XSSFSheet look) {
		return new PlainDocument(form, look).look();
	}

	private WordLook look() {
		List<CTP> paragraphs = new ArrayList<>();
		List<CTRow> rows = new ArrayList<>();
		int above = 0;
		while (above < form.rows().size() && isLoose(form.rows().get(above))) {
			above++;
		}
		int below = form.rows().size();
		while (below > above && isLoose(form.rows().get(below - 1))) {
			below--;
		}
		boolean heading = true;
		for (FormRow row : form.rows()) {
			boolean paragraph = row.index() < above || row.index() >= below;
			heading &= row.cells().stream().allMatch(FormCell::isHeading);
			paragraphs.add(paragraph ? paragraph(row.cells().get(0)) : null);
			rows.add(paragraph ? null : row(row, heading));
		}
		return new WordLook(paragraphs, rows, table(), page(), look);
	}

	/** One cell over the whole width without a border, or nothing at all. */
	private boolean isLoose(FormRow row) {
		return !row.repeats().repeats() && row.cells().size() == 1 && !isBoxed(style(row.cells().get(0)));
	}

	private boolean isBoxed(XSSFCellStyle style) {
		return style != null && Borders.has(style, look);
	}

	private XSSFCellStyle style(FormCell cell) {
		XSSFRow row = look.getRow(cell.row());
		XSSFCell like = row == null ? null : row.getCell(cell.column());
		return like == null ? null : like.getCellStyle();
	}

	private CTRow row(FormRow row, boolean heading) {
		CTRow made = CTRow.Factory.newInstance();
		made.addNewTrPr().addNewCantSplit();
		if (heading) {
			made.getTrPr().addNewTblHeader();
		}
		for (int c = 0; c < form.width();) {
			FormCell cell = form.cellAt(row.index(), c).orElseThrow();
			CTTc place = made.addNewTc();
			CTTcPr properties = place.addNewTcPr();
			int width = 0;
			for (int i = c; i < c + cell.columnSpan(); i++) {
				width += widths[i];
			}
			width(properties.addNewTcW(), width);
			if (cell.columnSpan() > 1) {
				properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.columnSpan()));
			}
			properties.addNewVAlign().setVal(STVerticalJc.CENTER);
			place.addNewP().set(paragraph(cell));
			c += cell.columnSpan();
		}
		return made;
	}

	private CTP paragraph(FormCell cell) {
		XSSFCellStyle style = style(cell);
		CTP paragraph = CTP.Factory.newInstance();
		CTPPr properties = paragraph.addNewPPr();
		properties.addNewSpacing().setBefore(BigInteger.ZERO);
		properties.getSpacing().setAfter(BigInteger.ZERO);
		HorizontalAlignment alignment = style == null ? HorizontalAlignment.GENERAL : style.getAlignment();
		properties.addNewJc().setVal(alignment == HorizontalAlignment.CENTER ? STJc.CENTER : alignment == HorizontalAlignment.RIGHT ? STJc.RIGHT : STJc.LEFT);
		CTRPr run = paragraph.addNewR().addNewRPr();
		if (style != null) {
			String font = style.getFont().getFontName();
			CTFonts fonts = run.addNewRFonts();
			fonts.setAscii(font);
			fonts.setHAnsi(font);
			fonts.setEastAsia(font);
			fonts.setHint(STHint.EAST_ASIA);
			if (style.getFont().getBold()) {
				run.addNewB();
			}
			BigInteger size = BigInteger.valueOf(Math.max(12, style.getFont().getFontHeight() / 10 - (isBoxed(style) ? smaller : 0)));
			run.addNewSz().setVal(size);
			run.addNewSzCs().setVal(size);
		}
		return paragraph;
	}

	private CTTbl table() {
		CTTbl table = CTTbl.Factory.newInstance();
		CTTblPr properties = table.addNewTblPr();
		int all = 0;
		for (int width : widths) {
			all += width;
		}
		width(properties.addNewTblW(), all);
		CTTblBorders borders = properties.addNewTblBorders();
		for (CTBorder border : List.of(borders.addNewTop(), borders.addNewLeft(), borders.addNewBottom(), borders.addNewRight(), borders.addNewInsideH(),
				borders.addNewInsideV())) {
			border.setVal(STBorder.SINGLE);
			border.setSz(BigInteger.valueOf(4));
		}
		properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
		table.addNewTblGrid();
		for (int width : widths) {
			table.getTblGrid().addNewGridCol().setW(BigInteger.valueOf(width));
		}
		return table;
	}

	private static void width(CTTblWidth width, int value) {
		width.setW(BigInteger.valueOf(value));
		width.setType(STTblWidth.DXA);
	}

	private CTSectPr page() {
		CTSectPr section = CTSectPr.Factory.newInstance();
		CTPageSz size = section.addNewPgSz();
		size.setW(BigInteger.valueOf(landscape ? LONG_SIDE : SHORT_SIDE));
		size.setH(BigInteger.valueOf(landscape ? SHORT_SIDE : LONG_SIDE));
		if (landscape) {
			size.setOrient(STPageOrientation.LANDSCAPE);
		}
		CTPageMar margin = section.addNewPgMar();
		BigInteger wide = BigInteger.valueOf(MARGIN);
		margin.setTop(wide);
		margin.setBottom(wide);
		margin.setLeft(wide);
		margin.setRight(wide);
		margin.setHeader(BigInteger.valueOf(500));
		margin.setFooter(BigInteger.valueOf(500));
		margin.setGutter(BigInteger.ZERO);
		return section;
	}
}
