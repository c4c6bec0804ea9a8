package org.pgoal.forms.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.pgoal.forms.definition.Meaning;
import org.pgoal.forms.grid.Cell;
import org.pgoal.forms.grid.Grid;
import org.pgoal.forms.reading.FormLayout.Column;

/** Rows of a table whose cells stand below their headings, also where the table goes on as another one. */
final class TidyRows implements RowReader {

	/** Columns of the file, from one to before another. */
	private record Place(Column column, int from, int to, String heading) {
	}

	private final FormLayout layout;
	private final Grid headed;
	private final List<Place> places = new ArrayList<>();
	/** The columns of all headings from left to right, those above others left out. */
	private final List<Integer> leaves;
	private Grid other;
	private List<Place> inOther = List.of();
	private boolean certain = true;

	/** @param headed the table that has the headings */
	TidyRows(FormLayout layout, Headings headings, Grid headed) {
		this.layout = layout;
		this.headed = headed;
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
		List<Cell> all = new ArrayList<>(headings.columns().keySet());
		all.addAll(headings.unknown());
		leaves = all.stream().filter(cell -> all.stream().noneMatch(below -> below.row() > cell.row() && below.column() >= cell.column() && below.endColumn() <= cell.endColumn()))
				.map(Cell::column).sorted().toList();
	}

	/**
	 * Where the cells of a column stand. Programs count the columns of each table by its own cells, so that a table without
	 * headings that goes on from another has as many as that has headings, or as that has itself.
	 */
	private List<Place> places(Grid grid) {
		if (grid == headed || grid.columns() == headed.columns()) {
			certain = true;
			return places;
		}
		if (grid != other) {
			other = grid;
			certain = grid.columns() == leaves.size();
			inOther = certain ? places.stream().map(place -> moved(place, leaves.indexOf(place.from()))).toList() : places;
		}
		return inOther;
	}

	private static Place moved(Place place, int column) {
		return new Place(place.column(), column, column + 1, place.heading());
	}

	@Override
	public boolean isTidy() {
		return true;
	}

	@Override
	public TableRow read(Line line) {
		TableRow row = new TableRow(line);
		for (Place place : places(line.grid())) {
			Cell cell = cell(line, place);
			if (place.column() == null) {
				if (cell != null && cell.row() == line.row()) {
					row.indicator.fields.put(place.heading(), CellText.oneLine(cell.text()));
				}
			} else if (place.column().isOfSheet()) {
				if (cell != null) {
					boolean amount = place.column().slot().meaning() == Meaning.FUND;
					boolean own = cell.row() == line.row();
					row.sheet.put(place.column(), new TableRow.SheetCell(amount && cell.exact() != null ? cell.exact() : cell.text(), own, own ? cell.doubt() : null));
				}
			} else {
				put(place.column(), cell, line, row.indicator);
			}
		}
		if (!certain) {
			row.indicator.doubt("otherColumns", line.grid().columns(), headed.columns());
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
		if (own && cell.doubt() != null) {
			draft.doubts.add(cell.doubt());
		}
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
				draft.ownCodes.put(coded[1], coded[0]);
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
