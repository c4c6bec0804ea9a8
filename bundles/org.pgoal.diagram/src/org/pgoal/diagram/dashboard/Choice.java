package org.pgoal.diagram.dashboard;

import org.pgoal.model.figures.Status;
import org.pgoal.model.figures.Weights;

/** What a bar stands for: the places that are listed when it is chosen. */
public sealed interface Choice {

	/** Sheets of a status. */
	record OfStatus(Status status) implements Choice {
	}

	/** Findings of a rule. */
	record OfRule(String rule) implements Choice {
	}

	/** Sheets of a department; empty: of none. */
	record OfDepartment(String name) implements Choice {
	}

	/** Sheets with indicators of a kind. */
	record OfKind(Kind kind) implements Choice {
	}

	/** Sheets whose weights stand so. */
	record OfWeights(Weights weights) implements Choice {
	}

	/** Kinds of indicators. */
	enum Kind {
		QUANTIFIED, IN_WORDS, BLANK
	}
}
