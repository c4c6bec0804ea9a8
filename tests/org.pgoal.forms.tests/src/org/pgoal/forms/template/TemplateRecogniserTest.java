package org.pgoal.forms.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.pgoal.model.CategorySpec;
import org.pgoal.model.Indicator;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Sheet;
import org.pgoal.model.Template;
import org.pgoal.model.template.EffectiveTemplate;

/** Region and year first, then the region, then the catalogue. */
class TemplateRecogniserTest {

	private static final PgoalFactory FACTORY = PgoalFactory.eINSTANCE;

	private final TemplateRecogniser recogniser = new TemplateRecogniser(List.of(template("空", null, null), template("通用", null, null, "产出指标/数量指标", "效益指标/社会效益指标"),
			template("新通用", null, null, "成本指标/经济成本指标", "产出指标/数量指标"), template("甲2023", "甲县", "2023", "产出指标/数量指标"), template("甲2024", "甲县", "2024", "产出指标/数量指标"),
			template("乙2024", "乙县", "2024", "产出指标/数量", "效益指标/社会")));

	private String found(Sheet sheet) {
		return recogniser.recognise(List.of(sheet)).orElseThrow().template().id();
	}

	@Test
	void regionAndYearDecide() {
		assertEquals("甲2023", found(sheet("甲县", "2023", "成本指标/经济成本指标")));
		assertEquals("甲2024", found(sheet("甲县", "2024")));
		assertEquals("地区 甲县、年度 2024 与模板一致", recogniser.recognise(List.of(sheet("甲县", "2024"))).orElseThrow().reason().text(Locale.CHINA));
	}

	@Test
	void theRegionAloneDecidesWhereTheYearIsAnother() {
		assertEquals("甲2023", found(sheet("甲县", null, "产出指标/数量指标")));
		assertEquals("乙2024", found(sheet("乙县", "2019")));
	}

	@Test
	void elseTheCatalogueDecidesAndAnotherRegionOnlyWhereItFitsBetter() {
		assertEquals("通用", found(sheet("丙县", "2023", "产出指标/数量指标")));
		assertEquals("新通用", found(sheet("丙县", "2023", "产出指标/数量指标", "成本指标/经济成本指标")));
		assertEquals("乙2024", found(sheet(null, null, "产出指标/数量", "效益指标/社会")));
	}

	@Test
	void aTemplateWithoutCatalogueIsNeverFound() {
		assertEquals("通用", found(sheet(null, null)));
		assertTrue(new TemplateRecogniser(List.of(template("空", null, null))).recognise(List.of(sheet(null, null))).isEmpty());
	}

	private static Sheet sheet(String region, String year, String... places) {
		Sheet sheet = FACTORY.createProject();
		sheet.setRegion(region);
		sheet.setYear(year);
		for (String place : places) {
			Indicator indicator = FACTORY.createIndicator();
			indicator.setLevel1(place.split("/")[0]);
			indicator.setLevel2(place.split("/")[1]);
			sheet.getRows().add(indicator);
		}
		return sheet;
	}

	private static EffectiveTemplate template(String id, String region, String year, String... places) {
		Template template = FACTORY.createTemplate();
		template.setId(id);
		template.setRegion(region);
		template.setYear(year);
		for (String place : places) {
			CategorySpec one = category(place.split("/")[0]);
			one.getChildren().add(category(place.split("/")[1]));
			template.getCategories().add(one);
		}
		return EffectiveTemplate.of(template);
	}

	private static CategorySpec category(String label) {
		CategorySpec category = FACTORY.createCategorySpec();
		category.setLabel(label);
		return category;
	}
}
