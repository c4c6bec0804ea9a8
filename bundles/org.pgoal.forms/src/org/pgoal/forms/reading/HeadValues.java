package org.pgoal.forms.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.pgoal.forms.definition.Meaning;
import org.pgoal.forms.definition.Placeholder;
import org.pgoal.forms.grid.Cell;
import org.pgoal.forms.reading.FormLayout.Row;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.FieldRole;
import org.pgoal.model.FieldSpec;
import org.pgoal.model.Fund;

/** Puts the values of a form's head into the sheet: header cells, money, goals, plans, measures. */
final class HeadValues {

	private static final int PROSE = 100;

	private final FormLayout layout;
	private final SheetDraft draft;
	private final TitleLines titles;
	private final boolean tidy;
	private final ListedValues listed = new ListedValues(this);
	private final Set<String> printed = new HashSet<>();
	private final List<Cell> leftover = new ArrayList<>();
	private String unit;
	/** Whether the last label was that of a fund line: one more between or below them is another. */
	private boolean amongFunds;
	/** What was read last and may go on in the next line. */
	private Consumer<String> last;

	HeadValues(SheetDraft draft, TitleLines titles, boolean tidy) {
		this.layout = draft.layout;
		this.draft = draft;
		this.titles = titles;
		this.tidy = tidy;
	}

	SheetDraft draft() {
		return draft;
	}

	/** The unit of all money until another is printed; null before the first. */
	String unit() {
		return unit;
	}

	boolean isAmongFunds() {
		return amongFunds;
	}

	/** Whether a label's value has been read. */
	boolean isPrinted(String key) {
		return printed.contains(key);
	}

	/** Keeps a cell that found no place. */
	void leave(Cell cell) {
		leftover.add(cell);
	}

	List<Cell> leftover() {
		return leftover;
	}

	/** Says what takes the next line, where that turns out to be the rest of this value. */
	void goesOnWith(Consumer<String> rest) {
		last = rest;
	}

	/** Whether a line without a label may be the rest of a long cell, as converters cut it. */
	boolean mayGoOn() {
		return !tidy && last != null;
	}

	void goOn(String text) {
		last.accept(text);
	}

	/** Takes the unit that all money below is said in; null for none. */
	void remember(String money) {
		if (money != null) {
			unit = money;
			if (draft.currency == null) {
				draft.currency = money;
			}
		}
	}

	/**
	 * Takes the values beside a label.
	 *
	 * @return whether what follows without a label of its own belongs to the same list
	 */
	boolean assign(Row row, List<String> values, Cell label) {
		// 其中：财政拨款 is the line 财政拨款
		return assign(row, values, label, CellText.lastPart(CellText.label(label.text()).replace('：', ':')).strip());
	}

	/** @param label the label as it is printed, where the cell says more than it */
	boolean assign(Row row, List<String> values, Cell cell, String label) {
		last = null;
		amongFunds = row.places().stream().flatMap(List::stream).anyMatch(place -> place.meaning() == Meaning.FUND);
		boolean several = row.places().stream().flatMap(List::stream).anyMatch(place -> ListedValues.isListed(place.meaning()));
		if (several) {
			listed.read(row, values, cell);
			return row.repeats() || row.places().stream().flatMap(List::stream).anyMatch(place -> place.ordinal() > 0);
		}
		String own = CellText.unitIn(cell.text());
		List<List<Placeholder>> places = row.places();
		for (int i = 0; i < places.size(); i++) {
			Placeholder place = places.get(i).get(0);
			String value = i < values.size() ? values.get(i) : "";
			if (i == places.size() - 1 && values.size() > places.size()) {
				value = CellText.oneLine(String.join("\n", values.subList(i, values.size())));
				draft.doubt(null, cell.address(), "joined", value);
			}
			String before = unit;
			unit = own == null ? unit : own;
			put(place, value, places.size() > 1 && place.argument() != null ? place.argument() : label, cell);
			unit = before;
		}
		return false;
	}

	/** Puts what a cell says into its place; a fact that was read before stays. */
	void put(Placeholder place, String value, String label, Cell cell) {
		String text = CellText.isBlank(value) ? null : value;
		switch (place.meaning()) {
		case NAME -> {
			printed.add(Meaning.NAME.name());
			if (text != null && draft.name == null) {
				draft.name = CellText.oneLine(CellText.withoutMarkup(text));
				FieldEntry entry = draft.field(nameLabel(label), draft.name);
				last = more -> {
					draft.name = CellText.oneLine(draft.name + "\n" + more);
					entry.getValue().setText(draft.name);
				};
			}
		}
		case TITLE -> {
			if (draft.title == null && text != null) {
				titles.set(text);
			}
		}
		case YEAR -> draft.year = draft.year == null ? text : draft.year;
		case REGION -> draft.region = draft.region == null ? text : draft.region;
		case CURRENCY, FUND_UNIT -> remember(text == null ? null : CellText.unitIn("(" + text + ")"));
		case GOAL -> {
			if (text != null) {
				draft.goal = draft.goal == null ? prose(text) : draft.goal + "\n" + prose(text);
				last = more -> draft.goal = CellText.oneLine(draft.goal + "\n" + more);
			}
		}
		case FIELD -> {
			String key = label == null ? place.argument() : label;
			if (printed.add(CellText.key(key))) {
				FieldEntry entry = draft.field(key, text == null ? null : shortText(text));
				if (text != null) {
					last = more -> entry.getValue().setText(CellText.oneLine(entry.getValue().getText() + "\n" + more));
				}
			}
		}
		case FUND -> {
			Fund fund = draft.fund(label == null ? place.argument() : label, text, unit);
			if (text != null && fund.getAmount().getNumber() == null) {
				draft.doubt(fund, cell.address(), "noAmount", text);
			}
		}
		case MEASURE -> draft.measure(label == null ? place.argument() : label, text == null ? null : prose(text));
		default -> {
			if (text != null && !FormLayout.isNumber(place.meaning())) {
				leftover.add(cell);
			}
		}
		}
	}

	/** The template's own label where the printed one is only spelt otherwise, so that the name is said once. */
	private String nameLabel(String label) {
		FieldSpec spec = layout.template().field(layout.kind(), FieldRole.NAME).orElse(null);
		return spec != null && (label == null || CellText.key(label).equals(CellText.key(spec.getLabel()))) ? spec.getLabel() : label;
	}

	String prose(String text) {
		return tidy ? text.strip() : CellText.oneLine(CellText.withoutMarkup(text));
	}

	String shortText(String text) {
		return tidy && text.length() > PROSE ? text.strip() : CellText.oneLine(CellText.withoutMarkup(text));
	}
}
