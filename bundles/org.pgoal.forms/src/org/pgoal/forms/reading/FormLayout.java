package org.pgoal.forms.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.pgoal.forms.definition.FormCell;
import org.pgoal.forms.definition.FormRow;
import org.pgoal.forms.definition.FormTable;
import org.pgoal.forms.definition.Level;
import org.pgoal.forms.definition.Meaning;
import org.pgoal.forms.definition.Option;
import org.pgoal.forms.definition.Part;
import org.pgoal.forms.definition.Placeholder;
import org.pgoal.model.FieldRole;
import org.pgoal.model.FieldSpec;
import org.pgoal.model.FormKind;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * The forms of a template for one kind of sheet, as a reader needs them: which label stands beside or above which place.
 * Variants of a form are read as one, since a filled-in form says by its own labels which it is.
 */
final class FormLayout {

	/**
	 * A column of a table.
	 *
	 * @param headings keys of the headings above it, the nearest first
	 * @param slots    what its cells say; several where a cell is put together
	 */
	record Column(List<String> headings, List<Placeholder> slots) {

		Placeholder slot() {
			return slots.get(0);
		}

		boolean has(Meaning meaning) {
			return slots.stream().anyMatch(slot -> slot.meaning() == meaning);
		}

		/** Whether the cell is about the sheet, in a list of sheets. */
		boolean isOfSheet() {
			return slot().meaning().level() == Level.SHEET;
		}
	}

	/** The label of a row and the places that follow it, each what one cell holds. */
	record Row(String key, List<List<Placeholder>> places, boolean repeats) {
	}

	private static final int LEAST_TITLE = 5;

	private final EffectiveTemplate template;
	private final FormKind kind;
	private final Map<String, Row> rows = new LinkedHashMap<>();
	private final Set<String> words = new LinkedHashSet<>();
	private final Set<String> titles = new LinkedHashSet<>();
	private final Set<String> totals = new HashSet<>();
	private final FormSentences sentences = new FormSentences();
	private final List<Column> indicatorColumns = new ArrayList<>();
	private final List<Column> inheritedColumns = new ArrayList<>();
	private final List<Column> taskColumns = new ArrayList<>();
	private final OptionWords options = new OptionWords();
	private final Map<String, Optional<Row>> synonyms = new ConcurrentHashMap<>();
	private final boolean list;
	private boolean openFields;

	FormLayout(EffectiveTemplate template, FormKind kind, List<FormTable> tables) {
		this.template = template;
		this.kind = kind;
		list = tables.stream().anyMatch(FormTable::isList);
		template.form(kind).map(form -> form.getTitle()).ifPresent(titles::add);
		for (FormTable table : tables) {
			for (FormRow row : table.rows()) {
				add(table, row);
			}
		}
		words.remove("");
	}

	private void add(FormTable table, FormRow row) {
		openFields |= row.repeats() == Level.FIELD;
		for (FormCell cell : row.cells()) {
			cell.placeholders().forEach(options::add);
			if (cell.isHeading()) {
				words.add(FormColumns.key(cell));
				if (!cell.placeholders().isEmpty()) {
					sentence(cell);
				}
			}
		}
		if (row.repeats() == Level.INDICATOR) {
			FormColumns.add(table, row, placeholder -> true, indicatorColumns);
		} else if (row.repeats() == Level.TASK) {
			FormColumns.add(table, row, placeholder -> placeholder.meaning().level() == Level.TASK, taskColumns);
		} else {
			header(table, row);
		}
	}

	/** Columns of an ancestor's form that this one lacks, by meaning and by heading: a bureau may have added them. */
	void inherit(FormTable table) {
		List<Column> columns = new ArrayList<>();
		table.row(Level.INDICATOR).ifPresent(row -> FormColumns.add(table, row, placeholder -> placeholder.level() == Level.INDICATOR && placeholder.meaning() != Meaning.INDICATOR_REST, columns));
		for (Column column : columns) {
			boolean known = readColumns().stream().anyMatch(own -> own.headings().stream().anyMatch(column.headings()::contains) || own.has(CellMeaning.of(column))
					|| own.has(Meaning.NUMBER) && CellMeaning.of(column) == Meaning.VALUE);
			if (!known && CellMeaning.isContent(CellMeaning.of(column))) {
				inheritedColumns.add(column);
			}
		}
	}

	private void header(FormTable table, FormRow row) {
		boolean repeats = row.repeats().repeats();
		if (FormColumns.isTotal(row)) {
			row.cells().stream().filter(FormCell::isHeading).map(FormColumns::key).forEach(totals::add);
			return;
		}
		String label = null;
		List<List<Placeholder>> places = new ArrayList<>();
		for (FormCell cell : row.cells()) {
			if (cell.isHeading()) {
				close(label, places, repeats);
				label = FormColumns.key(cell);
				places = new ArrayList<>();
			} else if (!cell.placeholders().isEmpty()) {
				boolean numberOnly = cell.placeholders().stream().allMatch(slot -> isNumber(slot.meaning()));
				if (cell.literal().isBlank() || numberOnly || isTogether(cell)) {
					if (label == null) {
						List<FormCell> left = table.labels(cell);
						label = left.isEmpty() ? null : FormColumns.key(left.getLast());
					}
					places.add(cell.placeholders());
				} else {
					close(label, places, repeats);
					label = null;
					places = new ArrayList<>();
					sentence(cell);
				}
			}
		}
		close(label, places, repeats);
	}

	static boolean isNumber(Meaning meaning) {
		return switch (meaning) {
		case POSITION, GOAL_NUMBER, PLAN_NUMBER, TASK_NUMBER, INDICATOR_NUMBER -> true;
		default -> false;
		};
	}

	/** A plan's label and text in one cell. */
	private static boolean isTogether(FormCell cell) {
		return cell.placeholders().stream().allMatch(slot -> slot.meaning() == Meaning.PLAN_LABEL || slot.meaning() == Meaning.PLAN_TEXT);
	}

	private void close(String label, List<List<Placeholder>> places, boolean repeats) {
		if (!places.isEmpty() && label != null && !label.isEmpty()) {
			rows.putIfAbsent(label, new Row(label, places, repeats));
		}
	}

	private void sentence(FormCell cell) {
		if (!sentences.add(cell)) {
			return;
		}
		// 编制单位：… is a label with its value in one cell
		if (cell.parts().size() == 2 && cell.parts().get(0) instanceof Part.Literal label && cell.parts().get(1) instanceof Part.Slot slot && isLabel(label.text())) {
			String key = CellText.key(label.text());
			rows.putIfAbsent(key, new Row(key, List.of(List.of(slot.placeholder())), false));
			words.add(key);
		}
		String words = CellText.narrow(FormColumns.EMPTY_BRACKETS.matcher(cell.literal()).replaceAll(""));
		if (cell.placeholders().stream().noneMatch(slot -> slot.meaning() == Meaning.TITLE) && words.length() > LEAST_TITLE) {
			titles.add(words);
		}
	}

	private static boolean isLabel(String words) {
		String stripped = words.strip();
		return stripped.endsWith(":") || stripped.endsWith("：");
	}

	EffectiveTemplate template() {
		return template;
	}

	FormKind kind() {
		return kind;
	}

	/** How the title may read. */
	Set<String> titles() {
		return titles;
	}

	/** The places beside a label; null where the form has no such label. */
	Row row(String key) {
		return rows.get(key);
	}

	/** A field or fund line that the template knows by this label, whether the form prints it or not; null for none. */
	Row synonym(String key) {
		return synonyms.computeIfAbsent(key, this::findSynonym).orElse(null);
	}

	private Optional<Row> findSynonym(String key) {
		Optional<FieldSpec> field = template.field(kind, key);
		if (field.isPresent()) {
			Row own = rows.get(CellText.key(field.get().getLabel()));
			Meaning meaning = field.get().getRole() == FieldRole.NAME ? Meaning.NAME : Meaning.FIELD;
			return Optional.of(own != null ? own : row(key, meaning, field.get().getLabel()));
		}
		return template.fund(kind, key).map(fund -> {
			Row own = rows.get(CellText.key(fund.getLabel()));
			return own != null && own.places().size() == 1 ? own : row(key, Meaning.FUND, fund.getLabel());
		});
	}

	private static Row row(String key, Meaning meaning, String label) {
		return new Row(key, List.of(List.of(new Placeholder(meaning, label, 0, Map.of(), -1, ""))), false);
	}

	/** All labels with places beside them, in the order of the form. */
	Map<String, Row> rows() {
		return rows;
	}

	/** Whether the form prints these words in a cell of their own. */
	boolean isWords(String key) {
		return words.contains(key);
	}

	/** The keys of all fixed cells. */
	Set<String> words() {
		return words;
	}

	/** Whether the form takes fields by any label. */
	boolean hasOpenFields() {
		return openFields;
	}

	boolean isTotal(String key) {
		return totals.contains(key);
	}

	List<Column> indicatorColumns() {
		return indicatorColumns;
	}

	/** The form's own columns, and those of its ancestor's form that a file may have besides. */
	List<Column> readColumns() {
		List<Column> all = new ArrayList<>(indicatorColumns);
		all.addAll(inheritedColumns);
		return all;
	}

	List<Column> taskColumns() {
		return taskColumns;
	}

	/** Whether one table lists several sheets, each with cells of its own in the rows of its indicators. */
	boolean isList() {
		return list;
	}

	/** Whether a cell says 正向, 反向, 定性 or 定量 in this form's words. */
	boolean says(Option option, String cell) {
		return options.says(option, cell);
	}

	boolean saysPolarity(String cell) {
		return says(Option.POSITIVE, cell) || says(Option.NEGATIVE, cell);
	}

	boolean saysKind(String cell) {
		return says(Option.QUALITATIVE, cell) || says(Option.QUANTITATIVE, cell);
	}

	/** What a text says in the places of one of the form's sentences, in their order; empty where it is none of them. */
	List<Map.Entry<Placeholder, String>> sentence(String text) {
		return sentences.find(text);
	}
}
