package org.pgoal.forms.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgoal.forms.grid.Grid;
import org.pgoal.forms.grid.SourceDocument;

class WordReaderTest {

	@TempDir
	Path folder;

	private List<Grid> read(String body) throws Exception {
		SourceDocument document = Opened.of(Opened.file(folder, "form.docx", Archives.document(body).zip()));
		assertEquals(SourceDocument.Kind.WORD, document.kind());
		return document.grids();
	}

	private static String p(String text) {
		return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
	}

	private static String tc(String properties, String content) {
		return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
	}

	private static String table(String... rows) {
		return "<w:tbl><w:tblPr/><w:tr>" + String.join("</w:tr><w:tr>", rows) + "</w:tr></w:tbl>";
	}

	@Test
	void paragraphsAndTablesAlternate() throws Exception {
		List<Grid> grids = read(p("绩效目标表") + "<w:p/>" + p("(2023 年度)") + table(tc("", p("项目名称")) + tc("", p("甲"))) + p("") + table(tc("", p("乙"))));
		assertEquals(List.of(true, false, false), grids.stream().map(Grid::isProse).toList());
		assertEquals(List.of("绩效目标表", "", "(2023 年度)"), Opened.rows(grids.get(0)));
		assertEquals("table 1, B1", grids.get(1).cell(0, 1).address());
		assertEquals("paragraph 3", grids.get(0).cell(2, 0).address());
	}

	@Test
	void cellsSpanColumnsAndRows() throws Exception {
		Grid grid = read(table(tc("<w:gridSpan w:val=\"2\"/>", p("表头")) + tc("<w:vMerge w:val=\"restart\"/>", p("右")),
				tc("<w:vMerge w:val=\"restart\"/>", p("左")) + tc("", p("一")) + tc("<w:vMerge/>", p("")),
				tc("<w:vMerge w:val=\"continue\"/>", p("")) + tc("", p("二")) + tc("<w:vMerge/>", p("")))).get(0);
		assertEquals(List.of("表头|^|右", "左|一|^", "^|二|^"), Opened.rows(grid));
	}

	@Test
	void aMergeThatContinuesNothingIsACell() throws Exception {
		assertEquals(List.of("一|二"), Opened.rows(read(table(tc("<w:vMerge/>", p("一")) + tc("", p("二")))).get(0)));
	}

	@Test
	void rowsMayBeginLaterAndCellsBeMergedTheOldWay() throws Exception {
		Grid grid = read(table(tc("", p("一")) + tc("", p("二")) + tc("", p("三")), "<w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + tc("", p("四")) + tc("", p("五")),
				tc("<w:hMerge w:val=\"restart\"/>", p("六")) + tc("<w:hMerge/>", p("")) + tc("", p("七")))).get(0);
		assertEquals(List.of("一|二|三", "|四|五", "六|^|七"), Opened.rows(grid));
	}

	@Test
	void aTableInACellIsItsText() throws Exception {
		Grid grid = read(table(tc("", p("资金")) + tc("", p("明细：") + table(tc("", p("总额")) + tc("", p("8")), tc("", p("其他")) + tc("", p("0"))) + "<w:p/>"))).get(0);
		assertEquals(List.of("资金|明细：⏎总额 8⏎其他 0"), Opened.rows(grid));
	}

	@Test
	void aTableAloneInACellIsLaidOutAsRowsAndColumns() throws Exception {
		Grid grid = read(table(tc("", p("资金")) + tc("", table(tc("", p("总额")) + tc("", p("8")), tc("", p("其他")) + tc("", p("0"))) + "<w:p/>") + tc("", p("备注")),
				tc("<w:gridSpan w:val=\"3\"/>", p("目标")))).get(0);
		assertEquals(List.of("资金|总额|8|备注", "^|其他|0|^", "目标|^|^|^"), Opened.rows(grid));
		assertEquals("table 1, B1", grid.cell(1, 2).address());
	}

	@Test
	void aFieldThatNobodyHasFilledInIsBlank() throws Exception {
		String field = "<w:sdt><w:sdtPr><w:text/>%s</w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>";
		Grid grid = read(table(tc("", p("项目名称")) + tc("", field.formatted("<w:showingPlcHdr/>", p("单击此处输入文字。"))) + tc("", field.formatted("<w:showingPlcHdr w:val=\"0\"/>", p("甲"))),
				tc("", "<w:p>" + field.formatted("<w:showingPlcHdr/>", "<w:r><w:t>请选择</w:t></w:r>") + "<w:r><w:t>乙</w:t></w:r></w:p>") + field.formatted("", tc("", p("丙"))))).get(0);
		assertEquals(List.of("项目名称||甲", "乙|丙|"), Opened.rows(grid));
	}

	@Test
	void aTextBoxStandsBeforeTheParagraphThatItIsFixedTo() throws Exception {
		String box = "<w:r><w:pict><v:textbox xmlns:v=\"urn:v\"><w:txbxContent>%s</w:txbxContent></v:textbox></w:pict></w:r>";
		List<Grid> grids = read(p("附件2") + "<w:p>" + box.formatted(p("绩效目标表") + table(tc("", p("一")) + tc("", p("二"))) + p("注")) + "<w:r><w:t>正文</w:t></w:r></w:p>");
		assertEquals(List.of(List.of("附件2", "绩效目标表"), List.of("一|二"), List.of("注", "正文")), grids.stream().map(Opened::rows).toList());
		assertEquals(List.of("框⏎中|外"), Opened.rows(read(table(tc("", "<w:p>" + box.formatted(p("框")) + "<w:r><w:t>中</w:t></w:r></w:p>") + tc("", p("外")))).get(0)));
	}

	@Test
	void fieldsOfTheOldKindShowWhatWasChosen() throws Exception {
		String field = "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>%s</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r>"
				+ "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>%s<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
		String text = "<w:r><w:t>%s</w:t></w:r>";
		String list = "<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"新增\"/><w:listEntry w:val=\"延续\"/></w:ddList>";
		Grid grid = read("<w:p>" + field.formatted("<w:checkBox><w:default w:val=\"1\"/></w:checkBox>", "") + text.formatted("一次性 ")
				+ field.formatted("<w:checkBox><w:default w:val=\"1\"/><w:checked w:val=\"0\"/></w:checkBox>", "") + text.formatted("经常性，") + field.formatted(list, "")
				+ field.formatted(list, text.formatted("，新增")) + field.formatted("<w:textInput><w:default w:val=\"填\"/></w:textInput>", text.formatted("，八")) + "</w:p>").get(0);
		assertEquals(List.of("☑一次性 □经常性，延续，新增，八"), Opened.rows(grid));
	}

	@Test
	void lettersOfASymbolFontAreBoxes() throws Exception {
		String run = "<w:r><w:rPr><w:rFonts w:ascii=\"%s\"/></w:rPr><w:t xml:space=\"preserve\">%s</w:t></w:r>";
		Grid grid = read("<w:p>" + run.formatted("Wingdings 2", "R") + run.formatted("宋体", "新增R ") + run.formatted("Wingdings 2", "\uf0a3") + run.formatted("宋体", "延续") + "</w:p>").get(0);
		assertEquals(List.of("☑新增R □延续"), Opened.rows(grid));
	}

	@Test
	void aFrameAroundTheFormIsNoCell() throws Exception {
		List<Grid> grids = read(table(tc("", table(tc("", p("一")) + tc("", p("二"))) + "<w:p/>")));
		assertEquals(List.of("一|二"), Opened.rows(grids.get(0)));
		assertEquals(1, grids.size());
	}

	@Test
	void whatWasDeletedOrHiddenIsNotSeen() throws Exception {
		Grid grid = read("<w:p><w:r><w:t>目标</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins>"
				+ "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
				+ "<mc:AlternateContent><mc:Choice><w:r><w:t>甲</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>乙</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>"
				+ table("<w:trPr><w:del w:id=\"1\"/></w:trPr>" + tc("", p("旧行")), tc("", p("新行"))) + p("尾")).get(0);
		assertEquals(List.of("目标新甲"), Opened.rows(grid));
		assertEquals(List.of("新行"), Opened.rows(read(table("<w:trPr><w:del w:id=\"1\"/></w:trPr>" + tc("", p("旧行")), tc("", p("新行")))).get(0)));
	}

	@Test
	void linesTabsAndBoxesAreText() throws Exception {
		Grid grid = read("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>新增</w:t><w:sym w:font=\"Wingdings 2\" w:char=\"F052\"/><w:tab/><w:t>延续</w:t>"
				+ "<w:sym w:font=\"Wingdings 2\" w:char=\"F0A3\"/><w:br/><w:t>二</w:t></w:r></w:p>").get(0);
		assertEquals(List.of("新增☑ 延续□⏎二"), Opened.rows(grid));
	}

	@Test
	void aCellIsBoldWhenAllOfItIs() throws Exception {
		String bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>一级</w:t></w:r>";
		Grid grid = read(table(tc("", "<w:p><w:pPr><w:rPr/></w:pPr>" + bold + "<w:r><w:t> </w:t></w:r></w:p>") + tc("", "<w:p>" + bold + "<w:r><w:t>指标</w:t></w:r></w:p>")
				+ tc("", "<w:p><w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>否</w:t></w:r></w:p>") + tc("", "<w:p/>"))).get(0);
		assertEquals(List.of(true, false, false, false), grid.cells().stream().map(c -> c.bold()).toList());
	}

	@ParameterizedTest
	@CsvSource({ "decimal, %1., 1.甲, 2.乙", "chineseCounting, %1、, 一、甲, 二、乙", "decimalEnclosedCircle, %1, ①甲, ②乙", "lowerLetter, (%1), (a)甲, (b)乙", "upperRoman, %1., I.甲, II.乙",
			"bullet, •, 甲, 乙" })
	void numbersOfParagraphsAreSeen(String format, String text, String first, String second) throws Exception {
		String numbered = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>";
		byte[] file = Archives.document(numbered + "甲</w:t></w:r></w:p>" + numbered + "乙</w:t></w:r></w:p>").related("word/document.xml", "n", "numbering", "numbering.xml")
				.with("word/numbering.xml", "<w:numbering xmlns:w=\"urn:w\"><w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
						+ "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl></w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>")
				.zip();
		assertEquals(List.of(first, second), Opened.rows(Opened.of(Opened.file(folder, "a.docx", file)).grids().get(0)));
	}

	@Test
	void aDocumentOfBlanksIsToldAsEmpty() throws Exception {
		assertEquals("nothingInIt", Opened.refusal(Opened.file(folder, "a.docx", Archives.document("<w:p/>" + table(tc("", "<w:p/>"))).zip())));
	}

	@Test
	void whatStandsBesideTheTextIsTold() throws Exception {
		String types = "";
		String[][] parts = { { "comments", "<w:comments xmlns:w=\"urn:w\"><w:comment>" + p("请核对") + p("金额") + "</w:comment></w:comments>" },
				{ "footnotes", "<w:footnotes xmlns:w=\"urn:w\"><w:footnote><w:p/></w:footnote><w:footnote>" + p("含上年结转") + "</w:footnote></w:footnotes>" },
				{ "header", "<w:hdr xmlns:w=\"urn:w\">" + p("内部资料") + "</w:hdr>" }, { "footer", "<w:ftr xmlns:w=\"urn:w\">" + p("第 1 页 共 3 页") + "</w:ftr>" } };
		Archives file = Archives.document(p("目标"));
		for (String[] part : parts) {
			types += "<Relationship Id=\"" + part[0] + "\" Type=\"" + Archives.RELATED + part[0] + "\" Target=\"" + part[0] + ".xml\"/>";
			file.with("word/" + part[0] + ".xml", part[1]);
		}
		file.with("word/_rels/document.xml.rels", "<Relationships>" + types + "</Relationships>");
		assertEquals(List.of("A comment was not taken over: 请核对 金额", "A footnote was not taken over: 含上年结转", "The head or foot of the page was not taken over: 内部资料"),
				Opened.notes(Opened.of(Opened.file(folder, "a.docx", file.zip()))));
	}
}
