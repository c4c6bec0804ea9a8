package org.pgoal.dsl.ide.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pgoal.dsl.ide.testing.Caret;
import org.pgoal.dsl.ide.testing.Client;

class HoverTest {

	private static final String TEMPLATE = """
			使用 某县
			模板 某县 {
			    地区 "某县"  货币 万元  说明 "某县的表"
			    项目 {
			        实施单位: 文本 必填 角色 单位
			        项目属性: 选项 "一年期" | "跨年"
			        资金 { 年度资金总额: 合计  财政拨款: 其中 }
			    }
			    产出指标 40..50 { 14-成本指标 角色 成本 至少 1 同义 经费 }
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

	private static Hover hover(Client client, String marked) {
		Caret caret = Caret.of(marked);
		String uri = "file:///hover/" + ++files + ".pgoal";
		client.open(uri, caret.text());
		return Client.get(client.server().getTextDocumentService().hover(new HoverParams(Client.document(uri), caret.position())));
	}

	private static String text(String body) {
		return hover(client, TEMPLATE + "项目 甲 \"名\" {\n" + body + "\n}\n").getContents().getRight().getValue();
	}

	private static void says(String body, String... expected) {
		String text = text(body);
		for (String part : expected) {
			assertTrue(text.contains(part), part + " in: " + text);
		}
	}

	@Test
	void aCategorySaysItsRoleSynonymsAndTemplate() {
		says("产出指标 {\n 14-成本⟦|⟧指标: \"a\" 6 万元\n}", "14-成本指标", "产出指标", "衡量：成本", "经费", "至少需要 1", "某县");
		says("产出指标 {\n 经⟦|⟧费: \"a\" 6 万元\n}", "14-成本指标");
		says("产出⟦|⟧指标 {\n}", "一级指标", "40", "50");
	}

	@Test
	void aFieldSaysItsTypeAndChoices() {
		says("项目属⟦|⟧性: \"跨年\"", "选项", "一年期 \\| 跨年");
		says("⟦|⟧实施单位: \"甲\"", "必填", "含义：单位");
		says("资金 {\n年度资金⟦|⟧总额: 6 万元\n}", "合计");
	}

	@Test
	void moneyIsSaidInYuanExactly() {
		says("资金 {\n财政拨款: ⟦|⟧6 万元\n}", "60,000 元");
		says("资金 {\n财政拨款: 1203.7 万⟦|⟧元\n}", "12,037,000 元");
		says("资金 {\n财政拨款: 0.00015⟦|⟧ 万元\n}", "= 1.5 元");
	}

	@Test
	void aWeightIsSaidAsAShare() {
		says("产出指标 {\n 14-成本指标: \"a\" 6 万元 权重 1⟦|⟧0\n 14-成本指标: \"b\" 6 万元 权重 20\n}", "11.1 %", "30 / 90");
	}

	@Test
	void rulesInCommentsAndSettings() {
		says("产出指标 {\n 14-成本指标: \"a\" 6 万元 // pgoal: 忽略 PG2⟦|⟧04\n}", "PG204", "默认级别");
		String setting = hover(client, "模板 某地 {\n规则 { PG3⟦|⟧09: 错误 }\n}").getContents().getRight().getValue();
		assertTrue(setting.contains("PG309"), setting);
	}

	@Test
	void aMarkedPlaceSaysTheRule() {
		says("产出指标 {\n 14-成本指标: \"费用\" ≥ ⟦|⟧\"很多\"\n}", "PG104");
	}

	@Test
	void aTemplateIsSummarised() {
		String own = hover(client, TEMPLATE.replace("使用 某县", "使用 某⟦|⟧县")).getContents().getRight().getValue();
		assertTrue(own.contains("某县的表") && own.contains("14-成本指标"), own);
		String builtIn = hover(client, "使用 国家⟦|⟧通用\n").getContents().getRight().getValue();
		assertTrue(builtIn.contains("产出指标"), builtIn);
	}

	@Test
	void nothingToSay() {
		assertNull(hover(client, "项目 甲 \"名\" ⟦|⟧ {\n}\n"));
	}

	@Test
	void inTheReadersLanguage() {
		try (Client english = Client.start(params -> params.setLocale("en-GB"))) {
			String text = hover(english, TEMPLATE + "项目 甲 \"名\" {\n产出指标 {\n 14-成本⟦|⟧指标: \"a\" 6 万元\n}\n}\n").getContents().getRight().getValue();
			assertTrue(text.contains("measures: cost"), text);
		}
	}

	@Test
	void theRangeIsTheWord() {
		Hover hover = hover(client, TEMPLATE + "项目 甲 \"名\" {\n    项目属⟦|⟧性: \"跨年\"\n}\n");
		assertEquals(4, hover.getRange().getStart().getCharacter());
		assertEquals(8, hover.getRange().getEnd().getCharacter());
	}
}
