package org.pgoal.cli.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgoal.cli.shell.TestShell;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class DashboardCommandTest {

	@TempDir
	Path folder;
	TestShell shell;

	@BeforeEach
	void open() throws IOException {
		shell = new TestShell(folder);
		shell.write("goals/d.pgoal", "部门 局 \"某局\" { }\n");
		shell.write("goals/a/a.pgoal", "项目 \"甲\" { 部门 局 资金 { 年度资金总额: 6 万元 } 产出指标 { 数量指标: \"受理案件\" 150 件 } }\n");
		shell.write("goals/a/b.pgoal", "项目 \"乙\" { 产出指标 { 数量指标: \"受理案件\" ≥ 150 } }\n");
	}

	@Test
	void theNumbersAreSaidInWords() {
		assertEquals(0, shell.run("--lang", "en", "dashboard", "goals"), shell.err());
		assertTrue(shell.out().startsWith("goals: dashboard\n3 sheets · 2 indicators · 100 % quantified"), shell.out());
		assertTrue(shell.out().contains("某局: 6万元"), shell.out());
	}

	@Test
	void programsGetThemAsJson() {
		assertEquals(0, shell.run("dashboard", "goals", "--format", "json"), shell.err());
		JsonObject json = JsonParser.parseString(shell.out()).getAsJsonObject();
		assertEquals(2, json.get("projects").getAsInt());
		assertEquals(60_000, json.get("budget").getAsInt());
		assertTrue(json.getAsJsonArray("findings").asList().stream().anyMatch(one -> one.getAsJsonObject().get("rule").getAsString().equals("PG104")));
	}

	@Test
	void aPictureIsWrittenOnceAndOverwrittenOnlyByForce() throws IOException {
		assertEquals(0, shell.run("dashboard", "goals", "--format", "svg", "-o", "out/d.svg"), shell.err());
		assertTrue(shell.read("out/d.svg").startsWith("<svg "));
		assertEquals(2, shell.run("dashboard", "goals", "--format", "svg", "-o", "out/d.svg"));
		assertEquals(0, shell.run("dashboard", "goals", "--format", "svg", "-o", "out/d.svg", "--force"), shell.err());
	}

	@Test
	void aPngNeedsAFile() {
		assertEquals(2, shell.run("--lang", "en", "dashboard", "goals", "--format", "png"));
		assertTrue(shell.err().contains("-o"), shell.err());
	}
}
