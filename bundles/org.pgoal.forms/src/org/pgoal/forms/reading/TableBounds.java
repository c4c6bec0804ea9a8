package org.pgoal.forms.reading;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.pgoal.forms.definition.Meaning;
import org.pgoal.forms.grid.Cell;
import org.pgoal.forms.reading.FormLayout.Row;

/** Where a table of indicators begins among the lines of a file, and where it ends. */
final class TableBounds {

	private static final int FEWEST_COLUMNS = 3;
	private static final double A_TITLE = 0.6;
	private static final int HEAD_LINES = 4;

	private final List<Line> lines;
	private final Collection<FormLayout> layouts;

	TableBounds(List<Line> lines, Collection<FormLayout> layouts) {
		this.lines = lines;
		this.layouts = layouts;
	}

	/** Headings of the indicators, and the form that has them. */
	record Start(FormLayout layout, Headings headings) {
	}

	/** The headings that begin at a line; null where none do. */
	Start start(int at) {
		Line line = lines.get(at);
		if (line.isSingle()) {
			return null;
		}
		Line next = at + 1 < lines.size() ? lines.get(at + 1) : null;
		Start best = null;
		for (FormLayout layout : layouts) {
			int least = Math.min(FEWEST_COLUMNS, layout.indicatorColumns().size());
			Headings headings = Headings.find(line, next, layout, layout.readColumns(), least);
			if (headings != null && (best == null || headings.columns().size() > best.headings().columns().size())) {
				best = new Start(layout, headings);
			}
		}
		return best;
	}

	/** The line behind the rows that begin at one. */
	int end(int from, FormLayout layout, Headings headings) {
		int end = from;
		while (end < lines.size() && !endsTable(end, layout, headings)) {
			end++;
		}
		return end;
	}

	/** Whether a line begins something else than a row: a title, a header cell. */
	boolean endsTable(int at, FormLayout layout, Headings headings) {
		Line line = lines.get(at);
		if (line.tidy()) {
			if (line.isWide() || line.isHeading() && (isTitle(line.first().text()) || isAboveHeader(at, layout))) {
				return !layout.isList() || !layout.isTotal(CellText.key(line.first().text()));
			}
			if (layout.isList()) {
				// 填表人：… stands below a list that has no merged cells
				return line.isHeading() && isLabelled(line.first().text());
			}
			return isHeader(line.first(), layout) && line.first().column() <= firstName(headings);
		}
		if (line.first().text().startsWith("#")) {
			return true;
		}
		if (isRest(at)) {
			return false;
		}
		if (line.isSingle() && (isTitle(line.first().text()) || isAboveHeader(at, layout))) {
			return true;
		}
		return !layout.isList() && isHeader(line.first(), layout);
	}

	/** Whether a line is one cell directly below one of the line above, as the rest of a wrapped cell stands. */
	private boolean isRest(int at) {
		Line line = lines.get(at);
		return line.isSingle() && !line.gap() && at > 0 && line.first().column() > 0 && lines.get(at - 1).cells().stream().anyMatch(cell -> cell.column() == line.first().column());
	}

	/** Whether single lines lead to a header cell, or to headings again. */
	private boolean isAboveHeader(int at, FormLayout layout) {
		for (int i = at + 1; i < lines.size() && i <= at + HEAD_LINES; i++) {
			Line line = lines.get(i);
			if (isHeader(line.first(), layout) || start(i) != null) {
				return true;
			}
			if (!line.isSingle()) {
				return false;
			}
		}
		return false;
	}

	private static int firstName(Headings headings) {
		return headings.columns().entrySet().stream().filter(entry -> CellMeaning.of(entry.getValue()) == Meaning.INDICATOR_NAME).map(Map.Entry::getKey).map(Cell::column)
				.min(Comparator.naturalOrder()).orElse(0) - 1;
	}

	private boolean isHeader(Cell cell, FormLayout own) {
		String key = CellText.key(cell.text());
		if (key.isEmpty() || own.template().levelOne(key).isPresent() || own.template().levelTwo(null, key).isPresent()) {
			return false;
		}
		for (FormLayout layout : layouts) {
			Row row = layout.row(key);
			int colon = key.indexOf(':');
			if (row == null && colon > 0) {
				row = layout.row(key.substring(0, colon));
			}
			if (row != null) {
				return true;
			}
		}
		return false;
	}

	boolean isTitle(String text) {
		String narrow = CellText.narrow(text);
		for (FormLayout layout : layouts) {
			for (String title : layout.titles()) {
				String own = CellText.narrow(title);
				if (narrow.contains(own) || CellText.similarity(own, narrow) >= A_TITLE) {
					return true;
				}
			}
			if (!layout.sentence(text).isEmpty()) {
				return true;
			}
		}
		return false;
	}
	/** Whether a text has a label and a colon. */
	static boolean isLabelled(String text) {
		return text.indexOf('：') > 0 || text.indexOf(':') > 0;
	}
}
