package org.pgoal.dsl.ide.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pgoal.dsl.ide.presentation.SemanticTokensService;
import org.pgoal.dsl.ide.testing.Client;

/** Outline, folding, colours and selection of one document. */
class StructureTest {

	private static final String URI = "file:///structure/a.pgoal";

	private static final String TEXT = """
			// 一
			// 二
			使用 国家通用
			项目 甲 "培训项目" {
			    目标 '''
			        第一行
			        第二行
			        '''
			    资金 { 年度资金总额: 6 万元 }
			    产出指标 {
			        14-成本指标: "培训费" 6 万元
			        人数 = 数量指标: "培训人数" ≥ 120 人/次 { 公式 "x" }
			        /* 注
			           释 */
			    }
			    效益指标/社会效益指标: "满意" "显著"
			}
			""";

	private static Client client;

	@BeforeAll
	static void start() {
		client = Client.start();
		client.open(URI, TEXT);
	}

	@AfterAll
	static void stop() {
		client.close();
	}

	private static List<DocumentSymbol> symbols(String uri) {
		return Client.get(client.server().getTextDocumentService().documentSymbol(new DocumentSymbolParams(Client.document(uri)))).stream()
				.map(either -> either.getRight()).toList();
	}

	@Test
	void theOutlineGoesFromTheSheetToTheValue() {
		DocumentSymbol sheet = symbols(URI).get(0);
		assertEquals("培训项目", sheet.getName());
		assertEquals(List.of("资金", "产出指标", "满意"), sheet.getChildren().stream().map(DocumentSymbol::getName).toList());
		DocumentSymbol group = sheet.getChildren().get(1);
		assertEquals(List.of("培训费", "培训人数"), group.getChildren().stream().map(DocumentSymbol::getName).toList());
		assertTrue(group.getChildren().get(1).getDetail().startsWith("≥120人/次"), group.getChildren().get(1).getDetail());
	}

	@Test
	void symbolsLieInsideEachOther() {
		inside(symbols(URI), new Range(new Position(0, 0), new Position(1000, 0)));
	}

	private static void inside(List<DocumentSymbol> symbols, Range outer) {
		for (DocumentSymbol symbol : symbols) {
			assertTrue(contains(outer, symbol.getRange()), symbol.getName());
			assertTrue(contains(symbol.getRange(), symbol.getSelectionRange()), symbol.getName());
			inside(symbol.getChildren(), symbol.getRange());
		}
	}

	private static boolean contains(Range outer, Range inner) {
		return order(outer.getStart(), inner.getStart()) <= 0 && order(inner.getEnd(), outer.getEnd()) <= 0;
	}

	private static int order(Position one, Position other) {
		return one.getLine() != other.getLine() ? one.getLine() - other.getLine() : one.getCharacter() - other.getCharacter();
	}

	@Test
	void theOutlineOfBrokenTextKeepsWhatIsThere() {
		String uri = "file:///structure/broken.pgoal";
		client.open(uri, "项目 甲 \"名\" {\n    产出指标 {\n        数量指标: \"人数\" ≥ 1 人\n        质量指标 \"x\n");
		assertEquals("名", symbols(uri).get(0).getName());
	}

	@Test
	void foldsBlocksTextsAndComments() {
		List<String> folds = Client.get(client.server().getTextDocumentService().foldingRange(new FoldingRangeRequestParams(Client.document(URI)))).stream()
				.map(r -> r.getStartLine() + "-" + r.getEndLine() + " " + r.getKind()).sorted().toList();
		assertEquals(List.of("0-1 comment", "12-13 comment", "3-15 region", "4-7 region", "9-13 region"), folds);
	}

	@Test
	void coloursFollowTheMeaning() {
		List<String> words = decode(Client.get(client.server().getTextDocumentService().semanticTokensFull(new SemanticTokensParams(Client.document(URI)))).getData());
		assertTrue(words.contains("使用 keyword"));
		assertTrue(words.contains("国家通用 class"));
		assertTrue(words.contains("甲 class"));
		assertTrue(words.contains("年度资金总额 property"));
		assertTrue(words.contains("成本指标 enumMember"));
		assertTrue(words.contains("14 enumMember"));
		assertTrue(words.contains("6 number"));
		assertTrue(words.contains("万元 type"));
		assertTrue(words.contains("人 type"));
		assertTrue(words.contains("次 type"));
		assertTrue(words.contains("人数 variable"));
		assertTrue(words.contains("≥ operator"));
		assertTrue(words.contains("产出指标 enum"));
		assertTrue(words.contains("效益指标 enum"));
		assertTrue(words.contains("        第二行 string"), "texts are split at line breaks: " + words);
	}

	@Test
	void coloursOfAPart() {
		List<String> words = decode(Client.get(client.server().getTextDocumentService()
				.semanticTokensRange(new SemanticTokensRangeParams(Client.document(URI), new Range(new Position(8, 0), new Position(8, 60))))).getData());
		assertTrue(words.contains("万元 type"));
		assertTrue(words.stream().noneMatch(w -> w.startsWith("培训费")));
	}

	private static List<String> decode(List<Integer> data) {
		List<String> types = SemanticTokensService.legend().getTokenTypes();
		List<String> lines = TEXT.lines().toList();
		List<String> words = new ArrayList<>();
		int line = 0;
		int start = 0;
		for (int i = 0; i < data.size(); i += 5) {
			start = data.get(i) == 0 ? start + data.get(i + 1) : data.get(i + 1);
			line += data.get(i);
			words.add(lines.get(line).substring(start, start + data.get(i + 2)) + " " + types.get(data.get(i + 3)));
		}
		return words;
	}

	@Test
	void selectionsGrow() {
		SelectionRange range = Client.get(client.server().getTextDocumentService()
				.selectionRange(new SelectionRangeParams(Client.document(URI), List.of(new Position(10, 10))))).get(0);
		int levels = 0;
		for (SelectionRange outer = range.getParent(); outer != null; outer = outer.getParent()) {
			assertTrue(contains(outer.getRange(), range.getRange()));
			range = outer;
			levels++;
		}
		assertTrue(levels >= 5, String.valueOf(levels));
	}
}
