package org.pgoal.forms.definition;

/** A piece of a cell: text that every form has, or a placeholder. */
public sealed interface Part {

	/** Text as it stands. */
	record Literal(String text) implements Part {
	}

	/** A place for a value. */
	record Slot(Placeholder placeholder) implements Part {
	}
}
