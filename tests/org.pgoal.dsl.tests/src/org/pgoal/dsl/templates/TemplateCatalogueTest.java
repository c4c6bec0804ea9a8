package org.pgoal.dsl.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pgoal.dsl.check.Checking;
import org.pgoal.dsl.check.Codes;
import org.pgoal.dsl.check.FileCheck;
import org.pgoal.model.CategoryRole;
import org.pgoal.model.FieldRole;
import org.pgoal.model.FormKind;
import org.pgoal.model.FundRole;
import org.pgoal.model.template.Category;
import org.pgoal.model.template.EffectiveTemplate;

class TemplateCatalogueTest {

	private final TemplateCatalogue catalogue = Checking.INJECTOR.getInstance(TemplateCatalogue.class);

	static Stream<String> all() {
		return Checking.INJECTOR.getInstance(TemplateCatalogue.class).builtIn().stream();
	}

	static Stream<String> forms() {
		return all().filter(name -> !name.equals("通用规则"));
	}

	@ParameterizedTest
	@MethodSource("all")
	void isFreeOfProblems(String name) {
		FileCheck check = Checking.check(catalogue.text(name).orElseThrow());
		assertEquals(List.of(Codes.DUPLICATE), check.problems().stream().map(problem -> problem.rule()).toList(), "but for hiding the built-in one");
	}

	@ParameterizedTest
	@MethodSource("forms")
	void everyCategoryHasARole(String name) {
		EffectiveTemplate template = catalogue.effective(name).orElseThrow();
		assertFalse(template.levelOnes().isEmpty());
		for (Category one : template.levelOnes()) {
			assertTrue(one.role() != CategoryRole.NONE, one.toString());
			one.children().forEach(two -> assertTrue(two.role() != CategoryRole.NONE, two.toString()));
		}
	}

	@ParameterizedTest
	@MethodSource("forms")
	void everyFormHasATitleANameABodyAndOneTotal(String name) {
		EffectiveTemplate template = catalogue.effective(name).orElseThrow();
		for (FormKind kind : FormKind.values()) {
			assertTrue(template.form(kind).orElseThrow().getTitle() != null);
			assertTrue(template.field(kind, FieldRole.NAME).isPresent());
			assertEquals(1, template.funds(kind).stream().filter(fund -> fund.getRole() == FundRole.TOTAL).count());
		}
		assertTrue(template.field(FormKind.PROJECT, FieldRole.BODY).isPresent());
	}

	@ParameterizedTest
	@CsvSource({ "国家通用,成本,成本指标,产出指标", "国家通用,可持续发展,可持续影响指标,效益指标", "国家通用,社会公众或服务对象满意度,服务对象满意度指标,满意度指标",
			"国家通用2021,生态环境成本,生态环境成本指标,成本指标", "平罗县2023,社会效益指标,社会效益,效益指标", "平罗县2023,可持续影响指标,可持续影响,效益指标",
			"井研县2024,可持续发展指标,可持续影响指标,效益指标", "井研县2024,服务对象满意度,服务对象满意度指标,满意度指标", "六枝特区2023,社会公众,服务对象满意度指标,满意度指标",
			"乌海市2022,可持续影响,可持续影响,效益指标", "宿州市2024,满意度指标,满意度指标,满意度指标", "宿州市2024,服务对象满意度,满意度指标,满意度指标" })
	void labelsAreUnderstood(String template, String label, String category, String levelOne) {
		Category found = catalogue.effective(template).orElseThrow().levelTwo(null, label).orElseThrow();
		assertEquals(category, found.label());
		assertEquals(levelOne, found.parent().label());
	}

	@Test
	void weightsAreThoseOfTheForms() {
		assertEquals("90", catalogue.effective("井研县2024").orElseThrow().weightTotal().orElseThrow().toString());
		assertEquals("90", catalogue.effective("乌海市2022").orElseThrow().weightTotal().orElseThrow().toString());
		assertTrue(catalogue.effective("平罗县2023").orElseThrow().weightTotal().isEmpty());
		assertTrue(catalogue.standard().weightTotal().isEmpty());
	}

	@Test
	void anEffectiveTemplateIsBuiltOnce() {
		assertSame(catalogue.standard(), catalogue.effective(Checking.check("项目 \"x\" { }").model()));
		assertSame(catalogue.standard(), catalogue.effective(Checking.check("使用 没有 项目 \"x\" { }").model()));
		FileCheck check = Checking.check("使用 甲 模板 甲 扩展 国家通用 { } 项目 \"x\" { }");
		assertSame(catalogue.effective(check.model()), catalogue.effective(check.model()));
		assertNotSame(catalogue.standard(), catalogue.effective(check.model()));
		assertEquals(List.of("甲", "国家通用", "通用规则"), check.template().lineage().stream().map(template -> template.getId()).toList());
	}

	@Test
	void aFilesOwnTemplateGoesBeforeTheBuiltInOne() {
		assertEquals("60", Checking.check("使用 平罗县2023 模板 平罗县2023 扩展 国家通用 { 权重 合计 60 }").template().weightTotal().orElseThrow().toString());
	}
}
