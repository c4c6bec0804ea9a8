package org.pgoal.rules;

import java.util.List;

/**
 * Contributes rules. Found through {@link java.util.ServiceLoader} on a class path, and through the extension point
 * {@code org.pgoal.rules.rules} in the workbench.
 */
public interface RuleProvider {

	List<Rule> rules();
}
