package org.pgoal.forms.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.pgoal.forms.definition.Meaning;
import org.pgoal.forms.definition.Placeholder;
import org.pgoal.forms.grid.Cell;
import org.pgoal.forms.reading.FormLayout.Row;
import org.pgoal.model.quantity.DateText;

/** Reads the goals, plans, measures and fund lines that a form lists, each with a number, a label or a period of its own. */
final class ListedValues {

	private static final Pattern GAP = Pattern.compile("[ \\u3000\\u00a0\\t:：]+");
	private static final OptionalInt ANY_YEAR = OptionalInt.of(2000);

	private final HeadValues values;

	ListedValues(HeadValues values) {
		this.values = values;
	}

	static boolean isListed(Meaning meaning) {
		return switch (meaning) {
		case GOAL_NUMBER, GOAL_TEXT, PLAN_NUMBER, PLAN_LABEL, PLAN_TEXT, MEASURE_LABEL, MEASURE_TEXT, FUND_LABEL, FUND_AMOUNT -> true;
		default -> false;
		};
	}

	void read(Row row, List<String> texts, Cell cell) {
		boolean together = row.places().stream().allMatch(place -> place.size() > 1);
		if (together) {
			texts.forEach(this::planInOneCell);
			return;
		}
		Deque<String> rest = new ArrayDeque<>(texts);
		String label = null;
		int wanted = (int) row.places().stream().filter(place -> !FormLayout.isNumber(place.get(0).meaning())).count();
		for (List<Placeholder> place : row.places()) {
			Meaning meaning = place.get(0).meaning();
			if (FormLayout.isNumber(meaning)) {
				if (rest.size() > wanted) {
					rest.poll();
				}
				continue;
			}
			switch (meaning) {
			case GOAL_TEXT -> {
				String text = rest.poll();
				if (text != null) {
					var goal = values.draft().goal(values.prose(text));
					values.goesOnWith(more -> goal.setText(CellText.oneLine(goal.getText() + "\n" + more)));
				}
			}
			case FUND_AMOUNT -> {
				String text = rest.poll();
				if (text != null || label != null) {
					values.draft().fund(label, text, values.unit());
				}
			}
			case PLAN_LABEL, MEASURE_LABEL, FUND_LABEL -> label = rest.size() >= wanted ? CellText.label(rest.poll()) : null;
			case PLAN_TEXT -> {
				String text = rest.poll();
				if (text != null || label != null) {
					values.draft().plan(label, text == null ? null : values.prose(text));
				}
			}
			default -> {
				String text = rest.poll();
				if (text != null || label != null) {
					values.draft().measure(label, text == null ? null : values.prose(text));
				}
			}
			}
			wanted--;
		}
		for (String text : rest) {
			values.draft().doubt(null, cell.address(), "leftover", text);
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
			values.draft().plan(null, values.prose(text));
		} else {
			values.draft().plan(CellText.label(text.substring(0, gap)), values.prose(text.substring(gap).replaceFirst("^[\\s\\u3000\\u00a0:：]+", "")));
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
}
