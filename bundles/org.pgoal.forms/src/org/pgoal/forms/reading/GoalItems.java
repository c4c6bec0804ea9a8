package org.pgoal.forms.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The items of a goal that is written as 目标1：… 目标2：… or 1. … 2. …: a text that begins with the first number. */
final class GoalItems {

	private static final String LABEL = "\\p{IsHan}{0,4}?";
	private static final Pattern FIRST = Pattern.compile("\\s*(?:(" + LABEL + ")\\s*[1１]\\s*([.．、:：)）])|([(（])[1１][)）]).*", Pattern.DOTALL);

	private static final Pattern SEPARATOR = Pattern.compile("[；;]\\s*$");

	private GoalItems() {
	}

	/** The items without their numbers; empty where the text isn't a list of at least two. */
	static List<String> of(String goal) {
		Matcher first = FIRST.matcher(goal);
		if (!first.matches()) {
			return List.of();
		}
		String label = first.group(1) == null ? "" : first.group(1);
		boolean inParentheses = first.group(3) != null;
		List<int[]> places = new ArrayList<>();
		int from = 0;
		for (int number = 1;; number++) {
			Matcher next = item(label, inParentheses, number).matcher(goal);
			if (!next.find(from)) {
				break;
			}
			places.add(new int[] { next.start(), next.end() });
			from = next.end();
		}
		if (places.size() < 2 || !goal.substring(0, places.get(0)[0]).isBlank()) {
			return List.of();
		}
		List<String> items = new ArrayList<>();
		for (int i = 0; i < places.size(); i++) {
			int end = i + 1 < places.size() ? places.get(i + 1)[0] : goal.length();
			items.add(SEPARATOR.matcher(goal.substring(places.get(i)[1], end).strip()).replaceAll(""));
		}
		return items;
	}

	private static Pattern item(String label, boolean inParentheses, int count) {
		String number = Integer.toString(count).chars().mapToObj(digit -> "[" + (char) digit + (char) (digit - '0' + '０') + "]").collect(Collectors.joining());
		if (inParentheses) {
			return Pattern.compile("[(（]" + number + "[)）]\\s*");
		}
		// 2.5 is no second item
		return Pattern.compile((label.isEmpty() ? "(?<![0-9０-９.．])" : Pattern.quote(label) + "\\s*") + number + "\\s*(?:[、:：)）]|[.．](?![0-9０-９]))\\s*");
	}
}
