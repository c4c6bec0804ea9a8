package org.pgoal.forms.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.pgoal.forms.grid.Cell;
import org.pgoal.forms.grid.Grid;
import org.pgoal.forms.grid.SourceDocument;

/** The rows of a document that say something, in their order. */
final class DocumentLines {

	/** A number between blank lines is that of a page: 3, — 3 —, 第 3 页 共 12 页, 3/12. */
	private static final Pattern PAGE_NUMBER = Pattern.compile("(?i)(?:第|page)?[\\s\\p{Pd}]*\\d{1,4}[\\s\\p{Pd}]*页?\\s*(?:[,，/]?\\s*(?:共|of)?\\s*\\d{1,4}\\s*页?)?");
	private static final Pattern LINE_BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);

	private DocumentLines() {
	}

	static List<Line> of(SourceDocument document) {
		List<Line> lines = new ArrayList<>();
		boolean tidy = document.kind() != SourceDocument.Kind.TEXT;
		for (Grid grid : document.grids()) {
			List<List<Cell>> rows = new ArrayList<>();
			for (int row = 0; row < grid.rows(); row++) {
				rows.add(new ArrayList<>());
			}
			for (Cell cell : grid.cells()) {
				if (!cell.isBlank()) {
					rows.get(cell.row()).add(tidy ? cell : withLineBreaks(cell));
				}
			}
			boolean gap = true;
			for (int row = 0; row < rows.size(); row++) {
				List<Cell> cells = rows.get(row);
				boolean page = !tidy && gap && cells.size() == 1 && PAGE_NUMBER.matcher(cells.get(0).text().strip()).matches() && (row + 1 >= rows.size() || rows.get(row + 1).isEmpty());
				if (cells.isEmpty() || page) {
					gap = true;
				} else {
					lines.add(new Line(grid, row, cells, gap, tidy));
					gap = false;
				}
			}
		}
		return lines;
	}

	/** Markdown tables say line breaks in HTML. */
	private static Cell withLineBreaks(Cell cell) {
		return cell.text().indexOf('<') < 0 ? cell
				: new Cell(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), LINE_BREAK.matcher(cell.text()).replaceAll("\n"), cell.exact(), cell.bold(), cell.address());
	}
}
