package org.pgoal.dsl.ide.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.InlayHintWorkspaceCapabilities;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgoal.dsl.ide.testing.Client;

/** Sums beside a sheet and its levels. */
class InlayHintTest {

	private static final String TEMPLATE = """
			模板 某县 扩展 国家通用 {
			    项目 { 资金 { 总额: 合计 } }
			    产出指标 50 { 11-数量指标 角色 数量  12-质量指标 角色 质量  14-成本指标 角色 成本 }
			    效益指标 30..40 { 22-社会效益 }
			    满意度指标 { 31-满意度 }
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

	private static List<String> hints(Client client, String uri, String text, int from, int to) {
		List<InlayHint> hints = Client.get(client.server().getTextDocumentService()
				.inlayHint(new InlayHintParams(Client.document(uri), new Range(new Position(from, 0), new Position(to, 0)))));
		List<String> lines = text.lines().toList();
		return hints.stream().map(h -> lines.get(h.getPosition().getLine()).substring(0, h.getPosition().getCharacter()).strip() + " " + h.getLabel().getLeft()).toList();
	}

	private static List<String> hints(String sheet) {
		String text = "使用 某县\n" + TEMPLATE + sheet;
		String uri = "file:///hints/" + ++files + ".pgoal";
		client.open(uri, text);
		return hints(client, uri, text, 0, 1000);
	}

	@Test
	void weightsAgainstTheTemplateAndCostsAgainstTheBudget() {
		assertEquals(List.of("项目 甲 \"名\" { 权重 85 / 90 · 成本 5.5 / 6 万元", "产出指标 { 权重 50 / 50 · 成本 5.5 / 6 万元", "效益指标 { 权重 25 / 30–40", "满意度指标 { 权重 10"),
				hints("""
						项目 甲 "名" {
						    资金 { 总额: 6 万元 }
						    产出指标 {
						        11-数量指标: "件数" ≥ 5 件 权重 20
						        12-质量指标: "合格率" ≥ 95 % 权重 20
						        14-成本指标: "办案" ≤ 5 万元 权重 10
						        14-成本指标: "印刷" ≤ 5000 元
						        14-成本指标: "人均成本" ≤ 300 元/人
						    }
						    效益指标 { 22-社会效益: "影响" "好" 权重 25 }
						    满意度指标 { 31-满意度: "满意" ≥ 90 % 权重 10 }
						}
						"""));
	}

	@Test
	void aLevelIsSummedOverAllItsBlocksAndLines() {
		List<String> hints = hints("""
				项目 甲 "名" {
				    产出指标 { 11-数量指标: "件数" ≥ 5 元/人 权重 20 }
				    效益指标 { 22-社会效益: "影响" "好" 权重 25 }
				    产出指标 { 11-数量指标: "场次" ≥ 5 场 权重 20 }
				    产出指标/12-质量指标: "率" ≥ 5 % 权重 10
				}
				""");
		assertEquals(List.of("项目 甲 \"名\" { 权重 75 / 90", "产出指标 { 权重 50 / 50", "效益指标 { 权重 25 / 30–40", "产出指标 { 权重 50 / 50"), hints);
	}

	@Test
	void halfTypedLinesAndMissingBracesDontChangeTheOthers() {
		List<String> wanted = List.of("项目 甲 \"名\" { 权重 30 / 90 · 成本 5 / 6 万元", "产出指标 { 权重 30 / 50 · 成本 5 / 6 万元");
		String sound = """
				项目 甲 "名" {
				    资金 { 总额: 6 万元 }
				    产出指标 {
				        11-数量指标: "件数" ≥ 5 件 权重 20
				        %s
				        14-成本指标: "办案" ≤ 5 万元 权重 10
				""";
		for (String broken : List.of("", "zlzb", "11-数量指标", "11-数量指标: \"", "12-质量指标: \"率\" ≥", "( ] 权重", "} 权 {", "\"\"\"", "14-成本指标: \"印刷\" ≤", "11-数量指标: \"x\" ≥ 5 5 5 件件")) {
			if (!broken.contains("}")) {
				assertEquals(wanted, hints(sound.formatted(broken) + "    }\n}\n"), broken);
				assertEquals(wanted, hints(sound.formatted(broken)), "without its braces: " + broken);
			}
			hints(sound.formatted(broken));
		}
	}

	/** The parser complains about the line below the one that is being typed. */
	@Test
	void aWordAtTheBeginningOfABlock() {
		assertEquals(List.of("项目 甲 \"名\" { 成本 6 / 6 万元", "产出指标 { 权重 0 / 50 · 成本 6 / 6 万元"), hints("""
				项目 甲 "名" {
				    资金 { 总额: 6 万元 }
				    产出指标 {
				        zlzb
				        14-成本指标: "办案" ≤ 5 万元
				        14-成本指标: "印刷" ≤ 5000 元
				        14-成本指标: "邮寄" ≤ 5000 元
				    }
				}
				""").stream().map(h -> h.replace("权重 0 / 90 · ", "")).toList());
	}

	@Test
	void withoutNumbersNoHint() {
		assertEquals(List.of(), hints("项目 乙 \"名\" {\n    目标 \"x\"\n}\n"));
		assertEquals(List.of(), hints("项目"));
	}

	@Test
	void onlyWhatIsAskedFor() {
		String text = "项目 甲 \"甲\" {\n产出指标 { 数量指标: \"a\" 5 件 权重 90 }\n}\n项目 乙 \"乙\" {\n产出指标 { 数量指标: \"a\" 5 件 权重 90 }\n}\n";
		client.open("file:///hints/part.pgoal", text);
		assertEquals(List.of("项目 乙 \"乙\" { 权重 90 / 90", "产出指标 { 权重 90"), hints(client, "file:///hints/part.pgoal", text, 3, 6));
	}

	/** Another file's template decides what is shown: the client is told to ask again. */
	@Test
	void aChangedTemplateRefreshesHints(@TempDir Path folder) throws Exception {
		Path template = folder.resolve("t.pgoal");
		Files.writeString(template, TEMPLATE);
		try (Client one = Client.start(params -> {
			params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "f")));
			refreshing(params);
		})) {
			one.awaitIndexed();
			String text = "使用 某县\n项目 甲 \"名\" {\n产出指标 { 11-数量指标: \"a\" 5 件 权重 50 }\n}\n";
			String uri = folder.resolve("s.pgoal").toUri().toString();
			one.open(uri, text);
			one.diagnostics(uri, 1);
			assertTrue(hints(one, uri, text, 0, 9).contains("产出指标 { 权重 50 / 50"));
			one.awaitHintRefresh();
			one.open(template.toUri().toString(), TEMPLATE.replace("产出指标 50", "产出指标 60"));
			one.awaitHintRefresh();
			assertTrue(hints(one, uri, text, 0, 9).contains("产出指标 { 权重 50 / 60"));
		}
	}

	private static void refreshing(InitializeParams params) {
		WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
		workspace.setInlayHint(new InlayHintWorkspaceCapabilities(true));
		params.getCapabilities().setWorkspace(workspace);
	}
}
