package org.pgoal.ui.table.grid;

import java.util.List;

import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.pgoal.diagram.table.Column;
import org.pgoal.diagram.table.IndicatorLine;
import org.pgoal.diagram.table.Line;
import org.pgoal.ui.table.contents.TableContents;

/** The texts of the lines, and what is typed over them. */
final class LineData implements IDataProvider {

	private final TableContents contents;
	private final List<Column> columns;
	private final GridActions actions;

	LineData(TableContents contents, List<Column> columns, GridActions actions) {
		this.contents = contents;
		this.columns = columns;
		this.actions = actions;
	}


	@Override
	public Object getDataValue(int column, int row) {
		Line line = line(row);
		return line instanceof IndicatorLine indicator && column >= 0 && column < columns.size() ? indicator.row().text(columns.get(column)) : line;
	}

	@Override
	public void setDataValue(int column, int row, Object value) {
		if (line(row) instanceof IndicatorLine indicator) {
			actions.typed(indicator, columns.get(column), value == null ? "" : value.toString());
		}
	}

	@Override
	public int getColumnCount() {
		return columns.size();
	}

	@Override
	public int getRowCount() {
		return contents.lines().size();
	}

	/** The layers may ask for a row that is no more. */
	private Line line(int row) {
		return row >= 0 && row < contents.lines().size() ? contents.lines().get(row) : null;
	}
}
