package org.pgoal.ui.table.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.pgoal.diagram.table.Column;
import org.pgoal.diagram.table.GroupLine;
import org.pgoal.diagram.table.IndicatorLine;
import org.pgoal.diagram.table.Line;
import org.pgoal.ui.table.contents.TableContents;
import org.pgoal.ui.table.text.TableText;

/** What is selected in the grid: the cell that the keys have gone to, and all rows and columns beside it. */
public final class GridSelection {

	private final TableContents contents;
	private final GridColumns columns;
	private final SelectionLayer selection;
	private final ViewportLayer viewport;

	GridSelection(TableContents contents, GridColumns columns, SelectionLayer selection, ViewportLayer viewport) {
		this.contents = contents;
		this.columns = columns;
		this.selection = selection;
		this.viewport = viewport;
	}

	private Optional<Line> at(int row) {
		return row >= 0 && row < contents.lines().size() ? Optional.of(contents.lines().get(row)) : Optional.empty();
	}

	private Optional<Line> anchor() {
		return at(selection.getSelectionAnchor().getRowPosition());
	}

	/** The row that the keys have gone to. */
	public Optional<IndicatorLine> line() {
		return anchor().filter(IndicatorLine.class::isInstance).map(IndicatorLine.class::cast);
	}

	/** The heading of a group that the keys have gone to. */
	Optional<GroupLine> group() {
		return anchor().filter(GroupLine.class::isInstance).map(GroupLine.class::cast);
	}

	/** The column of the selected cell. */
	public Optional<Column> column() {
		int position = columnPosition();
		return position < 0 || position >= columns.layer().getColumnCount() ? Optional.empty() : Optional.of(columns.at(position));
	}

	/** Where that column is on the screen, counted from the left. */
	int columnPosition() {
		return selection.getSelectionAnchor().getColumnPosition();
	}

	/** The selected rows from top to bottom; of a group all that are shown. */
	public List<IndicatorLine> lines() {
		List<IndicatorLine> lines = new ArrayList<>();
		int next = 0;
		for (Range range : rows()) {
			for (int row = Math.max(next, range.start); row < range.end; row++) {
				if (at(row).orElse(null) instanceof IndicatorLine indicator) {
					lines.add(indicator);
				}
			}
			next = Math.max(next, range.end);
		}
		return lines;
	}

	/** From top to bottom. */
	private List<Range> rows() {
		return selection.getSelectedRowPositions().stream().sorted(Comparator.comparingInt(range -> range.start)).toList();
	}

	/** The columns with selected cells, from left to right. */
	public List<Column> columns() {
		return Arrays.stream(selection.getSelectedColumnPositions()).sorted().mapToObj(columns::at).toList();
	}

	/** The selected cells that can be typed over. */
	public Map<IndicatorLine, List<Column>> editableCells() {
		Map<IndicatorLine, List<Column>> cells = new LinkedHashMap<>();
		for (PositionCoordinate place : selection.getSelectedCellPositions()) {
			Column column = columns.at(place.getColumnPosition());
			if (column.isEditable() && at(place.getRowPosition()).orElse(null) instanceof IndicatorLine indicator && !indicator.isStale()) {
				cells.computeIfAbsent(indicator, any -> new ArrayList<>()).add(column);
			}
		}
		return cells;
	}

	/** How many cells are selected. */
	public long count() {
		return (long) selection.getSelectedRowCount() * selection.getSelectedColumnPositions().length;
	}

	/** The rows from the selected one down, without headings of groups. */
	public List<IndicatorLine> linesFromHere(int most) {
		List<IndicatorLine> lines = new ArrayList<>();
		List<Range> rows = rows();
		for (int row = rows.isEmpty() ? contents.lines().size() : rows.getFirst().start; row < contents.lines().size() && lines.size() < most; row++) {
			if (contents.lines().get(row) instanceof IndicatorLine indicator) {
				lines.add(indicator);
			}
		}
		return lines;
	}

	/** The columns from the leftmost selected one to the right. */
	public List<Column> columnsFromHere() {
		List<Column> shown = columns.shown();
		int first = Arrays.stream(selection.getSelectedColumnPositions()).min().orElse(0);
		return shown.subList(Math.min(first, shown.size()), shown.size());
	}

	/** Selects a cell and shows it. */
	public void select(IndicatorLine line, Column column) {
		int row = contents.lines().indexOf(line);
		int position = Math.max(0, columns.shown().indexOf(column));
		if (row >= 0) {
			selection.selectCell(position, row, false, false);
			viewport.moveCellPositionIntoViewport(position, row);
		}
	}

	/** Selects the cell of the same row in another column. */
	void selectColumn(int position) {
		selection.selectCell(position, selection.getSelectionAnchor().getRowPosition(), false, false);
	}

	/** Keeps selected what is selected, where it is still there after other lines have come. */
	void keep(Runnable change) {
		Optional<IndicatorLine> line = line();
		int column = columnPosition();
		change.run();
		line.map(contents.lines()::indexOf).filter(row -> row >= 0).ifPresent(row -> selection.selectCell(Math.max(0, column), row, false, false));
	}

	public void selectAll() {
		selection.selectAll();
	}

	/** Whether the selected cell can be typed over. */
	boolean isEditable() {
		return line().filter(line -> !line.isStale()).isPresent() && column().filter(Column::isEditable).isPresent();
	}

	/** What is said of the selected cell to somebody who doesn't see it. */
	public String spoken() {
		Optional<GroupLine> group = group();
		if (group.isPresent()) {
			return TableText.of(group.get().isFolded() ? "spoken.closed" : "spoken.open", group.get().title(), GroupPainter.sums(group.get()));
		}
		Optional<Column> column = column();
		Optional<IndicatorLine> line = line();
		if (column.isEmpty() || line.isEmpty()) {
			return TableText.of("spoken.table");
		}
		String text = line.get().row().text(column.get());
		return TableText.of("spoken.cell", column.get().heading(Locale.getDefault()), text.isEmpty() ? TableText.of("spoken.blank") : text,
				selection.getSelectionAnchor().getRowPosition() + 1, contents.lines().size());
	}

	/** What was found in the selected row; null: nothing. */
	String spokenFindings() {
		return line().filter(line -> !line.row().findings().isEmpty()).map(line -> line.row().text(Column.of(Column.Topic.FINDINGS))).orElse(null);
	}
}
