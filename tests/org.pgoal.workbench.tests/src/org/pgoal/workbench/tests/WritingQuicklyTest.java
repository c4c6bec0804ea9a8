package org.pgoal.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.junit.jupiter.api.Test;
import org.pgoal.model.message.Message;
import org.pgoal.ui.editor.EditorSettings;

/** What makes writing quick: pinyin, earlier sheets, sums beside the text, changes of many places at once. */
class WritingQuicklyTest {

	private static final String TEMPLATE = "模板 某县 扩展 国家通用 {\n    产出指标 50 { 11-数量指标 12-质量指标 }\n    权重 合计 90\n}\n";

	private static final String SHEET = "使用 某县\n\n项目 甲 \"甲\" {\n    资金 { 年度资金总额: 6 万元 }\n    产出指标 {\n        11-数量指标: \"培训人数\" ≥ 300 人次 权重 20\n"
			+ "        12-质量指标: \"合格率\" ≥ 100 % 权重 20\n    }\n}\n";

	private static List<Annotation> annotations(Author author) {
		IAnnotationModel model = author.editor().getAdapter(ISourceViewer.class) == null ? author.editor().getDocumentProvider().getAnnotationModel(author.editor().getEditorInput())
				: author.editor().getAdapter(ISourceViewer.class).getAnnotationModel();
		List<Annotation> all = new ArrayList<>();
		model.getAnnotationIterator().forEachRemaining(all::add);
		return all;
	}

	private static void undo(Author author) {
		author.editor().getAdapter(ITextOperationTarget.class).doOperation(ITextOperationTarget.UNDO);
	}

	@Test
	void aWholeIndicatorOfAnEarlierSheetByItsInitials() throws Exception {
		try (Author author = new Author("拼音")) {
			author.write("模板.pgoal", TEMPLATE);
			IFile earlier = author.write("去年.pgoal", SHEET);
			author.untilFinding(earlier, "PG303");
			author.open(author.write("今年.pgoal", "使用 某县\n\n项目 乙 \"乙\" {\n    产出指标 {\n        \n    }\n}\n"));
			author.goBehind("产出指标 {\n        ");
			author.type("zlzb");
			author.complete("12-质量指标:");
			assertTrue(author.text().contains("        12-质量指标: "), author.text());
			author.goBehind("12-质量指标: ");
			author.type("\n");
			author.type("pxrs");
			author.complete("培训人数");
			assertTrue(author.text().contains("11-数量指标: \"培训人数\" ≥ 300 人次 权重 "), author.text());
		}
	}

	@Test
	void sumsStandBesideTheSheetAndItsLevels() throws Exception {
		try (Author author = new Author("合计")) {
			author.write("模板.pgoal", TEMPLATE);
			author.open(author.write("甲.pgoal", SHEET));
			EventLoop.until("sums of the sheet and of its level", () -> annotations(author).stream().filter(a -> a.getClass().getName().contains("CodeMining")).count() == 2);
		}
	}

	@Test
	void whatMeansTheSameIsMarked() throws Exception {
		try (Author author = new Author("出现")) {
			author.write("模板.pgoal", TEMPLATE);
			author.open(author.write("甲.pgoal", SHEET.replace("    }\n}", "        数量指标: \"场次\" ≥ 3 场\n    }\n}")));
			author.goBehind("11-数量");
			EventLoop.until("two marks", () -> annotations(author).stream().filter(a -> a.getType().equals("org.eclipse.ui.genericeditor.text")).count() == 2);
		}
	}

	@Test
	void aCategoryIsRenamedInOpenAndInClosedFiles() throws Exception {
		try (Author author = new Author("重命名")) {
			IFile template = author.write("模板.pgoal", TEMPLATE);
			IFile closed = author.write("乙.pgoal", SHEET.replace("甲", "乙"));
			author.open(author.write("甲.pgoal", SHEET));
			author.untilFinding(closed, "PG303");
			author.goBehind("12-质量");
			author.answer(Message.inChinese() ? "重命名" : "Rename", "质量类指标");
			author.run("org.pgoal.ui.rename");
			EventLoop.until("renamed everywhere", () -> author.text().contains("12-质量类指标:") && read(template).contains("12-质量类指标 }") && read(closed).contains("12-质量类指标:"));
			undo(author);
			assertEquals(SHEET, author.text());
		}
	}

	private static String read(IFile file) throws Exception {
		return Files.readString(file.getLocation().toPath(), StandardCharsets.UTF_8);
	}

	@Test
	void allUsesOfAUnitInTheFolder() throws Exception {
		try (Author author = new Author("使用处")) {
			author.write("模板.pgoal", TEMPLATE);
			IFile other = author.write("乙.pgoal", SHEET.replace("甲", "乙").replace("6 万元", "7万元"));
			author.open(author.write("甲.pgoal", SHEET));
			author.untilFinding(other, "PG303");
			author.goBehind("6 万");
			author.run("org.pgoal.ui.references");
			EventLoop.until("two uses in the search view", () -> NewSearchUI.getSearchResultView() != null && NewSearchUI.getSearchResultView().getActivePage() != null
					&& NewSearchUI.getQueries().length > 0 && NewSearchUI.getQueries()[0].getSearchResult() instanceof AbstractTextSearchResult result
					&& result.getMatchCount() == 2);
		}
	}

	@Test
	void linesMoveAndAreSurrounded() throws Exception {
		try (Author author = new Author("移动")) {
			author.write("模板.pgoal", TEMPLATE);
			author.open(author.write("甲.pgoal", SHEET));
			author.goBehind("\"培训");
			author.run("org.pgoal.ui.moveDown");
			EventLoop.until("moved", () -> author.text().indexOf("合格率") < author.text().indexOf("培训人数"));
			author.run("org.pgoal.ui.moveUp");
			EventLoop.until("moved back", () -> author.text().equals(SHEET));
			int end = author.text().lastIndexOf("}");
			author.document().replace(end, 0, "    效益指标/社会效益: \"影响\" \"好\"\n");
			author.goBehind("影响");
			author.run("org.pgoal.ui.surround");
			EventLoop.until("a block", () -> author.text().contains("    效益指标 {\n        社会效益: \"影响\" \"好\"\n    }\n}"));
			undo(author);
			assertTrue(author.text().contains("    效益指标/社会效益"));
		}
	}

	@Test
	void allFindingsOfAKindInTheFolderAreRepaired() throws Exception {
		try (Author author = new Author("全部修复")) {
			author.write("模板.pgoal", TEMPLATE);
			IFile closed = author.write("乙.pgoal", SHEET.replace("甲", "乙"));
			IFile open = author.write("甲.pgoal", SHEET);
			author.open(open);
			author.untilFinding(closed, "PG303");
			author.untilFinding(open, "PG303");
			author.goBehind("≥ 10");
			author.fix(Message.inChinese() ? "修复文件夹中 2 个文件的全部 2 处 PG303" : "Fix all 2 problems of PG303 in 2 files");
			EventLoop.until("both files repaired", () -> author.text().contains("\"合格率\" = 100 %") && read(closed).contains("\"合格率\" = 100 %"));
			author.untilNoFinding(closed, "PG303");
		}
	}

	@Test
	void aSheetIsFormattedWhenItIsSaved() throws Exception {
		InstanceScope.INSTANCE.getNode(EditorSettings.NODE).putBoolean(EditorSettings.FORMAT_ON_SAVE, true);
		try (Author author = new Author("保存")) {
			IFile file = author.write("甲.pgoal", "项目 甲 \"甲\" {\n目标 \"x\"\n}\n");
			author.open(file);
			author.goBehind("\"x");
			author.type("y");
			author.editor().doSave(new NullProgressMonitor());
			EventLoop.until("formatted on the disk", () -> read(file).equals("项目 甲 \"甲\" {\n    目标 \"xy\"\n}\n") && !author.editor().isDirty());
		} finally {
			InstanceScope.INSTANCE.getNode(EditorSettings.NODE).remove(EditorSettings.FORMAT_ON_SAVE);
		}
	}
}
