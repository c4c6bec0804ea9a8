package org.pgoal.forms.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.pgoal.forms.FormException;
import org.pgoal.forms.grid.Cell;
import org.pgoal.forms.grid.Grid;

/** Reads the body of a Word document in Office Open XML: tables, and the paragraphs between them. */
final class WordReader {

	private static final int DEEPEST_TABLE = 20;

	/** Text as it grows, with whether all of it is bold. */
	private static final class Text {

		private final StringBuilder text = new StringBuilder();
		private boolean bold = true;

		String cleaned() {
			return CellText.of(text);
		}
	}

	/**
	 * A cell as it is read: how high it is, is only known when the next rows are.
	 *
	 * @param continued whether it goes on with the cell above
	 * @param tables    what is in it, where there are tables and nothing else
	 */
	private record Piece(int row, int column, int columnSpan, boolean continued, List<Grid> tables, String text, boolean bold) {
	}

	private final XmlPart xml;
	private final Numbering numbering;
	private final Budget budget;
	private final List<Grid> grids = new ArrayList<>();
	private List<String> paragraphs = new ArrayList<>();
	private int paragraph;
	private int table;
	private int openTables;
	/** Whether what is read only asks for text. */
	private boolean placeholder;

	WordReader(XmlPart xml, Numbering numbering, Budget budget) {
		this.xml = xml;
		this.numbering = numbering;
		this.budget = budget;
	}

	List<Grid> read() throws FormException {
		while (next() && !xml.isEnd("body")) {
			if (xml.isStart()) {
				switch (xml.element()) {
				case "p" -> {
					Text text = new Text();
					if (paragraph(text)) {
						paragraphs.add("");
					}
					paragraphs.add(text.cleaned());
				}
				case "tbl" -> table();
				default -> skipUnseen();
				}
			}
		}
		endParagraphs();
		return grids;
	}

	/** True when it skipped an element that nobody sees. */
	private boolean skipUnseen() throws FormException {
		switch (xml.element()) {
		// deleted or moved away while changes were tracked; the second version of what newer programs show otherwise
		case "del", "moveFrom", "Fallback", "sectPr", "instrText", "delText", "rubyPr", "rt" -> {
			xml.skip();
			return true;
		}
		case "sdtPr" -> {
			placeholder |= showsPlaceholder();
			return true;
		}
		default -> {
			return false;
		}
		}
	}

	/** Goes on; where a field ends that nobody has filled in, text counts again. */
	private boolean next() throws FormException {
		boolean more = xml.next();
		placeholder &= !(more && xml.isEnd("sdtContent"));
		return more;
	}

	/** Whether the text in a field to be filled in is only what asks for it: 单击此处输入文字. */
	private boolean showsPlaceholder() throws FormException {
		boolean shows = false;
		while (xml.next() && !xml.isEnd("sdtPr")) {
			shows |= xml.isStart("showingPlcHdr") && isOn();
		}
		return shows;
	}

	/** The value of a switch, which is on where none is said. */
	private boolean isOn() {
		return xml.attribute("val") == null || xml.flag("val");
	}

	private void endParagraphs() throws FormException {
		Grid.Builder builder = Grid.Builder.prose();
		for (int row = 0; row < paragraphs.size(); row++) {
			paragraph++;
			if (!paragraphs.get(row).isEmpty()) {
				budget.cell(paragraphs.get(row));
				builder.add(new Cell(row, 0, paragraphs.get(row), "paragraph " + paragraph));
			}
		}
		Grid grid = builder.build();
		if (grid.rows() > 0) {
			grids.add(grid);
		}
		paragraphs = new ArrayList<>();
	}

	/** Reads to the end of the paragraph; true when it starts a new page. */
	private boolean paragraph(Text into) throws FormException {
		boolean newPage = false;
		boolean bold = false;
		boolean vanished = false;
		boolean inText = false;
		boolean inRun = false;
		boolean inProperties = false;
		String font = null;
		String field = null;
		int beforeField = 0;
		String numbered = null;
		int level = 0;
		int start = into.text.length();
		int depth = 1;
		while (depth > 0 && next()) {
			if (xml.isStart()) {
				String element = xml.element();
				switch (element) {
				case "txbxContent" -> {
					if (openTables == 0) {
						textBox();
					}
				}
				case "p" -> {
					// in a text box of a cell
					depth++;
					separate(into);
				}
				case "pPr" -> inProperties = true;
				case "r" -> {
					inRun = true;
					bold = false;
					vanished = false;
					font = null;
				}
				case "b" -> bold = inRun && !inProperties && isOn();
				case "vanish" -> vanished = inRun && !inProperties && isOn();
				case "t" -> inText = !vanished && !placeholder;
				case "numId" -> numbered = xml.attribute("val");
				case "ilvl" -> level = xml.number("val", 0);
				case "pageBreakBefore" -> newPage |= isOn();
				case "br", "cr" -> {
					if ("page".equals(xml.attribute("type"))) {
						newPage |= into.text.length() == start;
					}
					into.text.append('\n');
				}
				case "tab" -> {
					if (inRun) {
						into.text.append(' ');
					}
				}
				case "noBreakHyphen" -> into.text.append('-');
				case "sym" -> into.text.append(SymbolFonts.symbol(xml.attribute("font"), xml.attribute("char")));
				case "tbl" -> into.text.append(nested(openTables));
				case "rFonts" -> font = inRun && !inProperties ? xml.attribute("ascii") : font;
				case "ffData" -> field = formField();
				case "fldChar" -> {
					if ("begin".equals(xml.attribute("fldCharType"))) {
						field = null;
						beforeField = into.text.length();
					} else if ("end".equals(xml.attribute("fldCharType")) && field != null && into.text.length() == beforeField) {
						into.text.append(field);
					}
				}
				default -> {
					if (!skipUnseen() && element.equals("pPrChange")) {
						xml.skip();
					}
				}
				}
			} else if (xml.isEnd()) {
				switch (xml.element()) {
				case "p" -> {
					depth--;
					if (depth > 0) {
						separate(into);
					}
				}
				case "pPr" -> {
					inProperties = false;
					if (numbered != null && depth == 1) {
						into.text.append(numbering.next(numbered, level));
					}
				}
				case "r" -> inRun = false;
				case "t" -> inText = false;
				default -> {
				}
				}
			} else if (inText && xml.isText()) {
				int before = into.text.length();
				xml.appendText(into.text);
				if (SymbolFonts.isSymbolic(font)) {
					into.text.replace(before, into.text.length(), SymbolFonts.seen(font, into.text.substring(before)));
				}
				if (!bold && !into.text.substring(before).isBlank()) {
					into.bold = false;
				}
			}
		}
		return newPage;
	}

	/** Text and tables that lie over the page: what they say comes before the paragraph that they are fixed to. */
	private void textBox() throws FormException {
		while (next() && !xml.isEnd("txbxContent")) {
			if (xml.isStart()) {
				switch (xml.element()) {
				case "p" -> {
					Text text = new Text();
					paragraph(text);
					paragraphs.add(text.cleaned());
				}
				case "tbl" -> table();
				default -> skipUnseen();
				}
			}
		}
	}

	/** What a field of the old kind shows besides text: a box to tick, the choice of a list; null for others. */
	private String formField() throws FormException {
		String shown = null;
		int chosen = 0;
		List<String> choices = new ArrayList<>();
		while (xml.next() && !xml.isEnd("ffData")) {
			if (xml.isStart()) {
				switch (xml.element()) {
				case "checkBox" -> shown = "□";
				case "default", "checked" -> shown = shown == null ? null : isOn() ? "☑" : "□";
				case "result" -> chosen = xml.number("val", 0);
				case "listEntry" -> choices.add(String.valueOf(xml.attribute("val")));
				default -> {
				}
				}
			}
		}
		return chosen >= 0 && chosen < choices.size() ? choices.get(chosen) : shown;
	}

	private static void separate(Text text) {
		if (!text.text.isEmpty() && text.text.charAt(text.text.length() - 1) != '\n') {
			text.text.append('\n');
		}
	}

	private void table() throws FormException {
		endParagraphs();
		table++;
		grids(0);
	}

	/** Reads to the end of a table and makes a grid of it; of those in it, where it is only a frame around them. */
	private List<Piece> grids(int depth) throws FormException {
		List<Piece> pieces = new ArrayList<>();
		int before = grids.size();
		openTables++;
		pieces(pieces, depth);
		openTables--;
		if (pieces.size() != 1 || pieces.get(0).tables().isEmpty()) {
			grids.subList(before, grids.size()).clear();
			Grid grid = grid(pieces, table);
			if (grid.rows() > 0) {
				grids.add(grid);
			}
		}
		return pieces;
	}

	private Grid grid(List<Piece> pieces, int number) throws FormException {
		Map<Long, Integer> heights = new HashMap<>();
		Map<Integer, Piece> open = new HashMap<>();
		for (Piece piece : pieces) {
			Piece above = open.get(piece.column());
			if (piece.continued() && above != null && reaches(above, heights, piece.row())) {
				heights.merge(place(above), 1, Integer::sum);
			} else {
				heights.put(place(piece), 1);
				open.put(piece.column(), piece);
			}
		}
		Grid.Builder builder = Grid.Builder.table("");
		Map<Cell, List<Grid>> inner = new IdentityHashMap<>();
		for (Piece piece : pieces) {
			Integer height = heights.get(place(piece));
			if (height != null) {
				budget.places((long) height * piece.columnSpan());
				int span = piece.columnSpan();
				while (span > 1 && builder.isTaken(piece.row(), piece.column(), height, span)) {
					span--;
				}
				if (!builder.isTaken(piece.row(), piece.column(), height, span)) {
					Cell cell = new Cell(piece.row(), piece.column(), height, span, piece.text(), null, piece.bold() && !piece.text().isEmpty(),
							"table " + number + ", " + Area.name(piece.row(), piece.column()));
					builder.add(cell);
					if (!piece.tables().isEmpty()) {
						inner.put(cell, piece.tables());
					}
				}
			}
		}
		return NestedTables.laidOut(builder.build(), inner, budget);
	}

	private static boolean reaches(Piece above, Map<Long, Integer> heights, int row) {
		return above.row() + heights.get(place(above)) == row;
	}

	private static long place(Piece piece) {
		return (long) piece.row() << 32 | piece.column();
	}

	/** Reads to the end of a table. */
	private void pieces(List<Piece> pieces, int depth) throws FormException {
		if (depth > DEEPEST_TABLE) {
			throw new FormException(Intake.message("tooDeep", "word/document.xml"));
		}
		int row = -1;
		int column = 0;
		while (next() && !xml.isEnd("tbl")) {
			if (xml.isStart()) {
				switch (xml.element()) {
				case "tr" -> {
					row++;
					column = 0;
				}
				case "tc" -> column = cell(pieces, Math.max(row, 0), column, depth);
				case "trPr" -> {
					// a row deleted while changes were tracked
					int width = rowProperties();
					if (width < 0) {
						row--;
						skipRow();
					} else {
						column += width;
					}
				}
				case "tblPr", "tblGrid" -> xml.skip();
				default -> skipUnseen();
				}
			}
		}
	}

	/** The columns left out at the start of the row; -1 for a deleted row. */
	private int rowProperties() throws FormException {
		int before = 0;
		boolean deleted = false;
		while (xml.next() && !xml.isEnd("trPr")) {
			if (xml.isStart("gridBefore")) {
				before = Math.clamp(xml.number("val", 0), 0, 1000);
			} else if (xml.isStart("del")) {
				deleted = true;
			}
		}
		return deleted ? -1 : before;
	}

	private void skipRow() throws FormException {
		int depth = 1;
		while (depth > 0 && xml.next()) {
			depth += xml.isStart("tr") ? 1 : xml.isEnd("tr") ? -1 : 0;
		}
	}

	/** Reads to the end of a cell; gives the column behind it. */
	private int cell(List<Piece> pieces, int row, int column, int depth) throws FormException {
		Text text = new Text();
		int span = 1;
		boolean continued = false;
		boolean besides = false;
		boolean joined = false;
		List<Grid> tables = new ArrayList<>();
		while (next() && !xml.isEnd("tc")) {
			if (!xml.isStart()) {
				continue;
			}
			switch (xml.element()) {
			case "gridSpan" -> span = Math.clamp(xml.number("val", 1), 1, 1000);
			case "vMerge" -> continued = !"restart".equals(xml.attribute("val"));
			case "hMerge" -> joined = !"restart".equals(xml.attribute("val"));
			case "p" -> {
				separate(text);
				int before = text.text.length();
				paragraph(text);
				besides |= !text.text.substring(before).isBlank();
			}
			case "tbl" -> {
				separate(text);
				int before = grids.size();
				text.text.append(nested(depth + 1));
				tables.addAll(grids.subList(before, grids.size()));
			}
			case "tcPrChange" -> xml.skip();
			default -> skipUnseen();
			}
		}
		if (joined && !pieces.isEmpty() && pieces.getLast().row() == row) {
			Piece left = pieces.removeLast();
			pieces.add(new Piece(row, left.column(), left.columnSpan() + span, left.continued(), left.tables(), left.text(), left.bold()));
			return column + span;
		}
		String cleaned = text.cleaned();
		if (!cleaned.isEmpty()) {
			budget.cell(cleaned);
		}
		budget.places(1);
		pieces.add(new Piece(row, column, span, continued, besides ? List.of() : tables, cleaned, text.bold));
		return column + span;
	}

	/** A table in a cell, as the text of that cell; it also becomes a grid, in case there is nothing else in the cell. */
	private String nested(int depth) throws FormException {
		StringBuilder text = new StringBuilder();
		int row = 0;
		for (Piece piece : grids(depth)) {
			if (!piece.continued()) {
				text.append(text.isEmpty() ? "" : piece.row() > row ? "\n" : "\t").append(piece.text());
				row = piece.row();
			}
		}
		return text.toString();
	}
}
