package org.pgoal.forms.writing;

import java.util.ArrayList;
import java.util.List;

import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.pgoal.forms.definition.DocumentTable;
import org.pgoal.forms.filling.FilledCell;

/**
 * How one table of a form looks in Word.
 *
 * @param paragraphs by row of the form; null for a row of the table
 * @param rows       by row of the form; null for a paragraph
 * @param table      without rows
 * @param page       size and margins; may be null
 * @param workbook   the worksheet that number formats come from; null where the form was designed in Word
 */
record WordLook(List<CTP> paragraphs, List<CTRow> rows, CTTbl table, CTSectPr page, XSSFSheet workbook) {

	/** The text of a cell as it is shown. */
	String text(FilledCell cell) {
		return workbook == null ? cell.content().text() : ShownText.of(cell.content(), cell.origin(), workbook);
	}

	static WordLook of(XWPFDocument document, int number) {
		DocumentTable part = DocumentTable.of(document).get(number - 1);
		List<CTP> paragraphs = new ArrayList<>();
		List<CTRow> rows = new ArrayList<>();
		part.above().forEach(paragraph -> {
			paragraphs.add(paragraph.getCTP());
			rows.add(null);
		});
		for (XWPFTableRow row : part.table().getRows()) {
			paragraphs.add(null);
			rows.add(row.getCtRow());
		}
		part.below().forEach(paragraph -> {
			paragraphs.add(paragraph.getCTP());
			rows.add(null);
		});
		CTTbl table = (CTTbl) part.table().getCTTbl().copy();
		table.setTrArray(new CTRow[0]);
		return new WordLook(paragraphs, rows, table, document.getDocument().getBody().getSectPr(), null);
	}

	/** The cell of a row that begins in a column; null where none does. */
	static CTTc cellAt(CTRow row, int column) {
		int at = 0;
		for (CTTc cell : row.getTcArray()) {
			if (at == column) {
				return cell;
			}
			at += span(cell);
		}
		return null;
	}

	static int span(CTTc cell) {
		return cell.getTcPr() == null || cell.getTcPr().getGridSpan() == null ? 1 : Math.max(1, cell.getTcPr().getGridSpan().getVal().intValue());
	}
}
