package org.pgoal.forms.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.pgoal.forms.definition.Meaning;
import org.pgoal.forms.grid.Cell;
import org.pgoal.forms.reading.FormLayout.Column;

/** Rows of a table whose cells stand below their headings. */
final class TidyRows implements RowReader {

	/** Columns of the file, from one to before another. */
	private record Place(Column column, int from, int to, String heading) {
	}

	private final FormLayout layout;
	private final List<Place> places = new ArrayList<>();

	TidyRows(FormLayout layout, Headings headings) {
		this.layout = layout;
		for (Map.Entry<Cell, Column> heading : headings.columns().entrySet()) {
			Cell cell = heading.getKey();
			places.add(new Place(heading.getValue(), cell.column(), cell.endColumn(), CellText.label(cell.text())));
		}
		for (Cell cell : headings.unknown()) {
			// words of the form among the headings stand for no column
			boolean over = places.stream().anyMatch(place -> place.from() < cell.endColumn() && cell.column() < place.to());
			if (!over && !layout.isWords(CellText.key(cell.text()))) {
				places.add(new Place(null, cell.column(), cell.endColumn(), CellText.label(cell.text())));
			}
		}
		places.sort(java.util.Comparator.comparingInt(Place::from));
	}

	@Override
	public boolean isTidy() {
		return true;
	}

	@Override
	public TableRow read(Line line) {
		TableRow row = new TableRow(line);
		for (Place place : places) {
			Cell cell = cell(line, place);
			if (place.column() == null) {
				if (cell != null && cell.row() == line.row()) {
					row.indicator.fields.put(place.heading(), CellText.oneLine(cell.text()));
				}
			} else if (place.column().isOfSheet()) {
				if (cell != null) {
					boolean amount = place.column().slot().meaning() == Meaning.FUND;
					row.sheet.put(place.column(), new TableRow.SheetCell(amount && cell.exact() != null ? cell.exact() : cell.text(), cell.row() == line.row()));
				}
			} else {
				put(place.column(), cell, line, row.indicator);
			}
		}
		return row;
	}

	private static Cell cell(Line line, Place place) {
		for (int column = place.from(); column < place.to(); column++) {
			Cell cell = line.grid().cell(line.row(), column);
			if (cell != null && !cell.isBlank()) {
				return cell;
			}
		}
		return null;
	}

	private void put(Column column, Cell cell, Line line, IndicatorDraft draft) {
		boolean own = cell != null && cell.row() == line.row();
		Meaning meaning = CellMeaning.of(column);
		String text = cell == null ? "" : CellMeaning.text(meaning, cell.text());
		switch (meaning) {
		case LEVEL1 -> {
			draft.levelOne = text.isEmpty() ? null : text;
			if (own) {
				draft.ownLevelOnes.add(text);
			}
		}
		case LEVEL2 -> {
			String[] coded = CellMeaning.category(layout, column, text);
			draft.code = coded[0];
			draft.levelTwo = coded[1].isEmpty() ? null : coded[1];
			if (own) {
				draft.ownLevelTwos.add(coded[1]);
			}
		}
		case INDICATOR_FIELD -> {
			if (!text.isEmpty()) {
				draft.fields.put(column.slot().argument(), text);
			}
		}
		default -> {
			if (!CellMeaning.isContent(meaning)) {
				return;
			}
			draft.cells.put(meaning, text);
			if (cell != null && !own && !text.isEmpty()) {
				// one cell for several indicators
				draft.doubt("sharedCell", text);
			}
		}
		}
	}
}
