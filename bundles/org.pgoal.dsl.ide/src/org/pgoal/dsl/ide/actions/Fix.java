package org.pgoal.dsl.ide.actions;

import java.util.List;

import org.eclipse.lsp4j.TextEdit;
import org.pgoal.dsl.check.Problem;
import org.pgoal.model.message.Message;

/**
 * A repair of the text that needs no model.
 *
 * @param problem what it repairs; null where nobody has complained
 */
record Fix(Message title, List<TextEdit> edits, Problem problem, boolean preferred) {
}
