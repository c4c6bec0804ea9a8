package org.pgoal.forms.writing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.pgoal.forms.filling.FilledCell;
import org.pgoal.forms.filling.FilledForm;
import org.pgoal.forms.filling.FilledRow;

/** Writes forms as one HTML page that needs nothing else: a table each, which prints on a page of its own. */
final class HtmlWriter {

	private static final String HEAD = """
			<!DOCTYPE html>
			<html lang="zh-CN">
			<head>
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<title>%s</title>
			<style>
			body { font-family: SimSun, "Songti SC", "Noto Serif CJK SC", serif; margin: 1.5em; }
			table { border-collapse: collapse; margin: 0 auto 2.5em; max-width: 100%%; }
			td { padding: 3px 6px; vertical-align: middle; font-size: 10.5pt; overflow-wrap: anywhere; }
			td.b { border: 1px solid #000; }
			@media print { table { page-break-after: always; } tr { page-break-inside: avoid; } }
			</style>
			</head>
			<body>
			""";

	private HtmlWriter() {
	}

	static byte[] page(List<FilledForm> forms, PlainText text) throws IOException {
		StringBuilder page = new StringBuilder(HEAD.formatted(escaped(text.of(forms.get(0).name()))));
		try (Looks looks = new Looks()) {
			for (FilledForm form : forms) {
				table(form, looks.workbook(form.definition()).getSheet(form.table().name()), text, page);
			}
		}
		return page.append("</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
	}

	private static void table(FilledForm form, XSSFSheet look, PlainText text, StringBuilder page) {
		page.append("<table>\n<colgroup>");
		for (int c = 0; c < form.table().width(); c++) {
			page.append("<col style=\"width:").append(Math.round(look.getColumnWidthInPixels(c))).append("px\">");
		}
		page.append("</colgroup>\n");
		for (FilledRow row : form.rows()) {
			page.append("<tr>");
			for (FilledCell cell : row.cells()) {
				cell(cell, look, text, page);
			}
			page.append("</tr>\n");
		}
		page.append("</table>\n");
	}

	private static void cell(FilledCell cell, XSSFSheet look, PlainText text, StringBuilder page) {
		page.append("<td");
		if (cell.columnSpan() > 1) {
			page.append(" colspan=\"").append(cell.columnSpan()).append('"');
		}
		if (cell.rowSpan() > 1) {
			page.append(" rowspan=\"").append(cell.rowSpan()).append('"');
		}
		XSSFRow row = look.getRow(cell.origin().row());
		XSSFCell like = row == null ? null : row.getCell(cell.column());
		if (like != null) {
			style(like.getCellStyle(), look, page);
		}
		page.append('>').append(escaped(text.of(ShownText.of(cell.content(), cell.origin(), look))).replace("\n", "<br>")).append("</td>");
	}

	private static void style(XSSFCellStyle style, XSSFSheet look, StringBuilder page) {
		if (Borders.has(style, look)) {
			page.append(" class=\"b\"");
		}
		StringBuilder css = new StringBuilder();
		HorizontalAlignment alignment = style.getAlignment();
		if (alignment == HorizontalAlignment.CENTER || alignment == HorizontalAlignment.RIGHT) {
			css.append("text-align:").append(alignment.name().toLowerCase(Locale.ROOT)).append(';');
		}
		if (style.getFont().getBold()) {
			css.append("font-weight:bold;");
		}
		double size = style.getFont().getFontHeight() / 20.0;
		if (size != 10.5) {
			css.append("font-size:").append(size).append("pt;");
		}
		if (!css.isEmpty()) {
			page.append(" style=\"").append(css).append('"');
		}
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
	}
}
