package org.pgoal.compare.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.pgoal.compare.Language;
import org.pgoal.compare.Samples;
import org.pgoal.compare.diff.FileComparison;
import org.pgoal.compare.diff.FileDiff;

import com.google.gson.JsonParser;

/** The three reports of one pair of versions, a real sheet with what a second author made of it. */
class ReportTest {

	private static final String NAME = "wuhai/04.pgoal";

	private static FileDiff diff() {
		String text = Samples.text(Samples.file("wuhai/04"));
		String other = text.replace("≥ 90 %             权重 10", "≥ 95 %             权重 15").replace("预算数: 5 万元", "预算数: 40000 元")
				.replace("≤ 5 万元           权重 10 反向", "≤ 50000 元 权重 10 正向").replace("\"工作完成时间\"", "\"办案<完成>时间\"").replace("已发维护", "依法维护 & 保障")
				.replace("        社会效益: ", "        社会效益: \"新增\" \"<script>alert(1)</script>\" 权重 5\n        社会效益: ");
		return FileComparison.compare(Language.version(NAME, text), Language.version(NAME, other));
	}

	private static String report(DiffReport report, StringWriter out) throws IOException {
		FileDiff diff = diff();
		DiffSummary summary = new DiffSummary();
		summary.add(diff);
		summary.addUnchanged(3);
		report.begin("HEAD", "工作区");
		report.file(diff);
		report.end(summary);
		return out.toString();
	}

	@Test
	void json() throws IOException {
		StringWriter out = new StringWriter();
		String text = report(new JsonDiffReport(out, Locale.ENGLISH), out);
		JsonParser.parseString(text);
		assertGolden("diff.json", text + "\n");
	}

	@Test
	void html() throws IOException {
		StringWriter out = new StringWriter();
		String text = report(new HtmlDiffReport(out, Locale.SIMPLIFIED_CHINESE), out);
		assertGolden("diff.html", text);
		assertFalse(text.contains("<script"), "text is escaped");
		assertFalse(Pattern.compile("(?:src|href)\\s*=|url\\(|@import").matcher(text).find(), "self-contained");
		for (String element : new String[] { "section", "table", "tr", "td", "th", "span", "del", "ins" }) {
			assertEquals(count(text, "<" + element + "[ >]"), count(text, "</" + element + ">"), element);
		}
	}

	private static long count(String text, String pattern) {
		return Pattern.compile(pattern).matcher(text).results().count();
	}

	@Test
	void text() throws IOException {
		StringWriter out = new StringWriter();
		assertGolden("diff.txt", report(new TextDiffReport(out, Locale.SIMPLIFIED_CHINESE, false), out));
	}

	@Test
	void colours() throws IOException {
		StringWriter out = new StringWriter();
		String coloured = report(new TextDiffReport(out, Locale.SIMPLIFIED_CHINESE, true), out);
		assertTrue(coloured.contains("\u001b[32m+\u001b[0m"), coloured);
		assertFalse(coloured.replaceAll("\u001b\\[\\d+m", "").contains("\u001b"), "nothing but colours");
	}

	private static void assertGolden(String name, String actual) throws IOException {
		Path file = Path.of("src", ReportTest.class.getPackageName().split("\\.")).resolve(name);
		if (Boolean.getBoolean("pgoal.update")) {
			Files.writeString(file, actual);
		}
		assertEquals(Samples.text(file), actual);
	}
}
