package org.pgoal.ui.table.grid;

import java.util.List;
import java.util.Locale;

import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.pgoal.diagram.table.Column;

/** The headings of the columns. */
final class HeadingData implements IDataProvider {

	private final List<Column> columns;

	HeadingData(List<Column> columns) {
		this.columns = columns;
	}


	@Override
	public Object getDataValue(int column, int row) {
		// the mark says it; a narrow column has no room for a word
		return columns.get(column).topic() == Column.Topic.FINDINGS ? "!" : columns.get(column).heading(Locale.getDefault());
	}

	@Override
	public void setDataValue(int column, int row, Object value) {
		throw new UnsupportedOperationException();
	}

	@Override
	public int getColumnCount() {
		return columns.size();
	}

	@Override
	public int getRowCount() {
		return 1;
	}
}
