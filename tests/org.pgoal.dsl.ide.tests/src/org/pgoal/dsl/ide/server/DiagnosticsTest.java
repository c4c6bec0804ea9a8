package org.pgoal.dsl.ide.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pgoal.dsl.ide.testing.Client;

class DiagnosticsTest {

	private static final String URI = "file:///diagnostics/%E7%94%B2.pgoal";

	private static final String GOOD = """
			项目 甲 "名称" {
			    产出指标 {
			        数量指标: "培训人数" ≥ 120 人
			    }
			}
			""";

	private Client client;

	@BeforeEach
	void start() {
		client = Client.start();
	}

	@AfterEach
	void stop() {
		client.close();
	}

	private static List<Diagnostic> of(List<Diagnostic> diagnostics, String rule) {
		return diagnostics.stream().filter(d -> rule.equals(d.getCode().getLeft())).toList();
	}

	@Test
	void aRuleIsReportedWithCodeSeverityAndRange() {
		String text = GOOD.replace("≥ 120 人", "≥ \"很多\"");
		client.open(URI, text);
		Diagnostic diagnostic = of(client.diagnostics(URI, 1), "PG104").get(0);
		assertEquals(DiagnosticSeverity.Warning, diagnostic.getSeverity());
		assertEquals("pgoal", diagnostic.getSource());
		assertEquals(2, diagnostic.getRange().getStart().getLine());
		assertTrue(diagnostic.getMessage().getLeft().codePoints().anyMatch(c -> c >= 0x4e00), "in Chinese: " + diagnostic.getMessage());
	}

	@Test
	void messagesAreInTheReadersLanguage() {
		try (Client english = Client.start(params -> params.setLocale("en"))) {
			english.open(URI, GOOD.replace("≥ 120 人", "≥ 120"));
			String message = of(english.diagnostics(URI, 1), "PG104").get(0).getMessage().getLeft();
			assertTrue(message.matches(".*[a-z]{3,}.*"), message);
		}
	}

	@Test
	void aRepairedLineLosesItsMarker() {
		client.open(URI, GOOD.replace("≥ 120 人", "≥ 120"));
		assertFalse(of(client.diagnostics(URI, 1), "PG104").isEmpty());
		int version = client.change(URI, List.of(new TextDocumentContentChangeEvent(new Range(new Position(2, 25), new Position(2, 25)), " 人")));
		assertEquals(List.of(), of(client.diagnostics(URI, version), "PG104"));
	}

	@Test
	void textThatDoesNotParseIsAnErrorAndIndicatorsElsewhereAreStillChecked() {
		client.open(URI, GOOD.replace("≥ 120 人", "≥ 120").replace("    }\n}", "        质量指标: : \"x\"\n    }\n}"));
		List<Diagnostic> diagnostics = client.diagnostics(URI, 1);
		assertEquals(DiagnosticSeverity.Error, of(diagnostics, "syntax").get(0).getSeverity());
		assertFalse(of(diagnostics, "PG104").isEmpty(), diagnostics.toString());
	}

	@Test
	void anUnknownTemplateIsAnError() {
		client.open(URI, "使用 没有这个模板\n" + GOOD);
		assertEquals(1, of(client.diagnostics(URI, 1), "unresolved").size());
	}

	@Test
	void onlyTheLastOfManyVersionsMustBeReported() {
		client.open(URI, GOOD);
		int last = 0;
		StringBuilder text = new StringBuilder(GOOD);
		for (int i = 0; i < 40; i++) {
			text.append("// ").append(i).append('\n');
			last = client.change(URI, text.toString());
		}
		int wanted = last;
		int[] before = new int[1];
		client.awaitDiagnostics(URI, p -> {
			assertTrue(p.getVersion() > before[0], "versions only grow");
			before[0] = p.getVersion();
			return p.getVersion() == wanted;
		});
	}

	@Test
	void aClosedDocumentThatIsNoFileLosesItsMarkers() {
		client.open(URI, GOOD.replace("≥ 120 人", "≥ 120"));
		client.diagnostics(URI, 1);
		client.close(URI);
		client.awaitDiagnostics(URI, p -> p.getDiagnostics().isEmpty());
	}

	@Test
	void aSuppressionComesIntoForceWhileTyping() {
		String bad = GOOD.replace("≥ 120 人", "≥ 120");
		client.open(URI, bad);
		assertFalse(of(client.diagnostics(URI, 1), "PG104").isEmpty());
		int version = client.change(URI, bad.replace("≥ 120", "≥ 120 // pgoal: 忽略 PG104"));
		assertTrue(of(client.diagnostics(URI, version), "PG104").isEmpty());
	}
}
