package org.pgoal.forms.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.pgoal.forms.FormException;
import org.pgoal.forms.grid.Cell;
import org.pgoal.forms.grid.Grid;

/** Reads a page: its tables, and the lines of text between them. No script runs and nothing is loaded. */
final class HtmlReader {

	private static final int WIDEST = 1000;
	private static final int DEEPEST_TABLE = 20;

	private final Budget budget;
	private final List<Grid> grids = new ArrayList<>();
	private StringBuilder prose = new StringBuilder();
	private int tables;
	private int lines;

	HtmlReader(Budget budget) {
		this.budget = budget;
	}

	List<Grid> read(String html) throws FormException {
		Element body = Jsoup.parse(html).body();
		body.select("script, style, template, noscript, iframe, object, head, title").remove();
		flow(body);
		endProse();
		return grids;
	}

	/** jsoup nests no deeper than it can be walked. */
	private void flow(Node parent) throws FormException {
		for (Node node : parent.childNodes()) {
			if (node instanceof TextNode text) {
				append(prose, text);
			} else if (node instanceof Element element) {
				if (element.normalName().equals("table")) {
					table(element);
				} else if (element.normalName().equals("br")) {
					prose.append('\n');
				} else if (element.isBlock()) {
					newLine(prose);
					flow(element);
					newLine(prose);
				} else {
					flow(element);
				}
			}
		}
	}

	private void endProse() throws FormException {
		Grid.Builder builder = Grid.Builder.prose();
		int row = 0;
		for (String line : prose.toString().split("\n")) {
			String text = CellText.of(line);
			if (!text.isEmpty()) {
				budget.cell(text);
				builder.add(new Cell(row++, 0, text, "line " + ++lines));
			}
		}
		if (row > 0) {
			grids.add(builder.build());
		}
		prose = new StringBuilder();
	}

	private void table(Element table) throws FormException {
		List<Element> rows = rows(table);
		if (isFrame(rows)) {
			for (Element row : rows) {
				for (Element cell : row.children()) {
					newLine(prose);
					flow(cell);
					newLine(prose);
				}
			}
			return;
		}
		endProse();
		tables++;
		Grid grid = grid(rows, 1);
		if (grid.rows() > 0) {
			grids.add(grid);
		}
	}

	private Grid grid(List<Element> rows, int depth) throws FormException {
		Grid.Builder builder = Grid.Builder.table("");
		Map<Cell, List<Grid>> inner = new IdentityHashMap<>();
		for (int row = 0; row < rows.size(); row++) {
			int column = 0;
			for (Element cell : rows.get(row).children()) {
				if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
					while (builder.isTaken(row, column, 1, 1)) {
						column++;
					}
					Cell read = cell(cell, row, column, rows.size(), builder);
					column = read.endColumn();
					List<Grid> tables = inner(cell, depth);
					if (!tables.isEmpty()) {
						inner.put(read, tables);
					}
				}
			}
		}
		return NestedTables.laidOut(builder.build(), inner, budget);
	}

	/** The tables of a cell that holds nothing else. */
	private List<Grid> inner(Element cell, int depth) throws FormException {
		List<Grid> inner = new ArrayList<>();
		Element outer = cell.closest("table");
		List<Element> all = depth >= DEEPEST_TABLE || outer == null ? List.of() : cell.select("table").stream().filter(table -> table.parent().closest("table") == outer).toList();
		StringBuilder besides = new StringBuilder();
		Set<Element> tables = Collections.newSetFromMap(new IdentityHashMap<>());
		tables.addAll(all);
		for (Node node : all.isEmpty() ? List.<Node>of() : cell.childNodes()) {
			besides(node, tables, besides);
		}
		if (CellText.of(besides).isEmpty()) {
			for (Element table : all) {
				Grid grid = grid(rows(table), depth + 1);
				if (grid.rows() > 0) {
					inner.add(grid);
				}
			}
		}
		return inner;
	}

	private static void besides(Node node, Set<Element> tables, StringBuilder text) {
		if (node instanceof TextNode words) {
			append(text, words);
		} else if (node instanceof Element element && !tables.contains(element)) {
			element.childNodes().forEach(child -> besides(child, tables, text));
		}
	}

	private static List<Element> rows(Element table) {
		return table.select("tr").stream().filter(row -> row.closest("table") == table).toList();
	}

	/** A table of one column that holds tables: a layout. */
	private static boolean isFrame(List<Element> rows) {
		return rows.stream().allMatch(row -> row.children().size() <= 1) && rows.stream().anyMatch(row -> !row.select("table").isEmpty());
	}

	private Cell cell(Element cell, int row, int column, int rows, Grid.Builder builder) throws FormException {
		int width = Math.clamp(span(cell, "colspan"), 1, WIDEST);
		int height = span(cell, "rowspan");
		height = height < 1 ? rows - row : Math.min(height, rows - row);
		StringBuilder raw = new StringBuilder();
		text(cell, raw);
		String text = CellText.of(raw);
		if (!text.isEmpty()) {
			budget.cell(text);
		}
		budget.places((long) width * height);
		int columns = width;
		while (columns > 1 && builder.isTaken(row, column, height, columns)) {
			columns--;
		}
		while (height > 1 && builder.isTaken(row, column, height, columns)) {
			height--;
		}
		boolean bold = cell.normalName().equals("th") || !text.isEmpty() && cell.select("b, strong").stream().anyMatch(b -> CellText.of(b.text()).equals(text));
		Cell read = new Cell(row, column, height, columns, text, null, bold && !text.isEmpty(), "table " + tables + ", " + Area.name(row, column));
		builder.add(read);
		return read;
	}

	private static int span(Element cell, String attribute) {
		try {
			return Integer.parseInt(cell.attr(attribute).strip());
		} catch (NumberFormatException none) {
			return 1;
		}
	}

	private static void text(Node parent, StringBuilder into) {
		for (Node node : parent.childNodes()) {
			if (node instanceof TextNode text) {
				append(into, text);
			} else if (node instanceof Element element) {
				String name = element.normalName();
				if (name.equals("br")) {
					into.append('\n');
				} else if (name.equals("td") || name.equals("th")) {
					into.append(into.isEmpty() || into.charAt(into.length() - 1) == '\n' ? "" : "\t");
					text(element, into);
				} else if (element.isBlock()) {
					newLine(into);
					text(element, into);
					newLine(into);
				} else {
					text(element, into);
				}
			}
		}
	}

	private static void newLine(StringBuilder text) {
		if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
			text.append('\n');
		}
	}

	/** With blanks and line breaks of the source as one blank, as a browser shows them. */
	private static void append(StringBuilder into, TextNode node) {
		String text = node.getWholeText().replaceAll("[ \t\r\n\f]+", " ");
		boolean blankBefore = into.isEmpty() || Character.isWhitespace(into.charAt(into.length() - 1));
		into.append(blankBefore && text.startsWith(" ") ? text.substring(1) : text);
	}
}
