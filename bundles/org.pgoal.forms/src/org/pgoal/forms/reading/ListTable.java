package org.pgoal.forms.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.pgoal.forms.definition.Meaning;
import org.pgoal.forms.grid.Cell;
import org.pgoal.forms.reading.FormLayout.Column;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.FieldRole;
import org.pgoal.model.FieldSpec;
import org.pgoal.model.Fund;
import org.pgoal.model.Value;
import org.pgoal.model.quantity.Numerals;
import org.pgoal.model.template.EffectiveTemplate;

/** A list of several sheets: the cells about a sheet stand beside the first of its indicators, merged over all of them. */
final class ListTable implements Table {

	private static final double SAME = 0.75;

	private final FormLayout layout;
	private final SheetDraft head;
	private final List<SheetDraft> sheets;
	private final Notes notes;
	private final Categories categories;
	private final EffectiveTemplate template;
	/** What a column said last, for the sheets that follow within a merged cell. */
	private final Map<Column, String> inForce = new HashMap<>();
	private final Map<Column, Set<String>> met = new HashMap<>();
	private final Map<SheetDraft, Map<Column, FieldEntry>> entries = new HashMap<>();
	private final List<TableRow> totals = new ArrayList<>();
	private SheetDraft current;
	private int sheetsBefore;
	private Line last;
	private TableRow above;

	ListTable(FormLayout layout, SheetDraft head, List<SheetDraft> sheets, Notes notes, EffectiveTemplate template, TargetText values, Slippage slippage) {
		this.layout = layout;
		this.head = head == null ? new SheetDraft(layout, "") : head;
		this.sheets = sheets;
		this.notes = notes;
		this.template = template;
		this.sheetsBefore = sheets.size();
		categories = new Categories(template, values, slippage);
		current = sheets.isEmpty() || !sheets.getLast().layout.isList() ? null : sheets.getLast();
	}

	@Override
	public void label(String levelOne, String levelTwo) {
		// every row of a list has its own
	}

	@Override
	public void row(TableRow row, Line line, boolean gap, RowReader reader) {
		Column wrapped = gap || reader.isTidy() ? null : row.goesOn(above);
		above = row;
		if (wrapped != null && goesOn(wrapped, row)) {
			row.readAt.put(line.first().column(), wrapped);
			return;
		}
		if (!line.tidy() && isSlippedTotal(line)) {
			totals.add(row);
			return;
		}
		if (!row.hasIndicator()) {
			if (isTotal(row)) {
				totals.add(row);
				return;
			}
			if (current != null && row.sheet.values().stream().anyMatch(TableRow.SheetCell::own) && !startsSheet(row, reader)) {
				goOn(row, reader);
				return;
			}
		}
		boolean starts = startsSheet(row, reader);
		if (starts) {
			start(row, line);
		} else if (current == null) {
			current = sheet(line);
		}
		if (!starts) {
			goOn(row, reader);
		}
		IndicatorDraft draft = row.indicator;
		if (!draft.hasContent()) {
			return;
		}
		List<IndicatorDraft> rows = current.indicators;
		if (!rows.isEmpty() && Continuation.isRest(draft, rows.getLast(), gap, reader.isTidy())) {
			Continuation.join(draft, rows.getLast(), line, last);
			return;
		}
		if (!reader.isTidy() && isComplete()) {
			draft.doubt("perhapsNext");
		}
		if (!reader.isTidy() && last != null && last.reads(line)) {
			draft.doubt("sameAsAbove");
		}
		rows.add(draft);
		last = line;
	}

	/** Puts the rest of a wrapped cell behind what the row above has of it; false where there is nothing. */
	private boolean goesOn(Column column, TableRow row) {
		if (current == null) {
			return false;
		}
		String text = CellText.withoutMarkup(row.line.first().text());
		switch (column.slot().meaning()) {
		case NAME -> {
			if (current.name == null) {
				return false;
			}
			current.name = CellText.oneLine(current.name + "\n" + text);
			set(column, current.name);
		}
		case GOAL -> {
			if (current.goal == null) {
				return false;
			}
			current.goal = CellText.oneLine(current.goal + "\n" + text);
		}
		case FIELD -> {
			FieldEntry own = entries.getOrDefault(current, Map.of()).get(column);
			if (own == null || own.getValue() == null) {
				return false;
			}
			String whole = CellText.oneLine(own.getValue().getText() + "\n" + text);
			met.computeIfAbsent(column, c -> new HashSet<>()).remove(own.getValue().getText());
			own.getValue().setText(whole);
			met.get(column).add(whole);
			inForce.put(column, whole);
			current.doubt(own, row.line.location(), "joined", text);
			return true;
		}
		default -> {
			return !column.isOfSheet() && !current.indicators.isEmpty() && Continuation.join(column, CellText.oneLine(text), current.indicators.getLast());
		}
		}
		current.doubt(null, row.line.location(), "joined", text);
		return true;
	}

	/** A row with an amount, or the form's word for a total, and neither a sheet's name nor an indicator. */
	private boolean isTotal(TableRow row) {
		boolean named = row.sheet.entrySet().stream().anyMatch(entry -> entry.getKey().slot().meaning() == Meaning.NAME && entry.getValue().own()
				&& !layout.isTotal(CellText.key(entry.getValue().text())));
		boolean amount = row.sheet.entrySet().stream().anyMatch(entry -> entry.getKey().slot().meaning() == Meaning.FUND && entry.getValue().own());
		boolean word = isTotal(row.line);
		return word && !named || amount && !named;
	}

	private boolean isTotal(Line line) {
		return line.cells().stream().anyMatch(cell -> layout.isTotal(CellText.key(cell.text())));
	}

	/** A total of text: the word, and amounts that may have slipped from their column. */
	private boolean isSlippedTotal(Line line) {
		return isTotal(line) && line.cells().stream().allMatch(cell -> layout.isTotal(CellText.key(cell.text())) || TargetText.isNumeral(cell.text()));
	}

	private boolean startsSheet(TableRow row, RowReader reader) {
		String name = own(row, Meaning.NAME);
		if (name != null) {
			if (current == null) {
				return true;
			}
			if (current.name == null) {
				return false;
			}
			if (!CellText.narrow(name).equals(CellText.narrow(current.name))) {
				return reader.isTidy() || !isPiece(name, current.name) || isOther(row);
			}
			// the same name again: another sheet only where another amount stands beside it
			String amount = own(row, Meaning.FUND);
			return amount != null && reader.isTidy() && !sameAmount(amount) && !current.indicators.isEmpty();
		}
		if (reader.isTidy() || current == null || current.name == null) {
			return false;
		}
		// text: the name of a merged cell may come further down, but pieces of its other cells show where it begins
		boolean others = row.sheet.entrySet().stream().filter(entry -> entry.getValue().own()).map(entry -> entry.getKey().slot().meaning())
				.anyMatch(meaning -> meaning == Meaning.FIELD);
		boolean goal = own(row, Meaning.GOAL) != null;
		return goal && (others || isComplete()) && row.hasIndicator() && CellText.similarity(own(row, Meaning.GOAL), current.goal == null ? "" : current.goal) < SAME;
	}

	/** Whether an amount, or an amount and a goal, stand in a row that aren't those of the sheet. */
	private boolean isOther(TableRow row) {
		String amount = own(row, Meaning.FUND);
		String goal = own(row, Meaning.GOAL);
		return amount != null && (!sameAmount(amount) || goal != null && CellText.similarity(goal, current.goal == null ? "" : current.goal) < SAME);
	}

	/** Whether the weights of the sheet have reached the template's total. */
	private boolean isComplete() {
		BigDecimal total = template.weightTotal().orElse(null);
		if (total == null) {
			return false;
		}
		BigDecimal sum = BigDecimal.ZERO;
		for (IndicatorDraft row : current.indicators) {
			BigDecimal weight = Numerals.parse(row.cell(Meaning.WEIGHT));
			sum = weight == null ? sum : sum.add(weight);
		}
		return sum.compareTo(total) >= 0;
	}

	private static boolean isPiece(String piece, String whole) {
		return CellText.narrow(whole).contains(CellText.narrow(piece)) && piece.length() > 1;
	}

	private boolean sameAmount(String text) {
		BigDecimal number = Numerals.parse(text);
		return current.funds.stream().map(Fund::getAmount).anyMatch(amount -> amount != null && amount.getNumber() != null && number != null && amount.getNumber().compareTo(number) == 0);
	}

	private static String own(TableRow row, Meaning meaning) {
		return row.sheet.entrySet().stream().filter(entry -> entry.getKey().slot().meaning() == meaning && entry.getValue().own()).map(entry -> entry.getValue().text())
				.filter(text -> !text.isBlank()).findFirst().orElse(null);
	}

	private SheetDraft sheet(Line line) {
		SheetDraft draft = new SheetDraft(layout, line.location());
		draft.title = head.title;
		draft.year = head.year;
		draft.region = head.region;
		draft.currency = head.currency;
		sheets.add(draft);
		return draft;
	}

	private void start(TableRow row, Line line) {
		current = sheet(line);
		for (Column column : layout.indicatorColumns()) {
			if (!column.isOfSheet()) {
				continue;
			}
			TableRow.SheetCell cell = row.sheet.get(column);
			String text = cell == null || cell.text().isBlank() ? null : cell.text();
			if (text == null && isCommon(column)) {
				text = inForce.get(column);
			}
			put(column, text, line);
			if (cell != null && cell.doubt() != null) {
				current.doubt(entries.getOrDefault(current, Map.of()).get(column), line.location(), cell.doubt());
			}
		}
	}

	/** What several sheets may share within one merged cell. */
	private static boolean isCommon(Column column) {
		return column.slot().meaning() == Meaning.FIELD || column.slot().meaning() == Meaning.REGION || column.slot().meaning() == Meaning.YEAR;
	}

	private void put(Column column, String text, Line line) {
		String plain = text == null ? null : CellText.oneLine(CellText.withoutMarkup(text));
		switch (column.slot().meaning()) {
		case NAME -> {
			current.name = plain;
			FieldEntry entry = current.field(template.field(layout.kind(), FieldRole.NAME).map(FieldSpec::getLabel).orElse(column.headings().isEmpty() ? null : column.headings().get(0)), plain);
			entries.computeIfAbsent(current, c -> new HashMap<>()).put(column, entry);
		}
		case FIELD -> {
			String known = plain == null ? null : whole(column, plain);
			FieldEntry entry = current.field(column.slot().argument(), known);
			entries.computeIfAbsent(current, c -> new HashMap<>()).put(column, entry);
			if (known == null && !line.tidy()) {
				current.doubt(entry, line.location(), "notFound", column.slot().argument());
			}
			if (known != null) {
				inForce.put(column, known);
				if (!known.equals(plain)) {
					current.doubt(entry, line.location(), "clipped", known);
				}
			}
		}
		case FUND -> current.fund(column.slot().argument(), plain, head.currency);
		case GOAL -> current.goal = text == null ? null : line.tidy() ? text.strip() : plain;
		case YEAR -> current.year = plain == null ? current.year : plain;
		case REGION -> current.region = plain == null ? current.region : plain;
		default -> {
			// a running number is counted anew
		}
		}
	}

	/** A piece of a text that the column has said before is that text. */
	private String whole(Column column, String text) {
		Set<String> known = met.computeIfAbsent(column, c -> new HashSet<>());
		for (String one : known) {
			if (one.length() > text.length() && text.length() > 2 && one.startsWith(text)) {
				return one;
			}
		}
		known.add(text);
		return text;
	}

	/** Cells about the sheet in a further row: the same again on a new page, the rest of a long cell, or what was missing. */
	private void goOn(TableRow row, RowReader reader) {
		for (Map.Entry<Column, TableRow.SheetCell> entry : row.sheet.entrySet()) {
			if (!entry.getValue().own() || entry.getValue().text().isBlank()) {
				continue;
			}
			Column column = entry.getKey();
			String text = CellText.oneLine(CellText.withoutMarkup(entry.getValue().text()));
			switch (column.slot().meaning()) {
			case NAME -> {
				if (current.name == null) {
					current.name = text;
					set(column, text);
					current.doubt(null, row.line.location(), "laterName", text);
				}
			}
			case GOAL -> goal(text, row);
			case FIELD -> {
				FieldEntry own = entries.getOrDefault(current, Map.of()).get(column);
				String before = own == null || own.getValue() == null ? null : own.getValue().getText();
				if (before == null) {
					set(column, whole(column, text));
				} else if (!CellText.narrow(before).contains(CellText.narrow(text)) && CellText.similarity(before, text) < SAME) {
					if (own(row, Meaning.NAME) == null || reader.isTidy()) {
						// the cell of the sheets that follow
						inForce.put(column, text);
						met.computeIfAbsent(column, c -> new HashSet<>()).add(text);
					} else {
						current.doubt(own, row.line.location(), "contradicts", text);
					}
				}
			}
			case FUND -> {
				if (current.funds.stream().allMatch(fund -> fund.getAmount() == null || fund.getAmount().getNumber() == null && fund.getAmount().getText() == null)) {
					current.funds.clear();
					current.fund(column.slot().argument(), text, head.currency);
				} else if (!sameAmount(text)) {
					current.doubt(null, row.line.location(), "contradicts", text);
				}
			}
			default -> {
				// a running number is counted anew
			}
			}
		}
	}

	private void set(Column column, String text) {
		FieldEntry own = entries.getOrDefault(current, Map.of()).get(column);
		if (own != null) {
			Value value = org.pgoal.model.PgoalFactory.eINSTANCE.createValue();
			value.setText(text);
			own.setValue(value);
		}
	}

	private void goal(String text, TableRow row) {
		if (current.goal == null) {
			current.goal = text;
		} else if (CellText.similarity(current.goal, text) < SAME && !CellText.narrow(current.goal).contains(CellText.narrow(text))) {
			current.goal = CellText.oneLine(current.goal + "\n" + text);
			current.doubt(null, row.line.location(), "joined", text);
		}
	}

	@Override
	public void end(RowReader reader) {
		for (SheetDraft sheet : sheets.subList(Math.min(sheetsBefore, sheets.size()), sheets.size())) {
			if (reader instanceof LooseRows slipped) {
				categories.settle(sheet.indicators, List.of(), slipped.isDense());
			} else {
				categories.carry(sheet.indicators);
			}
			if (sheet.name == null) {
				sheet.doubt(null, sheet.location, "noName");
			}
			if (sheet.indicators.isEmpty() && reader instanceof LooseRows) {
				sheet.doubt(null, sheet.location, "noIndicators");
			}
		}
		for (TableRow total : totals) {
			total(total);
		}
		totals.clear();
	}

	/** A total that the sheets themselves give needs no word; all else that stands in its row does. */
	private void total(TableRow row) {
		List<String> words = new ArrayList<>();
		boolean agrees = true;
		for (Cell cell : row.line.cells()) {
			if (!layout.isTotal(CellText.key(cell.text()))) {
				BigDecimal number = Numerals.parse(cell.exact() != null ? cell.exact() : cell.text());
				agrees &= number != null && number.compareTo(sum()) == 0;
			}
			words.add(cell.text());
		}
		if (!agrees) {
			notes.add(null, row.line.location(), "total", String.join(" ", words));
		}
	}

	private BigDecimal sum() {
		BigDecimal sum = BigDecimal.ZERO;
		for (SheetDraft sheet : sheets) {
			for (Fund fund : sheet.funds) {
				BigDecimal number = fund.getAmount() == null ? null : fund.getAmount().getNumber();
				sum = number == null ? sum : sum.add(number);
			}
		}
		return sum;
	}
}
