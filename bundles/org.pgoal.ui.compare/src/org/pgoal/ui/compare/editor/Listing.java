package org.pgoal.ui.compare.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.pgoal.compare.beside.Compared;
import org.pgoal.compare.beside.Origin;
import org.pgoal.compare.beside.Outcome;
import org.pgoal.compare.beside.Side;
import org.pgoal.compare.diff.Difference;
import org.pgoal.ui.compare.branches.Branch;
import org.pgoal.ui.compare.branches.Branch.Icon;
import org.pgoal.ui.compare.branches.DifferenceBranches;

/**
 * What the list says, made beforehand on a thread that may take its time.
 *
 * @param outcome null where the comparison failed
 * @param title   of the pane
 * @param all     lines with what is only written differently
 * @param changes lines without
 */
record Listing(Outcome outcome, String title, List<Branch> all, List<Branch> changes) {

	/** What the sides are called. */
	record Labels(String before, String after, String ancestor) {

		String of(Side side) {
			return side == null ? ancestor : side == Side.AFTER ? after : before;
		}
	}

	static Listing failed() {
		return one(null, Branch.leaf(EditorText.of("failed"), Icon.FAULT, null));
	}

	static Listing working() {
		return one(null, Branch.leaf(EditorText.of("working"), Icon.NOTE, null));
	}

	static Listing of(Outcome outcome, Labels labels) {
		return switch (outcome) {
		case Outcome.Unclear unclear -> one(unclear,
				Branch.leaf(EditorText.of(unclear.line() > 0 ? "unclear" : "unclear.file", labels.of(unclear.side()), unclear.line(), unclear.reason()), Icon.FAULT, unclear));
		case Compared compared -> of(compared, labels);
		};
	}

	private static Listing one(Outcome outcome, Branch line) {
		return new Listing(outcome, EditorText.of("differences"), List.of(line), List.of(line));
	}

	private static Listing of(Compared compared, Labels labels) {
		List<Branch> all = lines(compared, labels, any -> true);
		List<Branch> changes = lines(compared, labels, Difference::isChange);
		String title = compared.diff().isChange() ? EditorText.of("title", count(changes), labels.before(), labels.after()) : EditorText.of("differences");
		return new Listing(compared, title, all, changes);
	}

	private static List<Branch> lines(Compared compared, Labels labels, Predicate<Difference> shown) {
		List<Branch> lines = new ArrayList<>();
		if (!compared.diff().isChange()) {
			int differ = compared.lines();
			lines.add(Branch.leaf(differ == 0 ? EditorText.of("same") : EditorText.of("same.meaning", differ), Icon.NOTE, null));
		}
		lines.addAll(DifferenceBranches.of(compared.diff(), shown, one -> remark(compared, one, labels), one -> one));
		return lines;
	}

	/** Lines that stand for themselves. */
	private static long count(List<Branch> branches) {
		return branches.stream()
				.mapToLong(one -> one.below().isEmpty() || one.icon() == Icon.ADDED || one.icon() == Icon.REMOVED ? 1 : count(one.below())).sum();
	}

	private static String remark(Compared compared, Difference one, Labels labels) {
		if (!one.parts().isEmpty() && one.before() != null && one.after() != null) {
			return "";
		}
		Origin origin = compared.origin(one);
		return switch (origin) {
		case UNKNOWN -> "";
		case BOTH -> EditorText.of("origin.both");
		case BEFORE, AFTER -> EditorText.of("origin.one", labels.of(Side.valueOf(origin.name())));
		};
	}
}
