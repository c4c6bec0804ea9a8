package org.pgoal.dsl.formatting;

import org.pgoal.dsl.text.KeywordLanguage;

/**
 * How to format.
 *
 * @param keywords the language that all keywords are turned into; null leaves each as it is
 */
public record FormatOptions(KeywordLanguage keywords) {

	/** Layout only. */
	public static final FormatOptions LAYOUT = new FormatOptions(null);

	/** Layout, and keywords in one language. */
	public static FormatOptions in(KeywordLanguage keywords) {
		return new FormatOptions(keywords);
	}
}
