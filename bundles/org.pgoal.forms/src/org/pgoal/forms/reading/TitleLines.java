package org.pgoal.forms.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.pgoal.forms.grid.Cell;

/** Lines above a form that may be its title, and the year in them. */
final class TitleLines {

	private static final Pattern YEAR_LINE = Pattern.compile("[(（]?([0-9０-９]{4})年度?[)）]?");
	private static final Pattern YEAR_BEHIND = Pattern.compile("[(（]\\s*([0-9０-９]{4})\\s*年度?\\s*[)）]\\s*$");
	private static final Pattern YEAR_WITHIN = Pattern.compile("([0-9]{4})\\s*年");
	private static final double LIKE_THE_TITLE = 0.35;

	private final FormLayout layout;
	private final SheetDraft draft;
	private final List<Cell> titles = new ArrayList<>();

	TitleLines(FormLayout layout, SheetDraft draft) {
		this.layout = layout;
		this.draft = draft;
	}

	void add(Cell cell) {
		titles.add(cell);
	}

	boolean isLikeTitle(String text) {
		return layout.titles().stream().anyMatch(title -> CellText.likeness(CellText.narrow(title), CellText.narrow(text)) >= LIKE_THE_TITLE);
	}

	/** Takes the year where a line says nothing else. */
	boolean takesYear(String text) {
		Matcher year = YEAR_LINE.matcher(CellText.withoutColon(CellText.narrow(text)));
		if (year.matches()) {
			draft.year = draft.year == null ? year.group(1) : draft.year;
			return true;
		}
		return false;
	}

	/**
	 * Takes the line that reads most like the form's title.
	 *
	 * @param lines where all others go, which found no place
	 */
	void settle(List<Cell> lines) {
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
			set(best.text());
		}
		for (Cell cell : titles) {
			if (isLikeTitle(cell.text())) {
				draft.titleLines.add(cell.text());
			}
			if (cell != best && !layout.isWords(CellText.key(cell.text())) && layout.sentence(cell.text()).isEmpty()) {
				lines.add(cell);
			}
		}
	}

	/** Takes a text for the title, and the year that stands in it or behind it. */
	void set(String text) {
		String title = text.replaceFirst("^#+\\s*", "");
		Matcher year = YEAR_BEHIND.matcher(title);
		if (year.find()) {
			draft.year = draft.year == null ? year.group(1) : draft.year;
			title = title.substring(0, year.start());
		}
		draft.title = CellText.oneLine(title);
		draft.titleLines.add(draft.title);
		Matcher within = YEAR_WITHIN.matcher(draft.title);
		if (draft.year == null && within.find()) {
			draft.year = within.group(1);
		}
	}
}
