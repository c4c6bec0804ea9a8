package org.pgoal.dsl.ide.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeActionResolveSupportCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pgoal.dsl.ide.testing.Caret;
import org.pgoal.dsl.ide.testing.Client;

class CodeActionTest {

	private static Client client;
	private static int files;

	@BeforeAll
	static void start() {
		client = Client.start();
	}

	@AfterAll
	static void stop() {
		client.close();
	}

	private static String sheet(String... lines) {
		return "使用 国家通用\n\n项目 甲 \"名称\" {\n    产出指标 {\n        " + String.join("\n        ", lines) + "\n    }\n}\n";
	}

	/** A document with a caret, and what is offered there. */
	private record Offer(Client client, String text, List<Diagnostic> diagnostics, List<CodeAction> actions) {

		List<String> titles() {
			return actions.stream().map(CodeAction::getTitle).toList();
		}

		CodeAction action(String part) {
			return actions.stream().filter(a -> a.getTitle().contains(part)).findFirst().orElseThrow(() -> new AssertionError(titles() + " " + diagnostics));
		}

		/** The text after an action whose title contains a text. */
		String after(String part) {
			CodeAction action = action(part);
			if (action.getEdit() == null) {
				action = Client.get(client.server().getTextDocumentService().resolveCodeAction(action));
			}
			assertNotNull(action.getEdit(), "edit of " + action.getTitle());
			return Client.apply(text, action.getEdit().getChanges().values().iterator().next());
		}
	}

	private static Offer offer(Client client, String marked, Consumer<CodeActionContext> context) {
		Caret caret = Caret.of(marked);
		String uri = "file:///actions/" + ++files + ".pgoal";
		client.open(uri, caret.text());
		List<Diagnostic> diagnostics = client.diagnostics(uri, 1);
		Range range = new Range(caret.position(), caret.position());
		CodeActionContext asked = new CodeActionContext(diagnostics);
		context.accept(asked);
		List<CodeAction> actions = Client.get(client.server().getTextDocumentService().codeAction(new CodeActionParams(Client.document(uri), range, asked))).stream()
				.map(either -> either.getRight()).toList();
		return new Offer(client, caret.text(), diagnostics, actions);
	}

	private static Offer offer(String marked) {
		return offer(client, marked, context -> {
		});
	}

	@Test
	void theRemedyOfARuleIsAnEditOfTheLine() {
		String line = "质量指标: \"合格率\" ≥ ⟦|⟧100 %   // 保留";
		Offer offer = offer(sheet(line));
		CodeAction action = offer.actions().stream().filter(a -> a.getDiagnostics() != null && a.getDiagnostics().get(0).getCode().getLeft().equals("PG303")).findFirst()
				.orElseThrow(() -> new AssertionError(offer.titles() + " " + offer.diagnostics()));
		assertEquals(Caret.of(sheet(line)).text().replace("≥ 100 %", "= 100 %"), Client.apply(offer.text(), action.getEdit().getChanges().values().iterator().next()));
	}

	@Test
	void aRuleIsIgnoredForALine() {
		assertEquals(Caret.of(sheet("数量指标: \"人数\" ≥ 120⟦|⟧    // pgoal: 忽略 PG104")).text(), offer(sheet("数量指标: \"人数\" ≥ 120⟦|⟧")).after("本行忽略 PG104"));
		assertEquals(Caret.of(sheet("数量指标: \"人数\" ≥ 120⟦|⟧ // pgoal: 忽略 PG309, PG104")).text(),
				offer(sheet("数量指标: \"人数\" ≥ 120⟦|⟧ // pgoal: 忽略 PG309")).after("本行忽略 PG104"));
		assertEquals(Caret.of(sheet("// pgoal: 忽略 PG104", "数量指标: \"人数\" ≥ 120⟦|⟧ // 说明")).text(),
				offer(sheet("数量指标: \"人数\" ≥ 120⟦|⟧ // 说明")).after("本行忽略 PG104"));
	}

	@Test
	void aRuleIsIgnoredForAFile() {
		String text = sheet("数量指标: \"人数\" ≥ 120⟦|⟧");
		assertEquals("// pgoal: 本文件忽略 PG104\n" + Caret.of(text).text(), offer(text).after("本文件忽略 PG104"));
		String again = "// pgoal: 本文件忽略 PG309\n" + text;
		assertEquals("// pgoal: 本文件忽略 PG309, PG104\n" + Caret.of(text).text(), offer(again).after("本文件忽略 PG104"));
	}

	@Test
	void aSuppressionIsUnderstoodByTheChecker() {
		String uri = "file:///actions/suppressed.pgoal";
		String text = offer(sheet("数量指标: \"人数\" ≥ 120⟦|⟧ // 说明")).after("本行忽略 PG104");
		client.open(uri, text);
		assertTrue(Client.codes(client.diagnostics(uri, 1)).stream().noneMatch("PG104"::equals), text);
	}

	@Test
	void allOfAKind() {
		Offer offer = offer(sheet("质量指标: \"合格率\" ≥ ⟦|⟧100 %", "质量指标: \"达标率\" ≥ 100 %", "质量指标: \"准确率\" ≥ 90 %"));
		String text = offer.after("全部");
		assertEquals(offer.text().replace("≥ 100 %", "= 100 %"), text);
	}

	@Test
	void allOfAKindIsWorkedOutLaterWhereTheClientCan() {
		try (Client lazy = Client.start((InitializeParams params) -> {
			ClientCapabilities capabilities = Client.capabilities();
			CodeActionCapabilities actions = new CodeActionCapabilities();
			actions.setDataSupport(true);
			actions.setResolveSupport(new CodeActionResolveSupportCapabilities(List.of("edit")));
			capabilities.getTextDocument().setCodeAction(actions);
			params.setCapabilities(capabilities);
		})) {
			Offer offer = offer(lazy, sheet("质量指标: \"合格率\" ≥ ⟦|⟧100 %", "质量指标: \"达标率\" ≥ 100 %"), context -> {
			});
			assertNull(offer.action("全部").getEdit());
			assertEquals(offer.text().replace("≥ 100 %", "= 100 %"), offer.after("全部"));
		}
	}

	@Test
	void fixAllOnRequestOnly() {
		String text = sheet("质量指标: \"合格率\" ≥ ⟦|⟧100 %");
		assertTrue(offer(text).actions().stream().noneMatch(a -> CodeActionKind.SourceFixAll.equals(a.getKind())));
		Offer offer = offer(client, text, context -> context.setOnly(List.of(CodeActionKind.SourceFixAll)));
		assertEquals(1, offer.actions().size());
	}

	@Test
	void aBareDateIsQuoted() {
		assertEquals(sheet("时效指标: \"完成时间\" \"2023 年底\""), offer(sheet("时效指标: \"完成时间\" 2023 ⟦|⟧年底")).after("日期"));
		assertEquals(sheet("时效指标: \"完成时间\" \"2023年12月\""), offer(sheet("时效指标: \"完成时间\" 2023年⟦|⟧12月")).after("日期"));
		assertTrue(offer(sheet("时效指标: \"周期\" ≤ 5 ⟦|⟧年")).titles().stream().noneMatch(t -> t.contains("日期")), "a duration");
	}

	@Test
	void aMissingColonQuoteOrBrace() {
		assertEquals(sheet("数量指标: \"人数\" ≥ 120 人"), offer(sheet("数量⟦|⟧指标 \"人数\" ≥ 120 人")).after("冒号"));
		assertEquals(sheet("数量指标: \"人数\""), offer(sheet("数量指标: \"人数⟦|⟧")).after("右引号"));
		assertEquals("项目 甲 \"名\" {\n    产出指标 {\n        数量指标: \"人数\" 5 人\n    }\n}\n",
				offer("项目 甲 \"名\" {\n    产出指标 {\n        数量指标: \"人数\" 5 人\n⟦|⟧").after("右花括号"));
	}

	@Test
	void aNumberGluedToItsKeywordOrLinesOfAnOldMac() {
		assertEquals(sheet("数量指标: \"人数\" ≥ 120 人 权重 10"), offer(sheet("数量指标: \"人数\" ≥ 120 人 权重⟦|⟧10")).after("加空格"));
		assertTrue(offer(sheet("权重10: \"人⟦|⟧数\" ≥ 120 人")).titles().stream().noneMatch(t -> t.contains("空格")), "a label");
		assertEquals(sheet("数量指标: \"人数\" ≥ 120 人 权重 10 正向"), offer(sheet("数量指标: \"人数\" ≥ 120 人权⟦|⟧重10 正向")).after("加空格"), "else a unit");
		String text = sheet("数量指标: \"人数\" ≥ 120 人");
		TextEdit edit = offer("⟦|⟧" + text.replace('\n', '\r')).action("LF").getEdit().getChanges().values().iterator().next().get(0);
		assertEquals(text, edit.getNewText());
		assertEquals(new Range(new Position(0, 0), new Position(7, 0)), edit.getRange());
	}

	@Test
	void aMisspeltTemplate() {
		assertEquals("使用 国家通用\n", offer("使用 国家⟦|⟧通\n").after("改为 国家通用"));
	}

	@Test
	void nothingWhereNothingIsWrong() {
		assertEquals(List.of(), offer("⟦|⟧// 注释\n").actions());
	}
}
