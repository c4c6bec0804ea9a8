package org.pgoal.diagram.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.pgoal.diagram.table.Column.Topic;
import org.pgoal.diagram.table.TableQuery.Grouping;

/**
 * The rows of some files, and those of them that are shown. One thread at a time uses it; only what {@link #arranging} gives may
 * be worked out on another one.
 *
 * <p>When a file changes, its rows change where they stand: nothing is sorted or filtered anew before somebody asks for it,
 * unless rows come, go, or belong to another group. So the cost of a change is that of its file.
 */
public final class IndicatorTable {

	/** What a change of a file does to the table. */
	public enum Effect {
		/** Nothing is different. */
		NONE,
		/** Some lines show other texts. */
		TEXTS,
		/** Lines have come or gone; they are to be arranged anew. */
		LINES
	}

	private record FileLines(FileRows rows, List<IndicatorLine> lines) {
	}

	/** In the order of their names, whichever was read first: the same folder always looks the same. */
	private final Map<String, FileLines> files = new TreeMap<>();
	private final Set<String> fields = new LinkedHashSet<>();
	private final Set<Topic> filled = EnumSet.noneOf(Topic.class);
	/** Lines that show something else than they did when the last arrangement was begun. */
	private final Set<IndicatorLine> changed = new HashSet<>();
	private List<Line> shown = List.of();
	private Map<IndicatorLine, Arrangement.Member> members = Map.of();
	private Grouping grouping = Grouping.NONE;
	private int fitting;
	private int count;
	private int sheets;

	/** Takes a version of a file, in place of an earlier one. Files stand in the order of their URIs. */
	public Effect put(FileRows now) {
		fields.addAll(now.fields());
		now.rows().forEach(row -> filled.addAll(row.texts().keySet()));
		FileLines before = files.get(now.uri());
		boolean lastOnes = now.isBroken() && before != null && !before.rows().rows().isEmpty();
		sheets += lastOnes ? 0 : now.sheets().size() - (before == null ? 0 : before.rows().sheets().size());
		if (before == null) {
			files.put(now.uri(), new FileLines(now, now.rows().stream().map(IndicatorLine::new).toList()));
			count += now.rows().size();
			return now.rows().isEmpty() ? Effect.NONE : Effect.LINES;
		}
		if (lastOnes) {
			// half a text has half of the rows: the last ones that were understood are more help
			before.lines().forEach(line -> line.setStale(true));
			files.put(now.uri(), new FileLines(new FileRows(now.uri(), before.rows().sheets(), before.rows().rows(), before.rows().fields(), now.broken()),
					before.lines()));
			return Effect.TEXTS;
		}
		boolean wasBroken = before.rows().isBroken();
		boolean sameLines = now.rows().size() == before.lines().size() && !isRegrouped(before.lines(), now.rows());
		List<IndicatorLine> lines = sameLines ? before.lines() : matched(before.lines(), now.rows());
		boolean different = wasBroken != now.isBroken();
		for (int i = 0; i < lines.size(); i++) {
			IndicatorLine line = lines.get(i);
			if (line.row() != now.rows().get(i)) {
				different |= !line.row().equals(now.rows().get(i));
				show(line, now.rows().get(i));
			}
			line.setStale(now.isBroken());
		}
		count += lines.size() - before.lines().size();
		files.put(now.uri(), new FileLines(now, lines));
		return !sameLines ? Effect.LINES : different ? Effect.TEXTS : Effect.NONE;
	}

	private void show(IndicatorLine line, IndicatorRow row) {
		Arrangement.Member member = members.get(line);
		if (member != null) {
			member.groups().forEach(group -> group.replaced(line.row(), row));
		}
		line.show(row);
		changed.add(line);
	}

	private boolean isRegrouped(List<IndicatorLine> lines, List<IndicatorRow> rows) {
		for (Column column : Arrangement.columns(grouping)) {
			for (int i = 0; i < lines.size(); i++) {
				if (!lines.get(i).row().text(column).equals(rows.get(i).text(column))) {
					return true;
				}
			}
		}
		return false;
	}

	/** A row that is still there keeps its line, so that it stays chosen. */
	private static List<IndicatorLine> matched(List<IndicatorLine> lines, List<IndicatorRow> rows) {
		Map<String, IndicatorLine> known = new HashMap<>();
		lines.forEach(line -> known.putIfAbsent(line.row().name(), line));
		List<IndicatorLine> matched = new ArrayList<>(rows.size());
		for (IndicatorRow row : rows) {
			IndicatorLine line = known.remove(row.name());
			matched.add(line == null ? new IndicatorLine(row) : line);
		}
		return List.copyOf(matched);
	}

	/** Forgets a file. */
	public Effect remove(String uri) {
		FileLines gone = files.remove(uri);
		sheets -= gone == null ? 0 : gone.rows().sheets().size();
		count -= gone == null ? 0 : gone.lines().size();
		return gone == null || gone.lines().isEmpty() ? Effect.NONE : Effect.LINES;
	}

	/** Forgets all files. */
	public void clear() {
		files.clear();
		fields.clear();
		filled.clear();
		sheets = 0;
		changed.clear();
		members = Map.of();
		shown = List.of();
		count = 0;
		fitting = 0;
	}

	/**
	 * Filters, sorts and groups the rows as they are now.
	 *
	 * @param cancelled asked now and then; then the answer is null
	 * @return the work, for another thread; {@link #show} takes its result
	 */
	public Supplier<Arrangement> arranging(TableQuery query, Locale locale, BooleanSupplier cancelled) {
		changed.clear();
		// only references to the lists: nothing here grows with the rows
		List<List<IndicatorLine>> all = new ArrayList<>(files.size());
		files.values().forEach(file -> all.add(file.lines()));
		return () -> {
			List<IndicatorLine> lines = new ArrayList<>();
			all.forEach(lines::addAll);
			return Arrangement.of(lines, query, locale, cancelled);
		};
	}

	/** Shows rows as they have been arranged. */
	public void show(Arrangement arranged, Grouping by) {
		shown = arranged.lines();
		grouping = by;
		fitting = arranged.shown();
		members = arranged.members();
		for (IndicatorLine line : changed) {
			Arrangement.Member member = members.get(line);
			if (member != null) {
				member.groups().forEach(group -> group.replaced(member.row(), line.row()));
			}
		}
	}

	/** What is shown, in order. */
	public List<Line> lines() {
		return shown;
	}

	/** How many indicators fit the filter. */
	public int fitting() {
		return fitting;
	}

	/** How many indicators there are. */
	public int size() {
		return count;
	}

	/** How many sheets there are. */
	public int sheets() {
		return sheets;
	}

	/** Whether any indicator has, or had, something of the kind. */
	public boolean isFilled(Topic topic) {
		return filled.contains(topic);
	}

	public Set<String> uris() {
		return Set.copyOf(files.keySet());
	}

	public boolean has(String uri) {
		return files.containsKey(uri);
	}

	/** A file as it was taken last. */
	public Optional<FileRows> file(String uri) {
		return Optional.ofNullable(files.get(uri)).map(FileLines::rows);
	}

	/** The lines of a file in its own order, shown or not. */
	public List<IndicatorLine> linesOf(String uri) {
		return Optional.ofNullable(files.get(uri)).map(FileLines::lines).orElse(List.of());
	}

	/** Labels of the fields that indicators have, or may have by their templates. */
	public List<String> fields() {
		return List.copyOf(fields);
	}
}
