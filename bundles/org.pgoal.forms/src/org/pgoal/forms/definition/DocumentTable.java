package org.pgoal.forms.definition;

import java.util.ArrayList;
import java.util.List;

import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/**
 * A table of a Word document and the paragraphs that belong to it: those between it and the table before, and below the last
 * table those that follow. The rows of the {@link FormTable} are these, in this order.
 *
 * @param number from 1; the name of the {@link FormTable}
 */
public record DocumentTable(int number, List<XWPFParagraph> above, XWPFTable table, List<XWPFParagraph> below) {

	public static List<DocumentTable> of(XWPFDocument document) {
		List<DocumentTable> tables = new ArrayList<>();
		List<XWPFParagraph> above = new ArrayList<>();
		for (IBodyElement element : document.getBodyElements()) {
			if (element instanceof XWPFParagraph paragraph) {
				above.add(paragraph);
			} else if (element instanceof XWPFTable table) {
				tables.add(new DocumentTable(tables.size() + 1, List.copyOf(above), table, new ArrayList<>()));
				above.clear();
			}
		}
		if (!tables.isEmpty()) {
			tables.getLast().below().addAll(above);
		}
		return tables;
	}
}
