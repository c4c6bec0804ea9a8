package org.pgoal.forms.definition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.pgoal.forms.FormException;
import org.pgoal.model.message.Message;

/** Puts the cells of a form together and sees to it that its rows can be repeated. */
final class TableBuilder {

	private final String file;
	private final String name;
	private final PlaceholderParser parser;
	private final List<List<FormCell>> rows = new ArrayList<>();
	private final List<Boolean> paragraphs = new ArrayList<>();

	TableBuilder(String file, String name) {
		this.file = file;
		this.name = name;
		parser = new PlaceholderParser(file, name);
	}

	int height() {
		return rows.size();
	}

	void row(boolean paragraph) {
		rows.add(new ArrayList<>());
		paragraphs.add(paragraph);
	}

	/** Adds a cell to the last row; cells come from left to right. */
	void cell(int column, int rowSpan, int columnSpan, String text, String address) throws FormException {
		int row = rows.size() - 1;
		rows.get(row).add(new FormCell(row, column, rowSpan, columnSpan, parser.parts(text, address), address));
	}

	/** @throws FormException when something repeats in two rows or over several, a row for two things, or a list for anything but indicators */
	FormTable build(int width) throws FormException {
		List<FormRow> built = new ArrayList<>();
		Set<Level> seen = EnumSet.noneOf(Level.class);
		for (int row = 0; row < rows.size(); row++) {
			Level repeats = Level.SHEET;
			for (FormCell cell : rows.get(row)) {
				for (Placeholder placeholder : cell.placeholders()) {
					if (!placeholder.level().repeats()) {
						continue;
					}
					if (cell.rowSpan() > 1) {
						throw new FormException(Message.of(TableBuilder.class, "severalRows", file, name, cell.address(), placeholder.written()));
					}
					if (placeholder.level() == repeats) {
						continue;
					}
					if (repeats != Level.SHEET) {
						throw new FormException(Message.of(TableBuilder.class, "twoThings", file, name, cell.address(), placeholder.written()));
					}
					if (!seen.add(placeholder.level())) {
						throw new FormException(Message.of(TableBuilder.class, "twoRows", file, name, cell.address(), placeholder.written()));
					}
					repeats = placeholder.level();
				}
			}
			built.add(new FormRow(row, rows.get(row), repeats, paragraphs.get(row)));
		}
		FormTable table = new FormTable(file, name, width, built);
		if (table.isList()) {
			list(built);
		}
		return table;
	}

	/** In a list the rows of the indicators follow each other, sheet by sheet: nothing else can repeat among them. */
	private void list(List<FormRow> rows) throws FormException {
		for (FormRow row : rows) {
			for (FormCell cell : row.cells()) {
				for (Placeholder placeholder : cell.placeholders()) {
					if (placeholder.level().repeats() && placeholder.level() != Level.INDICATOR) {
						throw new FormException(Message.of(TableBuilder.class, "inList", file, name, cell.address(), placeholder.written()));
					}
				}
			}
		}
	}
}
