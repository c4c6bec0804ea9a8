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
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.forms.intake.Intake;
import org.pgoal.forms.intake.OfficeConversion;
import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;

/** What converters leave of a form, with tabs for its borders: what is read from it, and what is marked. */
class ConvertedTextTest {

	/** A list of projects, up to its headings, and two rows of one. */
	static final String LIST = """
			项目绩效目标表
			单位：万元
			项目名称	项目单位	项目类别	预算数	年度绩效目标	一级指标	二级指标	三级指标	指标性质	指标方向	目标值	计量单位	分值
			""";
	static final String FIRST = "道路养护	001-交通局	专项资金项目	8	养护县道，保障畅通。	产出指标	数量指标	养护里程	正向	大于等于	12	公里	50\n";
	static final String SECOND = "					效益指标	社会效益	出行更方便	定性		明显改善		40\n";

	private static final String TEXT = """
			项目支出绩效目标表
			（2024年度）
			项目名称	校园安保
			主管部门及代码	[100]教育局	实施单位	教育局
			项目资金（万元）	年度资金总额：	10
				其中：财政拨款	10
			%s年度目标	保障安全
			绩效指标	一级指标	二级指标	三级指标	指标值
			""";

	@TempDir
	Path folder;

	private Imported read(String content) throws Exception {
		return ReadForms.read(new Intake(OfficeConversion.none()).open(Files.writeString(folder.resolve("form.txt"), content)));
	}

	private static List<String> notes(Imported imported) {
		return imported.notes().stream().map(note -> note.message().text(Locale.ENGLISH)).toList();
	}

	private static List<Indicator> indicators(Sheet sheet) {
		return sheet.getIndicators();
	}

	private static List<String> about(Imported imported, String name) {
		return imported.notes().stream().filter(note -> note.element() instanceof Indicator indicator && name.equals(indicator.getName()))
				.map(note -> note.message().text(Locale.ENGLISH)).toList();
	}

	private static List<String> labels(Imported imported) {
		return indicators(imported.sheets().get(0)).stream().map(row -> row.getName() + " " + row.getLevel2()).toList();
	}

	@Test
	void whereEachLabelIsAtItsPlaceNothingIsInDoubt() throws Exception {
		Imported imported = read(TEXT.formatted("") + """
					产出指标	数量指标	保安人数	≥20人
							巡逻次数	≥365次
						质量指标	设备合格率	≥95%
				""");
		assertEquals(List.of("保安人数 数量指标", "巡逻次数 数量指标", "设备合格率 质量指标"), labels(imported));
		assertEquals(List.of(), imported.notes().stream().filter(note -> note.element() instanceof Indicator).toList());
	}

	@Test
	void aLabelThatHasMovedDownStillNamesTheRowsThatSpeakForItAndTheOthersAreMarked() throws Exception {
		Imported imported = read(TEXT.formatted("") + """
						数量指标	保安人数	≥20人
					产出指标		巡逻次数	≥365次
							培训工作	按计划
							设备合格率	≥95%
						质量指标	培训合格率	≥98%
				""");
		assertEquals(List.of("保安人数 数量指标", "巡逻次数 数量指标"), labels(imported).subList(0, 2));
		assertEquals("设备合格率 质量指标", labels(imported).get(3));
		assertTrue(about(imported, "培训工作").toString().contains("the label of the category has moved"), about(imported, "培训工作").toString());
		assertEquals(List.of(), about(imported, "保安人数"));
	}

	@Test
	void aLevelTwoThatTheCatalogueLacksIsTakenFromItsPlaceAndMarked() throws Exception {
		Imported imported = read(LIST + FIRST.replace("数量指标", "受益指标") + SECOND.replace("					效益指标", "					产出指标").replace("社会效益", "绩效目标指标"));
		assertEquals(List.of("养护里程 受益指标", "出行更方便 绩效目标指标"), labels(imported));
		assertEquals(List.of("\"受益指标\" is no level two of the catalogue; taken from its place"), about(imported, "养护里程"));
	}

	@Test
	void anIndicatorMayBeCalledLikeItsCategory() throws Exception {
		Imported imported = read(TEXT.formatted("") + """
					产出指标	数量指标	保安人数	≥20人
					满意度指标	满意度指标	师生满意度	≥90%
							服务对象满意度	≥95%
				""");
		assertEquals("服务对象满意度 满意度指标", labels(imported).get(2));
	}

	@Test
	void theRestOfTheLastWrappedCellOfAPageIsNoTitle() throws Exception {
		Imported imported = read(TEXT.formatted("") + """
					产出指标	数量指标	保安队员全年在岗	≥20人
							执勤人数

				一级指标	二级指标	三级指标	指标值
						质量指标	设备合格率	≥95%
				""");
		assertEquals(List.of("保安队员全年在岗执勤人数", "设备合格率"), indicators(imported.sheets().get(0)).stream().map(Indicator::getName).toList());
	}

	@Test
	void aHeaderLineThatStandsTwiceIsReadOnce() throws Exception {
		Imported imported = read(TEXT.formatted("	其他资金	0\n	其他资金	0\n") + "	产出指标	数量指标	保安人数	≥20人\n");
		assertEquals(List.of("年度资金总额", "财政拨款", "其他资金"), imported.sheets().get(0).getFunds().stream().map(fund -> fund.getLabel()).toList());
		assertTrue(notes(imported).contains("stands twice, read once: 其他资金 0"), notes(imported).toString());
	}

	@Test
	void aProjectNamedLikeAPartOfTheOneAboveIsAnotherOne() throws Exception {
		Imported imported = read(LIST + FIRST.replace("道路养护", "道路养护-本级") + SECOND + FIRST.replace("	8	", "	9	"));
		assertEquals(List.of("道路养护-本级", "道路养护"), imported.sheets().stream().map(Sheet::getName).toList());
	}

	@Test
	void alsoWithTheSameAmountIfItsGoalIsAnother() throws Exception {
		Imported imported = read(LIST + FIRST.replace("道路养护", "道路养护-本级") + SECOND + FIRST.replace("养护县道，保障畅通。", "购置机械，培训人员。"));
		assertEquals(List.of("道路养护-本级", "道路养护"), imported.sheets().stream().map(Sheet::getName).toList());
	}

	@Test
	void headingsOfTasksThatStandTwiceAreThoseOfTheirRows() throws Exception {
		Imported imported = read("""
				部门（单位）整体支出绩效目标申报表
				（2024年度）
				部门（单位）名称		教育局
				年度主要任务	任务名称	主要内容	预算金额（万元）
				年度主要任务	任务名称	主要内容	预算金额（万元）
							总额	财政拨款	其他资金
					校舍维修	维修教室	8	6	2
				年度总体目标	保障安全
				年度绩效指标	一级指标	二级指标	三级指标	指标值
					产出指标	数量指标	维修教室数量	≥20间
				""");
		assertEquals(List.of("校舍维修 维修教室 [8, 6, 2]"), imported.sheets().get(0).getTasks().stream()
				.map(task -> task.getName() + " " + task.getContent() + " " + task.getAmounts().stream().map(amount -> amount.getAmount().getNumber().toPlainString()).toList()).toList());
	}

	@Test
	void aTotalOfTextIsNoIndicator() throws Exception {
		Imported imported = read(LIST + "合计				8\n" + FIRST + SECOND);
		assertEquals(List.of("养护里程", "出行更方便"), indicators(imported.sheets().get(0)).stream().map(Indicator::getName).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "3", "— 3 —", "第 3 页 共 12 页", "3/12", "Page 3" })
	void aPageNumberEndsNoList(String number) throws Exception {
		Imported imported = read(LIST + FIRST + "\n" + number + "\n\n" + SECOND);
		assertEquals(1, imported.sheets().size());
		assertEquals(List.of("养护里程", "出行更方便"), indicators(imported.sheets().get(0)).stream().map(Indicator::getName).toList());
	}

	@Test
	void theRestOfAWrappedNameIsNoOtherSheet() throws Exception {
		Imported imported = read(LIST + FIRST + "（第二批）\n" + SECOND);
		assertEquals(List.of("道路养护（第二批）"), imported.sheets().stream().map(Sheet::getName).toList());
		assertTrue(notes(imported).contains("put together of several cells: （第二批）"), notes(imported).toString());
	}

	@Test
	void theRestOfAWrappedGoalGoesBehindIt() throws Exception {
		Imported imported = read(LIST + FIRST + "				并及时修补坑槽\n" + SECOND);
		assertEquals("养护县道，保障畅通。并及时修补坑槽", imported.sheets().get(0).getGoal());
	}

	@Test
	void aRowThatStandsTwiceIsKeptAndMarked() throws Exception {
		Imported imported = read(LIST + FIRST + SECOND + SECOND);
		assertEquals(3, indicators(imported.sheets().get(0)).size());
		assertTrue(notes(imported).contains("reads like the row above"), notes(imported).toString());
	}
}
