package org.pgoal.dsl.ide.actions;

import java.util.List;

import org.pgoal.dsl.ide.workspace.Analysis;

/** Finds repairs of one kind in some lines of a text. */
interface SyntaxFix {

	/**
	 * @param firstLine from 0
	 * @param lastLine  inclusive
	 */
	List<Fix> find(Analysis analysis, int firstLine, int lastLine);
}
