package org.pgoal.forms.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.forms.grid.SourceDocument;
import org.pgoal.forms.intake.Intake;
import org.pgoal.forms.intake.OfficeConversion;
import org.pgoal.model.Sheet;

/** Forms of regions that no template knows, laid out like those of one that is known. */
class PrintedRegionTest {

	private static final String FORM = """
			%s,,,,
			（2024年度）,,,,
			项目名称,校园安保,,,
			主管部门及代码,[100]%s,,实施单位,第一小学
			项目来源,本级申报项目,,项目期,1年
			项目资金%s,年度资金总额：,,10,
			,其中：财政拨款,,10,
			,其他资金,,0,
			年度目标,保障安全,,,
			绩效指标,一级指标,二级指标,三级指标,指标值
			,产出指标,数量指标,保安人数,≥20人
			""";
	private static final String MONEY = "（万元）";

	@TempDir
	Path folder;

	private SourceDocument form(String title, String office, String money) throws Exception {
		return new Intake(OfficeConversion.none()).open(Files.writeString(folder.resolve("form.csv"), FORM.formatted(title, office, money)));
	}

	private static List<String> notes(Imported imported) {
		Sheet sheet = imported.sheets().get(0);
		return imported.notes().stream().filter(note -> note.element() == sheet).map(note -> note.message().text(Locale.ENGLISH)).toList();
	}

	@ParameterizedTest
	@CsvSource({ "盐池县2024年项目支出绩效目标表,盐池县", "2024年度前郭尔罗斯蒙古族自治县项目支出绩效目标表,前郭尔罗斯蒙古族自治县", "附件2：中共盐城市委员会项目支出绩效目标表,盐城市" })
	void theTitleNamesTheRegion(String title, String region) throws Exception {
		Imported imported = ReadForms.read(form(title, "教育局", MONEY));
		assertEquals(region, imported.sheets().get(0).getRegion());
		assertEquals(List.of("read as a form of 宿州市2024, but the form names " + region + "; check region, money unit and categories"), notes(imported));
	}

	@Test
	void anOfficeOfAnotherRegionIsADoubt() throws Exception {
		Imported imported = ReadForms.read(form("项目支出绩效目标表", "盐池县教育局", "（元）"));
		assertEquals("元", imported.sheets().get(0).getCurrency(), "as it is printed");
		assertEquals(List.of("read as a form of 宿州市2024 by its labels, but an office is named after 盐池县; region 宿州市 is taken from the template: check it, money unit and categories"),
				notes(imported));
	}

	@Test
	void aTitleCountsForMoreThanARegionThatIsMentionedBelow() throws Exception {
		assertEquals("盐池县", ReadForms.read(form("盐池县项目支出绩效目标表", "宿州市教育局", MONEY)).sheets().get(0).getRegion());
	}

	@Test
	void theTemplatesOwnRegionIsCertain() throws Exception {
		Imported imported = ReadForms.read(form("项目支出绩效目标表", "宿州教育局", ""));
		assertEquals("宿州市", imported.sheets().get(0).getRegion());
		assertEquals("万元", imported.sheets().get(0).getCurrency());
		assertEquals(List.of(), notes(imported));
	}

	@ParameterizedTest
	@ValueSource(strings = { "教育局", "县教育局", "全县中小学", "幸福小区" })
	void whatIsTakenFromTheTemplateIsSaid(String office) throws Exception {
		Imported imported = ReadForms.read(form("项目支出绩效目标表", office, ""));
		assertEquals("宿州市", imported.sheets().get(0).getRegion());
		assertEquals(List.of("read as a form of 宿州市2024 by its labels; it names no region, 宿州市 is taken from the template",
				"no money unit is printed; 万元 is taken from the template 宿州市2024"), notes(imported));
	}

	@Test
	void aTemplateThatWasAskedForNeedsNoRemark() throws Exception {
		assertEquals(List.of(), notes(ReadForms.read(form("项目支出绩效目标表", "教育局", ""), "宿州市2024")));
		assertTrue(notes(ReadForms.read(form("盐池县项目支出绩效目标表", "教育局", MONEY), "宿州市2024")).get(0).contains("盐池县"));
	}
}
