package org.pgoal.diagram.table;

import java.math.BigDecimal;
import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.pgoal.diagram.table.Column.Topic;
import org.pgoal.diagram.table.TableQuery.Grouping;
import org.pgoal.diagram.table.TableQuery.Sort;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.message.Message;
import org.pgoal.model.quantity.Numerals;
import org.pgoal.model.quantity.ValueText;
import org.pgoal.model.Value;

/**
 * Rows filtered, sorted and grouped as a reader wants them. Made on any thread, of the rows as they were then.
 *
 * @param lines   to show, in order
 * @param shown   how many indicators fit the filter, those in closed groups included
 * @param members which groups count a line, and by which row
 */
public record Arrangement(List<Line> lines, int shown, Map<IndicatorLine, Member> members) {

	/** Groups that count a row, outermost first. */
	record Member(IndicatorRow row, List<GroupLine> groups) {
	}

	/** So many rows are looked at before it is asked whether anybody still wants them. */
	private static final int PATIENCE = 1024;

	/** A row with the keys of all columns that it is sorted by. */
	private record Keyed(IndicatorLine line, IndicatorRow row, Object[] keys) {
	}

	/** @param cancelled whether nobody wants the answer any more; then null is returned */
	static Arrangement of(List<IndicatorLine> all, TableQuery query, Locale locale, BooleanSupplier cancelled) {
		List<Keyed> fitting = new ArrayList<>();
		RowFilter filter = new RowFilter(query);
		Keys keys = new Keys(locale);
		for (int i = 0; i < all.size(); i++) {
			if (i % PATIENCE == 0 && cancelled.getAsBoolean()) {
				return null;
			}
			IndicatorLine line = all.get(i);
			IndicatorRow row = line.row();
			if (filter.test(row)) {
				fitting.add(new Keyed(line, row, query.sort().stream().map(sort -> keys.of(row, sort.column())).toArray()));
			}
		}
		List<Keyed> unsorted = fitting;
		if (!query.sort().isEmpty()) {
			fitting = new ArrayList<>(fitting);
			fitting.sort(order(query.sort()));
		}
		if (cancelled.getAsBoolean()) {
			return null;
		} else if (query.grouping() == Grouping.NONE) {
			return flat(fitting);
		}
		// groups stay where they are when rows are sorted within them by something else
		boolean sortsGroups = query.sort().stream().map(Sort::column).anyMatch(columns(query.grouping())::contains);
		Groups groups = new Groups(query, locale);
		if (!sortsGroups) {
			unsorted.forEach(keyed -> groups.of(keyed.row()));
		}
		fitting.forEach(groups::add);
		return groups.arrangement(fitting.size());
	}

	private static Arrangement flat(List<Keyed> fitting) {
		return new Arrangement(new ArrayList<>(fitting.stream().map(Keyed::line).toList()), fitting.size(), Map.of());
	}

	// ------------------------------------------------------------------ sort

	private static Comparator<Keyed> order(List<Sort> sort) {
		return (first, second) -> {
			for (int i = 0; i < sort.size(); i++) {
				int order = compare(first.keys()[i], second.keys()[i], sort.get(i).ascending());
				if (order != 0) {
					return order;
				}
			}
			return 0;
		};
	}

	@SuppressWarnings("unchecked")
	private static int compare(Object first, Object second, boolean ascending) {
		if (first == null || second == null) {
			return first == second ? 0 : first == null ? 1 : -1;
		}
		int order = first.getClass() == second.getClass() ? ((Comparable<Object>) first).compareTo(second)
				// numbers stand before words
				: first instanceof BigDecimal ? -1 : 1;
		return ascending ? order : -order;
	}

	/** What cells are compared by: numbers as numbers, words as a Chinese dictionary has them. */
	private static final class Keys {

		private final Collator collator;
		private final Map<String, CollationKey> known = new HashMap<>();

		Keys(Locale locale) {
			collator = Collator.getInstance(Message.isChinese(locale) ? locale : Locale.SIMPLIFIED_CHINESE);
		}

		Object of(IndicatorRow row, Column column) {
			if (column.topic() == Topic.FINDINGS) {
				return row.findings().isEmpty() ? null : BigDecimal.valueOf(Severity.values().length - row.findings().getFirst().severity().ordinal());
			}
			String text = row.text(column);
			if (text.isEmpty()) {
				return null;
			}
			BigDecimal number = switch (column.topic()) {
			case VALUE, PREVIOUS, ACTUAL -> number(ValueText.read(text));
			case WEIGHT, SCORE, FIELD -> Numerals.parse(text);
			default -> null;
			};
			return number != null ? number : known.computeIfAbsent(text, collator::getCollationKey);
		}

		private static BigDecimal number(Value value) {
			return value == null ? null : value.getNumber();
		}
	}

	// ----------------------------------------------------------------- group

	/** The groups in the order in which they were first asked for. */
	private static final class Groups {

		private final TableQuery query;
		private final List<Column> columns;
		private final String none;
		private final Map<String, Group> tops = new LinkedHashMap<>();
		private final Map<IndicatorLine, Member> members = new HashMap<>();

		Groups(TableQuery query, Locale locale) {
			this.query = query;
			this.columns = columns(query.grouping());
			this.none = Message.of(Arrangement.class, "none").text(locale);
		}

		/** The groups of a row, outermost first. */
		List<Group> of(IndicatorRow row) {
			List<Group> path = new ArrayList<>(columns.size());
			Map<String, Group> level = tops;
			StringBuilder keys = new StringBuilder();
			for (int depth = 0; depth < columns.size(); depth++) {
				String text = row.text(columns.get(depth));
				boolean bySheet = columns.get(depth).topic() == Topic.SHEET;
				String key = keys.append('\n').append(bySheet ? row.sheet().uri() + '#' + row.sheet().name() : text).toString();
				Group group = level.get(key);
				if (group == null) {
					group = new Group(new GroupLine(key, text.isEmpty() ? none : text, depth, query.folded().contains(key)));
					level.put(key, group);
				}
				path.add(group);
				level = group.below;
			}
			return path;
		}

		void add(Keyed keyed) {
			List<Group> path = of(keyed.row());
			path.forEach(group -> group.line.add(keyed.row()));
			path.getLast().rows.add(keyed.line());
			members.put(keyed.line(), new Member(keyed.row(), path.stream().map(group -> group.line).toList()));
		}

		Arrangement arrangement(int shown) {
			List<Line> lines = new ArrayList<>();
			tops.values().forEach(group -> group.addTo(lines));
			return new Arrangement(lines, shown, members);
		}
	}

	/** The columns that rows are brought together by, outermost first. */
	static List<Column> columns(Grouping grouping) {
		Topic[] topics = switch (grouping) {
		case NONE -> new Topic[0];
		case SHEET -> new Topic[] { Topic.SHEET };
		case LEVEL_ONE -> new Topic[] { Topic.LEVEL_ONE };
		case LEVEL_TWO -> new Topic[] { Topic.LEVEL_ONE, Topic.LEVEL_TWO };
		case SHEET_AND_LEVEL_ONE -> new Topic[] { Topic.SHEET, Topic.LEVEL_ONE };
		};
		return Arrays.stream(topics).map(Column::of).toList();
	}

	private static final class Group {

		private final GroupLine line;
		private final Map<String, Group> below = new LinkedHashMap<>();
		private final List<IndicatorLine> rows = new ArrayList<>();

		Group(GroupLine line) {
			this.line = line;
		}

		void addTo(List<Line> lines) {
			lines.add(line);
			if (!line.isFolded()) {
				below.values().forEach(group -> group.addTo(lines));
				lines.addAll(rows);
			}
		}
	}
}
