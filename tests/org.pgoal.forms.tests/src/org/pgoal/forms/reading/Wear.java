package org.pgoal.forms.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.pgoal.forms.definition.Level;
import org.pgoal.forms.filling.FilledCell;
import org.pgoal.forms.filling.FilledForm;
import org.pgoal.forms.filling.FilledRow;
import org.pgoal.forms.grid.Cell;
import org.pgoal.forms.grid.Grid;

/** A filled-in form, and what people and programs do to it on its way. */
final class Wear {

	private record Place(int row, int column, int rows, int columns, String text, boolean label) {

		boolean covers(int otherRow, int otherColumn) {
			return otherRow >= row && otherRow < row + rows && otherColumn >= column && otherColumn < column + columns;
		}

		Place down(int by) {
			return new Place(row + by, column, rows, columns, text, label);
		}
	}

	private final Random random;
	private final String name;
	private final boolean list;
	private List<Place> places = new ArrayList<>();
	private int height;
	private int width;
	private int firstRow = -1;

	Wear(FilledForm form, Random random) {
		this.random = random;
		name = form.name();
		list = form.table().isList();
		for (FilledRow row : form.rows()) {
			if (row.origin().repeats() == Level.INDICATOR && firstRow < 0) {
				firstRow = height;
			}
			for (FilledCell cell : row.cells()) {
				places.add(new Place(height, cell.column(), cell.rowSpan(), cell.columnSpan(), cell.content().text(), cell.origin().isHeading()));
				width = Math.max(width, cell.column() + cell.columnSpan());
			}
			height++;
		}
	}

	private int headings() {
		int row = firstRow - 1;
		while (row > 0 && labels(row) < 3) {
			row--;
		}
		return row;
	}

	private long labels(int row) {
		return places.stream().filter(place -> place.row() == row && place.label() && place.rows() == 1).count();
	}

	Grid grid() {
		Grid.Builder grid = Grid.Builder.table(name);
		for (Place place : places) {
			if (!place.text().isEmpty() || place.rows() > 1 || place.columns() > 1) {
				grid.add(new Cell(place.row(), place.column(), place.rows(), place.columns(), place.text(), null, false, name + "!" + place.row() + "," + place.column()));
			}
		}
		return grid.build();
	}

	/** Labels with blanks, line breaks, colons and brackets of either width. */
	Wear retyped() {
		places.replaceAll(place -> place.label() && place.text().length() < 20
				? new Place(place.row(), place.column(), place.rows(), place.columns(), retyped(place.text()), true) : place);
		return this;
	}

	private String retyped(String text) {
		return switch (random.nextInt(5)) {
		case 0 -> text.length() > 2 ? text.substring(0, text.length() / 2) + "\n" + text.substring(text.length() / 2) : text;
		case 1 -> String.join(" ", text.split(""));
		case 2 -> text.replace('(', '（').replace(')', '）');
		case 3 -> text.replace('（', '(').replace('）', ')');
		default -> text.endsWith("：") ? text : text + "：";
		};
	}

	/** No cell of the indicators is merged any more; its text stands in the first place, or in all. */
	Wear unmerged(boolean everywhere) {
		List<Place> split = new ArrayList<>();
		for (Place place : places) {
			if (place.row() >= firstRow && place.rows() > 1) {
				for (int i = 0; i < place.rows(); i++) {
					split.add(new Place(place.row() + i, place.column(), 1, place.columns(), i == 0 || everywhere ? place.text() : "", place.label()));
				}
			} else {
				split.add(place);
			}
		}
		places = split;
		return this;
	}

	/** A page ends among the indicators: the headings come again, merged cells are two. */
	Wear paged(boolean textAgain) {
		int page = firstRow + 1 + random.nextInt(Math.max(1, height - firstRow - 1));
		int head = headings();
		List<Place> split = new ArrayList<>();
		for (Place place : places) {
			int end = place.row() + place.rows();
			if (place.row() >= page) {
				split.add(place.down(1));
			} else if (end > page && place.row() >= firstRow) {
				split.add(new Place(place.row(), place.column(), page - place.row(), place.columns(), place.text(), place.label()));
				split.add(new Place(page + 1, place.column(), end - page, place.columns(), textAgain && place.column() > 0 ? place.text() : "", place.label()));
			} else if (end > page) {
				split.add(new Place(place.row(), place.column(), place.rows() + 1, place.columns(), place.text(), place.label()));
			} else {
				split.add(place);
			}
		}
		for (Place place : List.copyOf(places)) {
			if (place.row() == head && split.stream().noneMatch(other -> other.covers(page, place.column()))) {
				split.add(new Place(page, place.column(), 1, place.columns(), place.text(), true));
			}
		}
		places = split;
		height++;
		return this;
	}

	/** The columns of a list in another order. */
	Wear reordered() {
		List<Integer> order = new ArrayList<>();
		for (int column = 0; column < width; column++) {
			order.add(column);
		}
		Collections.shuffle(order, random);
		int head = headings();
		places.replaceAll(place -> place.columns() == 1 && place.row() >= head ? new Place(place.row(), order.get(place.column()), place.rows(), 1, place.text(), place.label()) : place);
		return this;
	}

	/** As a converter leaves it: tabs for borders, labels of merged cells somewhere among their rows, blank cells lost. */
	String text(int percent) {
		StringBuilder text = new StringBuilder();
		boolean drifts = !list && random.nextInt(100) < percent;
		Map<Place, Integer> rows = new HashMap<>();
		for (Place place : places) {
			boolean merged = place.rows() > 1 && place.row() >= firstRow && place.column() > 0;
			rows.put(place, place.row() + (drifts && merged ? random.nextInt(place.rows() / 2 + 1) : 0));
		}
		int page = 12 + random.nextInt(15);
		for (int row = 0; row < height; row++) {
			List<String> cells = cells(row, rows);
			if (cells.stream().allMatch(String::isEmpty)) {
				continue;
			}
			if (random.nextInt(100) < percent && cells.remove("")) {
				cells.add("");
			}
			if (random.nextInt(100) < percent) {
				cells.add(random.nextInt(cells.size() + 1), "");
			}
			text.append(String.join("\t", cells)).append('\n');
			if (row > firstRow && row % page == 0) {
				text.append('\n');
				if (random.nextInt(3) == 0) {
					text.append(String.join("\t", cells(headings(), Map.of()))).append('\n');
				}
			}
		}
		return text.append('\n').toString();
	}

	private List<String> cells(int row, Map<Place, Integer> rows) {
		List<String> cells = new ArrayList<>();
		for (int column = 0; column < width; column++) {
			int at = column;
			Place place = places.stream().filter(other -> other.covers(row, at)).findFirst().orElse(null);
			if (place == null || place.column() == column) {
				boolean here = place != null && rows.getOrDefault(place, place.row()) == row;
				cells.add(here ? place.text().replaceAll("\\s+", " ") : "");
			}
		}
		return cells;
	}
}
