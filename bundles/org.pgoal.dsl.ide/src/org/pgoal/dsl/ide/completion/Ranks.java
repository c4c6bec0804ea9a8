package org.pgoal.dsl.ide.completion;

/** The order of the kinds of proposals; within a kind the order of the form. */
final class Ranks {

	static final int REQUIRED = 1000;
	static final int VALUE = 2000;
	static final int EXPECTED = 3000;
	static final int LINE = 4000;
	static final int KEYWORD = 5000;
	static final int OTHER_LANGUAGE = 6000;

	private Ranks() {
	}
}
