package org.pgoal.ui.table.grid;

import java.util.List;
import java.util.Map;

import org.pgoal.diagram.table.Column;
import org.pgoal.diagram.table.GroupLine;
import org.pgoal.diagram.table.IndicatorLine;
import org.pgoal.diagram.table.TableQuery.Sort;

/** What a reader does in the grid. */
public interface GridActions {

	/** Something was typed into a cell. */
	void typed(IndicatorLine line, Column column, String text);

	/** The selected cells are to be emptied. */
	void emptied();

	/** A row is to be seen in its text. */
	void opened(IndicatorLine line);

	/** A group is to be opened or closed. */
	void toggled(GroupLine group);

	void sorted(List<Sort> by);

	void filtered(Map<Column, String> by);

	/** Other cells are selected. */
	void selected();

	/** A column was moved, made wider, shown or hidden. */
	void columnsChanged();
}
