package org.pgoal.forms.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamException;

import org.apache.poi.ss.usermodel.DateUtil;
import org.pgoal.forms.FormException;
import org.pgoal.forms.grid.Grid;
import org.pgoal.forms.intake.NumberFormats.Seen;
import org.pgoal.forms.intake.OfficePackage.Relationship;
import org.pgoal.model.message.Message;

/** Reads a workbook in Office Open XML. There is no model of it in memory, only its cells. */
final class WorkbookReader {

	private record Sheet(String name, boolean hidden, String relationship) {
	}

	private final OfficePackage file;
	private final Budget budget;
	private final List<Message> notes;
	private final List<Grid> grids = new ArrayList<>();
	private SharedTexts texts;
	private CellStyles styles;
	private NumberFormats formats;
	private boolean since1904;

	WorkbookReader(OfficePackage file, Budget budget, List<Message> notes) {
		this.file = file;
		this.budget = budget;
		this.notes = notes;
	}

	List<Grid> read(String main) throws FormException, IOException, XMLStreamException {
		Map<String, Relationship> related = file.relationships(main);
		List<Sheet> sheets = workbook(main);
		try (XmlPart part = only(related, "sharedStrings")) {
			texts = SharedTexts.of(part, budget);
		}
		try (XmlPart part = only(related, "styles")) {
			styles = CellStyles.of(part);
		}
		Marginalia beside = new Marginalia(file, budget);
		for (Sheet sheet : sheets) {
			Relationship relationship = related.get(sheet.relationship());
			if (relationship == null || relationship.target() == null || !relationship.type().equals("worksheet")) {
				continue;
			}
			if (sheet.hidden()) {
				notes.add(Intake.message("hiddenSheet", sheet.name()));
				continue;
			}
			SheetCells cells = new SheetCells(sheet.name(), budget);
			try (XmlPart part = file.xml(relationship.target())) {
				worksheet(part, cells);
			}
			Grid grid = cells.grid();
			if (grid.rows() > 0) {
				grids.add(grid);
				notes.addAll(cells.notes());
			}
			beside.read(relationship.target());
		}
		notes.addAll(beside.notes());
		return grids;
	}

	private XmlPart only(Map<String, Relationship> related, String type) throws FormException, IOException {
		for (Relationship relationship : related.values()) {
			if (relationship.type().equals(type) && relationship.target() != null && file.has(relationship.target())) {
				return file.xml(relationship.target());
			}
		}
		return null;
	}

	private List<Sheet> workbook(String main) throws FormException, IOException {
		List<Sheet> sheets = new ArrayList<>();
		try (XmlPart xml = file.xml(main)) {
			while (xml.next()) {
				if (xml.isStart("workbookPr")) {
					since1904 = xml.flag("date1904");
				} else if (xml.isStart("sheet")) {
					String state = xml.attribute("state");
					sheets.add(new Sheet(CellText.of(String.valueOf(xml.attribute("name"))), state != null && !state.equals("visible"), xml.attribute("id")));
				}
			}
		}
		formats = new NumberFormats(since1904);
		return sheets;
	}

	private void worksheet(XmlPart xml, SheetCells cells) throws FormException {
		int row = -1;
		int column = -1;
		while (xml.next()) {
			if (!xml.isStart()) {
				continue;
			}
			switch (xml.element()) {
			case "row" -> {
				row = Math.clamp(xml.number("r", row + 2) - 1L, 0, 1_048_575);
				column = -1;
				if (xml.flag("hidden")) {
					cells.hideRow(row);
				}
			}
			case "c" -> {
				String reference = xml.attribute("r");
				long place = reference == null ? -1 : Area.place(reference, 0, reference.length());
				column = place < 0 ? Math.min(column + 1, 16383) : (int) place;
				cell(xml, place < 0 ? Math.max(row, 0) : (int) (place >> 32), column, cells);
			}
			case "col" -> {
				if (xml.flag("hidden")) {
					cells.hideColumns(xml.number("min", 0) - 1, xml.number("max", 0) - 1);
				}
			}
			case "mergeCell" -> {
				Area area = Area.of(xml.attribute("ref"));
				if (area != null) {
					cells.merge(area);
				}
			}
			default -> {
			}
			}
		}
	}

	private void cell(XmlPart xml, int row, int column, SheetCells cells) throws FormException {
		String type = xml.attribute("t");
		int style = xml.number("s", 0);
		StringBuilder value = null;
		String inline = null;
		boolean formula = false;
		boolean inValue = false;
		while (xml.next() && !xml.isEnd("c")) {
			if (xml.isStart()) {
				switch (xml.element()) {
				case "v" -> {
					value = new StringBuilder();
					inValue = true;
				}
				case "f" -> formula = true;
				case "is" -> inline = SharedTexts.text(xml);
				default -> {
				}
				}
			} else if (xml.isEnd("v")) {
				inValue = false;
			} else if (inValue && xml.isText()) {
				xml.appendText(value);
			}
		}
		if (inline != null) {
			cells.add(row, column, styles.seen(inline, style), null, styles.isBold(style));
		} else if (value != null && !value.isEmpty()) {
			Seen seen = seen(type == null ? "n" : type, value, style);
			cells.add(row, column, seen.text(), seen.exact(), styles.isBold(style));
		} else if (formula && !"str".equals(type)) {
			cells.withoutValue(row, column);
		}
	}

	private Seen seen(String type, StringBuilder value, int style) {
		return switch (type) {
		case "s" -> new Seen(styles.seen(texts.get(value.toString()), style), null);
		case "b" -> new Seen(value.toString().strip().equals("1") ? "TRUE" : "FALSE", null);
		case "n" -> formats.seen(value.toString(), styles.format(style));
		case "d" -> date(value.toString().strip(), style);
		case "str" -> new Seen(CellText.of(SharedTexts.unescaped(value)), null);
		// an error
		default -> new Seen(CellText.of(value), null);
		};
	}

	/** Strict files may spell dates out; one without a format is left as it is spelt. */
	private Seen date(String iso, int style) {
		String format = styles.format(style);
		if (format == null || NumberFormats.isGeneral(format)) {
			return new Seen(CellText.of(iso), null);
		}
		try {
			LocalDateTime time = iso.indexOf('T') < 0 ? LocalDate.parse(iso).atStartOfDay() : LocalDateTime.parse(iso.replaceFirst("Z$", ""));
			return formats.seen(BigDecimal.valueOf(DateUtil.getExcelDate(time, since1904)).toPlainString(), format);
		} catch (DateTimeParseException words) {
			return new Seen(CellText.of(iso), null);
		}
	}
}
