package org.pgoal.rules.doc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.pgoal.model.Sheet;
import org.pgoal.model.finding.Severity;
import org.pgoal.rules.Rule;
import org.pgoal.rules.RuleContext;
import org.pgoal.rules.fixture.Checked;
import org.pgoal.rules.fixture.Language;
import org.pgoal.rules.gold.GoldSheets;

/**
 * The parameters and word lists that a rule asks a template for, found out by listening while it checks its examples and
 * the gold documents.
 */
record Asked(Set<String> parameters, Set<String> lists) {

	static Asked by(Rule rule) {
		Asked asked = new Asked(new TreeSet<>(), new TreeSet<>());
		List<Rule> listening = List.of(asked.listening(rule));
		for (String text : List.of(Examples.bad(rule.id()), Examples.good(rule.id()))) {
			var file = Language.parse(text);
			Checked.sheets(file.getSheets(), Language.template(file), listening);
		}
		Checked.sheets(GoldSheets.all(), Language.template("国家通用"), listening);
		return asked;
	}

	private Rule listening(Rule rule) {
		return new Rule() {
			@Override
			public String id() {
				return rule.id();
			}

			@Override
			public Severity severity() {
				return rule.severity();
			}

			@Override
			public void check(Sheet sheet, RuleContext context) {
				rule.check(sheet, listening(context));
			}
		};
	}

	private RuleContext listening(RuleContext context) {
		return (RuleContext) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { RuleContext.class }, (proxy, method, arguments) -> {
			switch (method.getName()) {
			case "words" -> lists.add((String) arguments[0]);
			case "parameter" -> parameters.add((String) arguments[0]);
			default -> {
				// nothing to learn
			}
			}
			try {
				return method.invoke(context, arguments);
			} catch (InvocationTargetException failure) {
				throw failure.getCause();
			}
		});
	}
}
