package org.pgoal.dsl.ide.completion;

import java.util.function.Consumer;

/** Proposes texts of one kind where they are valid. */
interface Proposer {

	void propose(CaretContext at, Consumer<Proposal> out);
}
