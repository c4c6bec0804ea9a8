package org.pgoal.dsl.ide.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.lsp4j.CompletionItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgoal.dsl.ide.testing.Caret;
import org.pgoal.dsl.ide.testing.Client;

/** What earlier sheets of the folder teach completion. */
class LibraryTest {

	private static final String TEMPLATES = """
			模板 甲县 扩展 国家通用 { 权重 合计 100 }
			""";

	private static final String OTHER_TEMPLATE = """
			模板 乙县 扩展 国家通用 {
			}
			""";

	@TempDir
	Path folder;

	private void sheet(String file, String template, int year, String body) throws IOException {
		Files.writeString(folder.resolve(file), "使用 " + template + "\n项目 P" + file.replace(".pgoal", "") + " \"" + file + "\" {\n    年度 " + year
				+ "\n    实施单位: \"某局\"\n    产出指标 {\n" + body + "    }\n}\n");
	}

	private Client client() throws IOException {
		Files.writeString(folder.resolve("a.pgoal"), TEMPLATES);
		Files.writeString(folder.resolve("b.pgoal"), OTHER_TEMPLATE);
		sheet("s1.pgoal", "甲县", 2023, "        数量指标: \"培训人数\" ≥ 200 人次\n        质量指标: \"合格率\" ≥ 95 %\n");
		sheet("s2.pgoal", "甲县", 2025, "        数量指标: \"培训人数\" ≥ 300 人次\n        数量指标: \"培训场次\" = 5 场\n");
		sheet("s3.pgoal", "乙县", 2026, "        数量指标: \"培训人数\" 40 人\n        数量指标: \"调研次数\" ≥ 6 次\n        数量指标: \"下乡次数\" ≥ 6 次\n");
		sheet("s4.pgoal", "乙县", 2026, "        数量指标: \"调研次数\" ≥ 8 次\n");
		Client client = Client.start(folder);
		client.awaitIndexed();
		return client;
	}

	private List<CompletionItem> items(Client client, String name, String template, String line) {
		Caret caret = Caret.of("使用 " + template + "\n项目 N \"新\" {\n    产出指标 {\n" + line + "\n    }\n}\n");
		String uri = folder.resolve(name).toUri().toString();
		client.open(uri, caret.text());
		return client.complete(uri, caret.position());
	}

	private static List<String> labels(List<CompletionItem> items) {
		return items.stream().map(CompletionItem::getLabel).toList();
	}

	@Test
	void aWholeIndicatorWithTheUsualOperatorAndUnitAndTheLastValue() throws Exception {
		try (Client client = client()) {
			List<CompletionItem> items = items(client, "n.pgoal", "甲县", "        pxrs⟦|⟧");
			CompletionItem first = items.get(0);
			assertEquals("11-数量指标: \"培训人数\" ≥ 300 人次", first.getLabel());
			assertEquals("11-数量指标: \"培训人数\" ≥ ${1:300} 人次 权重 ${2}$0", first.getTextEdit().getLeft().getNewText());
			assertEquals("用于 3 张表，取 2025 年的值", first.getDetail());
		}
	}

	@Test
	void behindTheCategoryInQuotesAndWithinThem() throws Exception {
		try (Client client = client()) {
			assertEquals("\"培训人数\" ≥ 300 人次", labels(items(client, "n1.pgoal", "甲县", "        数量指标: ⟦|⟧")).get(0));
			assertEquals("\"培训人数\" ≥ 300 人次", labels(items(client, "n2.pgoal", "甲县", "        数量指标：“px⟦|⟧")).get(0));
			CompletionItem inside = items(client, "n3.pgoal", "甲县", "        数量指标: \"培训c⟦|⟧\" ≥ 3 场").get(0);
			assertEquals("\"培训场次\"", inside.getTextEdit().getLeft().getNewText(), "the rest of the line is there");
			assertTrue(labels(items(client, "n4.pgoal", "甲县", "        质量指标: ⟦|⟧")).contains("\"合格率\" ≥ 95 %"));
		}
	}

	@Test
	void whatTheRegionWritesComesFirst() throws Exception {
		try (Client client = client()) {
			List<String> ofOne = labels(items(client, "n1.pgoal", "甲县", "        数量指标: ⟦|⟧")).stream().filter(l -> l.startsWith("\"")).toList();
			assertEquals(List.of("\"培训人数\" ≥ 300 人次", "\"培训场次\" = 5 场", "\"调研次数\" ≥ 8 次", "\"下乡次数\" ≥ 6 次"), ofOne);
			List<String> ofOther = labels(items(client, "n2.pgoal", "乙县", "        数量指标: ⟦|⟧")).stream().filter(l -> l.startsWith("\"")).toList();
			assertEquals("\"调研次数\" ≥ 8 次", ofOther.get(0));
			assertEquals("次", labels(items(client, "n3.pgoal", "乙县", "        数量指标: \"某\" ≥ 5 ⟦|⟧")).get(0));
			assertEquals("人次", labels(items(client, "n4.pgoal", "甲县", "        数量指标: \"某\" ≥ 5 ⟦|⟧")).get(0));
		}
	}

	@Test
	void whatTheSheetHasIsNotOfferedAgain() throws Exception {
		try (Client client = client()) {
			assertFalse(labels(items(client, "n.pgoal", "甲县", "        数量指标: \"培训人数\" ≥ 1 人次\n        数量指标: ⟦|⟧")).stream().anyMatch(l -> l.contains("培训人数")));
		}
	}

	@Test
	void aFieldIsFilledAsInEarlierSheets() throws Exception {
		try (Client client = client()) {
			Caret caret = Caret.of("使用 甲县\n项目 N \"新\" {\n    实施单位: ⟦|⟧\n}\n");
			client.open("file:///n.pgoal", caret.text());
			assertEquals("某局", labels(client.complete("file:///n.pgoal", caret.position())).get(0));
		}
	}

	/** A change takes what the file said before with it. */
	@Test
	void aChangedFileChangesTheLibrary() throws Exception {
		try (Client client = client()) {
			String uri = folder.resolve("s2.pgoal").toUri().toString();
			client.open(uri, Files.readString(folder.resolve("s2.pgoal")));
			int version = client.change(uri, Files.readString(folder.resolve("s2.pgoal")).replace("300", "350").replace("培训场次", "培训班次"));
			client.diagnostics(uri, version);
			List<String> labels = labels(items(client, "n.pgoal", "甲县", "        数量指标: ⟦|⟧"));
			assertTrue(labels.contains("\"培训人数\" ≥ 350 人次") && labels.contains("\"培训班次\" = 5 场"), labels.toString());
			assertFalse(labels.toString().contains("培训场次"));
		}
	}
}
