package org.pgoal.ui.table.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.pgoal.diagram.table.Column;
import org.pgoal.diagram.table.TableQuery.Sort;

/** By which columns the table is sorted, for the headings; sorting itself is done elsewhere. */
final class SortState implements ISortModel {

	private final List<Column> columns;
	private final Consumer<List<Sort>> listener;
	private List<Sort> sort;

	SortState(List<Column> columns, List<Sort> sort, Consumer<List<Sort>> listener) {
		this.columns = columns;
		this.sort = sort.stream().filter(one -> columns.contains(one.column())).toList();
		this.listener = listener;
	}

	List<Sort> sort() {
		return sort;
	}

	private int order(int column) {
		for (int i = 0; i < sort.size(); i++) {
			if (sort.get(i).column().equals(columns.get(column))) {
				return i;
			}
		}
		return -1;
	}

	@Override
	public List<Integer> getSortedColumnIndexes() {
		return sort.stream().map(one -> columns.indexOf(one.column())).toList();
	}

	@Override
	public boolean isColumnIndexSorted(int column) {
		return order(column) >= 0;
	}

	@Override
	public SortDirectionEnum getSortDirection(int column) {
		int order = order(column);
		return order < 0 ? SortDirectionEnum.NONE : sort.get(order).ascending() ? SortDirectionEnum.ASC : SortDirectionEnum.DESC;
	}

	@Override
	public int getSortOrder(int column) {
		return order(column);
	}

	@Override
	@SuppressWarnings("rawtypes")
	public List<Comparator> getComparatorsForColumnIndex(int column) {
		return List.of();
	}

	@Override
	public Comparator<?> getColumnComparator(int column) {
		return null;
	}

	@Override
	public void sort(int column, SortDirectionEnum direction, boolean accumulate) {
		List<Sort> other = new ArrayList<>(accumulate ? sort : List.of());
		Column by = columns.get(column);
		int order = accumulate ? order(column) : -1;
		if (direction == SortDirectionEnum.NONE) {
			other.removeIf(one -> one.column().equals(by));
		} else if (order >= 0) {
			other.set(order, new Sort(by, direction == SortDirectionEnum.ASC));
		} else {
			other.add(new Sort(by, direction == SortDirectionEnum.ASC));
		}
		sort = List.copyOf(other);
		listener.accept(sort);
	}

	@Override
	public void clear() {
		sort = List.of();
		listener.accept(sort);
	}
}
