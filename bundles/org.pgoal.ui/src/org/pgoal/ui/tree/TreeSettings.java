package org.pgoal.ui.tree;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.pgoal.diagram.scene.ColourMode;
import org.osgi.service.prefs.BackingStoreException;
import org.pgoal.diagram.tree.IndicatorFilter;

/** How a reader likes the tree; remembered, except for categories, which are another sheet's others. */
final class TreeSettings {

	private static final String NODE = "org.pgoal.ui";
	private static final String MODE = "tree.colours";
	private static final String LEVELS = "tree.levels";
	private static final String QUANTIFIED = "tree.quantified";
	private static final String FOUND = "tree.found";
	private static final String ONLY = "tree.onlySheetAtCaret";

	private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode(NODE);
	private String category;

	ColourMode mode() {
		String name = preferences.get(MODE, ColourMode.CATEGORY.name());
		for (ColourMode mode : ColourMode.values()) {
			if (mode.name().equals(name)) {
				return mode;
			}
		}
		return ColourMode.CATEGORY;
	}

	void setMode(ColourMode mode) {
		preferences.put(MODE, mode.name());
		keep();
	}

	/** How many levels a file shows at first; empty: all. */
	OptionalInt levels() {
		int levels = preferences.getInt(LEVELS, 0);
		return levels > 0 ? OptionalInt.of(levels) : OptionalInt.empty();
	}

	void setLevels(int levels) {
		preferences.putInt(LEVELS, levels);
		keep();
	}

	/** True: indicators with a number; false: those in words; empty: both. */
	Optional<Boolean> quantified() {
		String word = preferences.get(QUANTIFIED, "");
		return word.isEmpty() ? Optional.empty() : Optional.of(Boolean.valueOf(word));
	}

	void setQuantified(Optional<Boolean> wanted) {
		preferences.put(QUANTIFIED, wanted.map(String::valueOf).orElse(""));
		keep();
	}

	boolean found() {
		return preferences.getBoolean(FOUND, false);
	}

	void setFound(boolean only) {
		preferences.putBoolean(FOUND, only);
		keep();
	}

	boolean onlySheetAtCaret() {
		return preferences.getBoolean(ONLY, false);
	}

	void setOnlySheetAtCaret(boolean only) {
		preferences.putBoolean(ONLY, only);
		keep();
	}

	private void keep() {
		try {
			preferences.flush();
		} catch (BackingStoreException failure) {
			ILog.get().warn("How the tree looks could not be remembered", failure);
		}
	}

	/** The level one that is shown; empty: all. */
	Optional<String> category() {
		return Optional.ofNullable(category);
	}

	void setCategory(String label) {
		category = label;
	}

	IndicatorFilter filter() {
		return new IndicatorFilter(category().map(List::of).orElse(List.of()), quantified(), found());
	}
}
