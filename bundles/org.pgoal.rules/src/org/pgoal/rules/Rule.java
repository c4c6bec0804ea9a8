package org.pgoal.rules;

import org.pgoal.model.Sheet;
import org.pgoal.model.finding.Severity;

/**
 * A check of goal sheets. A rule knows no region and no label: it asks the template in force for roles, words and
 * parameters. It reports and never changes anything. Rules hold no state: one instance checks all sheets, and may be
 * asked from several threads.
 *
 * <p>Rules of one's own are contributed through {@link RuleProvider}.
 */
public interface Rule {

	/** The stable ID: letters, then digits, e.g. PG309. It is what templates, suppressions and reports name. */
	String id();

	/** The severity where no template says otherwise. */
	Severity severity();

	/** Checks one sheet and reports through the context. */
	void check(Sheet sheet, RuleContext context);
}
