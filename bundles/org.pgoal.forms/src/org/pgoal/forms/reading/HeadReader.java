package org.pgoal.forms.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.forms.definition.Placeholder;
import org.pgoal.forms.grid.Cell;
import org.pgoal.forms.reading.FormLayout.Row;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.Fund;

/**
 * Reads what stands above the indicators: title, header cells, money, goals, plans, measures, tasks. A value is found by
 * the label beside it, whatever its place; a label that the form doesn't have is kept with what follows it.
 */
final class HeadReader {

	private static final Pattern LABELLED = Pattern.compile("([^:：]{1,40})[:：]\\s*(.*)", Pattern.DOTALL);
	private static final Pattern WIDE_GAP = Pattern.compile("(?:[ \\u3000\\u00a0]{2,}|\\t|\\n)+");
	private static final int LONGEST_UNKNOWN_LABEL = 16;

	private final FormLayout layout;
	private final boolean tidy;
	private final SheetDraft draft;
	private final TitleLines titles;
	private final HeadValues values;
	private int matched;
	/** A list that goes on in rows without a label of their own. */
	private Row list;
	private TaskRows tasks;
	/** A value beside words that have none: the rows below have slipped. */
	private Cell stray;

	private HeadReader(FormLayout layout, List<Line> lines) {
		this.layout = layout;
		this.tidy = lines.isEmpty() || lines.get(0).tidy();
		draft = new SheetDraft(layout, lines.isEmpty() ? "" : lines.get(0).location());
		titles = new TitleLines(layout, draft);
		values = new HeadValues(draft, titles, tidy);
	}

	/**
	 * What was read.
	 *
	 * @param matched  how many labels of the form were found
	 * @param lines    lines of text that found no place, as on a cover page
	 * @param leftover cells of the table that found no place
	 */
	record Head(SheetDraft draft, int matched, List<Cell> lines, List<Cell> leftover) {
	}

	static Head read(FormLayout layout, List<Line> all) {
		HeadReader reader = new HeadReader(layout, all);
		List<Line> lines = reader.once(all);
		for (int i = 0; i < lines.size(); i++) {
			Line line = lines.get(i);
			Headings headings = Headings.find(line, i + 1 < lines.size() ? lines.get(i + 1) : null, layout, layout.taskColumns(), 2);
			if (headings != null) {
				reader.tasks = new TaskRows(headings, reader.values);
				reader.matched += headings.columns().size();
				reader.list = null;
				line.cells().forEach(cell -> reader.values.remember(CellText.unitIn(cell.text())));
				i += headings.lines() - 1;
			} else if (line.isHeading()) {
				reader.paragraph(line.first());
			} else {
				reader.marked(line);
			}
		}
		List<Cell> placeless = new ArrayList<>();
		reader.titles.settle(placeless);
		if (reader.stray != null) {
			new SlippedRows(reader.values).settle(reader.stray);
		}
		return new Head(reader.draft, reader.matched, placeless, reader.values.leftover());
	}

	/** The lines without those of text that read like the one above. */
	private List<Line> once(List<Line> all) {
		List<Line> lines = new ArrayList<>();
		for (Line line : all) {
			if (!tidy && !lines.isEmpty() && line.reads(lines.getLast())) {
				draft.doubt(null, line.location(), "repeatedLine", String.join(" ", line.cells().stream().map(Cell::text).toList()));
			} else {
				lines.add(line);
			}
		}
		return lines;
	}

	// ----------------------------------------------------------- paragraphs

	private void paragraph(Cell cell) {
		String text = cell.text().replaceFirst("^#+\\s*", "");
		List<Map.Entry<Placeholder, String>> sentence = layout.sentence(text);
		if (!sentence.isEmpty()) {
			sentence(cell, sentence);
			if (sentence.stream().allMatch(place -> isFact(place.getKey())) && titles.isLikeTitle(text)) {
				titles.add(cell);
			}
			return;
		}
		if (titles.takesYear(text)) {
			return;
		}
		String[] pieces = WIDE_GAP.split(text.strip());
		if (pieces.length > 1 && Arrays.stream(pieces).allMatch(piece -> LABELLED.matcher(piece).matches())) {
			labelled(pieces, cell);
		} else if (!labelled(text, cell)) {
			Row row = known(text);
			if (row != null) {
				matched++;
				list = values.assign(row, List.of(), cell) ? row : null;
			} else if (goesOn(text)) {
				values.goOn(text);
			} else {
				titles.add(cell);
			}
		}
	}

	private void sentence(Cell cell, List<Map.Entry<Placeholder, String>> places) {
		matched++;
		values.remember(CellText.unitIn(cell.text()));
		places.forEach(place -> values.put(place.getKey(), place.getValue(), place.getKey().argument(), cell));
	}

	/** Whether a line of converted text is the rest of a long cell. */
	private boolean goesOn(String text) {
		return values.mayGoOn() && !titles.isLikeTitle(text);
	}

	private static boolean isFact(Placeholder place) {
		return switch (place.meaning()) {
		case YEAR, REGION, CURRENCY, FUND_UNIT -> true;
		default -> false;
		};
	}

	/** Labels and their values on one line; what the form doesn't have is kept, unless it has none of them. */
	private void labelled(String[] pieces, Cell cell) {
		List<String> unknown = Arrays.stream(pieces).filter(piece -> !labelled(piece, cell)).toList();
		if (unknown.size() == pieces.length) {
			titles.add(cell);
			return;
		}
		for (String piece : unknown) {
			Matcher m = LABELLED.matcher(piece);
			if (m.matches()) {
				unknown(m.group(1), m.group(2), cell);
			}
		}
	}

	/** A label and its value in one cell; false where it is none. */
	private boolean labelled(String text, Cell cell) {
		Matcher m = LABELLED.matcher(text.strip());
		if (!m.matches()) {
			return false;
		}
		String money = CellText.unitIn(text);
		Row row = known(m.group(1));
		if (row == null && money != null && CellText.narrow(m.group(2)).equals(money)) {
			values.remember(money);
			return true;
		}
		if (row == null) {
			return false;
		}
		matched++;
		list = values.assign(row, m.group(2).isBlank() ? List.of() : List.of(m.group(2).strip()), cell, CellText.label(m.group(1))) ? row : null;
		return true;
	}

	// ----------------------------------------------------------------- rows

	/** Reads a row; what is uncertain of a cell, as of the file, is said of what came of it. */
	private void marked(Line line) {
		List<Cell> uncertain = line.cells().stream().filter(cell -> cell.doubt() != null).toList();
		List<EObject> before = uncertain.isEmpty() ? List.of() : draft.parts();
		row(line);
		if (!uncertain.isEmpty()) {
			List<EObject> read = draft.parts().stream().filter(part -> !before.contains(part)).toList();
			uncertain.forEach(cell -> draft.doubt(read.size() == 1 ? read.getFirst() : field(cell, read), cell.address(), cell.doubt()));
		}
	}

	/** The field among some parts that says what a cell says; null for none. */
	private static EObject field(Cell cell, List<EObject> parts) {
		return parts.stream().filter(part -> part instanceof FieldEntry field && field.getValue() != null && CellText.narrow(cell.text()).equals(CellText.narrow(field.getValue().getText())))
				.findFirst().orElse(null);
	}

	private void row(Line line) {
		List<Cell> cells = line.cells();
		Row ofLine = null;
		for (int i = 0; i < cells.size();) {
			Cell cell = cells.get(i);
			Row known = known(cell.text());
			if (known != null) {
				int end = i + 1;
				while (end < cells.size() && known(cells.get(end).text()) == null && !isWords(cells.get(end))) {
					end++;
				}
				List<Cell> beside = new ArrayList<>(cells.subList(i + 1, end));
				i = end;
				matched++;
				tasks = null;
				ofLine = known;
				further(known, beside);
				list = values.assign(known, beside.stream().map(Cell::text).toList(), cell) ? known : null;
			} else if (isWords(cell)) {
				// a label of its own ends what goes on from above, unless it is only repeated beside the rows of a list
				String money = CellText.unitIn(cell.text());
				values.remember(money);
				if (!tidy && money == null && list == null && tasks == null && i + 1 < cells.size() && isValue(cells.get(i + 1))) {
					stray = cells.get(i + 1);
					i++;
				}
				i++;
			} else if (!layout.sentence(cell.text()).isEmpty()) {
				sentence(cell, layout.sentence(cell.text()));
				i++;
			} else if (tasks != null) {
				tasks.read(line, cells.subList(i, cells.size()));
				return;
			} else if (list != null && ofLine == null) {
				List<Cell> rest = cells.subList(i, cells.size());
				list = values.assign(list, rest.stream().map(Cell::text).toList(), cell) ? list : null;
				return;
			} else if (i + 1 < cells.size() && looksLikeLabel(cell) && known(cells.get(i + 1).text()) == null && !isWords(cells.get(i + 1))) {
				unknown(cell, cells.get(i + 1));
				i += 2;
			} else if (labelled(cell.text(), cell)) {
				i++;
			} else if (values.mayGoOn() && cells.size() == 1) {
				values.goOn(cell.text());
				i++;
			} else {
				values.leave(cell);
				i++;
			}
		}
	}

	private boolean isValue(Cell cell) {
		return known(cell.text()) == null && !isWords(cell) && layout.sentence(cell.text()).isEmpty();
	}

	/** A row of more values than the form has places for: the rest is a label of its own and its value. */
	private void further(Row row, List<Cell> beside) {
		int places = row.places().size();
		boolean many = row.repeats() || row.places().stream().flatMap(List::stream).anyMatch(place -> place.meaning().level().repeats() && place.ordinal() == 0);
		while (!many && beside.size() >= places + 2 && looksLikeLabel(beside.get(places))) {
			unknown(beside.remove(places), beside.remove(places));
		}
		if (!many && beside.size() == places + 1 && tidy && looksLikeLabel(beside.get(places))) {
			unknown(beside.remove(places), null);
		}
	}

	private void unknown(Cell label, Cell value) {
		if (values.isAmongFunds() && value != null && SheetDraft.amount(value.text(), values.unit()).getNumber() != null) {
			Fund fund = draft.fund(CellText.lastPart(CellText.label(label.text()).replace('：', ':')).strip(), value.text(), values.unit());
			draft.doubt(fund, label.address(), "unknownFund", fund.getLabel());
			return;
		}
		unknown(label.text(), value == null ? null : value.text(), label);
	}

	private void unknown(String label, String value, Cell cell) {
		FieldEntry entry = draft.field(CellText.label(label), value == null ? null : values.shortText(value));
		if (!layout.hasOpenFields()) {
			draft.doubt(entry, cell.address(), "unknownLabel", CellText.label(label));
		}
	}

	private static boolean looksLikeLabel(Cell cell) {
		String key = CellText.key(cell.text());
		return !key.isEmpty() && key.length() <= LONGEST_UNKNOWN_LABEL && key.chars().anyMatch(Character::isIdeographic) && key.chars().noneMatch(c -> c >= '0' && c <= '9')
				&& "。；，、！？".indexOf(key.charAt(key.length() - 1)) < 0;
	}

	private boolean isWords(Cell cell) {
		String key = CellText.key(cell.text());
		return !key.isEmpty() && layout.isWords(key);
	}

	/** The places that a label stands for: as the form has it, or as the template calls a field or fund line otherwise. */
	private Row known(String text) {
		String key = CellText.key(text);
		if (key.isEmpty()) {
			return null;
		}
		Row row = layout.row(key);
		if (row == null) {
			row = layout.row(CellText.lastPart(key));
		}
		if (row != null) {
			return row;
		}
		String label = CellText.lastPart(key);
		if (label.isEmpty()) {
			return null;
		}
		return layout.synonym(label);
	}
}
