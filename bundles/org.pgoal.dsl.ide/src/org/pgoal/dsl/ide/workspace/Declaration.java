package org.pgoal.dsl.ide.workspace;

import org.eclipse.lsp4j.Range;

/**
 * Something with a name that a file declares.
 *
 * @param kind      what it is
 * @param id        its ID; null where it has none
 * @param name      its full name; null where it has none
 * @param container the name of what it stands in; null for sheets and templates
 * @param idRange   where the ID stands; null where there is none
 * @param range     where its head stands
 */
public record Declaration(Kind kind, String id, String name, String container, Range idRange, Range range) {

	/** What can be declared. */
	public enum Kind {
		TEMPLATE, DEPARTMENT, PROJECT, INDICATOR
	}

	/** What it is shown as. */
	public String label() {
		return name != null ? name : id != null ? id : "";
	}
}
