package org.pgoal.forms.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgoal.forms.FormException;
import org.pgoal.forms.definition.FormDefinition.Format;

class FormDefinitionTest {

	private static byte[] workbook(String[][] rows, String... merged) throws IOException {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			XSSFSheet sheet = workbook.createSheet("项目");
			for (int r = 0; r < rows.length; r++) {
				for (int c = 0; c < rows[r].length; c++) {
					(sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r)).createCell(c).setCellValue(rows[r][c]);
				}
			}
			for (String region : merged) {
				sheet.addMergedRegion(CellRangeAddress.valueOf(region));
			}
			workbook.write(content);
		}
		return content.toByteArray();
	}

	private static FormTable table(String[][] rows, String... merged) throws Exception {
		return FormDefinition.read("x.xlsx", workbook(rows, merged)).tables().get(0);
	}

	private static String error(String cell) {
		return assertThrows(FormException.class, () -> table(new String[][] { { "名称", "{{名称}}" }, { "", cell } })).getMessage();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "{{指标.权中}}; {{指标.权中}} is no placeholder. Known are: title, name, region", "{{}}; {{}} is no placeholder", "{{名称; the braces in “{{名称” don't pair",
			"名称}}; don't pair", "{{字段}}; {{字段}} lacks the label", "{{名称 甲}}; nothing may follow the name", "{{计划.文字 甲}}; only a number from 1 to 99",
			"{{指标.名称|文字}}; cannot have “文字”. Known are: merge, optional", "{{指标.符号|文字=甲}}; cannot have “文字=甲”", "{{指标.名称}}{{任务.名称}}; stands in a row that repeats for something else" })
	void wrongPlaceholdersAreSaidWithTheirCell(String cell, String message) {
		String said = error(cell);
		assertTrue(said.startsWith("Form “x.xlsx”, “项目”, cell B2: "), said);
		assertTrue(said.contains(message), said);
	}

	@Test
	void oneRowRepeatsForAThing() {
		FormException refused = assertThrows(FormException.class, () -> table(new String[][] { { "{{指标.名称}}" }, { "{{指标.值}}" } }));
		assertEquals("Form “x.xlsx”, “项目”, cell A2: {{指标.值}} stands in a second row; a thing repeats in one row only", refused.getMessage());
	}

	@Test
	void whatRepeatsHasOneRowOfItsOwn() {
		FormException refused = assertThrows(FormException.class, () -> table(new String[][] { { "{{指标.一级}}", "{{指标.名称}}" }, { "", "注" } }, "A1:A2"));
		assertTrue(refused.getMessage().startsWith("Form “x.xlsx”, “项目”, cell A1: {{指标.一级}} stands in a cell merged over several rows"), refused.getMessage());
	}

	@Test
	void inAListOnlyIndicatorsRepeat() throws Exception {
		FormException refused = assertThrows(FormException.class, () -> table(new String[][] { { "{{计划.文字}}", "" }, { "{{名称}}", "{{指标.名称}}" } }));
		assertTrue(refused.getMessage().startsWith("Form “x.xlsx”, “项目”, cell A1: {{计划.文字}} cannot repeat in a list"), refused.getMessage());
		// one of them in a place of its own doesn't repeat
		assertTrue(table(new String[][] { { "{{计划.文字 1}}", "" }, { "{{名称}}", "{{指标.名称}}" } }).isList());
	}

	@Test
	void nothingIsEvaluated() throws Exception {
		assertTrue(error("{{T(java.lang.Runtime).getRuntime().exec('x')}}").contains("is no placeholder"));
		assertTrue(table(new String[][] { { "${1+1} #{1+1} {{名称}}" } }).cells().get(0).literal().contains("${1+1} #{1+1}"));
	}

	@Test
	void chineseAndEnglishMeanTheSame() throws Exception {
		for (Meaning meaning : Meaning.values()) {
			assertEquals(meaning, Meaning.called(meaning.chinese()).orElseThrow());
			assertEquals(meaning, Meaning.called(meaning.english()).orElseThrow());
		}
		Placeholder chinese = table(new String[][] { { "{{ 指标.方向 ｜ 正向 = 好 | 定性 }}" } }).placeholders().get(0);
		Placeholder english = table(new String[][] { { "{{Indicator.Polarity|positive=好|qualitative}}" } }).placeholders().get(0);
		assertEquals(Meaning.POLARITY, english.meaning());
		assertEquals(chinese.meaning(), english.meaning());
		assertEquals(Map.of(Option.POSITIVE, "好", Option.QUALITATIVE, "定性"), english.options());
		assertEquals(chinese.options(), english.options());
	}

	@Test
	void labelsAndHeadingsOfACell() throws Exception {
		FormTable table = table(new String[][] { { "任务", "预算金额（{{资金单位}}）", "" }, { "", "总额", "其他" }, { "{{任务.名称}}", "{{任务.资金 总额}}", "{{任务.资金 其他}}" }, { "资金", "合计", "{{资金 总额}}" } }, "B1:C1", "A1:A2");
		FormCell other = table.cellAt(2, 2).orElseThrow();
		assertEquals(List.of("预算金额（{{资金单位}}）", "其他"), table.headings(other).stream().map(FormCell::written).toList());
		assertEquals(List.of("任务"), table.headings(table.cellAt(2, 0).orElseThrow()).stream().map(FormCell::written).toList());
		assertEquals(List.of("资金", "合计"), table.labels(table.cellAt(3, 2).orElseThrow()).stream().map(FormCell::written).toList());
		assertEquals(Level.TASK, table.rows().get(2).repeats());
		assertEquals(Level.SHEET, table.rows().get(3).repeats());
	}

	@Test
	void aListHasTheNameInTheRowOfTheIndicators() throws Exception {
		assertTrue(table(new String[][] { { "{{名称}}", "{{指标.名称}}" } }).isList());
		assertTrue(!table(new String[][] { { "{{名称}}", "" }, { "", "{{指标.名称}}" } }).isList());
	}

	@Test
	void wordFormsHaveTheirParagraphsAsRows() throws Exception {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		try (XWPFDocument document = new XWPFDocument()) {
			document.createParagraph().createRun().setText("{{表");
			document.getParagraphs().get(0).createRun().setText("名}}");
			XWPFTable table = document.createTable(1, 2);
			table.getRow(0).getCell(0).setText("名称");
			table.getRow(0).getCell(1).setText("{{名称}}");
			document.createParagraph().createRun().setText("填表人：");
			document.write(content);
		}
		FormDefinition definition = FormDefinition.read("x.docx", content.toByteArray());
		assertEquals(Format.DOCX, definition.format());
		FormTable table = definition.tables().get(0);
		assertEquals(List.of(true, false, true), table.rows().stream().map(FormRow::paragraph).toList());
		assertEquals(List.of(Meaning.TITLE, Meaning.NAME), table.placeholders().stream().map(Placeholder::meaning).toList());
		assertEquals(2, table.cellAt(2, 1).orElseThrow().columnSpan());
	}

	@Test
	void otherFilesAreRefused() {
		assertEquals("“x.xls” is no form file: a form is designed as .xlsx or .docx", assertThrows(FormException.class, () -> FormDefinition.read("x.xls", new byte[0])).getMessage());
		assertEquals("The form file “x.docx” could not be read; open it in Excel, Word or WPS and save it again",
				assertThrows(FormException.class, () -> FormDefinition.read("x.docx", new byte[] { 1, 2, 3 })).getMessage());
		assertEquals("The form file “x.xlsx” has no placeholder such as {{名称}} in any table",
				assertThrows(FormException.class, () -> FormDefinition.read("x.xlsx", workbook(new String[][] { { "a" } }))).getMessage());
	}
}
