package org.pgoal.ui.compare.branches;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

import org.pgoal.compare.diff.Difference;
import org.pgoal.compare.diff.FileDiff;
import org.pgoal.compare.report.DifferenceLine;
import org.pgoal.ui.compare.branches.Branch.Icon;

/** Differences as lines in the words of the domain. */
public final class DifferenceBranches {

	private DifferenceBranches() {
	}

	/**
	 * All of a file.
	 *
	 * @param shown   which are shown
	 * @param remark  what is said behind a line; empty where nothing is
	 * @param subject what a line is about
	 */
	public static List<Branch> of(FileDiff diff, Predicate<Difference> shown, Function<Difference, String> remark, Function<Difference, Object> subject) {
		return java.util.stream.Stream.concat(diff.differences().stream(), diff.sheets().stream().map(sheet -> sheet.difference())).filter(shown)
				.map(one -> branch(one, shown, remark, subject)).toList();
	}

	private static Branch branch(Difference one, Predicate<Difference> shown, Function<Difference, String> remark, Function<Difference, Object> subject) {
		return new Branch(DifferenceLine.of(one, Locale.getDefault()) + remark.apply(one), icon(one), subject.apply(one),
				one.parts().stream().filter(shown).map(part -> branch(part, shown, remark, subject)).toList());
	}

	private static Icon icon(Difference difference) {
		return switch (difference.how()) {
		case ADDED -> Icon.ADDED;
		case REMOVED -> Icon.REMOVED;
		case REWRITTEN -> Icon.SAME;
		case MOVED, REORDERED -> Icon.MOVED;
		default -> Icon.CHANGED;
		};
	}
}
