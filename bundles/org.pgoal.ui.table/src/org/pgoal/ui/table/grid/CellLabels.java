package org.pgoal.ui.table.grid;

import java.util.List;
import java.util.Optional;

import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.cell.IConfigLabelAccumulator;
import org.pgoal.diagram.table.Column;
import org.pgoal.diagram.table.Column.Topic;
import org.pgoal.diagram.table.GroupLine;
import org.pgoal.diagram.table.IndicatorLine;
import org.pgoal.diagram.table.Line;
import org.pgoal.diagram.table.Words;
import org.pgoal.model.finding.Severity;
import org.pgoal.ui.table.contents.TableContents;

/** What kind of cell each one is, so that it is painted and edited accordingly. */
final class CellLabels implements IConfigLabelAccumulator {

	static final String GROUP = "group";
	static final String STALE = "stale";
	static final String NUMBER = "number";
	static final String EDITABLE = "editable";
	static final String CHOICE = "choice ";
	static final String LINES = "lines";
	static final String MARK_ONLY = "mark only ";
	static final String FOUND = "found ";
	static final String MARKED = "marked ";

	private final TableContents contents;
	private final List<Column> columns;

	CellLabels(TableContents contents, List<Column> columns) {
		this.contents = contents;
		this.columns = columns;
	}

	@Override
	public void accumulateConfigLabels(LabelStack labels, int columnIndex, int rowIndex) {
		if (rowIndex < 0 || rowIndex >= contents.lines().size() || columnIndex < 0 || columnIndex >= columns.size()) {
			return;
		}
		Line line = contents.lines().get(rowIndex);
		if (line instanceof GroupLine) {
			labels.addLabel(GROUP);
		} else if (line instanceof IndicatorLine indicator) {
			add(labels, indicator, columns.get(columnIndex));
		}
	}

	private static void add(LabelStack labels, IndicatorLine line, Column column) {
		Optional<Severity> severity = line.row().severity(column);
		if (column.topic() == Topic.FINDINGS) {
			severity.ifPresent(mark -> labels.addLabel(MARK_ONLY + mark.name()));
			if (severity.isEmpty()) {
				labels.addLabel(MARK_ONLY);
			}
			return;
		}
		if (line.isStale()) {
			labels.addLabel(STALE);
		} else if (column.isEditable()) {
			labels.addLabel(EDITABLE);
			if (!Words.choices(column).isEmpty()) {
				labels.addLabel(CHOICE + column.topic().name());
			} else if (line.row().text(column).indexOf('\n') >= 0) {
				labels.addLabel(LINES);
			}
		}
		// what is said of the sheet as a whole stands in all of its rows: a mark is enough there
		severity.ifPresent(mark -> labels.addLabel((column.topic() == Topic.SHEET ? MARKED : FOUND) + mark.name()));
		if (column.isNumber()) {
			labels.addLabel(NUMBER);
		}
	}
}
