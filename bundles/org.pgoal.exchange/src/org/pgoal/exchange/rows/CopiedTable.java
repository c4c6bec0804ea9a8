package org.pgoal.exchange.rows;

import java.util.List;
import java.util.Locale;

import org.pgoal.forms.FormException;
import org.pgoal.forms.FormulaGuard;
import org.pgoal.forms.grid.Grid;
import org.pgoal.forms.intake.Intake;

/**
 * A table as spreadsheets put it on the clipboard and take it from there.
 *
 * @param text rows of tab-separated cells; null where there is none
 * @param html a page with the table; null where there is none
 */
public record CopiedTable(String text, String html) {

	/** In characters; more than a spreadsheet copies for a person. */
	private static final int LARGEST = 8 << 20;

	/** Whether there are cells beside each other at all: text is no table, nor are lines that begin with tabs. */
	public boolean isTable() {
		return isPage() || text != null && text.length() <= LARGEST && text.lines().anyMatch(line -> line.strip().indexOf('\t') >= 0);
	}

	private boolean isPage() {
		return html != null && html.length() <= LARGEST && html.toLowerCase(Locale.ROOT).contains("<table");
	}

	/** Its cells. A page keeps merged cells, so it comes first. */
	List<Grid> grids() throws FormException {
		if (isPage()) {
			List<Grid> tables = Intake.page(html).stream().filter(grid -> !grid.isProse()).toList();
			if (tables.stream().anyMatch(grid -> grid.columns() > 1)) {
				return tables;
			}
		}
		return text == null ? List.of() : List.of(Intake.cells(text));
	}

	/** @param rows each with the same number of cells; the first are headings */
	static CopiedTable of(List<List<String>> rows) {
		StringBuilder text = new StringBuilder();
		StringBuilder html = new StringBuilder("<html><head><meta charset=\"utf-8\"></head><body><table border=\"1\" style=\"border-collapse:collapse\">\r\n");
		for (int i = 0; i < rows.size(); i++) {
			text.append(String.join("\t", rows.get(i).stream().map(CopiedTable::quoted).toList())).append("\r\n");
			html.append("<tr>");
			for (String cell : rows.get(i)) {
				String tag = i == 0 ? "th" : "td";
				html.append('<').append(tag);
				if (FormulaGuard.isDangerous(cell)) {
					// a text, whatever a spreadsheet would make of it
					html.append(" style=\"mso-number-format:'\\@'\"");
				}
				html.append('>').append(escaped(cell)).append("</").append(tag).append('>');
			}
			html.append("</tr>\r\n");
		}
		return new CopiedTable(text.toString(), html.append("</table></body></html>").toString());
	}

	private static String quoted(String cell) {
		String guarded = FormulaGuard.guarded(cell);
		return guarded.chars().anyMatch(c -> c == '\t' || c == '\n' || c == '\r' || c == '"') ? '"' + guarded.replace("\"", "\"\"") + '"' : guarded;
	}

	private static String escaped(String cell) {
		return cell.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("\r\n", "\n").replace("\n", "<br>");
	}
}
