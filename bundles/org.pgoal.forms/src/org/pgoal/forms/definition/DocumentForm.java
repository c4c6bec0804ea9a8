package org.pgoal.forms.definition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.pgoal.forms.FormException;
import org.pgoal.model.message.Message;

/**
 * The tables of a form that was designed as a Word document: one for each table, together with the
 * paragraphs between it and the table before; paragraphs below the last table belong to it.
 */
final class DocumentForm {

	private static final int MOST_ROWS = 500;
	private static final int MOST_COLUMNS = 63;

	private DocumentForm() {
	}

	static List<FormTable> tables(String file, byte[] content) throws FormException, IOException {
		List<FormTable> tables = new ArrayList<>();
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
			for (DocumentTable part : DocumentTable.of(document)) {
				tables.add(table(file, part));
			}
		}
		return tables;
	}

	private static FormTable table(String file, DocumentTable part) throws FormException {
		TableBuilder builder = new TableBuilder(file, Integer.toString(part.number()));
		List<XWPFTableRow> rows = part.table().getRows();
		int width = rows.stream().mapToInt(DocumentForm::width).max().orElse(1);
		if (width > MOST_COLUMNS || rows.size() > MOST_ROWS) {
			throw new FormException(Message.of(FormDefinition.class, "tooLarge", file, Integer.toString(part.number()), MOST_ROWS, MOST_COLUMNS));
		}
		paragraphs(part.above(), width, builder);
		for (int r = 0; r < rows.size(); r++) {
			builder.row(false);
			int column = 0;
			for (XWPFTableCell cell : rows.get(r).getTableCells()) {
				int span = span(cell);
				if (!isContinued(cell)) {
					builder.cell(column, height(rows, r, column), span, text(cell), CellReference.convertNumToColString(column) + (r + 1));
				}
				column += span;
			}
			for (; column < width; column++) {
				builder.cell(column, 1, 1, "", CellReference.convertNumToColString(column) + (r + 1));
			}
		}
		paragraphs(part.below(), width, builder);
		return builder.build(width);
	}

	private static void paragraphs(List<XWPFParagraph> paragraphs, int width, TableBuilder builder) throws FormException {
		for (XWPFParagraph paragraph : paragraphs) {
			builder.row(true);
			builder.cell(0, 1, width, paragraph.getText(), "“" + paragraph.getText().strip() + "”");
		}
	}

	private static int width(XWPFTableRow row) {
		return row.getTableCells().stream().mapToInt(DocumentForm::span).sum();
	}

	/** How many columns a cell takes. */
	static int span(XWPFTableCell cell) {
		CTTcPr properties = cell.getCTTc().getTcPr();
		return properties == null || properties.getGridSpan() == null ? 1 : Math.max(1, properties.getGridSpan().getVal().intValue());
	}

	/** Whether a cell belongs to the one above it. */
	static boolean isContinued(XWPFTableCell cell) {
		CTTcPr properties = cell.getCTTc().getTcPr();
		return properties != null && properties.isSetVMerge() && properties.getVMerge().getVal() != STMerge.RESTART;
	}

	private static int height(List<XWPFTableRow> rows, int row, int column) {
		int height = 1;
		while (row + height < rows.size() && continues(rows.get(row + height), column)) {
			height++;
		}
		return height;
	}

	private static boolean continues(XWPFTableRow row, int column) {
		int at = 0;
		for (XWPFTableCell cell : row.getTableCells()) {
			if (at == column) {
				return isContinued(cell);
			}
			at += span(cell);
		}
		return false;
	}

	private static String text(XWPFTableCell cell) {
		return cell.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n")).strip();
	}
}
