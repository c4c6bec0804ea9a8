package org.example.pgoal.rules;

import java.util.List;

import org.pgoal.rules.Rule;
import org.pgoal.rules.RuleProvider;

/** Lists the rules of this library; named in META-INF/services, and in plugin.xml for the workbench. */
public final class ExampleRules implements RuleProvider {

	@Override
	public List<Rule> rules() {
		return List.of(new ShortNameRule());
	}
}
