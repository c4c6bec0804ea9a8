package org.pgoal.forms.intake;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.pgoal.forms.FormException;
import org.pgoal.forms.grid.Grid;
import org.pgoal.forms.intake.NumberFormats.Seen;
import org.pgoal.model.message.Message;

/** Reads a workbook in the binary format of Excel 97 to 2003, record by record, without a model of it in memory. */
final class BinaryWorkbookReader implements HSSFListener {

	private final Budget budget;
	private final List<Message> notes;
	private final List<Grid> grids = new ArrayList<>();
	private final List<BoundSheetRecord> sheets = new ArrayList<>();
	private final List<FontRecord> fonts = new ArrayList<>();
	private final List<ExtendedFormatRecord> styles = new ArrayList<>();
	private final FormatTrackingHSSFListener tracking = new FormatTrackingHSSFListener(this);
	private NumberFormats formats = new NumberFormats(false);
	private SSTRecord texts;
	private SheetCells current;
	private int depth;
	private int worksheet = -1;
	private CellValueRecordInterface formulaAwaitingText;
	private FormException refused;

	BinaryWorkbookReader(Budget budget, List<Message> notes) {
		this.budget = budget;
		this.notes = notes;
	}

	List<Grid> read(InputStream workbook) throws FormException, IOException {
		try (RecordFactoryStream records = new RecordFactoryStream(workbook)) {
			for (Record next = records.next(); next != null && refused == null; next = records.next()) {
				tracking.processRecord(next);
			}
		}
		if (refused != null) {
			throw refused;
		}
		return grids;
	}

	/** Closes with what it reads from. */
	private record RecordFactoryStream(InputStream stream, RecordFactoryInputStream records) implements AutoCloseable {

		RecordFactoryStream(InputStream stream) {
			this(stream, new RecordFactoryInputStream(stream, false));
		}

		Record next() {
			return records.nextRecord();
		}

		@Override
		public void close() throws IOException {
			stream.close();
		}
	}

	@Override
	public void processRecord(Record next) {
		try {
			process(next);
		} catch (FormException limit) {
			refused = limit;
		}
	}

	private void process(Record next) throws FormException {
		switch (next) {
		case BOFRecord start -> start(start);
		case EOFRecord end -> end();
		case BoundSheetRecord sheet -> sheets.add(sheet);
		case FontRecord font -> fonts.add(font);
		case ExtendedFormatRecord style -> styles.add(style);
		case DateWindow1904Record window -> formats = new NumberFormats(window.getWindowing() == 1);
		case SSTRecord shared -> texts = shared;
		default -> {
			if (current != null && depth == 1) {
				worksheet(next);
			}
		}
		}
	}

	/** Charts in a worksheet are streams of their own inside it. */
	private void start(BOFRecord start) {
		depth++;
		if (depth == 1 && start.getType() != BOFRecord.TYPE_WORKBOOK) {
			worksheet++;
			BoundSheetRecord sheet = sheets.stream().sorted(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof)).skip(worksheet).findFirst().orElse(null);
			boolean isTable = start.getType() == BOFRecord.TYPE_WORKSHEET;
			String name = sheet == null ? "" : CellText.of(sheet.getSheetname());
			if (isTable && sheet != null && (sheet.isHidden() || sheet.isVeryHidden())) {
				notes.add(Intake.message("hiddenSheet", name));
				isTable = false;
			}
			current = isTable ? new SheetCells(name, budget) : null;
		}
	}

	private void end() throws FormException {
		depth--;
		if (depth == 0 && current != null) {
			Grid grid = current.grid();
			if (grid.rows() > 0) {
				grids.add(grid);
				notes.addAll(current.notes());
			}
			current = null;
		}
	}

	private void worksheet(Record next) throws FormException {
		switch (next) {
		case LabelSSTRecord label -> add(label, texts == null || label.getSSTIndex() >= texts.getNumUniqueStrings() ? "" : texts.getString(label.getSSTIndex()).getString());
		case LabelRecord label -> current.add(label.getRow(), label.getColumn(), CellText.of(label.getValue()), null, isBold(label.getXFIndex()));
		case NumberRecord number -> number(number, number.getValue());
		case BoolErrRecord value -> add(value, value.isError() ? error(value.getErrorValue()) : value.getBooleanValue() ? "TRUE" : "FALSE");
		case FormulaRecord formula -> formula(formula);
		case StringRecord result -> {
			if (formulaAwaitingText != null) {
				add(formulaAwaitingText, result.getString());
				formulaAwaitingText = null;
			}
		}
		case MergeCellsRecord merged -> {
			for (int i = 0; i < merged.getNumAreas(); i++) {
				CellRangeAddress area = merged.getAreaAt(i);
				current.merge(new Area(area.getFirstRow(), area.getFirstColumn(), area.getLastRow(), area.getLastColumn()));
			}
		}
		case RowRecord row -> {
			if (row.getZeroHeight()) {
				current.hideRow(row.getRowNumber());
			}
		}
		case ColumnInfoRecord columns -> {
			if (columns.getHidden()) {
				current.hideColumns(columns.getFirstColumn(), columns.getLastColumn());
			}
		}
		default -> {
		}
		}
	}

	private void formula(FormulaRecord formula) throws FormException {
		switch (formula.getCachedResultTypeEnum()) {
		case STRING -> formulaAwaitingText = formula;
		case BOOLEAN -> add(formula, formula.getCachedBooleanValue() ? "TRUE" : "FALSE");
		case ERROR -> add(formula, error(formula.getCachedErrorValue()));
		case NUMERIC -> number(formula, formula.getValue());
		default -> {
		}
		}
	}

	private static String error(int code) {
		return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#VALUE!";
	}

	private void add(CellValueRecordInterface cell, String text) throws FormException {
		current.add(cell.getRow(), cell.getColumn(), CellText.of(text), null, isBold(cell.getXFIndex()));
	}

	private void number(CellValueRecordInterface cell, double value) throws FormException {
		int index = tracking.getFormatIndex(cell);
		String builtin = NumberFormats.builtin(index);
		String format = index > 0 && index < 164 && !builtin.equals("General") ? builtin : tracking.getFormatString(cell);
		Seen seen = formats.seen(Double.isFinite(value) ? BigDecimal.valueOf(value).toPlainString() : Double.toString(value), format);
		current.add(cell.getRow(), cell.getColumn(), seen.text(), seen.exact(), isBold(cell.getXFIndex()));
	}

	private boolean isBold(int style) {
		if (style < 0 || style >= styles.size()) {
			return false;
		}
		// there is no font 4 in the format
		int font = styles.get(style).getFontIndex();
		int index = font > 4 ? font - 1 : font;
		return index >= 0 && index < fonts.size() && fonts.get(index).getBoldWeight() >= FONT_BOLD;
	}

	private static final int FONT_BOLD = 700;
}
