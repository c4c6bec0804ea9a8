package org.pgoal.dsl.ide.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.InsertTextFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pgoal.dsl.ide.testing.Caret;
import org.pgoal.dsl.ide.testing.Client;

class CompletionTest {

	/** A template of its own, so that the test says what it expects. */
	private static final String TEMPLATE = """
			模板 某县 {
			    地区 "某县"  年度 2025  货币 万元
			    项目 {
			        表名 "项目支出绩效目标表"
			        项目名称: 文本 角色 名称
			        实施单位: 文本 必填 角色 单位
			        项目属性: 选项 "一年期" | "跨年"
			        目标: 文本
			        资金 { 年度资金总额: 合计  财政拨款: 其中  其他资金: 其中 }
			    }
			    指标 { 评分标准: 文本 }
			    产出指标 { 11-数量指标 角色 数量 至少 1  12-质量指标 角色 质量  14-成本指标 角色 成本 至少 1 }
			    效益指标 { 22-社会效益 }
			    权重 合计 90
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

	private static List<CompletionItem> items(String marked) {
		Caret caret = Caret.of(marked);
		String uri = "file:///completion/" + ++files + ".pgoal";
		client.open(uri, caret.text());
		return client.complete(uri, caret.position());
	}

	private static List<String> labels(String marked) {
		return items(marked).stream().map(CompletionItem::getLabel).toList();
	}


	/** Within a sheet of a file that uses the template. */
	private static String inSheet(String body) {
		return "使用 某县\n\n" + TEMPLATE + "\n项目 甲 \"名\" {\n" + body + "\n}\n";
	}

	private static String taken(String marked, String label) {
		CompletionItem item = items(marked).stream().filter(i -> i.getLabel().equals(label)).findFirst().orElseThrow(() -> new AssertionError(labels(marked)));
		String text = Client.apply(Caret.of(marked).text(), item);
		return text.lines().toList().get(Caret.of(marked).position().getLine());
	}

	@Test
	void anEmptyFileTakesElementsInTheReadersLanguageFirst() {
		List<String> labels = labels("⟦|⟧");
		assertEquals(List.of("使用", "项目", "部门", "模板"), labels.subList(0, 4));
		assertTrue(labels.containsAll(List.of("use", "project", "department", "template")));
		assertFalse(labels.contains("资金"), "a statement of sheets");
	}

	@Test
	void keywordsAreFilteredByPlaceAndUse() {
		List<String> labels = labels(inSheet("    年度 2025\n    ⟦|⟧"));
		assertTrue(labels.containsAll(List.of("部门", "地区", "资金", "目标", "措施")));
		assertFalse(labels.contains("年度"), "said already");
		assertFalse(labels.contains("使用"));
		assertFalse(labels.contains("公式"), "belongs into an indicator");
	}

	@Test
	void theFilesLanguageComesFirst() {
		List<String> labels = labels("use x\nproject a \"b\" {\n    year 2025\n    ⟦|⟧\n}\n");
		assertTrue(labels.indexOf("funds") < labels.indexOf("资金"));
		assertTrue(labels.indexOf("funds") >= 0);
	}

	@Test
	void categoriesOfTheBlockMissingRequiredOnesFirst() {
		List<String> labels = labels(inSheet("    产出指标 {\n        11-数量指标: \"a\" 1 件\n        ⟦|⟧\n    }")).stream().filter(l -> l.endsWith("指标:")).toList();
		assertEquals(List.of("14-成本指标:", "11-数量指标:", "12-质量指标:"), labels);
	}

	@Test
	void categoriesOfAnotherBlockAreNotOffered() {
		List<String> labels = labels(inSheet("    效益指标 {\n        ⟦|⟧\n    }"));
		assertTrue(labels.contains("22-社会效益:"));
		assertFalse(labels.contains("11-数量指标:"));
	}

	@Test
	void aCategoryIsCompletedInTheMiddleOfItsWord() {
		assertEquals("        14-成本指标: ", taken(inSheet("    产出指标 {\n        14-成⟦|⟧\n    }"), "14-成本指标:"));
		assertEquals("        14-成本指标: \"x\" 6 万元", taken(inSheet("    产出指标 {\n        14-成⟦|⟧本指: \"x\" 6 万元\n    }"), "14-成本指标"));
		assertEquals("        14-成本指标: ", taken(inSheet("    产出指标 {\n        成⟦|⟧\n    }"), "14-成本指标:"));
		assertEquals("        14-成本指标: ", taken(inSheet("    产出指标 {\n        1⟦|⟧\n    }"), "14-成本指标:"));
	}

	@Test
	void aWholeLineIsASnippet() {
		CompletionItem line = items(inSheet("    产出指标 {\n        ⟦|⟧\n    }")).stream().filter(i -> i.getLabel().startsWith("14-成本指标: \"")).findFirst().orElseThrow();
		assertEquals(InsertTextFormat.Snippet, line.getInsertTextFormat());
		String text = line.getTextEdit().getLeft().getNewText();
		assertTrue(text.startsWith("14-成本指标: \"${1}\" ${2|≤"), text);
		assertTrue(text.contains("万元") && text.contains("权重 ${5}"), text);
	}

	@Test
	void aClientWithoutSnippetsGetsPlainText() {
		try (Client plain = Client.start(params -> params.setCapabilities(new ClientCapabilities()))) {
			Caret caret = Caret.of(inSheet("    产出指标 {\n        ⟦|⟧\n    }"));
			plain.open("file:///plain.pgoal", caret.text());
			for (CompletionItem item : plain.complete("file:///plain.pgoal", caret.position())) {
				assertEquals(InsertTextFormat.PlainText, item.getInsertTextFormat());
				assertFalse(item.getTextEdit().getLeft().getNewText().contains("$"), item.getLabel());
			}
		}
	}

	@Test
	void blocksOfTheTemplate() {
		List<String> labels = labels(inSheet("    ⟦|⟧"));
		assertTrue(labels.indexOf("产出指标") >= 0 && labels.indexOf("产出指标") < labels.indexOf("效益指标"), labels.toString());
	}

	@Test
	void aLineOutsideOfABlockSaysItsLevelOne() {
		List<String> labels = labels(inSheet("    效益指标/⟦|⟧"));
		assertTrue(labels.contains("22-社会效益:"), labels.toString());
		assertFalse(labels.contains("11-数量指标:"));
	}

	@Test
	void fieldsThatAreNotThereYet() {
		List<String> labels = labels(inSheet("    项目属性: \"跨年\"\n    ⟦|⟧"));
		assertTrue(labels.contains("实施单位:"));
		assertFalse(labels.contains("项目属性:"));
		assertFalse(labels.contains("项目名称:"), "stands in the head");
		assertTrue(labels.indexOf("实施单位:") < labels.indexOf("目标:"), "required ones first");
	}

	@Test
	void choicesOfAField() {
		assertEquals(List.of("一年期", "跨年"), labels(inSheet("    项目属性: ⟦|⟧")).subList(0, 2));
		assertEquals("    项目属性: \"跨年\"", taken(inSheet("    项目属性: \"跨⟦|⟧\""), "跨年"));
		assertEquals("    项目属性: \"跨年\"", taken(inSheet("    项目属性: \"⟦|⟧"), "跨年"));
	}

	@Test
	void fundLinesAndTheirUnits() {
		assertEquals(List.of("年度资金总额:", "财政拨款:", "其他资金:"), labels(inSheet("    资金 {\n        ⟦|⟧\n    }")).subList(0, 3));
		assertEquals("万元", labels(inSheet("    资金 {\n        财政拨款: 6 ⟦|⟧\n    }")).get(0));
		assertEquals("万元", labels(inSheet("    资金 {\n        财政拨款: 6⟦|⟧\n    }")).get(0));
	}

	@Test
	void unitsOfTheCategory() {
		List<String> labels = labels(inSheet("    产出指标 {\n        11-数量指标: \"a\" ≥ 3 场(次)\n        14-成本指标: \"b\" 6 ⟦|⟧\n    }"));
		assertTrue(labels.indexOf("万元") == 0 || labels.indexOf("元") == 0, labels.toString());
		assertTrue(labels.contains("权重"));
		assertFalse(labels.contains("≥"), "a number has been written");
	}

	@Test
	void operatorsAfterTheName() {
		List<String> labels = labels(inSheet("    产出指标 {\n        12-质量指标: \"率\" ⟦|⟧\n    }"));
		assertEquals(List.of("≥", "≤", "="), labels.subList(0, 3));
		assertTrue(labels(inSheet("    产出指标 {\n        12-质量指标: \"率\" >⟦|⟧\n    }")).contains("≥"));
	}

	@Test
	void detailsOfAnIndicator() {
		List<String> labels = labels(inSheet("    产出指标 {\n        12-质量指标: \"率\" ≥ 9 % { ⟦|⟧ }\n    }"));
		assertTrue(labels.containsAll(List.of("公式", "上年", "评分标准:")), labels.toString());
	}

	@Test
	void fullWidthTyping() {
		List<String> labels = labels(inSheet("　　产出指标｛\n　　　　１４－成⟦|⟧\n　　｝"));
		assertTrue(labels.contains("14-成本指标:"), labels.toString());
		assertEquals(List.of("一年期", "跨年"), labels(inSheet("　　项目属性：⟦|⟧")).subList(0, 2));
	}

	@Test
	void brokenTextElsewhereDoesNotMatter() {
		List<String> labels = labels("使用 某县\n" + TEMPLATE + "\n项目 甲 \"名 {\n ] } 年度 年度 \"\n项目 乙 \"二\" {\n    ( 14 } } 资金 {\n\n项目 丙 \"三\" {\n    产出指标 {\n        ⟦|⟧");
		assertTrue(labels.contains("14-成本指标:"), labels.toString());
	}

	@Test
	void templatesOfTheProductAndTheWordsOfTemplates() {
		assertTrue(labels("使用 ⟦|⟧").contains("国家通用"));
		assertTrue(labels("模板 某地 扩展 ⟦|⟧").contains("国家通用"));
		assertEquals("文本", labels("模板 某地 {\n项目 {\n字段: ⟦|⟧\n}\n}").get(0));
		assertEquals("名称", labels("模板 某地 {\n项目 {\n字段: 文本 角色 ⟦|⟧\n}\n}").get(0));
		assertEquals("产出", labels("模板 某地 {\n产出指标 角色 ⟦|⟧\n}").get(0));
		assertEquals("错误", labels("模板 某地 {\n规则 { PG309: ⟦|⟧ }\n}").get(0));
	}

	@Test
	void rulesInSettingsAndSuppressions() {
		assertTrue(labels("模板 某地 {\n规则 {\n⟦|⟧\n}\n}").contains("PG301"));
		assertTrue(labels(inSheet("    产出指标 {\n        12-质量指标: \"率\" ≥ 9 % // pgoal: 忽略 ⟦|⟧\n    }")).contains("PG301"));
		assertEquals(List.of("pgoal: 忽略 ", "pgoal: 本文件忽略 "), labels("项目 a \"b\" {\n// ⟦|⟧\n}"));
		assertTrue(labels("// pgoal: ⟦|⟧").contains("忽略"));
	}

	@Test
	void nothingInsideATextOrAComment() {
		assertEquals(List.of(), labels(inSheet("    目标 \"完成 ⟦|⟧ 项\"")));
		assertEquals(List.of(), labels("/* ⟦|⟧ */"));
		assertEquals(List.of(), labels("项目 a '''\n ⟦|⟧ \n'''"));
	}

	@Test
	void noProposalIsAQualifiedNameOrPunctuation() {
		for (String label : labels(inSheet("    ⟦|⟧"))) {
			assertFalse(label.contains(".") || label.equals("{") || label.equals(";"), label);
		}
	}

	@Test
	void pinyinAndInitialsCompleteLabels() {
		for (String typed : List.of("slzb", "shulzb", "shuliang", "数量zb", "数量", "11-sl", "１１－ｓｌ", "sl")) {
			String line = "        " + typed + "⟦|⟧";
			assertEquals("        11-数量指标: ", taken(inSheet("    产出指标 {\n" + line + "\n    }"), "11-数量指标:"), typed);
		}
		List<String> labels = labels(inSheet("    产出指标 {\n        zlzb⟦|⟧\n    }"));
		assertEquals("12-质量指标:", labels.get(0));
		assertTrue(labels.indexOf("11-数量指标:") > 0, "one letter off: " + labels);
		assertEquals("        11-数量指标: \"x\"", taken(inSheet("    产出指标 {\n        数量z⟦|⟧b: \"x\"\n    }"), "11-数量指标"), "in the middle of a word");
	}

	@Test
	void pinyinCompletesWhateverIsChinese() {
		assertEquals("项目", labels("xm⟦|⟧").get(0));
		assertEquals("项目属性:", labels(inSheet("    xmsx⟦|⟧")).get(0));
		assertEquals("    项目属性：\"一年期\"", taken(inSheet("    项目属性：ynq⟦|⟧"), "一年期"));
		assertEquals("    项目属性: \"一年期\"", taken(inSheet("    项目属性: \"yn⟦|⟧"), "一年期"));
		assertEquals("万元", labels(inSheet("    资金 {\n        财政拨款: 6wy⟦|⟧\n    }")).get(0));
		assertEquals("财政拨款:", labels(inSheet("    资金 {\n        czbk⟦|⟧\n    }")).get(0));
		assertEquals("国家通用", labels("使用 gjty⟦|⟧").get(0));
	}

	/** A client that knows nothing of pinyin keeps what it gets, in our order, and asks again with the next letter. */
	@Test
	void clientsThatFilterByCharactersKeepWhatFits() {
		Caret caret = Caret.of(inSheet("    产出指标 {\n        zlzb⟦|⟧\n    }"));
		client.open("file:///completion/filter.pgoal", caret.text());
		var list = Client.get(client.server().getTextDocumentService()
				.completion(new org.eclipse.lsp4j.CompletionParams(Client.document("file:///completion/filter.pgoal"), caret.position()))).getRight();
		assertTrue(list.isIncomplete());
		list.getItems().forEach(item -> assertEquals("zlzb", item.getFilterText(), item.getLabel()));
	}
}
