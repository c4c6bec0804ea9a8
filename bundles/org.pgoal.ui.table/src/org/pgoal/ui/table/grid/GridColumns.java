package org.pgoal.ui.table.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.nebula.widgets.nattable.hideshow.ColumnHideShowLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;
import org.pgoal.diagram.table.Column;
import org.pgoal.ui.table.settings.TableSettings.Look;

/** The columns of the grid: which there are, which are shown, in which order and how wide. */
public final class GridColumns {

	private final List<Column> all;
	private final Map<Column, Boolean> chosen = new HashMap<>();
	private final Function<Column, Boolean> usual;
	private final DataLayer body;
	private final ColumnReorderLayer reorder;
	private final ColumnHideShowLayer hide;
	private final Runnable changed;

	/**
	 * @param looks   all columns, in order
	 * @param usual   whether a column is shown that the reader has neither shown nor hidden
	 * @param changed told when the reader has shown, hidden or moved one
	 */
	GridColumns(List<Look> looks, Function<Column, Boolean> usual, DataLayer body, Runnable changed) {
		this.all = looks.stream().map(Look::column).toList();
		this.usual = usual;
		this.body = body;
		this.changed = changed;
		looks.forEach(look -> chosen.put(look.column(), look.shown()));
		for (int i = 0; i < looks.size(); i++) {
			body.setColumnWidthByPosition(i, looks.get(i).width());
		}
		reorder = new ColumnReorderLayer(body);
		hide = new ColumnHideShowLayer(reorder);
	}

	/** What shows them. */
	ColumnHideShowLayer layer() {
		return hide;
	}

	public List<Column> all() {
		return all;
	}

	/** How they look now, in the order in which they are shown. */
	public List<Look> looks() {
		List<Look> looks = new ArrayList<>();
		for (int index : reorder.getColumnIndexOrderArray()) {
			looks.add(new Look(all.get(index), body.downScaleColumnWidth(body.getColumnWidthByPosition(index)), chosen.get(all.get(index))));
		}
		return looks;
	}

	/** Those on the screen, from left to right. */
	public List<Column> shown() {
		List<Column> shown = new ArrayList<>();
		for (int position = 0; position < hide.getColumnCount(); position++) {
			shown.add(at(position));
		}
		return shown;
	}

	/** The one at a place on the screen, counted from the left. */
	Column at(int position) {
		return all.get(hide.getColumnIndexByPosition(position));
	}

	public boolean isShown(Column column) {
		return !hide.isColumnIndexHidden(all.indexOf(column));
	}

	/** Shows or hides a column because the reader says so. */
	public void show(Column column, boolean shown) {
		chosen.put(column, shown);
		update();
		changed.run();
	}

	/** Shows the columns that are usual now, and those that the reader wants. */
	public void update() {
		for (int i = 0; i < all.size(); i++) {
			Boolean wish = chosen.get(all.get(i));
			boolean shown = wish == null ? usual.apply(all.get(i)) : wish;
			if (shown && hide.isColumnIndexHidden(i)) {
				hide.showColumnIndexes(i);
			} else if (!shown && !hide.isColumnIndexHidden(i)) {
				hide.hideColumnIndexes(i);
			}
		}
	}

	/** @return whether there was room to move the one at a place so far */
	boolean move(int position, int steps) {
		int to = position + steps;
		if (position < 0 || to < 0 || to >= hide.getColumnCount()) {
			return false;
		}
		reorder.reorderColumnPosition(hide.localToUnderlyingColumnPosition(position), hide.localToUnderlyingColumnPosition(to), steps < 0);
		changed.run();
		return true;
	}
}
