package org.pgoal.dsl.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.Test;
import org.pgoal.dsl.PGoalStandaloneSetup;
import org.pgoal.dsl.check.Checker;
import org.pgoal.model.figures.Figures;
import org.pgoal.model.figures.Figures.DepartmentMoney;
import org.pgoal.model.figures.FileFacts;
import org.pgoal.model.figures.SheetFacts;
import org.pgoal.model.figures.Status;
import org.pgoal.model.figures.Tally;
import org.pgoal.model.figures.Weights;
import org.pgoal.model.lookup.Sheets;

/** What is counted of a file, and what files come to together. */
class FactsReaderTest {

	private static final Checker CHECKER = new PGoalStandaloneSetup().createInjectorAndDoEMFRegistration().getInstance(Checker.class);

	private static FileFacts facts(String name, String text) {
		return FactsReader.read(name, CHECKER.check(text, URI.createURI("file:/" + name), Sheets.NONE));
	}

	private static FileFacts project(String name, String head) {
		return facts(name + ".pgoal", """
				项目 "%s" {
				    %s
				    目标 "办案"
				    产出指标 {
				        数量指标: "受理案件" 150 件 权重 50
				        质量指标: "办案质量" "提高"
				        时效指标: "时间"
				    }
				}
				""".formatted(name, head));
	}

	private static Figures figures(FileFacts... files) {
		Tally tally = new Tally();
		List.of(files).forEach(tally::add);
		return tally.figures();
	}

	@Test
	void aSheetIsCountedByItsHardestFinding() {
		SheetFacts sheet = project("甲", "资金 { 年度资金总额: 6 万元 财政拨款: 5 万元 }").sheets().get(0);
		assertEquals(Status.WARNING, sheet.status());
		assertEquals(List.of(1, 1, 1), List.of(sheet.quantified(), sheet.inWords(), sheet.blank()));
		assertEquals(0, new BigDecimal(60_000).compareTo(sheet.budget()));
		assertEquals(1, sheet.line());
	}

	@Test
	void aFileThatIsNotUnderstoodCountsAsUnread() {
		assertEquals(Status.UNREAD, facts("a.pgoal", "项目 \"甲\" { 产出指标 {").sheets().get(0).status());
		FileFacts conflict = facts("b.pgoal", "<<<<<<< HEAD\n项目 \"甲\" { }\n=======\n>>>>>>> other\n");
		assertEquals(List.of("b.pgoal"), conflict.sheets().stream().map(SheetFacts::name).toList());
		assertTrue(facts("c.pgoal", "模板 某 { }").sheets().isEmpty());
	}

	@Test
	void moneyIsSummedByDepartmentWhateverItIsCalledBy() {
		FileFacts department = facts("d.pgoal", "部门 局 \"某局\" { }");
		Figures figures = figures(department, project("甲", "部门 局 资金 { 年度资金总额: 6 万元 }"), project("乙", "实施单位: \"某局\" 资金 { 年度资金总额: 400 元 }"),
				project("丙", "资金 { 年度资金总额: 6 }"));
		assertEquals(List.of(new DepartmentMoney("某局", new BigDecimal("60400"), new BigDecimal("60400"), 2)), figures.departments().stream()
				.map(one -> new DepartmentMoney(one.name(), one.amount().stripTrailingZeros().setScale(0), one.projects().stripTrailingZeros().setScale(0), one.count())).toList());
		assertEquals(1, figures.unpriced());
		assertEquals(3, figures.projects());
	}

	@Test
	void aDepartmentThatSaysItsOwnAmountIsNotCountedTwice() {
		Figures figures = figures(facts("d.pgoal", "部门 局 \"某局\" { 资金 { 总额: 100 万元 } }"), project("甲", "部门 局 资金 { 年度资金总额: 6 万元 }"));
		assertEquals(0, new BigDecimal(1_000_000).compareTo(figures.budget()));
		assertEquals(0, new BigDecimal(60_000).compareTo(figures.departments().get(0).projects()));
	}

	@Test
	void weightsStandAgainstTheTemplatesTotal() {
		String sheet = "使用 甲县\n模板 甲县 扩展 国家通用 { 权重 合计 90 }\n项目 \"甲\" { 产出指标 { 数量指标: \"受理案件\" 150 件 %s } }";
		assertEquals(Weights.FIT, facts("a.pgoal", sheet.formatted("权重 90")).sheets().get(0).weights());
		assertEquals(Weights.DIFFER, facts("a.pgoal", sheet.formatted("权重 80")).sheets().get(0).weights());
		assertEquals(Weights.ABSENT, facts("a.pgoal", sheet.formatted("")).sheets().get(0).weights());
		assertEquals(Weights.UNASKED, project("甲", "").sheets().get(0).weights());
	}
}
