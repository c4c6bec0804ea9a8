package org.pgoal.ui.table.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.edit.EditController;
import org.eclipse.nebula.widgets.nattable.edit.config.DefaultEditConfiguration;
import org.eclipse.nebula.widgets.nattable.filterrow.FilterRowHeaderComposite;
import org.eclipse.nebula.widgets.nattable.filterrow.config.DefaultFilterRowConfiguration;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultCornerDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultRowHeaderDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DefaultColumnHeaderDataLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DefaultRowHeaderDataLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.hideshow.ColumnHideShowLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.layer.event.IStructuralChangeEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.RowStructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;
import org.eclipse.nebula.widgets.nattable.resize.event.ColumnResizeEvent;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.sort.config.SingleClickSortConfiguration;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.pgoal.diagram.table.Column;
import org.pgoal.diagram.table.GroupLine;
import org.pgoal.diagram.table.IndicatorLine;
import org.pgoal.diagram.table.Line;
import org.pgoal.diagram.table.RowFinding;
import org.pgoal.diagram.table.TableQuery;
import org.pgoal.ui.table.contents.TableContents;
import org.pgoal.ui.table.settings.TableSettings.Look;
import org.pgoal.ui.table.text.TableText;

/** The grid itself: cells, headings, filters and what is selected. Only what is on the screen costs anything. */
public final class TableGrid {

	/** Room above and below a line of text. */
	private static final int LINE_ROOM = 9;
	private static final int ROW_NUMBERS = 52;
	/** Row of the filters within the whole grid. */
	private static final int FILTERS = 1;

	private final TableContents contents;
	private final GridActions actions;
	private final List<Column> columns;
	private final Map<Column, Boolean> chosen = new HashMap<>();
	private final Function<Column, Boolean> usual;
	private final ConfigRegistry registry = new ConfigRegistry();
	private final DataLayer body;
	private final ColumnReorderLayer reorder;
	private final ColumnHideShowLayer hide;
	private final SelectionLayer selection;
	private final ViewportLayer viewport;
	private final FilterRowHeaderComposite<Line> filters;
	private final SortState sort;
	private final GridLayer grid;
	private final NatTable nat;
	private final GridAccessible accessible;
	private GridTheme theme;
	/** While the grid is being set up, nobody has changed a column. */
	private boolean quiet = true;

	/**
	 * @param looks all columns, in order
	 * @param usual whether a column is shown that the reader has neither shown nor hidden
	 */
	public TableGrid(Composite parent, TableContents contents, List<Look> looks, Function<Column, Boolean> usual, GridActions actions) {
		this.contents = contents;
		this.actions = actions;
		this.usual = usual;
		this.columns = looks.stream().map(Look::column).toList();
		looks.forEach(look -> chosen.put(look.column(), look.shown()));
		int height = height(parent);
		LineData cells = new LineData(contents, columns, actions);
		body = new DataLayer(cells, 100, height);
		body.setConfigLabelAccumulator(new CellLabels(contents, columns));
		for (int i = 0; i < looks.size(); i++) {
			body.setColumnWidthByPosition(i, looks.get(i).width());
		}
		reorder = new ColumnReorderLayer(body);
		hide = new ColumnHideShowLayer(reorder);
		selection = new SelectionLayer(new GroupSpanLayer(hide, contents));
		viewport = new ViewportLayer(selection);
		viewport.setRegionName(GridRegion.BODY);
		HeadingData headings = new HeadingData(columns);
		DataLayer heads = new DefaultColumnHeaderDataLayer(headings);
		heads.setDefaultRowHeight(height);
		sort = new SortState(columns, contents.query().sort(), actions::sorted);
		SortHeaderLayer<Line> sorted = new SortHeaderLayer<>(new ColumnHeaderLayer(heads, viewport, selection), sort, false);
		sorted.addConfiguration(new SingleClickSortConfiguration());
		filters = new FilterRowHeaderComposite<>(this::filtered, sorted, headings, registry);
		filters.getFilterRowDataLayer().setDefaultRowHeight(height);
		DefaultRowHeaderDataProvider numbers = new DefaultRowHeaderDataProvider(cells);
		DefaultRowHeaderDataLayer numbering = new DefaultRowHeaderDataLayer(numbers);
		numbering.setDefaultColumnWidth(ROW_NUMBERS);
		numbering.setDefaultRowHeight(height);
		RowHeaderLayer rows = new RowHeaderLayer(numbering, viewport, selection);
		CornerLayer corner = new CornerLayer(new DataLayer(new DefaultCornerDataProvider(headings, numbers)), rows, filters);
		grid = new GridLayer(viewport, filters, rows, corner, false);
		grid.addConfiguration(new DefaultEditConfiguration());
		nat = new NatTable(parent, grid, false);
		nat.setConfigRegistry(registry);
		DefaultFilterRowConfiguration filterRow = new DefaultFilterRowConfiguration();
		// its usual key is the one that goes to the text
		filterRow.showHideKeyConstant = SWT.F12;
		nat.addConfiguration(filterRow);
		nat.configure();
		dress();
		// the workbench's style sheets reach controls, not what a grid paints by itself
		nat.addListener(SWT.Paint, event -> {
			if (GridTheme.of(parent) != theme) {
				parent.getDisplay().asyncExec(this::dress);
			}
		});
		showColumns();
		new GridKeys(this, actions).bind(nat.getUiBindingRegistry());
		nat.addLayerListener(event -> {
			if (event instanceof ISelectionEvent) {
				moved();
			} else if (event instanceof ColumnResizeEvent || event instanceof IStructuralChangeEvent change && change.isHorizontalStructureChanged()) {
				columnsMoved();
			}
		});
		new FindingTooltip(this);
		accessible = new GridAccessible(this);
		nat.getAccessible();
		quiet = false;
	}

	/** Puts on the colours of what is around it. What is selected, sorted or being typed stays as it is. */
	private void dress() {
		if (!nat.isDisposed()) {
			theme = GridTheme.of(nat.getParent());
			nat.setTheme(theme.configuration());
			new CellLooks(theme).configureRegistry(registry);
			nat.setBackground(theme.paper());
		}
	}

	private static int height(Composite parent) {
		GC gc = new GC(parent);
		try {
			gc.setFont(JFaceResources.getDialogFont());
			return gc.getFontMetrics().getHeight() + LINE_ROOM;
		} finally {
			gc.dispose();
		}
	}

	public NatTable control() {
		return nat;
	}

	// ----------------------------------------------------------------- cells

	/** What stands at a row. */
	Optional<Line> line(int row) {
		return row >= 0 && row < contents.lines().size() ? Optional.of(contents.lines().get(row)) : Optional.empty();
	}

	/** What was found at a cell; empty where nothing was. */
	Optional<String> said(int column, int row) {
		if (column < 0 || column >= columns.size() || !(line(row).orElse(null) instanceof IndicatorLine indicator)) {
			return Optional.empty();
		}
		List<RowFinding> said = indicator.row().said(columns.get(column));
		if (said.isEmpty()) {
			return Optional.empty();
		}
		StringBuilder text = new StringBuilder(indicator.row().text(columns.get(column)));
		if (columns.get(column).topic() == Column.Topic.FINDINGS) {
			return Optional.of(text.toString());
		}
		said.forEach(finding -> text.append(text.isEmpty() ? "" : "\n").append(finding.rule()).append("  ").append(finding.text()));
		return Optional.of(text.toString());
	}

	// --------------------------------------------------------------- changes

	/** Other lines are shown. What was selected stays selected where it is still there. */
	public void linesChanged() {
		Optional<IndicatorLine> line = selectedLine();
		int column = selection.getSelectionAnchor().getColumnPosition();
		nat.commitAndCloseActiveCellEditor();
		selection.clear(false);
		body.fireLayerEvent(new RowStructuralRefreshEvent(body));
		line.map(contents.lines()::indexOf).filter(row -> row >= 0).ifPresent(row -> selection.selectCell(Math.max(0, column), row, false, false));
	}

	/** The same lines say something else. */
	public void textsChanged() {
		nat.redraw();
	}

	private void moved() {
		accessible.moved();
		actions.selected();
	}

	// --------------------------------------------------------------- columns

	/** All columns, in the order in which they are shown. */
	public List<Look> looks() {
		List<Look> looks = new ArrayList<>();
		for (int index : reorder.getColumnIndexOrderArray()) {
			looks.add(new Look(columns.get(index), body.downScaleColumnWidth(body.getColumnWidthByPosition(index)), chosen.get(columns.get(index))));
		}
		return looks;
	}

	public List<Column> columns() {
		return columns;
	}

	/** The columns on the screen, from left to right. */
	public List<Column> shownColumns() {
		List<Column> shown = new ArrayList<>();
		for (int position = 0; position < hide.getColumnCount(); position++) {
			shown.add(columns.get(hide.getColumnIndexByPosition(position)));
		}
		return shown;
	}

	public boolean isShown(Column column) {
		return !hide.isColumnIndexHidden(columns.indexOf(column));
	}

	/** Shows or hides a column because the reader says so. */
	public void show(Column column, boolean shown) {
		chosen.put(column, shown);
		showColumns();
		columnsMoved();
	}

	/** Shows the columns that are usual now, and those that the reader wants. */
	public void showColumns() {
		for (int i = 0; i < columns.size(); i++) {
			Boolean wish = chosen.get(columns.get(i));
			boolean shown = wish == null ? usual.apply(columns.get(i)) : wish;
			if (shown && hide.isColumnIndexHidden(i)) {
				hide.showColumnIndexes(i);
			} else if (!shown && !hide.isColumnIndexHidden(i)) {
				hide.hideColumnIndexes(i);
			}
		}
	}

	private void columnsMoved() {
		if (!quiet) {
			actions.columnsChanged();
		}
	}

	/** Moves the column of the selected cell. */
	public void moveColumn(int steps) {
		int position = selection.getSelectionAnchor().getColumnPosition();
		int to = position + steps;
		if (position < 0 || to < 0 || to >= hide.getColumnCount()) {
			return;
		}
		int row = selection.getSelectionAnchor().getRowPosition();
		int from = hide.localToUnderlyingColumnPosition(position);
		int target = hide.localToUnderlyingColumnPosition(to);
		reorder.reorderColumnPosition(from, target, steps < 0);
		selection.selectCell(to, row, false, false);
		columnsMoved();
	}

	/** The column of the selected cell. */
	public Optional<Column> selectedColumn() {
		int position = selection.getSelectionAnchor().getColumnPosition();
		return position < 0 || position >= hide.getColumnCount() ? Optional.empty() : Optional.of(columns.get(hide.getColumnIndexByPosition(position)));
	}

	/** The column at a place of the control. */
	public Optional<Column> columnAt(int x) {
		int position = nat.getColumnPositionByX(x);
		int index = position < 0 ? -1 : nat.getColumnIndexByPosition(position);
		return position <= 0 || index < 0 || index >= columns.size() ? Optional.empty() : Optional.of(columns.get(index));
	}

	public boolean isHeading(int x, int y) {
		LabelStack labels = nat.getRegionLabelsByXY(x, y);
		return labels != null && (labels.hasLabel(GridRegion.COLUMN_HEADER) || labels.hasLabel(GridRegion.FILTER_ROW));
	}

	// ------------------------------------------------------------------ sort

	/** Sorts by a column; by none where it is sorted that way already. */
	public void sortBy(Column column, SortDirectionEnum direction) {
		sort.sort(columns.indexOf(column), direction, false);
		nat.redraw();
	}

	/** Sorts by the column of the selected cell: up, down, not at all. */
	public void sortOn() {
		selectedColumn().ifPresent(column -> sortBy(column, sort.getSortDirection(columns.indexOf(column)).getNextSortDirection()));
	}

	// ---------------------------------------------------------------- filter

	private void filtered(Map<Integer, Object> typed) {
		Map<Column, String> by = new LinkedHashMap<>();
		typed.forEach((index, value) -> {
			if (value != null && !value.toString().isBlank()) {
				by.put(columns.get(index), value.toString());
			}
		});
		actions.filtered(by);
	}

	/** Shows what is filtered by. */
	public void showFilters(TableQuery query) {
		Map<Integer, Object> typed = new HashMap<>();
		query.filters().forEach((column, text) -> {
			if (columns.contains(column)) {
				typed.put(columns.indexOf(column), text);
			}
		});
		Map<Integer, Object> now = filters.getFilterRowDataLayer().getFilterRowDataProvider().getFilterIndexToObjectMap();
		if (!now.equals(typed)) {
			now.clear();
			now.putAll(typed);
			nat.redraw();
		}
	}

	/** Opens the filter of a column. */
	public void editFilter(Column column) {
		int index = columns.indexOf(column);
		for (int position = 1; position < nat.getColumnCount(); position++) {
			if (nat.getColumnIndexByPosition(position) == index) {
				ILayerCell cell = nat.getCellByPosition(position, FILTERS);
				EditController.editCell(cell, nat, cell.getDataValue(), registry);
				return;
			}
		}
	}

	// ------------------------------------------------------------- selection

	/** The row that the keys have gone to. */
	public Optional<IndicatorLine> selectedLine() {
		return line(selection.getSelectionAnchor().getRowPosition()).filter(IndicatorLine.class::isInstance).map(IndicatorLine.class::cast);
	}

	/** The heading of a group that the keys have gone to. */
	Optional<GroupLine> selectedGroup() {
		return line(selection.getSelectionAnchor().getRowPosition()).filter(GroupLine.class::isInstance).map(GroupLine.class::cast);
	}

	/** The selected rows from top to bottom; of a group all that are shown. */
	public List<IndicatorLine> selectedLines() {
		List<IndicatorLine> lines = new ArrayList<>();
		int next = 0;
		for (Range range : selectedRows()) {
			for (int row = Math.max(next, range.start); row < range.end; row++) {
				if (line(row).orElse(null) instanceof IndicatorLine indicator) {
					lines.add(indicator);
				}
			}
			next = Math.max(next, range.end);
		}
		return lines;
	}

	/** From top to bottom. */
	private List<Range> selectedRows() {
		return selection.getSelectedRowPositions().stream().sorted(Comparator.comparingInt(range -> range.start)).toList();
	}

	/** The columns with selected cells, from left to right. */
	public List<Column> selectedColumns() {
		return Arrays.stream(selection.getSelectedColumnPositions()).sorted().mapToObj(position -> columns.get(hide.getColumnIndexByPosition(position)))
				.toList();
	}

	/** The selected cells that can be typed over. */
	public Map<IndicatorLine, List<Column>> editableCells() {
		Map<IndicatorLine, List<Column>> cells = new LinkedHashMap<>();
		for (PositionCoordinate place : selection.getSelectedCellPositions()) {
			Column column = columns.get(hide.getColumnIndexByPosition(place.getColumnPosition()));
			if (column.isEditable() && line(place.getRowPosition()).orElse(null) instanceof IndicatorLine indicator && !indicator.isStale()) {
				cells.computeIfAbsent(indicator, any -> new ArrayList<>()).add(column);
			}
		}
		return cells;
	}

	/** How many cells are selected. */
	public long selectedCount() {
		return (long) selection.getSelectedRowCount() * selection.getSelectedColumnPositions().length;
	}

	/** The rows from the selected one down, without headings of groups. */
	public List<IndicatorLine> linesFromSelection(int most) {
		List<IndicatorLine> lines = new ArrayList<>();
		List<Range> rows = selectedRows();
		for (int row = rows.isEmpty() ? contents.lines().size() : rows.getFirst().start; row < contents.lines().size() && lines.size() < most; row++) {
			if (contents.lines().get(row) instanceof IndicatorLine indicator) {
				lines.add(indicator);
			}
		}
		return lines;
	}

	/** The columns from the leftmost selected one to the right. */
	public List<Column> columnsFromSelection() {
		List<Column> shown = shownColumns();
		int first = Arrays.stream(selection.getSelectedColumnPositions()).min().orElse(0);
		return shown.subList(Math.min(first, shown.size()), shown.size());
	}

	/** Selects a cell and shows it. */
	public void select(IndicatorLine line, Column column) {
		int row = contents.lines().indexOf(line);
		int position = Math.max(0, shownColumns().indexOf(column));
		if (row >= 0) {
			selection.selectCell(position, row, false, false);
			viewport.moveCellPositionIntoViewport(position, row);
		}
	}

	public void selectAll() {
		selection.selectAll();
	}

	/** Opens the selected cell for typing. */
	public void edit(Object first) {
		PositionCoordinate anchor = selection.getSelectionAnchor();
		if (isEditable()) {
			ILayerCell cell = selection.getCellByPosition(anchor.getColumnPosition(), anchor.getRowPosition());
			EditController.editCell(cell, nat, first == null ? cell.getDataValue() : first, registry);
		}
	}

	/** Whether the selected cell can be typed over. */
	boolean isEditable() {
		return selectedLine().filter(line -> !line.isStale()).isPresent() && selectedColumn().filter(Column::isEditable).isPresent();
	}

	/** What is said of the selected cell to somebody who doesn't see it. */
	public String spoken() {
		Optional<GroupLine> group = selectedGroup();
		if (group.isPresent()) {
			return TableText.of(group.get().isFolded() ? "spoken.closed" : "spoken.open", group.get().title(), GroupPainter.sums(group.get()));
		}
		Optional<Column> column = selectedColumn();
		Optional<IndicatorLine> line = selectedLine();
		if (column.isEmpty() || line.isEmpty()) {
			return TableText.of("spoken.table");
		}
		String text = line.get().row().text(column.get());
		return TableText.of("spoken.cell", column.get().heading(Locale.getDefault()), text.isEmpty() ? TableText.of("spoken.blank") : text,
				selection.getSelectionAnchor().getRowPosition() + 1, contents.lines().size());
	}

	String spokenFindings() {
		return selectedLine().filter(line -> !line.row().findings().isEmpty())
				.map(line -> line.row().text(Column.of(Column.Topic.FINDINGS))).orElse(null);
	}
}
