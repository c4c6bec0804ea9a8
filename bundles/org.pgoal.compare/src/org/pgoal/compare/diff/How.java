package org.pgoal.compare.diff;

import java.util.Locale;

/** In which way something differs. */
public enum How {

	ADDED, REMOVED, CHANGED,
	/** A number that became greater, or smaller, under the same sign. */
	RAISED, LOWERED,
	/** Another name for what is otherwise recognised as the same. */
	RENAMED,
	/** An indicator in another category, or a sheet in another file. */
	MOVED,
	/** Another place among its siblings. */
	REORDERED,
	/** Written differently, but it means the same: 6 万元 and 60000 元. Not a change. */
	REWRITTEN;

	/** The word for programs. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}
}
