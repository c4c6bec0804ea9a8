package org.pgoal.model.figures;

import org.pgoal.model.finding.Severity;

/** How a sheet stands with the rules: by its hardest finding. */
public enum Status {
	/** Its file is not understood as a whole. */
	UNREAD, ERROR, WARNING, NOTE, CLEAN;

	/** @param worst null: nothing was found */
	public static Status of(Severity worst) {
		return switch (worst) {
		case ERROR -> ERROR;
		case WARNING -> WARNING;
		case NOTE -> NOTE;
		case null -> CLEAN;
		};
	}
}
