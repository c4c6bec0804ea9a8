package org.pgoal.dsl.ide.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentSaveReason;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WillSaveTextDocumentParams;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgoal.dsl.ide.testing.Caret;
import org.pgoal.dsl.ide.testing.Client;

import com.google.gson.JsonObject;

/** What the server does when it is told to: every editor can ask. */
class CommandsTest {

	private static final String SHEET = """
			项目 甲 "名" {
			    资金 { 总额: 6 万元 }
			    // 数量
			    产出指标 {
			        数量指标: "a" 1 件  // 一
			        // pgoal: 忽略 PG305
			        数量指标: "b" 2 件 { 公式 "x" }
			        质量指标: "c" ≥ 3 %
			    }
			    效益指标 { 社会效益: "d" "好" }
			}

			项目 乙 "二" {
			}
			""";

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

	private static String open(String text) {
		String uri = "file:///commands/" + ++files + ".pgoal";
		client.open(uri, text);
		return uri;
	}

	private static String move(String text, String at, String direction) {
		String uri = open(text);
		Position position = Caret.position(text, text.indexOf(at));
		return Client.apply(text, client.execute(Commands.MOVE, uri, new Range(position, position), direction).getOrDefault(uri, List.of()));
	}

	@Test
	void anIndicatorMovesWithItsComments() {
		String moved = """
				项目 甲 "名" {
				    资金 { 总额: 6 万元 }
				    // 数量
				    产出指标 {
				        // pgoal: 忽略 PG305
				        数量指标: "b" 2 件 { 公式 "x" }
				        数量指标: "a" 1 件  // 一
				        质量指标: "c" ≥ 3 %
				    }
				    效益指标 { 社会效益: "d" "好" }
				}

				项目 乙 "二" {
				}
				""";
		assertEquals(moved, move(SHEET, "数量指标: \"a\"", "down"));
		assertEquals(moved, move(SHEET, "\"b\"", "up"), "from the middle of the line");
		assertEquals(SHEET, move(moved, "\"b\"", "down"));
	}

	@Test
	void aBlockMovesFromItsHeadOrItsEnd() {
		String moved = move(SHEET, "效益指标", "up");
		assertTrue(moved.indexOf("效益指标") < moved.indexOf("产出指标 {") && moved.contains("\"a\" 1 件  // 一"), moved);
		String down = move(SHEET, "产出指标 {", "down");
		assertTrue(down.indexOf("效益指标") < down.indexOf("产出指标 {") && down.contains("// 数量"), down);
		String sheets = move(SHEET, "项目 乙", "up");
		assertTrue(sheets.indexOf("乙") < sheets.indexOf("甲"), sheets);
	}

	@Test
	void whatCannotBeMovedStaysAndTheAuthorIsTold() {
		assertEquals(SHEET, move(SHEET, "数量指标: \"a\"", "up"));
		assertEquals("此行没有可以这样移动的内容。文本有错误时，请先改正。", client.messages().get(0));
		String broken = SHEET.replace("\"d\" \"好\" }", "\"d\" ≥");
		assertEquals(broken, move(broken, "\"b\"", "up"));
	}

	private static String surround(String text, String from, String to, Object... label) {
		String uri = open(text);
		Range range = new Range(Caret.position(text, text.indexOf(from)), Caret.position(text, text.indexOf(to) + to.length()));
		Map<String, List<TextEdit>> edits = label.length == 0 ? client.execute(Commands.SURROUND, uri, range) : client.execute(Commands.SURROUND, uri, range, label[0]);
		return Client.apply(text, edits.getOrDefault(uri, List.of()));
	}

	@Test
	void linesAreSurroundedWithTheBlockThatTheyName() {
		String text = "项目 甲 \"名\" {\n    产出指标/11-数量指标: \"a\" 1 件\n    产出指标/质量指标: \"b\" 1 % { 公式 \"x\" }\n}\n";
		assertEquals("项目 甲 \"名\" {\n    产出指标 {\n        11-数量指标: \"a\" 1 件\n        质量指标: \"b\" 1 % { 公式 \"x\" }\n    }\n}\n", surround(text, "产出指标/11", "\"x\" }"));
		assertEquals("项目 甲 \"名\" {\n    产出指标/11-数量指标: \"a\" 1 件\n    效益指标 {\n        产出指标/质量指标: \"b\" 1 % { 公式 \"x\" }\n    }\n}\n",
				surround(text, "产出指标/质", "\"b\"", "效益指标"));
		String broken = "项目 甲 \"名\" {\n    数量指标: \"a\" ≥\n    资金\n}\n";
		assertEquals("项目 甲 \"名\" {\n    产出指标 {\n        数量指标: \"a\" ≥\n    }\n    资金\n}\n", surround(broken, "数量", "\"a\""));
	}

	@Test
	void halvesOfBlocksAreNotSurrounded() {
		assertEquals(SHEET, surround(SHEET, "产出指标 {", "\"b\""));
		assertEquals(SHEET, surround(SHEET, "数量指标: \"a\"", "\"b\""), "within a block");
		assertEquals(SHEET, surround(SHEET, "项目 甲", "项目 乙"));
	}

	@Test
	void wrongArgumentsDoNothing() {
		assertEquals(Map.of(), client.execute(Commands.MOVE));
		assertEquals(Map.of(), client.execute(Commands.MOVE, "file:///none.pgoal", "up"));
		assertEquals(Map.of(), client.execute("pgoal.unknown"));
		assertEquals(Map.of(), client.execute("pgoal.fixAll", "PG999"));
	}

	/** PG303 has one obvious answer: = 100 %. */
	@Test
	void allFindingsOfAKindInTheFolder(@TempDir Path folder) throws Exception {
		String sheet = "项目 %s \"%s\" {\n    产出指标 {\n        质量指标: \"合格率\" ≥ 100 %%\n        质量指标: \"准确率\" ≥ 100 %%\n    }\n}\n";
		for (String name : List.of("a", "b", "c")) {
			Files.writeString(folder.resolve(name + ".pgoal"), sheet.formatted(name, name));
		}
		try (Client one = Client.start(folder)) {
			one.awaitIndexed();
			String uri = folder.resolve("a.pgoal").toUri().toString();
			one.open(uri, sheet.formatted("a", "a"));
			one.diagnostics(uri, 1);
			Position position = new Position(2, 22);
			List<CodeAction> actions = Client.get(one.server().getTextDocumentService()
					.codeAction(new CodeActionParams(Client.document(uri), new Range(position, position), new CodeActionContext(List.of())))).stream()
					.map(e -> e.getRight()).toList();
			CodeAction all = actions.stream().filter(a -> a.getTitle().equals("修复文件夹中 3 个文件的全部 6 处 PG303 问题")).findFirst()
					.orElseThrow(() -> new AssertionError(actions.stream().map(CodeAction::getTitle).toList()));
			Map<String, List<TextEdit>> edits = one.execute(all.getCommand().getCommand(), all.getCommand().getArguments().toArray());
			assertEquals(3, edits.size());
			for (String name : List.of("a", "b", "c")) {
				assertEquals(sheet.formatted(name, name).replace("≥", "="), Client.apply(sheet.formatted(name, name), edits.get(folder.resolve(name + ".pgoal").toUri().toString())));
			}
		}
	}

	@Test
	void formattingBeforeSavingWhereTheClientWantsIt() {
		JsonObject options = new JsonObject();
		options.addProperty("formatOnSave", true);
		String text = "项目 甲 \"名\" {\n目标 \"x\"\n}\n";
		try (Client one = Client.start(params -> params.setInitializationOptions(options))) {
			one.open("file:///save.pgoal", text);
			assertEquals("项目 甲 \"名\" {\n    目标 \"x\"\n}\n", Client.apply(text, saving(one, "file:///save.pgoal")));
		}
		assertEquals(List.of(), saving(client, open(text)));
	}

	private static List<TextEdit> saving(Client client, String uri) {
		return Client.get(client.server().getTextDocumentService().willSaveWaitUntil(new WillSaveTextDocumentParams(Client.document(uri), TextDocumentSaveReason.Manual)));
	}
}
