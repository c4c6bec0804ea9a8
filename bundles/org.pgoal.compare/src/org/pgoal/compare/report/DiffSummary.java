package org.pgoal.compare.report;

import org.pgoal.compare.diff.FileDiff;
import org.pgoal.compare.diff.SheetDiff;

/** Counts what was compared. */
public final class DiffSummary {

	private int changed;
	private int added;
	private int removed;
	private int rewritten;
	private int unchanged;
	private boolean change;

	public void add(FileDiff diff) {
		change |= diff.isChange();
		unchanged += diff.unchanged();
		for (SheetDiff sheet : diff.sheets()) {
			switch (sheet.difference().how()) {
			case ADDED -> added++;
			case REMOVED -> removed++;
			case REWRITTEN -> rewritten++;
			default -> changed++;
			}
		}
	}

	/** Sheets that need no look: their files are the same, byte for byte. */
	public void addUnchanged(int sheets) {
		unchanged += sheets;
	}

	/** True where somebody's meaning has changed. */
	public boolean isChange() {
		return change;
	}

	public int changed() {
		return changed;
	}

	public int added() {
		return added;
	}

	public int removed() {
		return removed;
	}

	/** Sheets that are only written differently. */
	public int rewritten() {
		return rewritten;
	}

	public int unchanged() {
		return unchanged;
	}
}
