package org.pgoal.forms.cells;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.jsoup.nodes.Entities;
import org.pgoal.forms.FormulaGuard;

/**
 * Cells on the clipboard as Excel and WPS give and take them: as text with tabs, and as HTML, which says that {@code = 100 %} is a
 * text and no formula. A program that takes the text only gets such a cell with an apostrophe in front, see {@link FormulaGuard}.
 */
public final class ClipboardCells {

	private static final CSVFormat TABS = CSVFormat.TDF.builder().setIgnoreSurroundingSpaces(false).setIgnoreEmptyLines(false).setQuoteMode(QuoteMode.MINIMAL)
			.setRecordSeparator("\r\n").get();
	private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

	private ClipboardCells() {
	}

	/** @param headings whether the first line says what the columns are */
	public static String text(CellTable cells, boolean headings) {
		StringBuilder text = new StringBuilder();
		try (CSVPrinter printer = new CSVPrinter(text, TABS)) {
			if (headings) {
				printer.printRecord(cells.columns().stream().map(CellTable.Heading::text));
			}
			for (List<String> row : cells.rows()) {
				printer.printRecord(row.stream().map(FormulaGuard::guarded));
			}
		} catch (IOException neverOfMemory) {
			throw new UncheckedIOException(neverOfMemory);
		}
		return text.toString();
	}

	public static String html(CellTable cells, boolean headings) {
		StringBuilder html = new StringBuilder("<html><head><meta charset=\"utf-8\"><style>td{mso-number-format:\"\\@\";white-space:normal}"
				+ "td.n{mso-number-format:General}br{mso-data-placement:same-cell}</style></head><body><table>\n");
		if (headings) {
			html.append("<tr>");
			cells.columns().forEach(column -> html.append("<th>").append(escaped(column.text())).append("</th>"));
			html.append("</tr>\n");
		}
		for (List<String> row : cells.rows()) {
			html.append("<tr>");
			for (int c = 0; c < row.size(); c++) {
				boolean number = isNumber(cells.columns().get(c), row.get(c));
				html.append(number ? "<td class=\"n\">" : "<td>").append(escaped(row.get(c))).append("</td>");
			}
			html.append("</tr>\n");
		}
		return html.append("</table></body></html>").toString();
	}

	private static String escaped(String text) {
		return Entities.escape(text).replace("\n", "<br>");
	}

	static boolean isNumber(CellTable.Heading column, String text) {
		return column.number() && NUMBER.matcher(text).matches();
	}

	/** Cells as a spreadsheet program has put them on the clipboard; lines may be of different length. */
	public static List<List<String>> read(String text) {
		String whole = text.replaceFirst("(\r\n|\n|\r)\\z", "");
		List<List<String>> rows = new ArrayList<>();
		try (CSVParser parser = CSVParser.parse(new StringReader(whole), TABS)) {
			for (CSVRecord record : parser) {
				rows.add(record.stream().map(ClipboardCells::cell).toList());
			}
			return rows;
		} catch (IOException | UncheckedIOException | IllegalStateException unbalanced) {
			// a quotation mark in the middle of a word is only a mark
			return whole.lines().map(line -> List.of(line.split("\t", -1))).map(line -> line.stream().map(ClipboardCells::cell).toList()).toList();
		}
	}

	private static String cell(String text) {
		return FormulaGuard.unguarded(text.replace("\r\n", "\n")).strip();
	}
}
