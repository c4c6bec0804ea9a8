package org.pgoal.dsl.ide.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgoal.dsl.ide.testing.Caret;
import org.pgoal.dsl.ide.testing.Client;

class NavigationTest {

	private static final String DEPARTMENT = "部门 人社局 \"人力资源和社会保障局\" {\n}\n";
	private static final String TEMPLATE = "模板 某县 扩展 国家通用 {\n    产出指标 { 14-成本指标 }\n}\n";
	private static final String ONE = "使用 某县\n项目 甲 \"培训\" {\n    部门 人社局\n    产出指标 {\n        费用 = 14-成本指标: \"培训费\" 6 万元\n    }\n}\n";
	private static final String TWO = "使用 某县\n项目 乙 \"仲裁\" {\n    部门 \"人社局\"\n}\n";

	@TempDir
	Path folder;

	private Client client;

	@BeforeEach
	void start() throws IOException {
		Files.writeString(folder.resolve("d.pgoal"), DEPARTMENT);
		Files.writeString(folder.resolve("t.pgoal"), TEMPLATE);
		Files.writeString(folder.resolve("one.pgoal"), ONE);
		Files.writeString(folder.resolve("two.pgoal"), TWO);
		client = Client.start(folder);
		client.awaitIndexed();
	}

	@AfterEach
	void stop() {
		client.close();
	}

	private String uri(String name) {
		return folder.resolve(name).toUri().toString();
	}

	/** Opens a file of the folder with a caret before a text. */
	private Caret open(String name, String text, String at) {
		Caret caret = new Caret(text, text.indexOf(at));
		client.open(uri(name), text);
		return caret;
	}

	private List<? extends Location> definition(String name, Caret caret) {
		return Client.get(client.server().getTextDocumentService().definition(new DefinitionParams(Client.document(uri(name)), caret.position()))).getLeft();
	}

	private List<String> references(String name, Caret caret, boolean declaration) {
		return Client.get(client.server().getTextDocumentService()
				.references(new ReferenceParams(Client.document(uri(name)), caret.position(), new ReferenceContext(declaration)))).stream()
				.map(l -> l.getUri().substring(l.getUri().lastIndexOf('/') + 1) + ":" + l.getRange().getStart().getLine()).sorted().toList();
	}

	@Test
	void fromAUseToTheDeclaration() {
		Location department = definition("one.pgoal", open("one.pgoal", ONE, "人社局")).get(0);
		assertEquals(uri("d.pgoal"), department.getUri());
		assertEquals(3, department.getRange().getStart().getCharacter());
		Location template = definition("two.pgoal", open("two.pgoal", TWO, "某县")).get(0);
		assertEquals(uri("t.pgoal"), template.getUri());
	}

	@Test
	void fromACategoryToItsTemplate() {
		Location category = definition("one.pgoal", open("one.pgoal", ONE, "成本指标")).get(0);
		assertEquals(uri("t.pgoal"), category.getUri());
		assertEquals(1, category.getRange().getStart().getLine());
	}

	@Test
	void whatComesWithTheProductHasNoPlace() {
		assertEquals(List.of(), definition("t.pgoal", open("t.pgoal", TEMPLATE, "国家通用")));
	}

	@Test
	void allUses() {
		Caret declaration = open("d.pgoal", DEPARTMENT, "人社局");
		assertEquals(List.of("one.pgoal:2", "two.pgoal:2"), references("d.pgoal", declaration, false));
		assertEquals(List.of("d.pgoal:0", "one.pgoal:2", "two.pgoal:2"), references("d.pgoal", declaration, true));
		Caret use = open("one.pgoal", ONE, "某县");
		assertEquals(List.of("one.pgoal:0", "two.pgoal:0"), references("one.pgoal", use, false));
	}

	@Test
	void usesThatAreTypedAndNotSaved() {
		open("one.pgoal", ONE, "甲");
		client.change(uri("one.pgoal"), "\n\n" + ONE);
		Caret declaration = open("d.pgoal", DEPARTMENT, "人社局");
		assertEquals(List.of("one.pgoal:4", "two.pgoal:2"), references("d.pgoal", declaration, false));
	}

	private Map<String, List<TextEdit>> rename(String name, Caret caret, String newName) {
		return Client.get(client.server().getTextDocumentService().rename(new RenameParams(Client.document(uri(name)), caret.position(), newName))).getChanges();
	}

	@Test
	void aDepartmentIsRenamedInAllFiles() {
		Map<String, List<TextEdit>> edits = rename("d.pgoal", open("d.pgoal", DEPARTMENT, "人社局"), "劳动局");
		assertEquals(DEPARTMENT.replace("人社局 ", "劳动局 "), Client.apply(DEPARTMENT, edits.get(uri("d.pgoal"))));
		assertEquals(ONE.replace("人社局", "劳动局"), Client.apply(ONE, edits.get(uri("one.pgoal"))));
		assertEquals(TWO.replace("\"人社局\"", "劳动局"), Client.apply(TWO, edits.get(uri("two.pgoal"))));
		assertEquals(3, edits.size());
	}

	@Test
	void aTemplateIsRenamedFromAUse() {
		Map<String, List<TextEdit>> edits = rename("one.pgoal", open("one.pgoal", ONE, "某县"), "某市");
		assertEquals(TEMPLATE.replace("某县", "某市"), Client.apply(TEMPLATE, edits.get(uri("t.pgoal"))));
		assertEquals(ONE.replace("某县", "某市"), Client.apply(ONE, edits.get(uri("one.pgoal"))));
	}

	@Test
	void anIndicatorIsRenamedInItsFileOnly() {
		Map<String, List<TextEdit>> edits = rename("one.pgoal", open("one.pgoal", ONE, "费用"), "经费");
		assertEquals(Map.of(uri("one.pgoal"), ONE.replace("费用", "经费")), Map.of(uri("one.pgoal"), Client.apply(ONE, edits.get(uri("one.pgoal")))));
		assertEquals(1, edits.size());
	}

	@Test
	void badNamesAreRefusedWithAReason() {
		Caret caret = open("d.pgoal", DEPARTMENT, "人社局");
		for (String bad : List.of("", "3科", "项目", "a b", "a\"b")) {
			assertTrue(assertThrows(AssertionError.class, () -> rename("d.pgoal", caret, bad)).getMessage().contains("不能作为标识"), bad);
		}
		Caret template = open("t.pgoal", TEMPLATE, "某县");
		assertThrows(AssertionError.class, () -> rename("t.pgoal", template, "国家通用"));
		Caret builtIn = open("t.pgoal", TEMPLATE, "国家通用");
		assertThrows(AssertionError.class, () -> rename("t.pgoal", builtIn, "别的"));
	}

	@Test
	void onlyNamesCanBeRenamed() {
		Caret caret = open("one.pgoal", ONE, "万元");
		assertNull(Client.get(client.server().getTextDocumentService().prepareRename(new PrepareRenameParams(Client.document(uri("one.pgoal")), caret.position()))));
		Caret id = open("one.pgoal", ONE, "甲");
		assertEquals("甲", Client.get(client.server().getTextDocumentService().prepareRename(new PrepareRenameParams(Client.document(uri("one.pgoal")), id.position())))
				.getSecond().getPlaceholder());
	}

	@Test
	void theSameCategoryIsHighlighted() {
		String text = ONE.replace("    }\n}", "        成本指标: \"另\" 1 元\n    }\n}");
		Caret caret = open("one.pgoal", text, "成本指标");
		assertEquals(2, Client.get(client.server().getTextDocumentService().documentHighlight(new DocumentHighlightParams(Client.document(uri("one.pgoal")), caret.position()))).size());
	}

	@Test
	void symbolsOfTheFolder() {
		assertEquals(List.of("培训", "培训费"), symbols("培训"));
		assertEquals(List.of("人力资源和社会保障局"), symbols("人社"));
		assertEquals(List.of(), symbols("没有"));
		assertEquals(4, symbols("").size());
	}

	private List<String> symbols(String query) {
		return Client.get(client.server().getWorkspaceService().symbol(new WorkspaceSymbolParams(query))).getRight().stream().map(WorkspaceSymbol::getName).toList();
	}

	@Test
	void allUsesOfAUnitOrACategoryInTheFolder() {
		String two = TWO.replace("}\n", "    产出指标 {\n        成本指标: \"甲\" 7万元\n        成本指标: \"乙\" 2 元/人\n    }\n    资金 { 年度资金总额: 9 万元 }\n}\n");
		client.open(uri("two.pgoal"), two);
		client.diagnostics(uri("two.pgoal"), 1);
		assertEquals(List.of("one.pgoal:4", "two.pgoal:4", "two.pgoal:7"), references("one.pgoal", open("one.pgoal", ONE, "万元"), false));
		assertEquals(List.of("one.pgoal:4", "two.pgoal:4", "two.pgoal:5"), references("one.pgoal", open("one.pgoal", ONE, "成本指标"), false));
		assertEquals(List.of("one.pgoal:3", "two.pgoal:3"), references("one.pgoal", open("one.pgoal", ONE, "产出指标"), false));
		assertEquals(List.of("two.pgoal:5"), references("two.pgoal", new Caret(two, two.indexOf("元/人") + 2), false));
	}

	@Test
	void aDepartmentsNameIsRenamedWithThoseThatReferByIt() {
		String byName = TWO.replace("\"人社局\"", "\"人力资源和社会保障局\"");
		client.open(uri("two.pgoal"), byName);
		client.diagnostics(uri("two.pgoal"), 1);
		Map<String, List<TextEdit>> edits = rename("d.pgoal", open("d.pgoal", DEPARTMENT, "人力资源"), "劳动和社会保障局");
		assertEquals(DEPARTMENT.replace("人力资源和", "劳动和"), Client.apply(DEPARTMENT, edits.get(uri("d.pgoal"))));
		assertEquals(byName.replace("人力资源和", "劳动和"), Client.apply(byName, edits.get(uri("two.pgoal"))));
		assertEquals(2, edits.size());
	}

	@Test
	void aSheetsNameAndAnIndicatorsName() {
		assertEquals(ONE.replace("\"培训\"", "\"岗前 \\\"培训\\\"\""), Client.apply(ONE, rename("one.pgoal", open("one.pgoal", ONE, "培训\""), "岗前 \"培训\"").get(uri("one.pgoal"))));
		assertEquals(ONE.replace("培训费", "会议费"), Client.apply(ONE, rename("one.pgoal", open("one.pgoal", ONE, "培训费"), "会议费").get(uri("one.pgoal"))));
		assertTrue(assertThrows(AssertionError.class, () -> rename("one.pgoal", open("one.pgoal", ONE, "培训费"), " ")).getMessage().contains("名称不能为空"));
	}

	@Test
	void aCategoryIsRenamedInItsTemplateAndWhereItIsUsed() {
		String heir = "模板 某镇 扩展 某县 {\n    产出指标 { 15-费用 = 成本指标 }\n}\n";
		String ofHeir = "使用 某镇\n项目 丙 \"丙\" {\n    产出指标 { 费用: \"a\" 1 元 }\n}\n";
		String more = ONE.replace("    }\n}", "    }\n    产出指标/成本指标: \"另\" 1 元\n    效益指标 { 社会效益: \"成本指标\" \"好\" }\n}");
		client.open(uri("heir.pgoal"), heir);
		client.diagnostics(uri("heir.pgoal"), 1);
		client.open(uri("three.pgoal"), ofHeir);
		client.diagnostics(uri("three.pgoal"), 1);
		Caret caret = open("one.pgoal", more, "成本指标");
		client.diagnostics(uri("one.pgoal"), 1);
		for (Map<String, List<TextEdit>> edits : List.of(rename("one.pgoal", caret, "成本 指标"), rename("t.pgoal", open("t.pgoal", TEMPLATE, "成本指标"), "成本 指标"))) {
			assertEquals(TEMPLATE.replace("成本指标", "\"成本 指标\""), Client.apply(TEMPLATE, edits.get(uri("t.pgoal"))));
			assertEquals(more.replace("14-成本指标", "14-\"成本 指标\"").replace("/成本指标", "/\"成本 指标\""), Client.apply(more, edits.get(uri("one.pgoal"))));
			assertEquals(heir.replace("成本指标", "\"成本 指标\""), Client.apply(heir, edits.get(uri("heir.pgoal"))));
			assertEquals(3, edits.size());
		}
		Caret level = open("one.pgoal", ONE, "产出指标");
		assertEquals(ONE.replace("产出指标", "产出类"), Client.apply(ONE, rename("one.pgoal", level, "产出类").get(uri("one.pgoal"))));
	}

	@Test
	void symbolsInPinyin() {
		assertEquals(List.of("人力资源和社会保障局"), symbols("rlzy"));
		assertEquals(List.of("培训", "培训费"), symbols("peixun"));
	}
}
