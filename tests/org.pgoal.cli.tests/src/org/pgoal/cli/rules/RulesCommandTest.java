package org.pgoal.cli.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.pgoal.cli.shell.TestShell;
import org.pgoal.rules.Rule;
import org.pgoal.rules.registry.RuleRegistry;

import com.google.gson.JsonParser;

class RulesCommandTest {

	private final TestShell shell = new TestShell(Path.of("."));

	@Test
	void allRulesAreListed() {
		assertEquals(0, shell.run("rules"));
		List<String> ids = shell.out().lines().map(line -> line.split(" ")[0]).toList();
		assertEquals(RuleRegistry.all().stream().map(Rule::id).toList(), ids);
	}

	@Test
	void everyRuleExplainsItselfInBothLanguages() {
		for (boolean chinese : new boolean[] { false, true }) {
			if (chinese) {
				shell.chinese();
			}
			for (Rule rule : RuleRegistry.all()) {
				assertEquals(0, shell.run("rules", rule.id()));
				String title = shell.out().lines().findFirst().orElseThrow().split(" ", 3)[2];
				assertFalse(title.isBlank() || title.equals(rule.id()), "no title: " + rule.id());
				assertEquals(chinese, title.codePoints().anyMatch(Character::isIdeographic), title);
			}
		}
	}

	@Test
	void oneRuleInAnyCase() {
		assertEquals(0, shell.run("rules", "pg101"));
		assertTrue(shell.out().startsWith("PG101 warning "), shell.out());
		assertEquals(2, shell.run("rules", "PG999"));
		assertEquals("pgoal: there is no rule PG999; pgoal rules lists them\n", shell.err());
	}

	@Test
	void json() {
		assertEquals(0, shell.run("rules", "--format", "json"));
		var list = JsonParser.parseString(shell.out()).getAsJsonArray();
		assertEquals(RuleRegistry.all().size(), list.size());
		assertEquals(List.of("rule", "severity", "title", "description"), List.copyOf(list.get(0).getAsJsonObject().keySet()));
	}

	@Test
	void markdown() {
		assertEquals(0, shell.run("rules", "--format", "markdown", "PG101"));
		assertTrue(shell.out().startsWith("## PG101 "), shell.out());
	}
}
