package org.pgoal.dsl.ide.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextEdit;
import org.pgoal.dsl.ide.PGoalIdeSetup;
import org.pgoal.dsl.ide.actions.BlockMoves;
import org.pgoal.dsl.ide.actions.CodeActionService;
import org.pgoal.dsl.ide.actions.Surrounding;
import org.pgoal.dsl.ide.actions.FormattingService;
import org.pgoal.dsl.ide.completion.CompletionService;
import org.pgoal.dsl.ide.hover.HoverService;
import org.pgoal.dsl.ide.navigation.DocumentSymbolService;
import org.pgoal.dsl.ide.navigation.NavigationService;
import org.pgoal.dsl.ide.navigation.RenameService;
import org.pgoal.dsl.ide.presentation.FoldingService;
import org.pgoal.dsl.ide.presentation.InlayHintService;
import org.pgoal.dsl.ide.presentation.SelectionRangeService;
import org.pgoal.dsl.ide.presentation.SemanticTokensService;
import org.pgoal.dsl.ide.source.Snapshot;
import org.pgoal.dsl.ide.source.Token;
import org.pgoal.dsl.ide.testing.Caret;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.dsl.ide.workspace.Workspace;

import com.google.inject.Injector;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RobustnessTest {

	private static final String SAMPLE = """
			// pgoal: 本文件忽略 PG309
			使用 国家通用
			项目 甲 "培训“项目”" {
			    部门 人社局   年度 2023
			    目标： '''
			        第一行
			        '''
			    资金 { 年度资金总额: 6 万元  其他资金: 空 }
			    计划 { "1月-6月": "…" }
			    任务 "甲" "乙" { 总额: 1,223.7 万元 }
			    产出指标 {
			        结案 = 14-成本指标: "费" ≤ 6万元 权重 10 正向 // pgoal: 忽略 PG304
			        质量指标：“率” ≥９０％ 原文 "≥90%以上" { 公式 "x" 上年 ≥ 1 % }
			    }
			    效益指标/社会效益指标: "y" "显著"
			}
			template T extends 国家通用 {
			    project { 甲: 文本 required role name }
			    产出指标 40..50 { 14-成本指标 至少 1 }
			    rules { PG309: ignore }
			}
			""";

	private static final Injector INJECTOR = new PGoalIdeSetup().createInjectorAndDoEMFRegistration();
	private static final CompletionService COMPLETION = INJECTOR.getInstance(CompletionService.class);
	private static final CodeActionService ACTIONS = INJECTOR.getInstance(CodeActionService.class);
	private static final FormattingService FORMATTING = INJECTOR.getInstance(FormattingService.class);
	private static final InlayHintService HINTS = INJECTOR.getInstance(InlayHintService.class);
	private static final BlockMoves MOVES = INJECTOR.getInstance(BlockMoves.class);
	private static final Surrounding SURROUNDING = INJECTOR.getInstance(Surrounding.class);
	private static final Workspace WORKSPACE = INJECTOR.getInstance(Workspace.class);

	// ------------------------------------------------------------- changes

	private record Edit(double from, double length, String text) {
	}

	@Provide
	Arbitrary<List<Edit>> edits() {
		Arbitrary<String> texts = Arbitraries.of("", "\n", "\r\n", "\r", "a", "指标", "𠀀", "\n\n  x", "}", "\"");
		return Combinators.combine(Arbitraries.doubles().between(0, 1), Arbitraries.doubles().between(0, 0.2), texts).as(Edit::new).list().ofMaxSize(12);
	}

	@Property(tries = 300)
	void changesInPiecesAreChangesOfTheWhole(@ForAll("edits") List<Edit> edits) {
		String whole = SAMPLE;
		List<TextDocumentContentChangeEvent> changes = new ArrayList<>();
		for (Edit edit : edits) {
			int from = (int) (edit.from() * whole.length());
			int to = Math.min(whole.length(), from + (int) (edit.length() * whole.length()));
			// no position lies between the two characters of one line break
			from = splits(whole, from) ? from - 1 : from;
			to = splits(whole, to) ? to + 1 : to;
			changes.add(new TextDocumentContentChangeEvent(new Range(position(whole, from), position(whole, to)), edit.text()));
			whole = whole.substring(0, from) + edit.text() + whole.substring(to);
		}
		assertEquals(whole, DocumentEdits.apply(SAMPLE, changes));
	}

	private static boolean splits(String text, int offset) {
		return offset > 0 && offset < text.length() && text.charAt(offset - 1) == '\r' && text.charAt(offset) == '\n';
	}

	/** Written anew, so that it doesn't share a mistake with the code under test. */
	private static Position position(String text, int offset) {
		String before = text.substring(0, offset);
		String[] lines = before.split("\r\n|\r|\n", -1);
		return new Position(lines.length - 1, lines[lines.length - 1].length());
	}

	// ---------------------------------------------------------- completion

	private static void complete(String text, int offset) {
		Snapshot snapshot = new Snapshot("file:///robust.pgoal", 1, text);
		Position position = snapshot.lines().position(offset);
		for (CompletionItem item : COMPLETION.complete(snapshot, position, WORKSPACE, true, Locale.CHINA).getItems()) {
			TextEdit edit = item.getTextEdit().getLeft();
			assertEquals(position.getLine(), edit.getRange().getStart().getLine(), "clients take edits of one line only");
			assertEquals(position.getLine(), edit.getRange().getEnd().getLine());
			assertTrue(edit.getRange().getStart().getCharacter() <= position.getCharacter() && position.getCharacter() <= edit.getRange().getEnd().getCharacter(),
					item.getLabel() + " must hold the caret");
		}
	}

	@Example
	void completionAnywhere() {
		for (int offset = 0; offset <= SAMPLE.length(); offset++) {
			complete(SAMPLE, offset);
		}
	}

	@Example
	void completionAtTheEndOfEveryBeginning() {
		for (int length = 0; length <= SAMPLE.length(); length++) {
			complete(SAMPLE.substring(0, length), length);
		}
	}

	@Provide
	Arbitrary<String> damaged() {
		Arbitrary<String> noise = Arbitraries.of("{", "}", "\"", "'''", "/*", "//", ":", "-", "/", "=", "权重", "\n", "指标", "14-", "“", "\ue000L", "\u0000", "𠀀", "<<<<<<< HEAD\n");
		return Combinators.combine(Arbitraries.doubles().between(0, 1), Arbitraries.integers().between(0, 30), noise.list().ofMaxSize(4)).as((at, cut, pieces) -> {
			int from = (int) (at * SAMPLE.length());
			return SAMPLE.substring(0, from) + String.join("", pieces) + SAMPLE.substring(Math.min(SAMPLE.length(), from + cut));
		});
	}

	@Property(tries = 150)
	void everyServiceSurvivesDamage(@ForAll("damaged") String text, @ForAll("places") double place) {
		int offset = (int) (place * text.length());
		complete(text, offset);
		Analysis analysis = WORKSPACE.put("file:///robust.pgoal", 1, text);
		Position position = analysis.snapshot().lines().position(offset);
		new HoverService(WORKSPACE).hover(analysis, position, Locale.CHINA);
		new DocumentSymbolService().symbols(analysis, Locale.CHINA);
		new NavigationService(WORKSPACE).definition(analysis, position);
		new NavigationService(WORKSPACE).references(analysis, position, true);
		new NavigationService(WORKSPACE).highlights(analysis.snapshot(), position);
		new FoldingService().fold(analysis.snapshot());
		new SelectionRangeService().select(analysis.snapshot(), List.of(position));
		ACTIONS.actions(analysis, new Range(new Position(0, 0), position), new CodeActionContext(List.of()), Locale.CHINA, true);
		FORMATTING.format(analysis, new Range(new Position(0, 0), position), new FormattingOptions(4, true));
		new RenameService(WORKSPACE).prepare(analysis, position).ifPresent(name -> assertTrue(name.getPlaceholder() != null));
		HINTS.hints(analysis.snapshot(), new Range(new Position(0, 0), new Position(Integer.MAX_VALUE, 0)), Locale.CHINA);
		MOVES.move(analysis, position, BlockMoves.Direction.UP);
		MOVES.move(analysis, position, BlockMoves.Direction.DOWN);
		SURROUNDING.surround(analysis.snapshot(), new Range(position, new Position(Integer.MAX_VALUE, 0)), null);
		SemanticTokens tokens = new SemanticTokensService().full(analysis.snapshot());
		assertEquals(0, tokens.getData().size() % 5);
	}

	@Provide
	Arbitrary<Double> places() {
		return Arbitraries.doubles().between(0, 1);
	}

	// --------------------------------------------------------------- tokens

	@Property(tries = 200)
	void tokensCoverAllThatIsNotBlank(@ForAll("damaged") String text) {
		int end = 0;
		for (Token token : new Snapshot("file:///robust.pgoal", 1, text).tokens()) {
			assertTrue(token.start() >= end);
			assertEquals(text.substring(token.start(), token.end()), token.text());
			end = token.end();
		}
	}

	@Example
	void aHundredThousandBraces() {
		String text = "项目 甲 \"x\" {\n" + "{".repeat(100_000);
		complete(text, text.length());
		Analysis analysis = WORKSPACE.put("file:///braces.pgoal", 1, text);
		assertEquals(List.of("depth"), analysis.problems().stream().map(p -> p.rule()).toList());
		new FoldingService().fold(analysis.snapshot());
		new SelectionRangeService().select(analysis.snapshot(), List.of(new Position(1, 50_000)));
	}

	@Example
	void caretsOfTestsAreWhereTheyStand() {
		assertEquals(new Position(1, 1), Caret.of("a\nb⟦|⟧c").position());
	}
}
