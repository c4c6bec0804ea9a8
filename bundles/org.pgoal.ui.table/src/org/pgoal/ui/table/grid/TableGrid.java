package org.pgoal.ui.table.grid;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
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
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.layer.event.IStructuralChangeEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.RowStructuralRefreshEvent;
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
import org.pgoal.diagram.table.IndicatorLine;
import org.pgoal.diagram.table.Line;
import org.pgoal.diagram.table.RowFinding;
import org.pgoal.diagram.table.TableQuery;
import org.pgoal.ui.table.contents.TableContents;
import org.pgoal.ui.table.settings.TableSettings.Look;

/** The grid itself: cells, headings, filters and what is selected. Only what is on the screen costs anything. */
public final class TableGrid {

	/** Room above and below a line of text. */
	private static final int LINE_ROOM = 9;
	private static final int ROW_NUMBERS = 52;
	/** Row of the filters within the whole grid. */
	private static final int FILTERS = 1;

	private final TableContents contents;
	private final GridActions actions;
	private final GridColumns columns;
	private final ConfigRegistry registry = new ConfigRegistry();
	private final DataLayer body;
	private final SelectionLayer cells;
	private final GridSelection selection;
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
		int height = height(parent);
		List<Column> all = looks.stream().map(Look::column).toList();
		LineData lines = new LineData(contents, all, actions);
		body = new DataLayer(lines, 100, height);
		body.setConfigLabelAccumulator(new CellLabels(contents, all));
		columns = new GridColumns(looks, usual, body, this::columnsMoved);
		cells = new SelectionLayer(new GroupSpanLayer(columns.layer(), contents));
		ViewportLayer viewport = new ViewportLayer(cells);
		viewport.setRegionName(GridRegion.BODY);
		selection = new GridSelection(contents, columns, cells, viewport);
		HeadingData headings = new HeadingData(all);
		DataLayer heads = new DefaultColumnHeaderDataLayer(headings);
		heads.setDefaultRowHeight(height);
		sort = new SortState(all, contents.query().sort(), actions::sorted);
		SortHeaderLayer<Line> sorted = new SortHeaderLayer<>(new ColumnHeaderLayer(heads, viewport, cells), sort, false);
		sorted.addConfiguration(new SingleClickSortConfiguration());
		filters = new FilterRowHeaderComposite<>(this::filtered, sorted, headings, registry);
		filters.getFilterRowDataLayer().setDefaultRowHeight(height);
		DefaultRowHeaderDataProvider numbers = new DefaultRowHeaderDataProvider(lines);
		DefaultRowHeaderDataLayer numbering = new DefaultRowHeaderDataLayer(numbers);
		numbering.setDefaultColumnWidth(ROW_NUMBERS);
		numbering.setDefaultRowHeight(height);
		RowHeaderLayer rows = new RowHeaderLayer(numbering, viewport, cells);
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
		columns.update();
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
		if (column < 0 || column >= columns.all().size() || !(line(row).orElse(null) instanceof IndicatorLine indicator)) {
			return Optional.empty();
		}
		List<RowFinding> said = indicator.row().said(columns.all().get(column));
		if (said.isEmpty()) {
			return Optional.empty();
		}
		StringBuilder text = new StringBuilder(indicator.row().text(columns.all().get(column)));
		if (columns.all().get(column).topic() == Column.Topic.FINDINGS) {
			return Optional.of(text.toString());
		}
		said.forEach(finding -> text.append(text.isEmpty() ? "" : "\n").append(finding.rule()).append("  ").append(finding.text()));
		return Optional.of(text.toString());
	}

	// --------------------------------------------------------------- changes

	/** Other lines are shown. What was selected stays selected where it is still there. */
	public void linesChanged() {
		selection.keep(() -> {
			nat.commitAndCloseActiveCellEditor();
			cells.clear(false);
			body.fireLayerEvent(new RowStructuralRefreshEvent(body));
		});
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

	public GridColumns columns() {
		return columns;
	}

	private void columnsMoved() {
		if (!quiet) {
			actions.columnsChanged();
		}
	}

	/** Moves the column of the selected cell. */
	public void moveColumn(int steps) {
		int position = selection.columnPosition();
		if (columns.move(position, steps)) {
			selection.selectColumn(position + steps);
		}
	}

	/** The column at a place of the control. */
	public Optional<Column> columnAt(int x) {
		int position = nat.getColumnPositionByX(x);
		int index = position < 0 ? -1 : nat.getColumnIndexByPosition(position);
		return position <= 0 || index < 0 || index >= columns.all().size() ? Optional.empty() : Optional.of(columns.all().get(index));
	}

	public boolean isHeading(int x, int y) {
		LabelStack labels = nat.getRegionLabelsByXY(x, y);
		return labels != null && (labels.hasLabel(GridRegion.COLUMN_HEADER) || labels.hasLabel(GridRegion.FILTER_ROW));
	}

	// ------------------------------------------------------------------ sort

	/** Sorts by a column; by none where it is sorted that way already. */
	public void sortBy(Column column, SortDirectionEnum direction) {
		sort.sort(columns.all().indexOf(column), direction, false);
		nat.redraw();
	}

	/** Sorts by the column of the selected cell: up, down, not at all. */
	public void sortOn() {
		selection.column().ifPresent(column -> sortBy(column, sort.getSortDirection(columns.all().indexOf(column)).getNextSortDirection()));
	}

	// ---------------------------------------------------------------- filter

	private void filtered(Map<Integer, Object> typed) {
		Map<Column, String> by = new LinkedHashMap<>();
		typed.forEach((index, value) -> {
			if (value != null && !value.toString().isBlank()) {
				by.put(columns.all().get(index), value.toString());
			}
		});
		actions.filtered(by);
	}

	/** Shows what is filtered by. */
	public void showFilters(TableQuery query) {
		Map<Integer, Object> typed = new HashMap<>();
		query.filters().forEach((column, text) -> {
			if (columns.all().contains(column)) {
				typed.put(columns.all().indexOf(column), text);
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
		int index = columns.all().indexOf(column);
		for (int position = 1; position < nat.getColumnCount(); position++) {
			if (nat.getColumnIndexByPosition(position) == index) {
				ILayerCell cell = nat.getCellByPosition(position, FILTERS);
				EditController.editCell(cell, nat, cell.getDataValue(), registry);
				return;
			}
		}
	}

	// ------------------------------------------------------------- selection

	public GridSelection selection() {
		return selection;
	}

	/** Opens the selected cell for typing. */
	public void edit(Object first) {
		PositionCoordinate anchor = cells.getSelectionAnchor();
		if (selection.isEditable()) {
			ILayerCell cell = cells.getCellByPosition(anchor.getColumnPosition(), anchor.getRowPosition());
			EditController.editCell(cell, nat, first == null ? cell.getDataValue() : first, registry);
		}
	}
}
