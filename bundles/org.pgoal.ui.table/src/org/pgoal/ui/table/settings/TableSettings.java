package org.pgoal.ui.table.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.pgoal.diagram.table.Column;
import org.pgoal.diagram.table.TableQuery.Grouping;

/** How a reader likes the table; remembered over a restart. */
public final class TableSettings {

	private static final String NODE = "org.pgoal.ui.table";
	private static final String COLUMNS = "columns";
	private static final String GROUPING = "grouping";

	/**
	 * A column as the reader has left it.
	 *
	 * @param shown null: as it is usual
	 */
	public record Look(Column column, int width, Boolean shown) {
	}

	private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode(NODE);
	private final Job keep = Job.createSystem("table settings", (ICoreRunnable) monitor -> {
		try {
			preferences.flush();
		} catch (BackingStoreException failure) {
			ILog.get().warn("How the table looks could not be remembered", failure);
		}
	});

	/** All columns in the reader's order; those that are new to the reader stand behind the one that they usually follow. */
	public List<Look> columns(List<String> fields) {
		List<Column> all = Column.all(fields);
		Map<Column, Look> known = known();
		List<Look> looks = new ArrayList<>(known.values().stream().filter(look -> all.contains(look.column())).toList());
		for (int i = 0; i < all.size(); i++) {
			if (!known.containsKey(all.get(i))) {
				Column before = i == 0 ? null : all.get(i - 1);
				int place = looks.stream().map(Look::column).toList().indexOf(before) + 1;
				looks.add(place, new Look(all.get(i), width(all.get(i)), null));
			}
		}
		return looks;
	}

	private Map<Column, Look> known() {
		Map<Column, Look> known = new LinkedHashMap<>();
		for (String line : preferences.get(COLUMNS, "").split("\n")) {
			String[] parts = line.split("\t");
			if (parts.length == 3 && parts[1].matches("[0-9]{1,4}")) {
				Boolean shown = parts[2].isBlank() || parts[2].equals("-") ? null : Boolean.valueOf(parts[2]);
				Column.ofKey(parts[0]).ifPresent(column -> known.put(column, new Look(column, Integer.parseInt(parts[1]), shown)));
			}
		}
		return known;
	}

	private static int width(Column column) {
		return switch (column.topic()) {
		case FINDINGS -> 30;
		case SHEET -> 180;
		case NAME -> 230;
		case FORMULA, REASON -> 200;
		case LEVEL_TWO, DEPARTMENT, FILE, FIELD -> 140;
		case LEVEL_ONE, PREVIOUS, ACTUAL -> 110;
		case VALUE -> 130;
		case POLARITY, KIND -> 80;
		case UNIT, WEIGHT, SCORE, ID -> 68;
		};
	}

	/** Columns of other sheets keep their places. */
	public void setColumns(List<Look> looks) {
		Map<Column, Look> all = new LinkedHashMap<>();
		looks.forEach(look -> all.put(look.column(), look));
		known().forEach(all::putIfAbsent);
		put(COLUMNS, String.join("\n", all.values().stream()
				.map(look -> look.column().key().replaceAll("[\t\n]", " ") + "\t" + look.width() + "\t" + (look.shown() == null ? "-" : look.shown())).toList()));
	}

	/** All columns as they were at first. */
	public void forgetColumns() {
		put(COLUMNS, "");
	}

	public Grouping grouping() {
		String name = preferences.get(GROUPING, Grouping.NONE.name());
		for (Grouping grouping : Grouping.values()) {
			if (grouping.name().equals(name)) {
				return grouping;
			}
		}
		return Grouping.NONE;
	}

	public void setGrouping(Grouping grouping) {
		put(GROUPING, grouping.name());
	}

	private void put(String key, String value) {
		preferences.put(key, value);
		// not here: the platform's list of jobs may be locked for a while
		Thread.startVirtualThread(keep::schedule);
	}
}
