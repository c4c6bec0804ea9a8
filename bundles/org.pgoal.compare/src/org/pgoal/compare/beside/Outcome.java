package org.pgoal.compare.beside;

import org.pgoal.model.message.Message;

/** What came of comparing two texts by meaning. */
public sealed interface Outcome permits Compared, Outcome.Unclear {

	/**
	 * A text that isn't understood.
	 *
	 * @param side   whose; null: what both began with
	 * @param line   from 1, where the fault is
	 * @param reason what is wrong, and what to do
	 */
	record Unclear(Side side, int line, Message reason) implements Outcome {
	}
}
