package org.pgoal.dsl.ide.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.lsp4j.CompletionItem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pgoal.dsl.ide.testing.Caret;
import org.pgoal.dsl.ide.testing.Client;

/** A region that is nothing but a file of a folder checks and completes as the built-in ones do. */
class SixthRegionTest {

	private static final Path FOLDER = Path.of("../../samples/fengjie").toAbsolutePath().normalize();
	private static final int MOST_LINES = 60;

	private static Client client;
	private static int files;

	@BeforeAll
	static void start() {
		client = Client.start(FOLDER);
		client.awaitIndexed();
	}

	@AfterAll
	static void stop() {
		client.close();
	}

	private static String uri() {
		return FOLDER.resolve("未保存" + ++files + ".pgoal").toUri().toString();
	}

	private static List<String> labels(String marked) {
		Caret caret = Caret.of(marked);
		String uri = uri();
		client.open(uri, caret.text());
		List<String> labels = client.complete(uri, caret.position()).stream().map(CompletionItem::getLabel).toList();
		client.close(uri);
		return labels;
	}

	private static List<String> findings(String text) {
		String uri = uri();
		client.open(uri, text);
		List<String> codes = Client.codes(client.diagnostics(uri, 1));
		client.close(uri);
		return codes;
	}

	private static String sheet(String body) {
		return "使用 奉节云雾2023\n\n项目 甲 \"农村公路养护经费\" {\n" + body + "\n}\n";
	}

	@Test
	void theTemplateIsShort() throws IOException {
		try (Stream<Path> templates = Files.list(FOLDER).filter(file -> file.getFileName().toString().matches("\\D.*\\.pgoal"))) {
			for (Path template : templates.toList()) {
				if (Files.isRegularFile(template)) {
					assertTrue(Files.readAllLines(template).size() <= MOST_LINES, template.toString());
				}
			}
		}
	}

	@Test
	void costIsALevelOneWithItsOwnCategories() {
		assertTrue(String.join(" ", labels(sheet("    ⟦|⟧"))).contains("成本指标"));
		String inside = String.join(" ", labels(sheet("    成本指标 {\n        ⟦|⟧\n    }")));
		assertTrue(inside.contains("经济成本指标") && inside.contains("生态环境成本指标"), inside);
		assertTrue(!inside.contains("数量指标"), inside);
	}

	@Test
	void theIndicatorsFieldAndTheFormsFieldsAreOffered() {
		String details = String.join(" ", labels(sheet("    产出指标 {\n        数量指标: \"养护里程\" 12 公里 { ⟦|⟧ }\n    }")));
		assertTrue(details.contains("评分标准"), details);
		String header = String.join(" ", labels(sheet("    ⟦|⟧")));
		assertTrue(header.contains("项目期限") && header.contains("实施单位"), header);
	}

	@Test
	void aWeightOutsideThePrintedRangeIsFound() {
		String body = """
				    主管部门: "甲乡人民政府"
				    实施单位: "甲乡人民政府"
				    目标 "养护农村公路 12 公里"
				    资金 { 当年预算: 20 万元 }
				    成本指标 { 经济成本指标: "养护费用" ≤ 20 万元 权重 %d }
				    产出指标 { 数量指标: "养护里程" ≥ 12 公里 权重 %d }
				    效益指标 { 社会效益指标: "受益村民人数" ≥ 900 人 权重 20 }
				    满意度指标 { 服务对象满意度指标: "村民满意度" ≥ 95 %% 权重 10 }
				""";
		assertEquals(List.of(), findings(sheet(body.formatted(20, 50))));
		assertTrue(findings(sheet(body.formatted(30, 40))).contains("PG202"));
		assertEquals(List.of("PG102"), findings(sheet(body.formatted(20, 50).replace("经济成本指标", "数量指标"))).stream().distinct()
				.filter("PG102"::equals).toList());
	}
}
