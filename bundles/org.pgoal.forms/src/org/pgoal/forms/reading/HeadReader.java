package org.pgoal.forms.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.forms.definition.Meaning;
import org.pgoal.forms.definition.Placeholder;
import org.pgoal.forms.grid.Cell;
import org.pgoal.forms.reading.FormLayout.Column;
import org.pgoal.forms.reading.FormLayout.Row;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.FieldRole;
import org.pgoal.model.FieldSpec;
import org.pgoal.model.Fund;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Task;
import org.pgoal.model.quantity.DateText;

/**
 * Reads what stands above the indicators: title, header cells, money, goals, plans, measures, tasks. A value is found by
 * the label beside it, whatever its place; a label that the form doesn't have is kept with what follows it.
 */
final class HeadReader {

	private static final Pattern YEAR_LINE = Pattern.compile("[(（]?([0-9０-９]{4})年度?[)）]?");
	private static final Pattern YEAR_BEHIND = Pattern.compile("[(（]\\s*([0-9０-９]{4})\\s*年度?\\s*[)）]\\s*$");
	private static final Pattern YEAR_WITHIN = Pattern.compile("([0-9]{4})\\s*年");
	private static final Pattern LABELLED = Pattern.compile("([^:：]{1,40})[:：]\\s*(.*)", Pattern.DOTALL);
	private static final Pattern WIDE_GAP = Pattern.compile("(?:[ \\u3000\\u00a0]{2,}|\\t|\\n)+");
	private static final Pattern GAP = Pattern.compile("[ \\u3000\\u00a0\\t:：]+");
	private static final OptionalInt ANY_YEAR = OptionalInt.of(2000);
	private static final int LONGEST_UNKNOWN_LABEL = 16;
	private static final int PROSE = 100;
	private static final double LIKE_THE_TITLE = 0.35;

	private final FormLayout layout;
	private final boolean tidy;
	private final SheetDraft draft;
	private final List<Cell> leftover = new ArrayList<>();
	private final List<Cell> lines = new ArrayList<>();
	private final List<Cell> titles = new ArrayList<>();
	private final Set<String> printed = new HashSet<>();
	private int matched;
	private String unit;
	/** Whether the last label was that of a fund line: one more between or below them is another. */
	private boolean amongFunds;
	/** A list that goes on in rows without a label of their own. */
	private Row list;
	private Headings tasks;
	/** What was read last and may go on in the next line. */
	private java.util.function.Consumer<String> last;
	private final Map<String, EObject> elements = new LinkedHashMap<>();
	/** A value beside words that have none: the rows below have slipped. */
	private Cell stray;

	private HeadReader(FormLayout layout, List<Line> lines) {
		this.layout = layout;
		this.tidy = lines.isEmpty() || lines.get(0).tidy();
		draft = new SheetDraft(layout, lines.isEmpty() ? "" : lines.get(0).location());
	}

	/**
	 * What was read.
	 *
	 * @param matched  how many labels of the form were found
	 * @param lines    lines of text that found no place, as on a cover page
	 * @param leftover cells of the table that found no place
	 */
	record Head(SheetDraft draft, int matched, List<Cell> lines, List<Cell> leftover) {
	}

	static Head read(FormLayout layout, List<Line> lines) {
		HeadReader reader = new HeadReader(layout, lines);
		for (int i = 0; i < lines.size(); i++) {
			Line line = lines.get(i);
			Headings headings = Headings.find(line, i + 1 < lines.size() ? lines.get(i + 1) : null, layout, layout.taskColumns(), 2);
			if (headings != null) {
				reader.tasks = headings;
				reader.matched += headings.columns().size();
				reader.list = null;
				line.cells().forEach(cell -> reader.remember(CellText.unitIn(cell.text())));
				i += headings.lines() - 1;
			} else if (line.isHeading()) {
				reader.paragraph(line.first());
			} else {
				reader.row(line);
			}
		}
		reader.title();
		reader.slipped();
		return new Head(reader.draft, reader.matched, reader.lines, reader.leftover);
	}

	// ----------------------------------------------------------- paragraphs

	private void paragraph(Cell cell) {
		String text = cell.text().replaceFirst("^#+\\s*", "");
		List<Map.Entry<Placeholder, String>> sentence = layout.sentence(text);
		if (!sentence.isEmpty()) {
			sentence(cell, sentence);
			if (sentence.stream().allMatch(place -> isFact(place.getKey())) && isLikeTitle(text)) {
				titles.add(cell);
			}
			return;
		}
		Matcher year = YEAR_LINE.matcher(CellText.withoutColon(CellText.narrow(text)));
		if (year.matches()) {
			draft.year = draft.year == null ? year.group(1) : draft.year;
			return;
		}
		String[] pieces = WIDE_GAP.split(text.strip());
		if (pieces.length > 1 && java.util.Arrays.stream(pieces).allMatch(piece -> LABELLED.matcher(piece).matches())) {
			for (String piece : pieces) {
				labelled(piece, cell);
			}
		} else if (!labelled(text, cell)) {
			Row row = known(text);
			if (row != null) {
				matched++;
				assign(row, List.of(), cell);
			} else if (goesOn(text)) {
				last.accept(text);
			} else {
				titles.add(cell);
			}
		}
	}

	private void sentence(Cell cell, List<Map.Entry<Placeholder, String>> places) {
		matched++;
		remember(CellText.unitIn(cell.text()));
		places.forEach(place -> put(place.getKey(), place.getValue(), place.getKey().argument(), cell));
	}

	/** Whether a line of converted text is the rest of a long cell. */
	private boolean goesOn(String text) {
		return !tidy && last != null && !isLikeTitle(text);
	}

	private boolean isLikeTitle(String text) {
		return layout.titles().stream().anyMatch(title -> CellText.likeness(CellText.narrow(title), CellText.narrow(text)) >= LIKE_THE_TITLE);
	}

	private static boolean isFact(Placeholder place) {
		return switch (place.meaning()) {
		case YEAR, REGION, CURRENCY, FUND_UNIT -> true;
		default -> false;
		};
	}

	/** A label and its value in one cell; false where it is none. */
	private boolean labelled(String text, Cell cell) {
		Matcher m = LABELLED.matcher(text.strip());
		if (!m.matches()) {
			return false;
		}
		String money = CellText.unitIn(text);
		Row row = known(m.group(1));
		if (row == null && money != null && CellText.narrow(m.group(2)).equals(money)) {
			remember(money);
			return true;
		}
		if (row == null) {
			return false;
		}
		matched++;
		assign(row, m.group(2).isBlank() ? List.of() : List.of(m.group(2).strip()), cell, CellText.label(m.group(1)));
		return true;
	}

	private void remember(String money) {
		if (money != null) {
			unit = money;
			if (draft.currency == null) {
				draft.currency = money;
			}
		}
	}

	/** The line that reads most like the form's title; all others found no place. */
	private void title() {
		Cell best = null;
		double most = draft.title == null ? LIKE_THE_TITLE : 2;
		for (Cell cell : titles) {
			String text = CellText.narrow(YEAR_BEHIND.matcher(cell.text()).replaceAll(""));
			for (String title : layout.titles()) {
				String plain = CellText.narrow(title);
				double alike = text.contains(plain) && text.length() <= 3 * plain.length() ? 1 : CellText.likeness(plain, text);
				if (alike >= most) {
					most = alike;
					best = cell;
				}
			}
		}
		if (best != null) {
			setTitle(best.text());
		}
		for (Cell cell : titles) {
			if (cell != best && !isWords(cell) && layout.sentence(cell.text()).isEmpty()) {
				lines.add(cell);
			}
		}
	}

	private void setTitle(String text) {
		String title = text.replaceFirst("^#+\\s*", "");
		Matcher year = YEAR_BEHIND.matcher(title);
		if (year.find()) {
			draft.year = draft.year == null ? year.group(1) : draft.year;
			title = title.substring(0, year.start());
		}
		draft.title = CellText.oneLine(title);
		Matcher within = YEAR_WITHIN.matcher(draft.title);
		if (draft.year == null && within.find()) {
			draft.year = within.group(1);
		}
	}

	// ----------------------------------------------------------------- rows

	private void row(Line line) {
		List<Cell> cells = line.cells();
		Row ofLine = null;
		for (int i = 0; i < cells.size();) {
			Cell cell = cells.get(i);
			Row known = known(cell.text());
			if (known != null) {
				int end = i + 1;
				while (end < cells.size() && known(cells.get(end).text()) == null && !isWords(cells.get(end))) {
					end++;
				}
				List<Cell> values = new ArrayList<>(cells.subList(i + 1, end));
				i = end;
				matched++;
				tasks = null;
				ofLine = known;
				further(known, values, cell);
				assign(known, values.stream().map(Cell::text).toList(), cell);
			} else if (isWords(cell)) {
				// a label of its own ends what goes on from above, unless it is only repeated beside the rows of a list
				String money = CellText.unitIn(cell.text());
				remember(money);
				if (!tidy && money == null && list == null && tasks == null && i + 1 < cells.size() && isValue(cells.get(i + 1))) {
					stray = cells.get(i + 1);
					i++;
				}
				i++;
			} else if (!layout.sentence(cell.text()).isEmpty()) {
				sentence(cell, layout.sentence(cell.text()));
				i++;
			} else if (tasks != null) {
				task(line, cells.subList(i, cells.size()));
				return;
			} else if (list != null && ofLine == null) {
				List<Cell> rest = cells.subList(i, cells.size());
				assign(list, rest.stream().map(Cell::text).toList(), cell);
				return;
			} else if (i + 1 < cells.size() && looksLikeLabel(cell) && known(cells.get(i + 1).text()) == null && !isWords(cells.get(i + 1))) {
				unknown(cell, cells.get(i + 1));
				i += 2;
			} else if (labelled(cell.text(), cell)) {
				i++;
			} else if (!tidy && last != null && cells.size() == 1) {
				last.accept(cell.text());
				i++;
			} else {
				leftover.add(cell);
				i++;
			}
		}
	}

	private boolean isValue(Cell cell) {
		return known(cell.text()) == null && !isWords(cell) && layout.sentence(cell.text()).isEmpty();
	}

	/** A row of more values than the form has places for: the rest is a label of its own and its value. */
	private void further(Row row, List<Cell> values, Cell label) {
		int places = row.places().size();
		boolean many = row.repeats() || row.places().stream().flatMap(List::stream).anyMatch(place -> place.meaning().level().repeats() && place.ordinal() == 0);
		while (!many && values.size() >= places + 2 && looksLikeLabel(values.get(places))) {
			unknown(values.remove(places), values.remove(places));
		}
		if (!many && values.size() == places + 1 && tidy && looksLikeLabel(values.get(places))) {
			unknown(values.remove(places), null);
		}
	}

	private void unknown(Cell label, Cell value) {
		if (amongFunds && value != null && SheetDraft.amount(value.text(), unit).getNumber() != null) {
			Fund fund = draft.fund(CellText.lastPart(CellText.label(label.text()).replace('：', ':')).strip(), value.text(), unit);
			draft.doubt(fund, label.address(), "unknownFund", fund.getLabel());
			return;
		}
		FieldEntry entry = draft.field(CellText.label(label.text()), value == null ? null : shortText(value.text()));
		if (!layout.hasOpenFields()) {
			draft.doubt(entry, label.address(), "unknownLabel", CellText.label(label.text()));
		}
	}

	private static boolean looksLikeLabel(Cell cell) {
		String key = CellText.key(cell.text());
		return !key.isEmpty() && key.length() <= LONGEST_UNKNOWN_LABEL && key.chars().anyMatch(Character::isIdeographic) && key.chars().noneMatch(c -> c >= '0' && c <= '9')
				&& "。；，、！？".indexOf(key.charAt(key.length() - 1)) < 0;
	}

	private boolean isWords(Cell cell) {
		String key = CellText.key(cell.text());
		return !key.isEmpty() && layout.isWords(key);
	}

	/** The places that a label stands for: as the form has it, or as the template calls a field or fund line otherwise. */
	private Row known(String text) {
		String key = CellText.key(text);
		if (key.isEmpty()) {
			return null;
		}
		Row row = layout.row(key);
		if (row == null) {
			row = layout.row(CellText.lastPart(key));
		}
		if (row != null) {
			return row;
		}
		String label = CellText.lastPart(key);
		if (label.isEmpty()) {
			return null;
		}
		return layout.synonym(label);
	}

	// --------------------------------------------------------------- values

	private void assign(Row row, List<String> values, Cell label) {
		// 其中：财政拨款 is the line 财政拨款
		assign(row, values, label, CellText.lastPart(CellText.label(label.text()).replace('：', ':')).strip());
	}

	private void assign(Row row, List<String> values, Cell cell, String label) {
		last = null;
		amongFunds = row.places().stream().flatMap(List::stream).anyMatch(place -> place.meaning() == Meaning.FUND);
		boolean listed = row.places().stream().flatMap(List::stream).anyMatch(place -> isListed(place.meaning()));
		if (listed) {
			list = row.repeats() || row.places().stream().flatMap(List::stream).anyMatch(place -> place.ordinal() > 0) ? row : null;
			listed(row, values, cell);
			return;
		}
		list = null;
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
	}

	private static boolean isListed(Meaning meaning) {
		return switch (meaning) {
		case GOAL_NUMBER, GOAL_TEXT, PLAN_NUMBER, PLAN_LABEL, PLAN_TEXT, MEASURE_LABEL, MEASURE_TEXT, FUND_LABEL, FUND_AMOUNT -> true;
		default -> false;
		};
	}

	private void listed(Row row, List<String> values, Cell cell) {
		boolean together = row.places().stream().allMatch(place -> place.size() > 1);
		if (together) {
			values.forEach(this::planInOneCell);
			return;
		}
		Deque<String> rest = new ArrayDeque<>(values);
		String label = null;
		int texts = (int) row.places().stream().filter(place -> !FormLayout.isNumber(place.get(0).meaning())).count();
		for (List<Placeholder> place : row.places()) {
			Meaning meaning = place.get(0).meaning();
			if (FormLayout.isNumber(meaning)) {
				if (rest.size() > texts) {
					rest.poll();
				}
				continue;
			}
			switch (meaning) {
			case GOAL_TEXT -> {
				String text = rest.poll();
				if (text != null) {
					var goal = draft.goal(prose(text));
					last = more -> goal.setText(CellText.oneLine(goal.getText() + "\n" + more));
				}
			}
			case FUND_AMOUNT -> {
				String text = rest.poll();
				if (text != null || label != null) {
					draft.fund(label, text, unit);
				}
			}
			case PLAN_LABEL, MEASURE_LABEL, FUND_LABEL -> label = rest.size() >= texts ? CellText.label(rest.poll()) : null;
			case PLAN_TEXT -> {
				String text = rest.poll();
				if (text != null || label != null) {
					draft.plan(label, text == null ? null : prose(text));
				}
			}
			default -> {
				String text = rest.poll();
				if (text != null || label != null) {
					draft.measure(label, text == null ? null : prose(text));
				}
			}
			}
			texts--;
		}
		for (String text : rest) {
			draft.doubt(null, cell.address(), "leftover", text);
		}
	}

	/** A period and what is done in it, on lines of their own or behind each other. */
	private void planInOneCell(String text) {
		int gap = text.indexOf('\n');
		if (gap < 0) {
			gap = periodEnd(text);
		}
		if (gap < 0) {
			Matcher blank = GAP.matcher(text);
			gap = blank.find() ? blank.start() : -1;
		}
		if (gap <= 0 || gap >= text.length()) {
			draft.plan(null, prose(text));
		} else {
			draft.plan(CellText.label(text.substring(0, gap)), prose(text.substring(gap).replaceFirst("^[\\s\\u3000\\u00a0:：]+", "")));
		}
	}

	/** Where the dates end that a text begins with; -1 where it doesn't. */
	private static int periodEnd(String text) {
		List<DateText.Span> dates = DateText.find(text, ANY_YEAR);
		if (dates.isEmpty() || dates.get(0).from() != 0) {
			return -1;
		}
		int seen = 0;
		int end = 0;
		for (; end < text.length() && seen < dates.get(0).to(); end++) {
			seen += Character.isWhitespace(text.charAt(end)) || text.charAt(end) == '\u00a0' ? 0 : 1;
		}
		return end;
	}

	private void put(Placeholder place, String value, String label, Cell cell) {
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
				setTitle(text);
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
				elements.put(CellText.key(key), entry);
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

	private String prose(String text) {
		return tidy ? text.strip() : CellText.oneLine(CellText.withoutMarkup(text));
	}

	private String shortText(String text) {
		return tidy && text.length() > PROSE ? text.strip() : CellText.oneLine(CellText.withoutMarkup(text));
	}

	// ---------------------------------------------------------------- tasks

	private void task(Line line, List<Cell> cells) {
		Task task = PgoalFactory.eINSTANCE.createTask();
		List<Map.Entry<Cell, Column>> columns = tasks.columns().entrySet().stream()
				.sorted(java.util.Comparator.comparingInt(entry -> entry.getKey().column())).toList();
		if (tidy) {
			for (Map.Entry<Cell, Column> column : columns) {
				Cell value = line.grid().cell(line.row(), column.getKey().column());
				task(task, column.getValue().slot(), value == null ? "" : value.text());
			}
		} else {
			for (int i = 0; i < columns.size() && i < cells.size(); i++) {
				task(task, columns.get(i).getValue().slot(), cells.get(i).text());
			}
		}
		if (task.getName() != null || task.getContent() != null) {
			draft.tasks.add(task);
			if (cells.size() < columns.size() && !tidy) {
				draft.doubt(task, line.location(), "shifted");
			}
		} else {
			leftover.addAll(cells);
		}
	}

	private void task(Task task, Placeholder place, String text) {
		switch (place.meaning()) {
		case TASK_NAME -> task.setName(CellText.isBlank(text) ? null : CellText.oneLine(text));
		case TASK_CONTENT -> task.setContent(CellText.isBlank(text) ? null : prose(text));
		case TASK_FUND -> {
			Fund fund = PgoalFactory.eINSTANCE.createFund();
			fund.setLabel(place.argument());
			fund.setAmount(SheetDraft.amount(text, unit));
			task.getAmounts().add(fund);
		}
		default -> {
		}
		}
	}

	// -------------------------------------------------------------- slipped

	/**
	 * Values that stand one row above their labels: the first beside words that have no place, the last beside a label whose
	 * own value is in the row above. They are moved down as far as a label of the form is missing.
	 */
	private void slipped() {
		if (stray == null) {
			return;
		}
		Map<String, Row> order = layout.rows();
		List<String> keys = new ArrayList<>(order.keySet());
		int at = keys.stream().filter(key -> order.get(key).places().get(0).get(0).meaning() == Meaning.NAME).findFirst().map(keys::indexOf).orElse(-1);
		String following = at < 0 || at + 1 >= keys.size() ? null : keys.get(at + 1);
		Row missing = following == null ? null : order.get(following);
		if (missing != null && draft.name != null && missing.places().get(0).get(0).meaning() == Meaning.FIELD && !printed.contains(following)) {
			String slipped = draft.name;
			draft.name = CellText.oneLine(CellText.withoutMarkup(stray.text()));
			draft.fields.stream().filter(entry -> entry.getValue() != null && slipped.equals(entry.getValue().getText())).findFirst()
					.ifPresent(entry -> entry.getValue().setText(draft.name));
			FieldEntry entry = draft.field(missing.places().get(0).get(0).argument(), slipped);
			draft.doubt(entry, stray.address(), "slipped", slipped);
			draft.doubt(null, stray.address(), "slipped", draft.name);
		} else {
			leftover.add(stray);
		}
	}
}
