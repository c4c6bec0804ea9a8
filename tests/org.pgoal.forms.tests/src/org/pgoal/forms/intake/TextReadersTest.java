package org.pgoal.forms.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.forms.grid.Grid;
import org.pgoal.forms.grid.SourceDocument;
import org.pgoal.forms.grid.SourceDocument.Kind;

/** Raw text, separated values and pages. */
class TextReadersTest {

	@TempDir
	Path folder;

	private SourceDocument read(String name, String content) throws Exception {
		return Opened.of(folder, name, content);
	}

	@Test
	void linesAreSplitAtTabsAndBlankOnesStay() throws Exception {
		SourceDocument document = read("a.txt", "绩效目标表\t\t\r\n\r\n项目名称\t甲\f\t乙\r\n");
		assertEquals(Kind.TEXT, document.kind());
		assertEquals(List.of("绩效目标表||", "||", "项目名称|甲|", "|乙|"), Opened.rows(document.grids().get(0)).stream().map(row -> row + "|".repeat(2 - (int) row.chars().filter(c -> c == '|').count())).toList());
		assertEquals("line 3", document.grids().get(0).cell(2, 1).address());
	}

	@Test
	void linesBetweenBarsAreSplitAtThem() throws Exception {
		SourceDocument document = read("a.md", "# 申报表\n\n| 名称 |  | 局 |\n|----|:--:|---|\n| 任务 | 甲 |\n");
		assertEquals(Kind.TEXT, document.kind());
		assertEquals(List.of("# 申报表||", "||", "名称||局", "||", "任务|甲|"), Opened.rows(document.grids().get(0)));
	}

	@Test
	void separatedValuesMayBeQuoted() throws Exception {
		SourceDocument document = read("a.csv", "名称,目标,金额\r\n甲,\"一，\"\"二\"\"\n三\",\"1,234.00\"\r\n\r\n=\"044001\",'=1+1,-\r\n");
		assertEquals(Kind.SEPARATED, document.kind());
		assertEquals(List.of("名称|目标|金额", "甲|一，\"二\"⏎三|1,234.00", "||", "044001|=1+1|-"), Opened.rows(document.grids().get(0)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '/', value = { "a.csv/甲;乙", "a.tsv/甲\t乙", "a.csv/甲\t乙", "a/甲\t乙", "a.xls/甲\t乙", "a.xlsx/甲,乙" })
	void theSeparatorIsFound(String name, String line) throws Exception {
		assertEquals("乙", read(name, (line + "\n").repeat(5).replace("\t\n", "")).grids().get(0).text(3, 1));
	}

	@Test
	void textFromASpreadsheetMayQuoteLines() throws Exception {
		assertEquals(List.of("一|二⏎三|四"), Opened.rows(read("a.txt", "一\t\"二\n三\"\t四\n").grids().get(0)));
	}

	@Test
	void aStrayQuoteSwallowsNothing() throws Exception {
		assertEquals(List.of("一|\"二|三", "四|五|六"), Opened.rows(read("a.txt", "一\t\"二\t三\n四\t五\t六\n").grids().get(0)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-16" })
	void theEncodingIsFound(String charset) throws Exception {
		for (String mark : List.of("", "\ufeff")) {
			if (!mark.isEmpty() && charset.equals("UTF-16")) {
				continue;
			}
			byte[] bytes = (mark + "项目名称\t构建和谐劳动关系\n一级指标\t二级指标\n").getBytes(Charset.forName(charset));
			assertEquals(List.of("项目名称|构建和谐劳动关系", "一级指标|二级指标"), Opened.rows(Opened.of(Opened.file(folder, "a.txt", bytes)).grids().get(0)));
		}
	}

	@Test
	void anEncodingFoundByTryingIsTold() throws Exception {
		assertEquals(List.of("The text was read as GB18030"), Opened.notes(Opened.of(Opened.file(folder, "a.csv", "甲,乙\n丙,丁\n".getBytes(Charset.forName("GB18030"))))));
	}

	@Test
	void bytesThatAreNoTextAreRefused() throws Exception {
		assertEquals("unknownEncoding", Opened.refusal(Opened.file(folder, "a.txt", new byte[] { 'a', (byte) 0xff, (byte) 0xff, (byte) 0xff, '\n' })));
		assertEquals("binary", Opened.refusal(Opened.file(folder, "a.txt", new byte[] { 1, 2, 3, 4, 5 })));
		assertEquals("wrongEncoding", Opened.refusal(Opened.file(folder, "a.txt", new byte[] { (byte) 0xef, (byte) 0xbb, (byte) 0xbf, (byte) 0xff })));
	}

	@Test
	void aPageIsItsTablesAndTheLinesBetween() throws Exception {
		SourceDocument document = read("a.xls", """
				<html><head><title>不看</title><style>td { color: red }</style><script>alert(1)</script></head><body>
				<h1>绩效目标表</h1><p>（2023
				年度）</p>
				<table><tr><th colspan=2>一级</th><td rowspan="3">右</td></tr>
				<tr><td rowspan=2>左</td><td>一<br>二 &lt;b&gt;</td></tr><tr><td><p>三</p><p>四</p></td></tr></table>
				尾</body></html>""");
		assertEquals(Kind.HTML, document.kind());
		assertEquals(List.of("绩效目标表", "（2023 年度）"), Opened.rows(document.grids().get(0)));
		Grid table = document.grids().get(1);
		assertEquals(List.of("一级|^|右", "左|一⏎二 <b>|^", "^|三⏎四|^"), Opened.rows(table));
		assertEquals(true, table.cell(0, 0).bold());
		assertEquals(List.of("尾"), Opened.rows(document.grids().get(2)));
	}

	@Test
	void aPageMaySayGb2312AndMeanItsSuccessor() throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		// 镕 isn't in GB 2312
		bytes.write("<html><meta http-equiv=Content-Type content=\"text/html; charset=gb2312\"><table><tr><td>镕</table>".getBytes(Charset.forName("GBK")));
		SourceDocument document = Opened.of(Opened.file(folder, "a.html", bytes.toByteArray()));
		assertEquals("镕", document.grids().get(0).text(0, 0));
		assertEquals(List.of(), document.notes());
	}

	@Test
	void layoutTablesAreNoCells() throws Exception {
		SourceDocument document = read("a.html", "<html><table><tr><td>标题<table><tr><td>一<td>二</table></td></tr></table>");
		assertEquals(List.of("标题"), Opened.rows(document.grids().get(0)));
		assertEquals(List.of("一|二"), Opened.rows(document.grids().get(1)));
	}

	@Test
	void aTableAloneInACellIsLaidOutAsRowsAndColumns() throws Exception {
		SourceDocument document = read("a.html", "<html><table><tr><td>资金<td><div><table><tr><td>总额<td>8<tr><td>其他<td>0</table></div><tr><td>目标<td>甲<table><tr><td>乙<td>丙</table></table>");
		assertEquals(List.of("资金|总额|8", "^|其他|0", "目标|甲⏎乙 丙|^"), Opened.rows(document.grids().get(0)));
	}

	@Test
	void theLineThatDeclaresTheSeparatorIsNoRow() throws Exception {
		Grid grid = read("a.csv", "sep=;\r\n名称;目标,一,二,三\r\n甲;乙,丙\r\n").grids().get(0);
		assertEquals(List.of("|", "名称|目标,一,二,三", "甲|乙,丙"), Opened.rows(grid));
	}
}
