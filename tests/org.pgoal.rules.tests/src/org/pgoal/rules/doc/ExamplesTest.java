package org.pgoal.rules.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pgoal.model.change.Remedy;
import org.pgoal.model.finding.Finding;
import org.pgoal.model.message.Message;
import org.pgoal.rules.registry.BuiltInRules;
import org.pgoal.rules.Rule;
import org.pgoal.rules.fixture.Checked;

/** What {@code docs/rules.md} shows is true, and every rule says in both languages what it is about. */
class ExamplesTest {

	private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
	private static final Pattern UNFILLED = Pattern.compile("\\{\\d");

	static Stream<Rule> rules() {
		return BuiltInRules.all().stream();
	}

	@ParameterizedTest
	@MethodSource("rules")
	void theBadExampleBreaksTheRule(Rule rule) {
		assertFalse(Checked.text(Examples.bad(rule.id())).lines(rule.id()).isEmpty());
	}

	@ParameterizedTest
	@MethodSource("rules")
	void theGoodExampleDoesNot(Rule rule) {
		Checked checked = Checked.text(Examples.good(rule.id()));
		assertEquals(List.of(), checked.messages(rule.id()));
		assertFalse(checked.undecided().contains(rule.id()), "the good example must be decided");
	}

	@ParameterizedTest
	@MethodSource("rules")
	void titleAndDescriptionAreInBothLanguages(Rule rule) {
		for (String key : List.of(".title", ".description")) {
			inBothLanguages(Message.of(rule.getClass(), rule.id() + key));
		}
	}

	@ParameterizedTest
	@MethodSource("rules")
	void messagesAndFixesAreInBothLanguages(Rule rule) {
		for (Finding finding : Checked.text(Examples.bad(rule.id())).findings()) {
			if (finding.rule().equals(rule.id())) {
				inBothLanguages(finding.message());
				finding.remedies().stream().map(Remedy::title).forEach(ExamplesTest::inBothLanguages);
			}
		}
	}

	private static void inBothLanguages(Message message) {
		String english = message.text(Locale.ENGLISH);
		String chinese = message.text(Locale.SIMPLIFIED_CHINESE);
		assertFalse(english.startsWith(message.key()), () -> "no text for " + message.key());
		assertNotEquals(english, chinese);
		assertTrue(HAN.matcher(chinese).find(), chinese);
		assertFalse(UNFILLED.matcher(english + chinese).find(), () -> english + chinese);
	}
}
