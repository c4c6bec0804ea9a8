package org.pgoal.compare.diff;

import java.util.Locale;

/** What a difference is about, in the words of the domain. */
public enum Topic {

	/** A file as a whole: the order of its sheets. */
	FILE,
	/** The template that a file uses. */
	TEMPLATE_IN_USE,
	/** A template declared in the file, or a part of one. */
	TEMPLATE, TEMPLATE_PART,
	/** A department or project sheet, and its header. */
	SHEET, SHEET_KIND, ID, NAME, DEPARTMENT, COMPLETE, REGION, YEAR, CURRENCY, TITLE, STATUS,
	/** A header cell; a field of an indicator. */
	FIELD,
	/** The total of the money; another fund line; what was spent of it. */
	BUDGET, FUND, FUND_ACTUAL,
	/** A task of a department, its text and its unit. */
	TASK, CONTENT, UNIT,
	/** The goal text; one of several goals. */
	GOAL, DETAILED_GOAL, PLAN, MEASURE,
	/** A row of the indicator table, and its cells. */
	INDICATOR, CATEGORY, CODE, TARGET, WEIGHT, POLARITY, KIND, FORMULA, LAST_YEAR, ACTUAL, SCORE, REASON,
	/** The order of elements that are otherwise the same. */
	ORDER;

	/** The word for programs, e.g. {@code last-year}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
