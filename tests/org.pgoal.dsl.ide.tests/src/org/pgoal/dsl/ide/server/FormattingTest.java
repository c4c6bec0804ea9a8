package org.pgoal.dsl.ide.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pgoal.dsl.ide.actions.FormattingService;
import org.pgoal.dsl.ide.testing.Client;

class FormattingTest {

	private static final String UGLY = "项目   甲 \"名\"{\n产出指标{\n数量指标:\"人数\" ≥120人\n      质量指标:   \"率\"   = 1 %  // 注\n}\n}\n";

	private static Client client;

	@BeforeAll
	static void start() {
		client = Client.start();
	}

	@AfterAll
	static void stop() {
		client.close();
	}

	private static List<? extends TextEdit> edits(String uri, FormattingOptions options) {
		return Client.get(client.server().getTextDocumentService().formatting(new DocumentFormattingParams(Client.document(uri), options)));
	}

	@Test
	void aDocumentIsFormattedOnce() {
		client.open("file:///format/a.pgoal", UGLY);
		String formatted = Client.apply(UGLY, edits("file:///format/a.pgoal", new FormattingOptions(4, true)));
		assertTrue(formatted.startsWith("项目 甲 \"名\" {\n    产出指标 {\n        数量指标"), formatted);
		assertTrue(formatted.contains("// 注"));
		client.open("file:///format/b.pgoal", formatted);
		assertEquals(List.of(), edits("file:///format/b.pgoal", new FormattingOptions(4, true)));
	}

	@Test
	void keywordsInOneLanguageOnRequest() {
		client.open("file:///format/c.pgoal", UGLY);
		FormattingOptions options = new FormattingOptions(4, true);
		options.putString(FormattingService.KEYWORDS, "en");
		assertTrue(Client.apply(UGLY, edits("file:///format/c.pgoal", options)).startsWith("project 甲"));
	}

	@Test
	void onlyTheLinesOfARangeChange() {
		client.open("file:///format/d.pgoal", UGLY);
		List<? extends TextEdit> edits = Client.get(client.server().getTextDocumentService().rangeFormatting(
				new DocumentRangeFormattingParams(Client.document("file:///format/d.pgoal"), new FormattingOptions(4, true), new Range(new Position(2, 0), new Position(2, 3)))));
		List<String> before = UGLY.lines().toList();
		List<String> after = Client.apply(UGLY, edits).lines().toList();
		for (int i = 0; i < before.size(); i++) {
			assertEquals(i != 2, before.get(i).equals(after.get(i)), "line " + i);
		}
	}

	@Test
	void textThatDoesNotParseIsLeftAlone() {
		client.open("file:///format/e.pgoal", UGLY + "}");
		assertEquals(List.of(), edits("file:///format/e.pgoal", new FormattingOptions(4, true)));
	}
}
