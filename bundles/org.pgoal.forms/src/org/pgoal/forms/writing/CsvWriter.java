package org.pgoal.forms.writing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.pgoal.forms.FormulaGuard;
import org.pgoal.forms.filling.FilledCell;
import org.pgoal.forms.filling.FilledForm;
import org.pgoal.forms.filling.FilledRow;

/**
 * Writes forms as CSV, with a byte order mark so that spreadsheet programs see UTF-8: the rows of the form, a blank line
 * between forms. A value over several rows stands in each of them, a label in the first. See {@link FormulaGuard} for texts
 * that look like formulas.
 */
final class CsvWriter {

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();

	private CsvWriter() {
	}

	static byte[] rows(List<FilledForm> forms, PlainText text) throws IOException {
		StringBuilder rows = new StringBuilder("\ufeff");
		try (CSVPrinter printer = new CSVPrinter(rows, FORMAT)) {
			for (FilledForm form : forms) {
				if (rows.length() > 1) {
					printer.println();
				}
				rows(form, text, printer);
			}
		}
		return rows.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static void rows(FilledForm form, PlainText text, CSVPrinter printer) throws IOException {
		FilledCell[] above = new FilledCell[form.table().width()];
		String[] record = new String[above.length];
		for (int r = 0; r < form.rows().size(); r++) {
			FilledRow row = form.rows().get(r);
			row.cells().forEach(cell -> above[cell.column()] = cell);
			Arrays.fill(record, "");
			for (FilledCell cell : above) {
				boolean here = cell != null && (cell.row() == r || r < cell.row() + cell.rowSpan() && row.origin().repeats().repeats() && !cell.origin().isLabel());
				if (here) {
					record[cell.column()] = FormulaGuard.guarded(text.of(cell.content().text()));
				}
			}
			printer.printRecord((Object[]) record);
		}
	}
}
