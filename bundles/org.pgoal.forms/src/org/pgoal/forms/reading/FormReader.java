package org.pgoal.forms.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.pgoal.forms.FormException;
import org.pgoal.forms.definition.FormDefinition.Format;
import org.pgoal.forms.grid.Cell;
import org.pgoal.forms.grid.Grid;
import org.pgoal.forms.grid.SourceDocument;
import org.pgoal.forms.reading.FormRecogniser.Recognised;
import org.pgoal.forms.reading.HeadReader.Head;
import org.pgoal.forms.reading.TableBounds.Start;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.FormKind;
import org.pgoal.model.Sheet;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * Reads goal sheets from the cells of a form. A cell means what the template's form says of its label or heading; cells of
 * text that a converter has shifted are read by what they look like. Nothing is dropped: what found no place is a note.
 */
public final class FormReader {

	private static final int FEWEST_LABELS = 3;
	private static final int LONGEST_TOLD = 200;
	/** Lists of words that may follow a quantity, as 以上. */
	static final List<String> FOLLOWING = List.of("以上词", "数后词");

	private final List<Line> lines;
	private final Map<FormKind, FormLayout> layouts;
	private final EffectiveTemplate template;
	private final TargetText values;
	private final FileFacts facts;
	private final TableBounds bounds;
	private final Notes notes = new Notes();
	private final Slippage slippage = new Slippage();
	private final List<SheetDraft> sheets = new ArrayList<>();
	private final Set<String> seen = new HashSet<>();
	private SheetDraft current;
	private SheetDraft listHead;

	private FormReader(List<Line> lines, Recognised recognised, boolean asked) {
		this.lines = lines;
		this.layouts = recognised.layouts();
		this.template = recognised.template();
		bounds = new TableBounds(lines, layouts.values());
		facts = new FileFacts(lines, template, asked);
		Set<String> following = new LinkedHashSet<>();
		FOLLOWING.forEach(list -> following.addAll(template.words(list)));
		values = new TargetText(following);
	}

	/**
	 * Reads all sheets of a file.
	 *
	 * @throws FormException when it is no goal form at all
	 */
	public static Imported read(SourceDocument document, TemplateChoice choice) throws FormException {
		List<Line> lines = DocumentLines.of(document);
		Recognised recognised = FormRecogniser.recognise(lines, choice, document.kind() == SourceDocument.Kind.WORD ? Format.DOCX : Format.XLSX);
		FormReader reader = new FormReader(lines, recognised, choice.asked() != null);
		document.notes().forEach(note -> reader.notes.add(null, document.fileName(), note));
		reader.all();
		reader.slippage.settle();
		if (!lines.isEmpty() && !lines.get(0).tidy()) {
			Contradictions.mark(reader.sheets);
		}
		List<Sheet> sheets = reader.sheets();
		if (sheets.isEmpty()) {
			throw new FormException(Notes.message("noSheet", recognised.template().id()));
		}
		return new Imported(sheets, reader.notes.all(), recognised.template(), recognised.reason());
	}

	private List<Sheet> sheets() {
		return sheets.stream().filter(sheet -> !sheet.isEmpty()).map(draft -> {
			facts.complete(draft, sheets);
			return draft.sheet(values, notes);
		}).toList();
	}

	// --------------------------------------------------------------- parts

	private void all() {
		int i = 0;
		Grid above = null;
		while (i < lines.size()) {
			int from = i;
			Start start = bounds.start(i);
			while (i < lines.size() && start == null) {
				i++;
				start = i < lines.size() ? bounds.start(i) : null;
			}
			if (i > from) {
				between(lines.subList(from, i), above, start == null ? null : lines.get(i).grid(), start);
			}
			if (start != null) {
				i = table(i, start);
				above = lines.get(i - 1).grid();
			}
		}
	}

	/** Reads what stands between two tables, or at either end: the foot of the form above, the head of the one below. */
	private void between(List<Line> all, Grid above, Grid below, Start start) {
		Predicate<Line> ofFoot = line -> line.isOfWorksheet() && line.grid() == above && above != below;
		Predicate<Line> ofOthers = line -> line.isOfWorksheet() && line.grid() != above && line.grid() != below;
		List<Line> foot = all.stream().filter(ofFoot).toList();
		List<Line> others = all.stream().filter(ofOthers).toList();
		List<Line> head = all.stream().filter(ofFoot.or(ofOthers).negate()).toList();
		foot(foot);
		int end = above == null ? 0 : footEnd(head);
		foot(head.subList(0, end));
		head = head.subList(end, head.size());
		boolean alone = sheets.isEmpty() && start == null;
		boolean named = start != null && (start.layout().isList() || !head.isEmpty() && bestHead(head).draft().name != null);
		if (!others.isEmpty() && (alone || start != null && !named && bestHead(others).draft().name != null)) {
			head = all.stream().filter(ofFoot.negate()).skip(end).toList();
		} else {
			others.stream().map(Line::grid).distinct().forEach(grid -> leave(others.stream().filter(line -> line.grid() == grid).toList()));
		}
		if (!head.isEmpty()) {
			head(head, start);
		}
	}

	/** Where the labelled lines end that stand below a form, before the title of the next one; 0 where there are none. */
	private int footEnd(List<Line> lines) {
		int end = 0;
		for (int i = 0; i < lines.size() && lines.get(i).tidy() && lines.get(i).isHeading(); i++) {
			String text = lines.get(i).first().text();
			if (bounds.isTitle(text)) {
				return end;
			}
			end = TableBounds.isLabelled(text) ? i + 1 : end;
		}
		return 0;
	}

	private void foot(List<Line> foot) {
		if (foot.isEmpty()) {
			return;
		}
		Head read = bestHead(foot);
		if (current != null && read.draft().name == null) {
			below(foot, read);
		} else {
			head(foot, null);
		}
	}

	/** What stands below a form belongs to it; below a list, to none of its sheets. */
	private void below(List<Line> foot, Head read) {
		if (current.layout.isList()) {
			foot.forEach(line -> line.cells().forEach(cell -> notes.add(null, cell.address(), "leftover", cell.text())));
		} else {
			footer(read.draft());
			leftover(read, current);
		}
	}

	/** A cover, instructions, lists of codes: worksheets without indicators beside those of the forms. */
	private void leave(List<Line> worksheet) {
		SheetDraft draft = bestHead(worksheet).draft();
		facts.cover(draft);
		String text = worksheet.stream().flatMap(line -> line.cells().stream()).map(cell -> CellText.oneLine(cell.text())).collect(Collectors.joining(" "));
		Grid grid = worksheet.getFirst().grid();
		notes.add(null, worksheet.getFirst().location(), "otherWorksheet", grid.name(), text.length() > LONGEST_TOLD ? text.substring(0, LONGEST_TOLD) + "…" : text);
	}

	/** What the lines above the indicators say, in whichever form they have most labels of. */
	private Head bestHead(List<Line> head) {
		Head best = null;
		double most = -1;
		for (FormLayout layout : layouts.values()) {
			Head read = HeadReader.read(layout, head);
			double score = read.matched() + (read.draft().name == null ? 0 : 2) + titleScore(layout, read.draft());
			if (score > most) {
				most = score;
				best = read;
			}
		}
		return best;
	}

	private void head(List<Line> head, Start start) {
		Head best = bestHead(head);
		SheetDraft draft = best.draft();
		facts.titles(draft);
		boolean list = start != null && start.layout().isList();
		if (list) {
			if (listHead != null && (draft.title == null || draft.title.equals(listHead.title))) {
				// the top of a further page
				draft.title = listHead.title;
				draft.year = draft.year == null ? listHead.year : draft.year;
				draft.currency = draft.currency == null ? listHead.currency : draft.currency;
				draft.region = draft.region == null ? listHead.region : draft.region;
			}
			listHead = draft;
			leftover(best, null);
			return;
		}
		boolean repeated = current != null && (draft.name == null ? best.matched() < FEWEST_LABELS
				: draft.name.equals(current.name) && !current.indicators.isEmpty() && current.texts().containsAll(draft.texts()));
		if (repeated) {
			below(head, best);
			return;
		}
		current = draft;
		sheets.add(draft);
		if (draft.name == null) {
			draft.doubt(null, draft.location, "noName");
		}
		head.forEach(line -> line.cells().forEach(cell -> seen.add(CellText.narrow(cell.text()))));
		leftover(best, draft);
	}

	private static double titleScore(FormLayout layout, SheetDraft draft) {
		String title = draft.title == null ? "" : CellText.narrow(draft.title);
		return layout.titles().stream().mapToDouble(own -> title.contains(CellText.narrow(own)) ? 1.5 : CellText.similarity(title, CellText.narrow(own))).max().orElse(0);
	}

	/** Header cells below the indicators belong to the sheet above; what has no place there is told. */
	private void footer(SheetDraft draft) {
		for (FieldEntry field : draft.fields) {
			FieldEntry own = current.fields.stream().filter(known -> CellText.key(known.getLabel()).equals(CellText.key(field.getLabel()))).findFirst().orElse(null);
			if (own == null) {
				current.take(field, draft);
			} else if (field.getValue() != null && (own.getValue() == null || !CellText.narrow(own.getValue().getText()).equals(CellText.narrow(field.getValue().getText())))) {
				current.doubt(own, draft.location, "contradicts", field.getValue().getText());
			}
		}
		Set<String> known = new HashSet<>(current.texts());
		draft.texts().stream().filter(text -> !known.contains(text) && !seen.contains(CellText.narrow(text))).forEach(text -> current.doubt(null, draft.location, "leftover", text));
	}

	private void leftover(Head head, SheetDraft sheet) {
		boolean page = sheet != null && head.draft() != sheet;
		for (Cell cell : head.lines()) {
			// a page repeats what stands at its top
			if (!page) {
				notes.add(null, cell.address(), "leftover", cell.text());
			} else if (!seen.contains(CellText.narrow(cell.text()))) {
				sheet.doubt(null, cell.address(), "leftover", cell.text());
			}
		}
		for (Cell cell : head.leftover()) {
			if (page && seen.contains(CellText.narrow(cell.text()))) {
				continue;
			}
			if (sheet == null) {
				notes.add(null, cell.address(), "leftover", cell.text());
			} else {
				sheet.doubt(null, cell.address(), "leftover", cell.text());
			}
		}
	}

	// ---------------------------------------------------------------- rows

	/** Reads the rows below the headings; gives the line behind them. */
	private int table(int at, Start start) {
		FormLayout layout = start.layout();
		Headings headings = start.headings();
		int i = at + headings.lines();
		Line first = lines.get(at);
		RowReader reader = first.tidy() ? new TidyRows(layout, headings, first.grid()) : new LooseRows(layout, headings, lines.subList(i, bounds.end(i, layout, headings)), values, slippage);
		Table table = layout.isList() ? new ListTable(layout, listHead, sheets, notes, template, values, slippage) : new SheetTable(sheet(layout, first), template, values, slippage);
		headed(first, headings, layout, table);
		boolean gap = true;
		for (; i < lines.size(); i++) {
			Line line = lines.get(i);
			if (headings.isRepeatedIn(line)) {
				gap = true;
				if (line.tidy() && line.grid() != first.grid()) {
					reader = headedAgain(i, start, reader);
				}
				continue;
			}
			if (isOtherWorksheet(line, first) || bounds.endsTable(i, layout, headings)) {
				break;
			}
			table.row(reader.read(line), line, gap || line.gap(), reader);
			gap = false;
		}
		table.end(reader);
		if (layout.isList()) {
			current = sheets.isEmpty() ? null : sheets.getLast();
		}
		return i;
	}

	/** The columns of a further table by its own headings. */
	private RowReader headedAgain(int at, Start start, RowReader before) {
		Start again = bounds.start(at);
		boolean whole = again != null && again.layout() == start.layout() && again.headings().columns().size() >= start.headings().columns().size();
		return !whole ? before : new TidyRows(again.layout(), again.headings(), lines.get(at).grid());
	}

	/** Rows without headings on another worksheet are a list of codes, instructions, anything. */
	private static boolean isOtherWorksheet(Line line, Line first) {
		return line.grid() != first.grid() && line.isOfWorksheet();
	}

	private SheetDraft sheet(FormLayout layout, Line first) {
		if (current == null) {
			current = new SheetDraft(layout, first.location());
			current.doubt(null, first.location(), "noName");
			sheets.add(current);
		}
		return current;
	}

	/** A category's label that has slipped into the headings belongs to the rows below. */
	private void headed(Line line, Headings headings, FormLayout layout, Table table) {
		for (Cell cell : headings.unknown()) {
			String label = SheetDraft.coded(cell.text())[1];
			boolean one = layout.template().levelOne(label).isPresent();
			boolean two = layout.template().levelTwo(null, label).isPresent();
			if (one || two) {
				table.label(one && !two ? label : null, two ? label : null);
			}
		}
	}
}
