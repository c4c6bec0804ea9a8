package org.pgoal.forms.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgoal.forms.grid.Cell;
import org.pgoal.forms.grid.Grid;
import org.pgoal.forms.grid.SourceDocument;
import org.pgoal.forms.intake.Intake;
import org.pgoal.forms.intake.OfficeConversion;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.Fund;
import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;
import org.pgoal.model.message.Message;

/** What happens to forms on their way: one thing each. */
class WornFormsTest {

	private static final String FORM = """
			项目支出绩效目标表,,,,
			（2024年度）,,,,
			项目名称,校园安保,,,
			主管部门及代码,[100]教育局,,实施单位,教育局
			项目来源,本级申报项目,,项目期,1年
			项目资金（万元）,年度资金总额：,,10,
			,其中：财政拨款,,10,
			%s,其他资金,,0,
			年度目标,保障安全,,,
			绩效指标,一级指标,二级指标,三级指标,指标值%s
			,产出指标,数量指标,保安人数,≥20人%s
			""";

	@TempDir
	Path folder;

	private Imported read(String name, String content) throws Exception {
		return ReadForms.read(new Intake(OfficeConversion.none()).open(Files.writeString(folder.resolve(name), content)));
	}

	private static List<String> notes(Imported imported) {
		return imported.notes().stream().map(note -> note.message().text(Locale.ENGLISH)).toList();
	}

	private static List<Indicator> indicators(Sheet sheet) {
		return sheet.getIndicators();
	}

	@Test
	void aTableWhoseLabelsBeginBelowItsFirstRowIsInDoubtAndSaysAsWhatItIsRead() throws Exception {
		Imported imported = read("form.csv", FORM.formatted("", "", "").replace(",产出指标,数量指标,保安人数,≥20人", ",,,巡逻次数,≥365次\n,产出指标,数量指标,保安人数,≥20人\n,,质量指标,设备合格率,≥95%"));
		assertEquals(List.of("数量指标", "数量指标", "质量指标"), indicators(imported.sheets().get(0)).stream().map(Indicator::getLevel2).toList());
		String moved = "the label of the category has moved; this row may belong elsewhere than ";
		assertEquals(List.of(moved + "数量指标", moved + "数量指标", moved + "质量指标"), notes(imported).stream().filter(note -> note.startsWith(moved)).toList());
	}

	@Test
	void aFundLineThatTheFormLacksIsAFundLine() throws Exception {
		Imported imported = read("form.csv", FORM.formatted(",事业收入,,0,\n", "", ""));
		assertEquals(List.of("年度资金总额", "财政拨款", "事业收入", "其他资金"), imported.sheets().get(0).getFunds().stream().map(fund -> fund.getLabel()).toList());
		assertTrue(notes(imported).contains("the form has no fund line \"事业收入\"; kept as one"), notes(imported).toString());
	}

	@Test
	void aColumnThatOnlyTheNationalFormHasIsUnderstood() throws Exception {
		Imported imported = read("form.csv", FORM.formatted("", ",权重", ",90"));
		assertEquals("宿州市2024", imported.template().id());
		assertEquals("90", indicators(imported.sheets().get(0)).get(0).getWeight().toPlainString());
	}

	@Test
	void linesBelowAFormBelongToItAndNotToTheNext() throws Exception {
		String form = FORM.formatted("", "", "");
		Imported imported = read("form.csv", form + "\n填表人：张三    项目来源：其他    填表日期：2024年1月5日,,,,\n\n附件3,,,,\n" + form.replace("校园安保", "校车运行") + "填表人：李四,,,,\n");
		assertEquals(List.of("校园安保", "校车运行"), imported.sheets().stream().map(Sheet::getName).toList());
		Sheet first = imported.sheets().get(0);
		assertEquals(List.of("本级申报项目", "张三", "2024年1月5日"), List.of("项目来源", "填表人", "填表日期").stream().map(label -> value(first, label)).toList());
		assertEquals("本级申报项目", value(imported.sheets().get(1), "项目来源"));
		assertEquals(List.of("another value stands further down: 其他", "the form has no label \"填表人\"; kept as a field", "the form has no label \"填表日期\"; kept as a field",
				"found no place: 附件3", "found no place: 填表人：李四"), about(imported, "another", "kept", "found"));
	}

	@Test
	void numbersMayBeWideAndLabelsVertical() throws Exception {
		Imported imported = read("form.csv", FORM.formatted("", "", "").replace("保障安全", "１．培训保安；２．巡逻２．５万次").replace("绩效指标,", "\"绩\n效\n指\n标\",").replace("数量指标", "\"数\n量\n指\n标\""));
		Sheet sheet = imported.sheets().get(0);
		assertEquals(List.of("培训保安", "巡逻２．５万次"), sheet.getGoals().stream().map(goal -> goal.getText()).toList());
		assertEquals("数量指标", indicators(sheet).get(0).getLevel2());
	}

	@Test
	void linesBelowAListBelongToNoneOfItsSheets() throws Exception {
		Imported imported = read("list.tsv", ConvertedTextTest.LIST + ConvertedTextTest.FIRST + ConvertedTextTest.SECOND + "填表人：张三    联系电话：6012345" + "\t".repeat(12) + "\n");
		assertEquals(List.of("项目单位", "项目名称", "项目类别"), imported.sheets().get(0).getFields().stream().map(field -> field.getLabel()).sorted().toList());
		assertTrue(notes(imported).contains("found no place: 填表人：张三    联系电话：6012345"), notes(imported).toString());
	}

	@Test
	void whatIsUncertainOfACellIsSaidAtItsLine() throws Exception {
		Message doubt = Message.of(FormReader.class, "joined across pages");
		Set<String> uncertain = Set.of("教育局", "≥20人", "保障安全", "10");
		SourceDocument form = new Intake(OfficeConversion.none()).open(Files.writeString(folder.resolve("form.csv"), FORM.formatted("", "", "")));
		Grid.Builder grid = Grid.Builder.table("");
		for (Cell cell : form.grids().get(0).cells()) {
			grid.add(new Cell(cell.row(), cell.column(), 1, 1, cell.text(), null, false, cell.address(), uncertain.contains(cell.text()) ? doubt : null));
		}
		Imported imported = ReadForms.read(new SourceDocument("form.pdf", SourceDocument.Kind.WORD, List.of(grid.build()), List.of()));
		List<String> marked = imported.notes().stream().filter(note -> note.message() == doubt).map(note -> switch (note.element()) {
		case FieldEntry field -> field.getLabel();
		case Fund fund -> fund.getLabel();
		case Indicator indicator -> indicator.getName();
		case Sheet sheet -> "表";
		default -> "?";
		}).sorted().toList();
		assertEquals(List.of("保安人数", "实施单位", "年度资金总额", "表", "财政拨款"), marked);
	}

	private static String value(Sheet sheet, String label) {
		return sheet.getFields().stream().filter(field -> field.getLabel().equals(label)).findFirst().map(field -> field.getValue().getText()).orElse(null);
	}

	private static List<String> about(Imported imported, String... words) {
		return List.of(words).stream().flatMap(word -> notes(imported).stream().filter(note -> note.contains(word))).distinct().toList();
	}
}
