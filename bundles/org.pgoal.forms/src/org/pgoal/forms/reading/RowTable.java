package org.pgoal.forms.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.pgoal.forms.FormException;
import org.pgoal.forms.definition.FormDefinition;
import org.pgoal.forms.definition.FormDefinition.Format;
import org.pgoal.forms.definition.FormLibrary;
import org.pgoal.forms.definition.FormTable;
import org.pgoal.forms.definition.Level;
import org.pgoal.forms.definition.Meaning;
import org.pgoal.forms.definition.Placeholder;
import org.pgoal.forms.filling.IndicatorCells;
import org.pgoal.forms.grid.Cell;
import org.pgoal.forms.grid.Grid;
import org.pgoal.forms.reading.FormLayout.Column;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.FormKind;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.Kind;
import org.pgoal.model.Sheet;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * Indicators as rows of a table outside any form: copied from a workbook, or to be put into one. The columns are those of the
 * template's form, and for what it has no place for those of the general one. Headings may be there or not: without them a
 * column is what its cells look like. Nothing is dropped: what isn't understood is a note.
 */
public final class RowTable {

	/** Lines among which the headings are looked for. */
	private static final int HEAD = 5;
	private static final int FEWEST_HEADINGS = 2;

	private static final Set<Meaning> WRITTEN = EnumSet.of(Meaning.LEVEL1, Meaning.LEVEL2, Meaning.INDICATOR_NAME, Meaning.SIGN, Meaning.NUMBER, Meaning.UNIT, Meaning.VALUE,
			Meaning.WEIGHT, Meaning.POLARITY, Meaning.KIND, Meaning.FORMULA, Meaning.LAST_YEAR, Meaning.ACTUAL, Meaning.SCORE, Meaning.REASON, Meaning.INDICATOR_FIELD);

	private final EffectiveTemplate template;
	private final FormLayout layout;
	private final List<Column> own;
	private final List<Column> further;
	private final TargetText values;

	private RowTable(EffectiveTemplate template, FormLayout layout, List<Column> further) {
		this.template = template;
		this.layout = layout;
		this.own = layout.indicatorColumns();
		this.further = further;
		Set<String> following = new LinkedHashSet<>();
		FormReader.FOLLOWING.forEach(list -> following.addAll(template.words(list)));
		values = new TargetText(following);
	}

	/**
	 * The table of a template.
	 *
	 * @param template in force where the rows go to, or come from
	 * @param general  the template that has columns for what others leave out
	 * @throws FormException when a form of theirs can't be read
	 */
	public static RowTable of(EffectiveTemplate template, FormKind kind, EffectiveTemplate general, FormLibrary forms) throws FormException {
		FormLayout layout = layout(template, kind, forms);
		List<Column> further = new ArrayList<>();
		for (Column column : layout(general, kind, forms).indicatorColumns()) {
			if (!column.isOfSheet() && WRITTEN.contains(CellMeaning.of(column)) && isNew(column, layout.indicatorColumns())) {
				further.add(column);
			}
		}
		for (Meaning meaning : WRITTEN) {
			boolean known = java.util.stream.Stream.concat(layout.indicatorColumns().stream(), further.stream()).anyMatch(column -> CellMeaning.of(column) == meaning);
			if (!known && meaning != Meaning.INDICATOR_FIELD) {
				String heading = CellText.key(meaning.chinese().substring(meaning.chinese().indexOf('.') + 1));
				Column column = new Column(List.of(heading), List.of(new Placeholder(meaning, null, 0, Map.of(), -1, "")));
				if (isNew(column, layout.indicatorColumns()) && isNew(column, further)) {
					further.add(column);
				}
			}
		}
		return new RowTable(template, layout, further);
	}

	/** A kind without a form has the rows of the other one. */
	private static FormLayout layout(EffectiveTemplate template, FormKind kind, FormLibrary forms) throws FormException {
		FormLayout best = null;
		for (FormKind each : kind == FormKind.DEPARTMENT ? List.of(FormKind.DEPARTMENT, FormKind.PROJECT) : List.of(FormKind.PROJECT, FormKind.DEPARTMENT)) {
			List<FormTable> tables = new ArrayList<>();
			for (FormDefinition form : forms.forms(template, each, Format.XLSX)) {
				tables.addAll(form.tables());
			}
			FormLayout layout = new FormLayout(template, each, tables);
			if (!layout.indicatorColumns().isEmpty()) {
				return layout;
			}
			best = best == null ? layout : best;
		}
		return best;
	}

	/** A heading means what the template's own form says, whatever the general one does. */
	private static boolean isNew(Column column, List<Column> known) {
		String heading = column.headings().isEmpty() ? "" : column.headings().get(0);
		return known.stream().noneMatch(other -> !other.headings().isEmpty() && other.headings().get(0).equals(heading));
	}

	// -------------------------------------------------------------- reading

	/**
	 * Reads what was copied.
	 *
	 * @param inForce the level one where the rows go to, for rows that say none; null for none
	 */
	public ReadRows read(List<Grid> grids, String inForce) {
		Notes notes = new Notes();
		SheetDraft draft = new SheetDraft(layout, "");
		int meanings = 0;
		for (Grid grid : grids) {
			List<Line> lines = lines(grid);
			if (grid.isProse()) {
				lines.forEach(line -> line.cells().forEach(cell -> notes.add(null, cell.address(), "leftover", cell.text())));
			} else if (!lines.isEmpty()) {
				meanings = Math.max(meanings, read(lines, inForce, draft, notes));
			}
		}
		if (draft.indicators.stream().noneMatch(row -> row.levelOne != null && !row.ownLevelOnes.isEmpty())) {
			// rows without any level one: the catalogue's is as good as certain
			draft.indicators.forEach(row -> row.doubts.removeIf(doubt -> doubt.key().equals("levelOneMissing")));
		}
		Sheet sheet = draft.sheet(values, notes);
		return new ReadRows(free(sheet), notes.all(), meanings);
	}

	/** Out of their blocks, with the level one that the block had. */
	private static List<Indicator> free(Sheet sheet) {
		List<Indicator> indicators = List.copyOf(sheet.getIndicators());
		for (Indicator indicator : indicators) {
			String one = indicator.getLevelOne();
			if (indicator.eContainer() instanceof IndicatorGroup) {
				indicator.setLevel1(one);
			}
		}
		sheet.getRows().clear();
		return indicators;
	}

	private static List<Line> lines(Grid grid) {
		Map<Integer, List<Cell>> rows = new LinkedHashMap<>();
		grid.cells().stream().filter(cell -> !cell.isBlank()).forEach(cell -> rows.computeIfAbsent(cell.row(), row -> new ArrayList<>()).add(cell));
		return rows.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(row -> new Line(grid, row.getKey(), row.getValue(), false, true)).toList();
	}

	private int read(List<Line> lines, String inForce, SheetDraft draft, Notes notes) {
		List<Column> all = new ArrayList<>(own);
		all.addAll(further);
		Headings headings = null;
		int first = 0;
		for (int i = 0; i < Math.min(HEAD, lines.size()) && headings == null; i++) {
			headings = Headings.find(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1) : null, layout, all, Math.min(FEWEST_HEADINGS, all.size()));
			first = i;
		}
		if (headings == null) {
			first = 0;
			headings = new ColumnGuess(template, layout, values).headings(lines, own, further);
		} else {
			lines.subList(0, first).forEach(line -> line.cells().forEach(cell -> notes.add(null, cell.address(), "leftover", cell.text())));
		}
		TidyRows reader = new TidyRows(layout, headings, lines.get(0).grid());
		Set<Integer> known = covered(headings);
		Map<Column, String> sheetCells = new HashMap<>();
		List<IndicatorDraft> rows = new ArrayList<>();
		for (Line line : lines.subList(first + headings.lines(), lines.size())) {
			if (headings.lines() > 0 && headings.isRepeatedIn(line)) {
				continue;
			}
			TableRow row = reader.read(line);
			if (isTotal(line) || !row.hasIndicator()) {
				line.cells().forEach(cell -> notes.add(null, cell.address(), "leftover", cell.text()));
				continue;
			}
			line.cells().stream().filter(cell -> !known.contains(cell.column())).forEach(cell -> row.indicator.doubt("noHeading", cell.text()));
			row.sheet.forEach((column, cell) -> {
				if (cell.own() && !cell.text().isBlank() && !Objects.equals(sheetCells.put(column, cell.text()), cell.text())) {
					row.indicator.doubt("ofSheet", column.headings().isEmpty() ? "" : column.headings().get(0), cell.text());
				}
			});
			rows.add(row.indicator);
		}
		if (!rows.isEmpty() && rows.get(0).levelOne == null) {
			rows.get(0).levelOne = inForce;
		}
		new Categories(template, values, new Slippage()).carry(rows);
		draft.indicators.addAll(rows);
		return headings.columns().size();
	}

	private boolean isTotal(Line line) {
		return layout.isTotal(CellText.key(line.first().text()));
	}

	private static Set<Integer> covered(Headings headings) {
		Set<Integer> covered = new HashSet<>();
		for (Collection<Cell> cells : List.of(headings.columns().keySet(), headings.unknown())) {
			for (Cell cell : cells) {
				for (int column = cell.column(); column < cell.endColumn(); column++) {
					covered.add(column);
				}
			}
		}
		return covered;
	}

	// -------------------------------------------------------------- writing

	/**
	 * The rows of a table, the headings first; each row has as many cells as there are headings. The columns of the template's
	 * form are always there, others only where they hold something.
	 */
	public List<List<String>> write(List<Indicator> indicators) {
		List<Column> columns = new ArrayList<>();
		own.stream().filter(column -> column.slot().meaning().level() == Level.INDICATOR && WRITTEN.contains(CellMeaning.of(column)) && isFirst(column, columns)).forEach(columns::add);
		boolean whole = columns.stream().anyMatch(column -> CellMeaning.of(column) == Meaning.VALUE);
		boolean parts = columns.stream().anyMatch(column -> CellMeaning.of(column) == Meaning.NUMBER);
		for (Column column : further) {
			Meaning meaning = CellMeaning.of(column);
			boolean value = meaning == Meaning.VALUE ? parts : meaning == Meaning.SIGN || meaning == Meaning.NUMBER || meaning == Meaning.UNIT ? whole : false;
			if (!value && isFirst(column, columns) && (isCategory(meaning) || indicators.stream().anyMatch(indicator -> !text(indicator, column).isEmpty()))) {
				columns.add(isCategory(meaning) ? Math.min(columns.size(), meaning == Meaning.LEVEL1 ? 0 : 1) : columns.size(), column);
			}
		}
		List<String> labels = fields(indicators, columns);
		List<List<String>> rows = new ArrayList<>();
		List<String> headings = new ArrayList<>(columns.stream().map(column -> column.headings().isEmpty() ? "" : column.headings().get(0)).toList());
		headings.addAll(labels);
		rows.add(headings);
		for (Indicator indicator : indicators) {
			List<String> row = new ArrayList<>(columns.stream().map(column -> text(indicator, column)).toList());
			labels.forEach(label -> row.add(IndicatorCells.field(indicator, label)));
			rows.add(row);
		}
		return rows;
	}

	private static boolean isCategory(Meaning meaning) {
		return meaning == Meaning.LEVEL1 || meaning == Meaning.LEVEL2;
	}

	/** A variant of the form may have the same column elsewhere. */
	private static boolean isFirst(Column column, List<Column> columns) {
		return columns.stream().noneMatch(other -> CellMeaning.of(other) == CellMeaning.of(column) && Objects.equals(other.slot().argument(), column.slot().argument()));
	}

	/** Labels of fields that have no column, in the order in which they come. */
	private static List<String> fields(List<Indicator> indicators, List<Column> columns) {
		Map<String, String> labels = new LinkedHashMap<>();
		for (Indicator indicator : indicators) {
			for (FieldEntry field : indicator.getFields()) {
				labels.putIfAbsent(EffectiveTemplate.key(field.getLabel()), field.getLabel());
			}
		}
		columns.stream().filter(column -> CellMeaning.of(column) == Meaning.INDICATOR_FIELD).forEach(column -> labels.remove(EffectiveTemplate.key(column.slot().argument())));
		return List.copyOf(labels.values());
	}

	private String text(Indicator indicator, Column column) {
		return switch (CellMeaning.of(column)) {
		case LEVEL2 -> {
			String label = Objects.requireNonNullElse(indicator.getLevel2(), "");
			yield indicator.getCode() == null ? label : indicator.getCode() + "-" + label;
		}
		case VALUE -> IndicatorCells.text(indicator, new Placeholder(Meaning.VALUE, null, 0, Map.of(), -1, ""));
		// a column that the form doesn't ask for is there for what the author has said, not for what follows from it
		case KIND -> indicator.getKind() == Kind.UNSPECIFIED && !own.contains(column) ? "" : IndicatorCells.text(indicator, column.slot());
		default -> IndicatorCells.text(indicator, column.slot());
		};
	}

}
