package org.pgoal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgoal.model.GoalFile;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Sheet;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.lookup.Sheets;
import org.pgoal.rules.fixture.Language;
import org.pgoal.rules.registry.BuiltInRules;
import org.pgoal.rules.registry.RuleRegistry;

class RuleRunnerTest {

	private static final Rule FINDS = rule("X1", context -> context.report(context.sheet(), PgoalPackage.Literals.SHEET__NAME, "any"));

	@ParameterizedTest
	@CsvSource({ "错误, ERROR", "error, ERROR", "警告, WARNING", "warning, WARNING", "提示, NOTE", "note, NOTE", "没有这个级别, WARNING" })
	void aTemplateSetsTheSeverity(String word, Severity severity) {
		assertEquals(List.of(severity), run("X1: " + word, FINDS).findings().stream().map(f -> f.severity()).toList());
	}

	@ParameterizedTest
	@CsvSource({ "忽略", "ignore" })
	void aRuleThatIsOffIsNotRun(String word) {
		Rule fails = rule("X1", context -> {
			throw new AssertionError("was run");
		});
		assertEquals(new Outcome(List.of(), List.of()), run("X1: " + word, fails));
	}

	@Test
	void theMostSpecialTemplateWins() {
		GoalFile file = Language.parse("使用 乙 模板 甲 { 规则 { X1: 错误 } } 模板 乙 扩展 甲 { 规则 { X1: { 阈值: 3 } } } 项目 \"子\" { }");
		Outcome outcome = new RuleRunner(List.of(FINDS)).run(file.getSheets().get(0), Language.template(file), Sheets.NONE);
		assertEquals(Severity.ERROR, outcome.findings().get(0).severity());
	}

	@Test
	void aFailingRuleHidesNothing() {
		Rule fails = rule("X0", context -> {
			context.report(context.sheet(), null, "before");
			throw new IllegalStateException("boom");
		});
		Outcome outcome = run("", fails, FINDS);
		assertEquals(List.of("X0", "X1"), outcome.findings().stream().map(f -> f.rule()).toList());
		assertEquals(List.of("X0"), outcome.notRun().stream().map(n -> n.rule()).toList());
		assertTrue(outcome.notRun().get(0).reason().text(java.util.Locale.ENGLISH).contains("boom"));
	}

	@ParameterizedTest
	@CsvSource({ "60 %, 0.6", "5 ‰, 0.005", "3, 3", "\"三\", 7", "'', 7" })
	void aParameterIsANumber(String written, String number) {
		List<BigDecimal> asked = new ArrayList<>();
		run(written.isEmpty() ? "" : "X1: { 阈值: " + written + " }", rule("X1", context -> asked.add(context.parameter("阈值", new BigDecimal(7)))));
		assertEquals(0, new BigDecimal(number).compareTo(asked.get(0)));
	}

	@Test
	void oneReasonIsRecordedOnce() {
		Outcome outcome = run("", rule("X1", context -> {
			context.cannotDecide("unit", "a");
			context.cannotDecide("unit", "a");
			context.cannotDecide("unit", "b");
		}));
		assertEquals(2, outcome.notRun().size());
	}

	@Test
	void idsAreStableAndUnique() {
		List<String> ids = BuiltInRules.all().stream().map(Rule::id).toList();
		assertEquals(ids.stream().sorted().distinct().toList(), ids);
	}

	@Test
	void theRegistryHoldsTheBuiltInRules() {
		assertTrue(RuleRegistry.all().containsAll(BuiltInRules.all()));
	}

	private static Outcome run(String settings, Rule... rules) {
		GoalFile file = Language.parse("使用 甲 模板 甲 { 规则 { " + settings + " } } 项目 \"子\" { }");
		return new RuleRunner(List.of(rules)).run(file.getSheets().get(0), Language.template(file), Sheets.NONE);
	}

	private static Rule rule(String id, Consumer<RuleContext> check) {
		return new Rule() {
			@Override
			public String id() {
				return id;
			}

			@Override
			public Severity severity() {
				return Severity.WARNING;
			}

			@Override
			public void check(Sheet sheet, RuleContext context) {
				check.accept(context);
			}
		};
	}
}
