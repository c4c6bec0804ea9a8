package org.pgoal.forms.filling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.pgoal.forms.definition.FormCell;
import org.pgoal.forms.definition.FormDefinition;
import org.pgoal.forms.definition.FormRow;
import org.pgoal.forms.definition.FormTable;
import org.pgoal.forms.definition.Level;
import org.pgoal.forms.definition.Meaning;
import org.pgoal.forms.definition.Option;
import org.pgoal.forms.definition.Placeholder;
import org.pgoal.model.Fund;
import org.pgoal.model.Sheet;
import org.pgoal.model.quantity.Money;
import org.pgoal.model.template.EffectiveTemplate;

/** Fills sheets into one table of a form. */
final class FormFiller {

	/** A row to be: what it is there for. */
	private record Line(FormRow origin, SheetText sheet, Object thing, int number) {
	}

	private final FormDefinition definition;
	private final FormTable table;
	private final EffectiveTemplate target;
	private final List<SheetText> sheets;
	private final List<Line> lines = new ArrayList<>();
	private final List<List<FilledCell>> cells = new ArrayList<>();
	/** For each row of the form the first line that it became, and behind the last row the number of lines. */
	private final int[] first;

	private FormFiller(FormDefinition definition, FormTable table, EffectiveTemplate target, List<SheetText> sheets) {
		this.definition = definition;
		this.table = table;
		this.target = target;
		this.sheets = sheets;
		first = new int[table.rows().size() + 1];
	}

	/** @param sheets one, or where the table is a list any number, at least one */
	static FilledForm fill(FormDefinition definition, FormTable table, EffectiveTemplate target, List<SourceSheet> sheets) {
		List<SheetText> texts = new ArrayList<>();
		for (SourceSheet sheet : sheets) {
			texts.add(new SheetText(sheet, table, target, texts.size() + 1));
		}
		FormFiller filler = new FormFiller(definition, table, target, texts);
		filler.unroll();
		filler.fill();
		List<FilledRow> rows = new ArrayList<>();
		for (int i = 0; i < filler.lines.size(); i++) {
			List<FilledCell> row = filler.cells.get(i);
			row.sort(java.util.Comparator.comparingInt(FilledCell::column));
			rows.add(new FilledRow(filler.lines.get(i).origin(), row));
		}
		List<Omission> omissions = new ArrayList<>();
		texts.forEach(text -> omissions.addAll(Omissions.of(text, table, target)));
		return new FilledForm(definition, table, sheets, rows, omissions);
	}

	/** How much of a sheet a table has no place for. */
	static int lacking(FormTable table, EffectiveTemplate target, SourceSheet sheet) {
		return Omissions.of(new SheetText(sheet, table, target, 1), table, target).size();
	}

	// ---------------------------------------------------------------- rows

	private void unroll() {
		for (FormRow row : table.rows()) {
			first[row.index()] = lines.size();
			if (!row.repeats().repeats()) {
				lines.add(new Line(row, sheets.get(0), null, 0));
			} else if (row.repeats() == Level.INDICATOR && table.isList()) {
				sheets.forEach(sheet -> repeat(row, sheet));
			} else {
				repeat(row, sheets.get(0));
			}
		}
		first[table.rows().size()] = lines.size();
		lines.forEach(line -> cells.add(new ArrayList<>()));
	}

	private void repeat(FormRow row, SheetText sheet) {
		List<?> things = sheet.things(row.repeats());
		for (int i = 0; i < things.size(); i++) {
			lines.add(new Line(row, sheet, things.get(i), i + 1));
		}
		boolean optional = row.cells().stream().flatMap(cell -> cell.placeholders().stream()).anyMatch(placeholder -> placeholder.has(Option.OPTIONAL));
		if (things.isEmpty() && !optional) {
			// a form has an empty line to be filled in by hand
			lines.add(new Line(row, sheet, null, 1));
		}
	}

	// --------------------------------------------------------------- cells

	private void fill() {
		for (FormRow row : table.rows()) {
			boolean[] breaks = new boolean[lines.size() + 1];
			for (FormCell cell : row.cells()) {
				int from = first[row.index()];
				int to = first[Math.min(row.index() + cell.rowSpan(), table.rows().size())];
				if (to == from) {
					continue;
				}
				if (row.repeats().repeats() && cell.rowSpan() == 1) {
					repeated(cell, row, from, to, breaks);
				} else {
					put(cell, from, to, content(cell, lines.get(from)));
				}
			}
		}
	}

	private void put(FormCell cell, int from, int to, Content content) {
		cells.get(from).add(new FilledCell(cell, from, to - from, content));
	}

	/** Cells from left to right: where one to the left ends, merged ones end as well. */
	private void repeated(FormCell cell, FormRow row, int from, int to, boolean[] breaks) {
		boolean own = cell.placeholders().stream().anyMatch(placeholder -> placeholder.level() == row.repeats());
		boolean merged = cell.placeholders().stream().anyMatch(placeholder -> placeholder.has(Option.MERGE));
		if (cell.isBlank() || own && !merged) {
			for (int line = from; line < to; line++) {
				put(cell, line, line + 1, content(cell, lines.get(line)));
			}
		} else if (cell.isLabel()) {
			put(cell, from, to, content(cell, lines.get(from)));
		} else {
			runs(cell, from, to, own, merged, breaks);
		}
	}

	/** One cell for each run of lines: of equal text where cells are merged, else of one sheet. */
	private void runs(FormCell cell, int from, int to, boolean own, boolean merged, boolean[] breaks) {
		int start = from;
		Content content = content(cell, lines.get(from));
		for (int line = from + 1; line <= to; line++) {
			boolean sameSheet = line < to && lines.get(line).sheet() == lines.get(start).sheet();
			Content next = line == to || !own && sameSheet ? content : content(cell, lines.get(line));
			boolean ends = line == to || (own ? breaks[line] || !sameSheet || next.isEmpty() || !next.text().equals(content.text())
					: !sameSheet && (!merged || breaks[line] || next.isEmpty() || !next.text().equals(content.text())));
			if (ends) {
				put(cell, start, line, content);
				start = line;
				content = next;
				breaks[line] |= merged || !own;
			}
		}
	}

	private Content content(FormCell cell, Line line) {
		Optional<Placeholder> total = cell.placeholders().stream().filter(placeholder -> placeholder.meaning() == Meaning.TOTAL).findFirst();
		return total.isPresent() ? total(cell, total.get()) : line.sheet().content(cell, line.thing(), line.number());
	}

	/** The sum of a fund line over all sheets, in the unit that is printed; nothing where an amount can't be added. */
	private Content total(FormCell cell, Placeholder placeholder) {
		Money sum = Money.NONE;
		String unit = null;
		for (SheetText text : sheets) {
			Sheet sheet = text.source().sheet();
			Fund fund = new Allotment(text.source(), asking(placeholder), target).fund(placeholder.argument());
			if (fund == null || fund.getAmount() == null) {
				continue;
			}
			Optional<Money> amount = Money.of(fund.getAmount());
			if (amount.isEmpty()) {
				return Content.EMPTY;
			}
			sum = sum.plus(amount.get());
			unit = unit == null ? Optional.ofNullable(text.printedUnit(cell)).orElse(sheet.getCurrency()) : unit;
		}
		if (unit == null) {
			return Content.EMPTY;
		}
		String printed = sum.in(unit);
		return printed.endsWith(unit) ? Content.numeral(printed.substring(0, printed.length() - unit.length()), placeholder.decimals()) : Content.of(printed);
	}

	/** The table, which may print the total of a line that it doesn't print by itself. */
	private FormTable asking(Placeholder total) {
		boolean printed = table.placeholders().stream().anyMatch(p -> p.meaning() == Meaning.FUND && p.argument().equals(total.argument()));
		if (printed) {
			return table;
		}
		Placeholder fund = new Placeholder(Meaning.FUND, total.argument(), 0, java.util.Map.of(), -1, total.written());
		FormCell cell = new FormCell(0, 0, 1, 1, List.of(new org.pgoal.forms.definition.Part.Slot(fund)), "");
		return new FormTable(table.file(), table.name(), 1, List.of(new FormRow(0, List.of(cell), Level.SHEET, false)));
	}
}
