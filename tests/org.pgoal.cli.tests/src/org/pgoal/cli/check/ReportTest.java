package org.pgoal.cli.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgoal.cli.Golden;
import org.pgoal.cli.rules.RuleText;
import org.pgoal.cli.shell.TestShell;
import org.pgoal.model.finding.Severity;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class ReportTest {

	private static final List<Reported> FINDINGS = List.of(
			new Reported("PG101", Severity.WARNING, "部门 一/01-甲.pgoal", 3, 1, "甲", null, "填写“目标”"),
			new Reported("PG309", Severity.NOTE, "部门 一/01-甲.pgoal", 12, 9, "甲", "满意<度>", "say what \"improve\" means"),
			new Reported("syntax", Severity.ERROR, "b.pgoal", 1, 5, null, null, "mismatched input"),
			new Reported("PG309", Severity.NOTE, "b.pgoal", 2, 1, "乙", null, "again"));

	private final TestShell shell = new TestShell(Path.of("."));

	private String write(Report report) throws IOException {
		Summary summary = new Summary();
		report.begin();
		for (Reported finding : FINDINGS) {
			report.finding(finding);
			summary.finding(finding.severity());
		}
		summary.file(2, 31);
		summary.file(1, 0);
		summary.undecided("PG204", "the budget has no unit");
		summary.undecided("PG204", "the budget has no unit");
		summary.undecided("PG202", "a weight is missing");
		report.end(summary);
		return shell.out();
	}

	@Test
	void text() throws IOException {
		Golden.assertSame(getClass(), "report.txt", write(new TextReport(shell.shell(), false)));
	}

	@Test
	void textInChinese() throws IOException {
		Golden.assertSame(getClass(), "report-zh.txt", write(new TextReport(shell.chinese().shell(), false)));
	}

	@Test
	void textOnATerminal() throws IOException {
		Golden.assertSame(getClass(), "report-colour.txt", write(new TextReport(shell.shell(), true)));
	}

	@Test
	void json() throws IOException {
		String text = write(new JsonReport(shell.shell().out()));
		Golden.assertSame(getClass(), "report.json", text);
		JsonArray list = JsonParser.parseString(text).getAsJsonArray();
		assertEquals(FINDINGS.size(), list.size());
		for (var finding : list) {
			assertEquals(List.of("rule", "severity", "file", "line", "column", "sheet", "indicator", "message"),
					List.copyOf(finding.getAsJsonObject().keySet()));
		}
	}

	@Test
	void sarif() throws IOException {
		String text = write(new SarifReport(shell.shell(), "1.2.3",
				rule -> new RuleText("Title of " + rule, "Help for " + rule, Optional.of(Severity.WARNING))));
		Golden.assertSame(getClass(), "report.sarif", text);
		JsonObject run = JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("runs").get(0).getAsJsonObject();
		JsonArray rules = run.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules");
		for (var result : run.getAsJsonArray("results")) {
			JsonObject finding = result.getAsJsonObject();
			assertEquals(finding.get("ruleId"), rules.get(finding.get("ruleIndex").getAsInt()).getAsJsonObject().get("id"));
		}
		assertTrue(text.contains("\"%E9%83%A8%E9%97%A8%20%E4%B8%80/01-%E7%94%B2.pgoal\""), text);
	}

	@ParameterizedTest
	@CsvSource({ "a/b.pgoal,a/b.pgoal", "a b#?.pgoal,a%20b%23%3F.pgoal", "100%.pgoal,100%25.pgoal", "../x.pgoal,../x.pgoal", "/x/y.pgoal,file:///x/y.pgoal",
			"C:/x.pgoal,file:///C:/x.pgoal", "a:b.pgoal,a%3Ab.pgoal" })
	void filesBecomeRelativeReferences(String file, String uri) {
		assertEquals(uri, SarifReport.uri(file));
	}

	@Test
	void thresholds() {
		Summary summary = new Summary();
		summary.finding(Severity.WARNING);
		assertTrue(summary.reaches(Severity.WARNING));
		assertTrue(!summary.reaches(Severity.ERROR));
		summary.finding(Severity.ERROR);
		assertTrue(summary.reaches(Severity.ERROR));
	}
}
