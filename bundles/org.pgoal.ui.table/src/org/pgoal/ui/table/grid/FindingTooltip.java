package org.pgoal.ui.table.grid;

import java.util.Optional;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.tooltip.NatTableContentTooltip;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Event;
import org.pgoal.ui.table.text.TableText;

/** Beside the mouse: what was found at a cell, and what the row for filters takes. */
final class FindingTooltip extends NatTableContentTooltip {

	/** What a cell has around its text. */
	private static final int ROOM = 12;

	private final TableGrid grid;

	FindingTooltip(TableGrid grid) {
		super(grid.control(), GridRegion.BODY, GridRegion.COLUMN_HEADER, GridRegion.FILTER_ROW);
		this.grid = grid;
		setPopupDelay(400);
	}

	@Override
	protected String getText(Event event) {
		NatTable table = grid.control();
		int column = table.getColumnPositionByX(event.x);
		int row = table.getRowPositionByY(event.y);
		ILayerCell cell = table.getCellByPosition(column, row);
		if (cell == null) {
			return null;
		} else if (table.getRegionLabelsByXY(event.x, event.y).hasLabel(GridRegion.FILTER_ROW)) {
			return TableText.of("filter.help");
		}
		Optional<String> found = table.getRegionLabelsByXY(event.x, event.y).hasLabel(GridRegion.BODY) ? grid.said(cell.getColumnIndex(), cell.getRowIndex())
				: Optional.empty();
		return found.orElseGet(() -> isCut(cell) ? super.getText(event) : null);
	}

	/** Whether a cell has more text than room. */
	private boolean isCut(ILayerCell cell) {
		String text = String.valueOf(cell.getDataValue());
		GC gc = new GC(grid.control());
		try {
			gc.setFont(JFaceResources.getDialogFont());
			return text.indexOf('\n') >= 0 || gc.textExtent(text).x > cell.getBounds().width - ROOM;
		} finally {
			gc.dispose();
		}
	}
}
