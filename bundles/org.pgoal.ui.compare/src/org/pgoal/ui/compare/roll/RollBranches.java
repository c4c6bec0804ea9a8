package org.pgoal.ui.compare.roll;

import java.util.ArrayList;
import java.util.List;

import org.pgoal.compare.roll.Change;
import org.pgoal.compare.roll.Decision;
import org.pgoal.compare.roll.RollPlan;
import org.pgoal.compare.roll.RollPlan.LeftOut;
import org.pgoal.compare.roll.RollPlan.NextFile;
import org.pgoal.ui.compare.branches.Branch;
import org.pgoal.ui.compare.branches.Branch.Icon;

/** A plan as lines: each file with what is to decide and what changes; then what stays behind. */
final class RollBranches {

	private RollBranches() {
	}

	static List<Branch> of(RollPlan plan) {
		List<Branch> branches = new ArrayList<>();
		// what somebody must do something about is seen first
		plan.leftOut().stream().filter(LeftOut::fault).forEach(one -> branches.add(leftOut(one, Icon.FAULT)));
		plan.files().forEach(file -> branches.add(file(file)));
		List<Branch> rest = plan.leftOut().stream().filter(one -> !one.fault()).map(one -> leftOut(one, Icon.NOTE)).toList();
		if (!rest.isEmpty()) {
			branches.add(new Branch(RollText.of("leftOut", rest.size()), Icon.NOTE, null, rest));
		}
		return branches;
	}

	private static Branch leftOut(LeftOut one, Icon icon) {
		return Branch.leaf(RollText.of("leftOut.file", one.source().getFileName(), one.reason()), icon, one);
	}

	private static Branch file(NextFile file) {
		List<Branch> below = new ArrayList<>();
		List<Decision> decisions = file.rolled().decisions();
		if (!decisions.isEmpty()) {
			below.add(new Branch(RollText.of("decide", decisions.size()), Icon.DECIDE, null, decisions.stream().map(RollBranches::decision).toList()));
		}
		List<Branch> changes = changes(file.changes());
		below.add(new Branch(RollText.of("changes", changes.size()), Icon.CHANGED, null, changes));
		String place = file.place().toString().replace(file.place().getFileSystem().getSeparator(), "/");
		return new Branch(decisions.isEmpty() ? place : RollText.of("file", place, decisions.size()), Icon.SHEET, file, below);
	}

	private static Branch decision(Decision decision) {
		return Branch.leaf(RollText.of("decide.line", decision.line(), decision.reason()), Icon.DECIDE, decision);
	}

	/** A file of one sheet needs no line for the sheet. */
	private static List<Branch> changes(List<Change> changes) {
		List<Branch> branches = new ArrayList<>();
		for (Change change : changes) {
			if (changes.size() == 1 && !change.parts().isEmpty()) {
				return changes(change.parts());
			}
			branches.add(change(change));
		}
		return branches;
	}

	/** One cell of an indicator needs no line of its own. */
	private static Branch change(Change change) {
		if (change.parts().size() == 1 && change.parts().get(0).parts().isEmpty()) {
			return Branch.leaf(RollText.of("change", change.phrase(), change.parts().get(0).phrase()), Icon.CHANGED, change);
		}
		return new Branch(RollText.of(change.phrase()), Icon.CHANGED, change, change.parts().stream().map(RollBranches::change).toList());
	}
}
