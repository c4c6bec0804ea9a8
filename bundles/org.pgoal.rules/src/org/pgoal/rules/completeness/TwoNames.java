package org.pgoal.rules.completeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.pgoal.rules.RuleContext;
import org.pgoal.rules.wording.Wording;

/** Finds names that join two measures of one kind, as in 考生满意度,用人单位满意度. */
final class TwoNames {

	private static final Pattern JOINT = Pattern.compile("[，,、；;/／]|以及|和(?![谐解])|及(?![时格率])|与(?![率会])");
	private static final String[] NONE = {};

	private TwoNames() {
	}

	/** Cheap, as most names are not. */
	private static boolean isJoint(String name) {
		for (int i = 0; i < name.length(); i++) {
			if ("，,、；;/／和及与".indexOf(name.charAt(i)) >= 0) {
				return true;
			}
		}
		return false;
	}

	/** The measures that a name joins, at least two of them; none for a name that is one. */
	static String[] in(String name, RuleContext context) {
		if (name == null || !isJoint(name) || Wording.mentions(name, context.words("合并词"))) {
			return NONE;
		}
		String[] parts = JOINT.split(Wording.withoutNotes(name));
		if (parts.length < 2) {
			return NONE;
		}
		for (Set<String> kind : List.of(context.words("比率词尾"), context.words("计数词尾"))) {
			List<String> measures = new ArrayList<>();
			for (String part : parts) {
				if (Wording.ending(part, kind) != null) {
					measures.add(part.strip());
				}
			}
			if (measures.size() > 1) {
				return measures.toArray(NONE);
			}
		}
		return NONE;
	}
}
