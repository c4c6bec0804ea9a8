package org.pgoal.forms.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.pgoal.forms.FormException;
import org.pgoal.forms.grid.Cell;
import org.pgoal.forms.grid.Grid;
import org.pgoal.forms.intake.PdfPage.Glyph;
import org.pgoal.forms.intake.PdfTables.Box;
import org.pgoal.forms.intake.PdfTables.Ruled;
import org.pgoal.model.message.Message;

/**
 * Reads the text of a PDF file: tables where lines are ruled, of all pages with the same columns, and lines of text between
 * them. Pictures and everything that acts are left alone.
 */
final class PdfReader {

	private static final int MOST_PAGES = 2000;
	private static final int MOST_TOLD = 20;
	private static final Pattern BLANKS = Pattern.compile("\\s+");
	private static final Pattern DIGITS = Pattern.compile("\\d+");
	private static final Pattern PAGE = Pattern.compile("(?i)[\\s\\p{Pd}·.]*(?:第|page)?\\s*#\\s*(?:页)?\\s*(?:[,，/]?\\s*(?:共|of)?\\s*#\\s*页?)?[\\s\\p{Pd}·.]*");

	/** What is read of a page, from top to bottom. */
	private record Content(int page, double top, Ruled table, String line) {
	}

	private final Budget budget;
	private final List<Message> notes;
	private final List<Content> contents = new ArrayList<>();

	PdfReader(Budget budget, List<Message> notes) {
		this.budget = budget;
		this.notes = notes;
	}

	/** @throws FormException when it is encrypted, too large, or has no text */
	List<Grid> read(Path file) throws FormException, IOException {
		byte[] bytes = Files.readAllBytes(file);
		if (indexOf(bytes, "/Encrypt") >= 0) {
			throw new FormException(Intake.message("encrypted"));
		}
		new PdfStreams(bytes, budget).check();
		PdfFonts.install();
		try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(bytes), IOUtils.createMemoryOnlyStreamCache())) {
			if (document.isEncrypted()) {
				throw new FormException(Intake.message("encrypted"));
			}
			if (document.getNumberOfPages() > MOST_PAGES) {
				throw new FormException(Intake.message("pdfTooMuch"));
			}
			List<PdfPage> pages = new ArrayList<>();
			for (PDPage page : document.getPages()) {
				PdfPage read = new PdfPage(page, budget);
				read.read();
				pages.add(read);
			}
			if (pages.stream().allMatch(page -> page.glyphs().stream().allMatch(glyph -> glyph.text().isBlank()))) {
				throw new FormException(Intake.message("pdfWithoutText"));
			}
			return grids(pages);
		} catch (InvalidPasswordException encrypted) {
			throw new FormException(Intake.message("encrypted"), encrypted);
		} catch (StackOverflowError nested) {
			throw new FormException(Intake.message("broken"), nested);
		}
	}

	private static int indexOf(byte[] bytes, String word) {
		byte[] wanted = word.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
		for (int i = 0; i + wanted.length <= bytes.length; i++) {
			int k = 0;
			while (k < wanted.length && bytes[i + k] == wanted[k]) {
				k++;
			}
			if (k == wanted.length) {
				return i;
			}
		}
		return -1;
	}

	private List<Grid> grids(List<PdfPage> pages) throws FormException {
		List<List<Ruled>> tables = new ArrayList<>();
		for (PdfPage page : pages) {
			List<Ruled> before = tables.stream().flatMap(List::stream).toList();
			tables.add(PdfTables.of(page.rules(), page.glyphs(), page.unseen(), before));
		}
		if (tables.stream().allMatch(List::isEmpty)) {
			// pieces of text at places of a page, from which no row can be told with certainty
			throw new FormException(Intake.message("pdfWithoutTables"));
		}
		joined(tables);
		for (int p = 0; p < pages.size(); p++) {
			List<Content> own = new ArrayList<>();
			for (Ruled table : tables.get(p)) {
				own.add(new Content(p, table.top(), table, null));
			}
			for (List<Glyph> line : PdfTables.lines(pages.get(p).glyphs())) {
				String text = PdfTables.text(line, "  ");
				if (!text.isBlank()) {
					own.add(new Content(p, line.getFirst().base(), null, text.strip()));
				}
			}
			own.sort(java.util.Comparator.comparingDouble(Content::top));
			contents.addAll(own);
		}
		withoutMargins(pages.size());
		unseen(pages);
		return tidy();
	}

	/** A cell that a page ends in goes on in the cell below on the next page, also where the headings come again between them. */
	private void joined(List<List<Ruled>> tables) {
		for (int p = 0; p + 1 < tables.size(); p++) {
			if (tables.get(p).isEmpty() || tables.get(p + 1).isEmpty()) {
				continue;
			}
			Ruled above = tables.get(p).getLast();
			Ruled below = tables.get(p + 1).getFirst();
			if (!above.isLike(below.columns())) {
				continue;
			}
			// text that flows into the headings of one page spares those of another
			Ruled first = tables.subList(0, p).stream().flatMap(List::stream).filter(table -> table.isLike(below.columns())).findFirst().orElse(above);
			int row = 0;
			while (row + 2 < below.rows().size() && (isRepeated(below, row, above) || isRepeated(below, row, first))) {
				row++;
			}
			join(new PageEnd(above, below, row), p + 1);
		}
	}

	private static void join(PageEnd end, int page) {
		List<Box> upper = end.above().cells();
		List<Box> lower = end.below().cells();
		for (int i = 0; i < upper.size(); i++) {
			for (int k = 0; k < lower.size() && upper.get(i).bottom() >= end.above().bottom() && !upper.get(i).text().isEmpty(); k++) {
				Box over = upper.get(i);
				Box under = lower.get(k);
				if (under.top() != end.top() || under.text().isEmpty() || !under.isBelow(over)) {
					continue;
				}
				if (end.isRepeated(over, under)) {
					// the text of one cell, cut off on one of the pages
					String whole = over.text().length() > under.text().length() ? over.text() : under.text();
					Message doubt = Intake.message("pdfRepeated", page, page + 1, whole);
					upper.set(i, over.with(whole, over.text().equals(whole) ? over.doubt() : doubt));
					lower.set(k, under.with(whole, under.text().equals(whole) ? under.doubt() : doubt));
				} else if (end.goesOn(over, under)) {
					String whole = over.text() + under.text();
					upper.set(i, over.with(whole, Intake.message("pdfJoined", page, page + 1, whole)));
					lower.set(k, under.with("", null));
				} else if (end.perhapsGoesOn(over, under)) {
					lower.set(k, under.with(under.text(), Intake.message("pdfPerhapsJoined", page, over.text(), under.text())));
				}
			}
		}
	}

	/** Whether a row says what a row of the page before says: headings. A text that flows through them doesn't count. */
	private static boolean isRepeated(Ruled table, int row, Ruled before) {
		List<String> own = texts(table, row);
		for (int i = 0; i + 1 < before.rows().size(); i++) {
			List<String> other = texts(before, i);
			if (own.size() * 2 > other.size() && own.stream().allMatch(text -> other.stream().anyMatch(text::contains))) {
				return true;
			}
		}
		return false;
	}

	private static List<String> texts(Ruled table, int row) {
		return table.cells().stream().filter(cell -> cell.top() == table.rows().get(row) && !cell.text().isEmpty()).map(Box::text).toList();
	}

	/** Page numbers, and lines that stand at the top or bottom of several pages. */
	private void withoutMargins(int pages) {
		Map<String, Set<Integer>> met = new HashMap<>();
		List<Content> edges = new ArrayList<>();
		for (int i = 0; i < contents.size(); i++) {
			Content content = contents.get(i);
			boolean first = i == 0 || contents.get(i - 1).page() != content.page();
			boolean last = i + 1 == contents.size() || contents.get(i + 1).page() != content.page();
			if (content.line() != null && (first || last)) {
				edges.add(content);
				met.computeIfAbsent(DIGITS.matcher(content.line()).replaceAll("#"), line -> new HashSet<>()).add(content.page());
			}
		}
		Set<String> told = new HashSet<>();
		for (Content edge : edges) {
			String form = DIGITS.matcher(edge.line()).replaceAll("#");
			boolean number = PAGE.matcher(form).matches();
			if (number || pages > 2 && met.get(form).size() == pages) {
				contents.remove(edge);
				if (!number && told.add(form)) {
					notes.add(Intake.message("pdfMargin", edge.line()));
				}
			}
		}
	}

	/** What is cut off and stands nowhere else. */
	private void unseen(List<PdfPage> pages) {
		StringBuilder all = new StringBuilder();
		for (Content content : contents) {
			if (content.line() != null) {
				all.append(content.line()).append('\n');
			} else {
				content.table().cells().forEach(cell -> all.append(cell.text()).append('\n'));
			}
		}
		String seen = BLANKS.matcher(all).replaceAll("");
		Set<String> told = new HashSet<>();
		for (PdfPage page : pages) {
			for (List<Glyph> line : PdfTables.lines(page.unseen())) {
				String text = PdfTables.text(line, " ").strip();
				if (!text.isEmpty() && !seen.contains(BLANKS.matcher(text).replaceAll("")) && told.size() < MOST_TOLD && told.add(text)) {
					notes.add(Intake.message("pdfCutOff", text));
				}
			}
		}
	}

	/** Tables with the same lines between their columns have the same columns, so that one can go on on the next page. */
	private List<Grid> tidy() throws FormException {
		List<Grid> grids = new ArrayList<>();
		Grid.Builder table = null;
		Ruled above = null;
		int row = 0;
		Grid.Builder prose = null;
		int line = 0;
		for (Content content : contents) {
			if (content.table() == null) {
				add(table, grids);
				table = null;
				above = null;
				if (prose == null) {
					prose = Grid.Builder.prose();
					line = 0;
				}
				budget.cell(content.line());
				prose.add(new Cell(line++, 0, content.line(), "page " + (content.page() + 1)));
				continue;
			}
			add(prose, grids);
			prose = null;
			if (above != null && !above.isLike(content.table().columns())) {
				add(table, grids);
				table = null;
			}
			if (table == null) {
				table = Grid.Builder.table("");
				row = 0;
			}
			above = content.table();
			put(content, columns(above), row, table);
			row += above.rows().size() - 1;
		}
		add(table, grids);
		add(prose, grids);
		return grids;
	}

	private static void add(Grid.Builder builder, List<Grid> grids) {
		Grid grid = builder == null ? null : builder.build();
		if (grid != null && grid.rows() > 0) {
			grids.add(grid);
		}
	}

	/** The lines between the columns of all tables that are like one. */
	private List<Double> columns(Ruled like) {
		List<Double> all = new ArrayList<>();
		for (Content content : contents) {
			if (content.table() != null && content.table().isLike(like.columns())) {
				all.addAll(content.table().columns());
			}
		}
		return PdfTables.distinct(all);
	}

	private void put(Content content, List<Double> columns, int row, Grid.Builder builder) throws FormException {
		Ruled table = content.table();
		for (Box box : table.cells()) {
			int top = nearest(table.rows(), box.top());
			int left = nearest(columns, box.left());
			int height = Math.max(1, nearest(table.rows(), box.bottom()) - top);
			int width = Math.max(1, nearest(columns, box.right()) - left);
			if (!box.text().isEmpty()) {
				budget.cell(box.text());
			}
			budget.places((long) height * width);
			if (!builder.isTaken(row + top, left, height, width)) {
				builder.add(new Cell(row + top, left, height, width, box.text(), null, false, "page " + (content.page() + 1) + ", " + Area.name(top, left), box.doubt()));
			}
		}
	}

	private static int nearest(List<Double> lines, double at) {
		int found = Collections.binarySearch(lines, at);
		if (found >= 0) {
			return found;
		}
		int after = -found - 1;
		return after == 0 ? 0 : after == lines.size() || at - lines.get(after - 1) <= lines.get(after) - at ? after - 1 : after;
	}
}
