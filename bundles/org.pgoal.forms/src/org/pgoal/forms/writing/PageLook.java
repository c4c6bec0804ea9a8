package org.pgoal.forms.writing;

import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.Header;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.PaneInformation;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.pgoal.forms.filling.FilledForm;

/** How a worksheet is shown and printed: widths, margins, page, header and footer, print area, headings that repeat. */
final class PageLook {

	private PageLook() {
	}

	static void copy(XSSFSheet from, SXSSFSheet to, FilledForm form) {
		int width = form.table().width();
		for (int c = 0; c < width; c++) {
			to.setColumnWidth(c, from.getColumnWidth(c));
			to.setColumnHidden(c, from.isColumnHidden(c));
		}
		for (PageMargin margin : PageMargin.values()) {
			to.setMargin(margin, from.getMargin(margin));
		}
		page(from.getPrintSetup(), to.getPrintSetup());
		to.setFitToPage(from.getFitToPage());
		to.setHorizontallyCenter(from.getHorizontallyCenter());
		to.setVerticallyCenter(from.getVerticallyCenter());
		to.setDisplayGridlines(from.isDisplayGridlines());
		to.setPrintGridlines(from.isPrintGridlines());
		headerAndFooter(from, to);
		PaneInformation pane = from.getPaneInformation();
		if (pane != null && pane.isFreezePane()) {
			to.createFreezePane(pane.getVerticalSplitPosition(), written(pane.getHorizontalSplitPosition(), form));
		}
		CellRangeAddress rows = from.getRepeatingRows();
		if (rows != null && rows.getFirstRow() >= 0) {
			to.setRepeatingRows(new CellRangeAddress(written(rows.getFirstRow(), form), Math.max(written(rows.getFirstRow(), form), written(rows.getLastRow() + 1, form) - 1), -1, -1));
		}
		if (from.getWorkbook().getPrintArea(from.getWorkbook().getSheetIndex(from)) != null) {
			to.getWorkbook().setPrintArea(to.getWorkbook().getSheetIndex(to), 0, width - 1, 0, form.rows().size() - 1);
		}
	}

	/** Where a row of the form begins in what was written. */
	private static int written(int row, FilledForm form) {
		for (int r = 0; r < form.rows().size(); r++) {
			if (form.rows().get(r).origin().index() >= row) {
				return r;
			}
		}
		return form.rows().size();
	}

	private static void page(PrintSetup from, PrintSetup to) {
		to.setPaperSize(from.getPaperSize());
		to.setLandscape(from.getLandscape());
		to.setFitWidth(from.getFitWidth());
		to.setFitHeight(from.getFitHeight());
		to.setScale(from.getScale());
		to.setHeaderMargin(from.getHeaderMargin());
		to.setFooterMargin(from.getFooterMargin());
	}

	private static void headerAndFooter(XSSFSheet from, SXSSFSheet to) {
		Header header = from.getHeader();
		to.getHeader().setLeft(header.getLeft());
		to.getHeader().setCenter(header.getCenter());
		to.getHeader().setRight(header.getRight());
		Footer footer = from.getFooter();
		to.getFooter().setLeft(footer.getLeft());
		to.getFooter().setCenter(footer.getCenter());
		to.getFooter().setRight(footer.getRight());
	}
}
