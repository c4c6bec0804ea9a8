package org.pgoal.dsl.ide.completion;

/** The order of the kinds of proposals; within a kind the order of the form. */
final class Ranks {

	static final int REQUIRED = 1000;
	static final int VALUE = 2000;
	static final int EXPECTED = 3000;
	static final int LINE = 4000;
	/** Within the lines: those that other sheets have, behind empty ones. */
	static final int LINE_OF_A_SHEET = 500;
	static final int KEYWORD = 5000;
	static final int OTHER_LANGUAGE = 6000;

	private Ranks() {
	}
}
