package org.example.pgoal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;

import org.eclipse.xtext.parser.IParser;
import org.junit.jupiter.api.Test;
import org.pgoal.dsl.PGoalStandaloneSetup;
import org.pgoal.dsl.templates.TemplateCatalogue;
import org.pgoal.model.GoalFile;
import org.pgoal.model.finding.Finding;
import org.pgoal.model.lookup.Sheets;
import org.pgoal.rules.registry.RuleRegistry;
import org.pgoal.rules.RuleRunner;

import com.google.inject.Injector;

class ShortNameRuleTest {

	private static final Injector LANGUAGE = new PGoalStandaloneSetup().createInjectorAndDoEMFRegistration();

	@Test
	void isFoundBesideTheBuiltInRules() {
		assertTrue(RuleRegistry.all().stream().anyMatch(ShortNameRule.class::isInstance));
		assertTrue(RuleRegistry.all().size() > 1);
	}

	@Test
	void findsALongName() {
		List<Finding> findings = check("使用 国家通用", "预算编制准确率(计算方法为: 执行数减去预算数再除以预算数)");
		assertEquals(List.of("名称有 30 个字，请缩短到 10 个字以内"), texts(check("使用 我县", "预算编制准确率(计算方法为: 执行数减去预算数再除以预算数)")));
		assertEquals(List.of(), texts(findings));
	}

	@Test
	void offersToDropTheNote() {
		Finding finding = check("使用 我县", "预算编制准确率(执行数减去预算数)").get(0);
		assertEquals("去掉括号里的说明", finding.remedies().get(0).title().text(Locale.SIMPLIFIED_CHINESE));
	}

	@Test
	void leavesShortNamesAlone() {
		assertEquals(List.of(), texts(check("使用 我县", "预算编制准确率")));
	}

	private static List<String> texts(List<Finding> findings) {
		return findings.stream().map(f -> f.message().text(Locale.SIMPLIFIED_CHINESE)).toList();
	}

	private static List<Finding> check(String use, String name) {
		String text = use + " 模板 我县 扩展 国家通用 { 规则 { EX101: 警告 { 阈值: 10 } } } 项目 \"甲\" { 产出指标 { 质量指标: \"" + name + "\" ≤ 5 % } }";
		GoalFile file = (GoalFile) LANGUAGE.getInstance(IParser.class).parse(new StringReader(text)).getRootASTElement();
		return new RuleRunner(RuleRegistry.all()).run(file.getSheets().get(0), LANGUAGE.getInstance(TemplateCatalogue.class).effective(file), Sheets.NONE)
				.findings().stream().filter(f -> f.rule().equals("EX101")).toList();
	}
}
