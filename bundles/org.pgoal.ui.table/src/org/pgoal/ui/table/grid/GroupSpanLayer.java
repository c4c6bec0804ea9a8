package org.pgoal.ui.table.grid;

import org.eclipse.nebula.widgets.nattable.layer.AbstractIndexLayerTransform;
import org.eclipse.nebula.widgets.nattable.layer.IUniqueIndexLayer;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.layer.cell.LayerCell;
import org.pgoal.diagram.table.GroupLine;
import org.pgoal.ui.table.contents.TableContents;

/** Makes the heading of a group one cell over all columns, whichever are shown and in which order. */
final class GroupSpanLayer extends AbstractIndexLayerTransform {

	private final TableContents contents;

	GroupSpanLayer(IUniqueIndexLayer below, TableContents contents) {
		super(below);
		this.contents = contents;
	}

	@Override
	public ILayerCell getCellByPosition(int column, int row) {
		int index = getRowIndexByPosition(row);
		boolean group = index >= 0 && index < contents.lines().size() && contents.lines().get(index) instanceof GroupLine;
		return group && column >= 0 && column < getColumnCount() ? new LayerCell(this, 0, row, column, row, getColumnCount(), 1)
				: super.getCellByPosition(column, row);
	}
}
