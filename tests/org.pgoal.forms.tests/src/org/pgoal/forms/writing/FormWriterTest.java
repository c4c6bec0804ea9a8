package org.pgoal.forms.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.forms.FormException;
import org.pgoal.forms.FormulaGuard;
import org.pgoal.forms.filling.SourceSheet;

import com.google.gson.JsonPrimitive;

class FormWriterTest {

	private static List<SourceSheet> sheet(String template, String name, String indicators) throws Exception {
		return Written.sheets("{\"region\":\"某县\",\"year\":2026,\"moneyUnit\":\"万元\",\"documents\":[{\"kind\":\"project\",\"name\":" + new JsonPrimitive(name)
				+ ",\"funds\":[{\"label\":\"年度资金总额\",\"amount\":12.3456,\"unit\":\"万元\"}],\"indicators\":[" + indicators + "]}]}", template);
	}

	private static String indicator(String name, String text) {
		return "{\"level1\":\"产出指标\",\"level2\":\"数量指标\",\"name\":" + new JsonPrimitive(name) + ",\"text\":" + new JsonPrimitive(text) + "}";
	}

	private static List<Cell> cells(XSSFWorkbook workbook) {
		List<Cell> cells = new ArrayList<>();
		workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cells::add)));
		return cells;
	}

	private static Cell find(XSSFWorkbook workbook, String text) {
		return cells(workbook).stream().filter(cell -> cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(text)).findFirst()
				.orElseThrow(() -> new AssertionError(text + " is not there"));
	}

	// ------------------------------------------------------------- formulas

	@ParameterizedTest
	@ValueSource(strings = { "=HYPERLINK(\"http://x\")", "+1+1", "-2+3", "@SUM(A1)", "＝1+1", "＋1", "－1+2", "＠x", "\tx", "=cmd|' /C calc'!A0" })
	void nothingBecomesAFormula(String evil) throws Exception {
		List<SourceSheet> sheets = sheet("平罗县2023", evil, indicator(evil, evil));
		try (XSSFWorkbook workbook = Written.workbook(Written.write(sheets, FormFormat.XLSX).content())) {
			assertTrue(cells(workbook).stream().noneMatch(cell -> cell.getCellType() == CellType.FORMULA));
			assertTrue(((XSSFCellStyle) find(workbook, evil).getCellStyle()).getQuotePrefixed());
		}
		String csv = new String(Written.write(sheets, FormFormat.CSV).content(), StandardCharsets.UTF_8);
		assertTrue(csv.contains("'" + evil.replace("\"", "\"\"")), csv);
		assertEquals(evil, FormulaGuard.unguarded(FormulaGuard.guarded(evil)));
	}

	@Test
	void numbersAreNoFormulas() {
		assertEquals("-12.5", FormulaGuard.guarded("-12.5"));
		assertEquals("''=1", FormulaGuard.guarded("'=1"));
		assertEquals("'=1", FormulaGuard.unguarded("''=1"));
		assertEquals("'tis", FormulaGuard.guarded("'tis"));
		assertEquals("'tis", FormulaGuard.unguarded("'tis"));
	}

	@Test
	void markupIsText() throws Exception {
		List<SourceSheet> sheets = sheet("平罗县2023", "<script>alert(1)</script>", indicator("a&b\"c'd", "<b>x</b>"));
		String page = new String(Written.write(sheets, FormFormat.HTML).content(), StandardCharsets.UTF_8);
		assertFalse(page.contains("<script>") || page.contains("<b>"), page);
		assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && page.contains("a&amp;b&quot;c&#39;d"), page);
	}

	// ---------------------------------------------------------------- texts

	@ParameterizedTest
	@EnumSource(FormFormat.class)
	void controlCharactersAreLeftOutAndSaid(FormFormat format) throws Exception {
		List<SourceSheet> sheets = sheet("平罗县2023", "某项目", indicator("甲", "丙\u0000丁"));
		sheets.get(0).sheet().getIndicators().get(0).setName("甲\u0007乙\ud800");
		FormWriter.Written written = Written.write(sheets, format);
		assertEquals(List.of("Control characters that no such file can hold were left out, in cells: 2"),
				written.notes().stream().map(note -> note.text(Locale.ENGLISH)).toList());
		switch (format) {
		case XLSX -> {
			try (XSSFWorkbook workbook = Written.workbook(written.content())) {
				find(workbook, "甲乙");
				find(workbook, "丙丁");
			}
		}
		case DOCX -> {
			try (XWPFDocument document = Written.document(written.content())) {
				assertTrue(document.getTables().get(0).getText().contains("甲乙"));
			}
		}
		default -> assertTrue(new String(written.content(), StandardCharsets.UTF_8).contains("甲乙"));
		}
	}

	@Test
	void whatLooksLikeAnEscapeIsText() throws Exception {
		try (XSSFWorkbook workbook = Written.workbook(Written.write(sheet("平罗县2023", "_x0041_", indicator("a_x000D_b", "1\n2")), FormFormat.XLSX).content())) {
			find(workbook, "_x0041_");
			find(workbook, "a_x000D_b");
			find(workbook, "1\n2");
		}
	}

	@Test
	void aTextThatIsTooLongForACellIsRefused() throws Exception {
		List<SourceSheet> sheets = sheet("平罗县2023", "某项目", indicator("长".repeat(32_768), "1"));
		FormException refused = assertThrows(FormException.class, () -> Written.write(sheets, FormFormat.XLSX));
		assertEquals("“某项目”, cell D12: the text has 32768 characters, a cell of a workbook holds 32767; shorten it, or export to docx, html or csv", refused.getMessage());
		for (FormFormat format : List.of(FormFormat.DOCX, FormFormat.HTML, FormFormat.CSV)) {
			Written.write(sheets, format);
		}
	}

	// -------------------------------------------------------------- amounts

	@Test
	void amountsAreExactAndShown() throws Exception {
		try (XSSFWorkbook workbook = Written.workbook(Written.write(sheet("宿州市2024", "某项目", indicator("甲", "1")), FormFormat.XLSX).content())) {
			Cell amount = cells(workbook).stream().filter(cell -> cell.getCellType() == CellType.NUMERIC).findFirst().orElseThrow();
			assertEquals(12.3456, amount.getNumericCellValue());
			assertEquals("0.0000", amount.getCellStyle().getDataFormatString());
		}
	}

	@Test
	void aUnitThatTheFormDoesNotPrintStandsInTheCell() throws Exception {
		List<SourceSheet> sheets = Written.sheets("""
				{"region":"井研县","year":2024,"moneyUnit":"元","documents":[
				 {"kind":"project","name":"甲","funds":[{"label":"预算数","amount":3,"unit":"万元"}]},
				 {"kind":"project","name":"乙","funds":[{"label":"预算数","amount":50000,"unit":"元"}]},
				 {"kind":"project","name":"丙","funds":[{"label":"预算数","amount":7,"unit":null}]}]}""", "井研县2024");
		FormWriter.Written written = Written.write(sheets.subList(0, 2), FormFormat.XLSX);
		try (XSSFWorkbook workbook = Written.workbook(written.content())) {
			find(workbook, "3万元");
			XSSFSheet list = workbook.getSheetAt(0);
			assertEquals(80000, list.getRow(3).getCell(2).getNumericCellValue(), "the total is in 元");
		}
		assertEquals(List.of(), written.omissions());
		FormWriter.Written unknown = Written.write(sheets, FormFormat.XLSX);
		assertEquals("预算数 7 has no unit; the form prints 元", unknown.omissions().get(0).what().text(Locale.ENGLISH));
		try (XSSFWorkbook workbook = Written.workbook(unknown.content())) {
			assertEquals(CellType.BLANK, workbook.getSheetAt(0).getRow(3).getCell(2).getCellType(), "no total where an amount has no unit");
		}
	}

	// ---------------------------------------------------------- other forms

	@Test
	void theFormOfAnotherRegionSaysWhatItHasNoPlaceFor() throws Exception {
		FormWriter.Written written = Written.WRITER.write(Written.gold("000-pingluo", "平罗县2023").subList(0, 1), Written.template("乌海市2022"), FormFormat.XLSX);
		List<String> said = written.omissions().stream().map(omission -> omission.what().text(Locale.ENGLISH)).toList();
		assertEquals(List.of("region 平罗县", "year 2023", "主管部门及代码: 044001", "项目属性: 0101-一年期项目", "项目期: 1年", "fund line 财政拨款: 8万元", "fund line 其他资金: 0万元",
				"code of level two (16 indicators)"), said);
		try (XSSFWorkbook workbook = Written.workbook(written.content())) {
			find(workbook, "指标方向");
			find(workbook, "大于等于");
			// by role: 实施单位 here is 项目单位 there
			find(workbook, "平罗县人力资源和社会保障局");
		}
	}

	@Test
	void thePlainFormHasAPlaceForEverything() throws Exception {
		for (String[] way : new String[][] { { "000-pingluo", "平罗县2023" }, { "001-jingyan", "井研县2024" }, { "002-liuzhi", "六枝特区2023" }, { "003-wuhai", "乌海市2022" },
				{ "004-suzhou", "宿州市2024" } }) {
			for (String general : List.of("国家通用", "国家通用2021")) {
				FormWriter.Written written = Written.WRITER.write(Written.gold(way[0], way[1]), Written.template(general), FormFormat.DOCX);
				assertEquals(List.of(), written.omissions().stream().map(omission -> omission.what().text(Locale.ENGLISH)).toList(), way[1]);
			}
		}
	}

	@Test
	void sheetsOfSeveralRegionsStandInOneFile() throws Exception {
		List<SourceSheet> all = new ArrayList<>(Written.gold("004-suzhou", "宿州市2024"));
		all.addAll(Written.gold("003-wuhai", "乌海市2022"));
		all.addAll(Written.gold("001-jingyan", "井研县2024"));
		try (XSSFWorkbook workbook = Written.workbook(Written.write(all, FormFormat.XLSX).content())) {
			assertEquals(6, workbook.getNumberOfSheets());
		}
		try (XWPFDocument document = Written.document(Written.write(all, FormFormat.DOCX).content())) {
			assertEquals(6, document.getTables().size());
		}
	}

	@Test
	void sheetsThatDifferInWhatAListSaysOnceStandInTwoLists() throws Exception {
		List<SourceSheet> sheets = Written.gold("001-jingyan", "井研县2024");
		sheets.get(3).sheet().setYear("2025");
		try (XSSFWorkbook workbook = Written.workbook(Written.write(sheets, FormFormat.XLSX).content())) {
			assertEquals(2, workbook.getNumberOfSheets());
			assertEquals("部门预算项目绩效目标表（2025年度）", workbook.getSheetAt(1).getRow(0).getCell(0).getStringCellValue());
		}
	}

	@Test
	void aSheetWithoutAnythingIsAFormToFillIn() throws Exception {
		List<SourceSheet> sheets = Written.sheets("{\"documents\":[{\"kind\":\"project\"},{\"kind\":\"department\"}]}", "六枝特区2023");
		try (XSSFWorkbook workbook = Written.workbook(Written.write(sheets, FormFormat.XLSX).content())) {
			find(workbook, "预算资金");
			Row last = workbook.getSheetAt(0).getRow(workbook.getSheetAt(0).getLastRowNum());
			assertEquals("", last.getCell(4).getStringCellValue());
		}
		for (FormFormat format : FormFormat.values()) {
			Written.write(sheets, format);
		}
	}
}
