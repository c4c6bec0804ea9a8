package org.pgoal.dsl.ide.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pgoal.dsl.ide.testing.Caret;
import org.pgoal.dsl.ide.testing.Client;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Rows of Excel and WPS in editors that know nothing of forms. */
class RowCommandsTest {

	private static final String SHEET = """
			使用 平罗县2023

			项目 甲 "甲" {
			    目标 "处理案件 450 件"
			    产出指标 {
			        // 已有
			        11-数量指标: "一个已有的指标" ≥ 450 件  // 保留
			        12-质量指标: "结案率"         = 100 %
			    }
			    效益指标 {
			        22-社会效益: "满意" "好"
			    }
			}
			""";

	private static final String ROWS = "产出指标\t11-数量指标\t培训班次\t≥2场次\r\n\t12-质量指标\t合格率\t=100%\r\n";

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
		String uri = "file:///rows/" + ++files + ".pgoal";
		client.open(uri, text);
		return uri;
	}

	/** From the beginning of one text to the end of another; the same twice for a caret behind it. */
	private static Range range(String text, String from, String to) {
		int end = text.indexOf(to) + to.length();
		return new Range(Caret.position(text, from.equals(to) ? end : text.indexOf(from)), Caret.position(text, end));
	}

	private static JsonObject ask(String command, Object... arguments) {
		Object answer = Client.get(client.server().getWorkspaceService().executeCommand(new ExecuteCommandParams(command, new ArrayList<>(Arrays.asList(arguments)))));
		JsonElement json = new Gson().toJsonTree(answer);
		return json.isJsonNull() ? null : json.getAsJsonObject();
	}

	private static String paste(String text, Range at, String rows, String html) {
		String uri = open(text);
		Map<String, List<TextEdit>> edits = client.execute(Commands.PASTE_ROWS, uri, at, rows, html == null ? "" : html);
		return Client.apply(text, edits.getOrDefault(uri, List.of()));
	}

	@Test
	void rowsBecomeLinesAmongTheirNeighbours() {
		assertEquals(SHEET.replace("// 保留\n", """
				// 保留
				        11-数量指标: "培训班次"       ≥ 2 场次
				        12-质量指标: "合格率"         = 100 %
				"""), paste(SHEET, range(SHEET, "// 保留", "// 保留"), ROWS, null));
	}

	@Test
	void linesKeepTheLineEndsOfTheText() {
		String text = SHEET.replace("\n", "\r\n");
		assertEquals(paste(SHEET, range(SHEET, "// 保留", "// 保留"), ROWS, null).replace("\n", "\r\n"), paste(text, range(text, "// 保留", "// 保留"), ROWS, null));
		assertEquals(paste(SHEET, range(SHEET, "产出指标 {", "产出指标 {"), ROWS, null).replace("\n", "\r\n"), paste(text, range(text, "产出指标 {", "产出指标 {"), ROWS, null));
	}

	@Test
	void aPageKnowsItsMergedCells() {
		String html = "<table><tr><td rowspan=2>产出指标</td><td rowspan=2>11-数量指标</td><td>处理</td><td>≥450件</td></tr><tr><td>培训</td><td>2场次</td></tr></table>";
		String pasted = paste(SHEET, range(SHEET, "// 保留", "// 保留"), "x", html);
		assertTrue(pasted.contains("11-数量指标: \"培训\"           2 场次"), pasted);
	}

	/** In the reader's language, as a comment on the line. */
	@Test
	void doubtsAreCountedAndStandBesideTheirLine() {
		String uri = open(SHEET);
		JsonObject answer = ask(Commands.ROWS_EDIT, uri, range(SHEET, "// 保留", "// 保留"), """
				一级指标\t二级指标\t三级指标\t指标值\t
				产出指标\t11-数量指标\t培训班次\t≥2场次\t见说明
				""", null);
		assertEquals(1, answer.get("indicators").getAsInt());
		assertEquals(1, answer.get("doubts").getAsInt());
		String line = answer.getAsJsonObject("edit").get("newText").getAsString();
		assertTrue(line.contains("11-数量指标: \"培训班次\"       ≥ 2 场次  // 粘贴") && line.contains("见说明"), line);
	}

	@Test
	void nothingHappensWhereNoIndicatorMayStand() {
		assertEquals(SHEET, paste(SHEET, range(SHEET, "处理案件", "处理案件"), ROWS, null), "in a text");
		assertTrue(client.messages().get(0).startsWith("复制的不是指标表格"), client.messages().get(0));
		assertEquals(SHEET, paste(SHEET, range(SHEET, "// 保留", "// 保留"), "a\tb\n", null), "no indicators");
		String uri = open(SHEET);
		assertNull(ask(Commands.ROWS_EDIT, uri, range(SHEET, "处理案件", "处理案件"), ROWS, null));
		assertNull(ask(Commands.ROWS_EDIT, uri));
		assertNull(ask(Commands.ROWS_EDIT, uri, range(SHEET, "// 保留", "// 保留"), null, null));
		assertNull(ask(Commands.ROWS_EDIT, "file:///rows/none.pgoal", range(SHEET, "// 保留", "// 保留"), ROWS, null));
	}

	@Test
	void selectedLinesBecomeRows() {
		JsonObject copied = ask(Commands.COPY_ROWS, open(SHEET), range(SHEET, "12-质量", "22-社会"), false);
		assertEquals("一级指标\t二级指标\t三级指标\t指标值\r\n产出指标\t12-质量指标\t结案率\t'=100%\r\n效益指标\t22-社会效益\t满意\t好\r\n", copied.get("text").getAsString());
		assertEquals(2, copied.get("indicators").getAsInt());
		assertFalse(copied.has("html"), "not asked for");
	}

	@Test
	void atACaretAllRowsOfTheBlockAreCopied() {
		JsonObject copied = ask(Commands.COPY_ROWS, open(SHEET), range(SHEET, "一个已有", "一个已有"), true);
		assertEquals(2, copied.get("indicators").getAsInt());
		assertTrue(copied.get("html").getAsString().contains("<td>一个已有的指标</td>"), copied.toString());
		assertNull(ask(Commands.COPY_ROWS, open(SHEET), range(SHEET, "平罗县", "平罗县"), true));
	}

	@Test
	void whatIsCopiedCanBePasted() {
		String rows = ask(Commands.COPY_ROWS, open(SHEET), range(SHEET, "12-质量", "12-质量指标"), false).get("text").getAsString();
		String pasted = paste(SHEET, range(SHEET, "// 保留", "// 保留"), rows, null);
		assertEquals(3, pasted.split("12-质量指标: \"结案率\"         = 100 %", -1).length, pasted);
	}
}
