package org.pgoal.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.junit.jupiter.api.Test;
import org.pgoal.model.message.Message;
import org.pgoal.ui.server.ProblemMarkers;

/** What an author does all day, in the product, from the first key to the bytes on the disk. */
class WritingASheetTest {

	@Test
	void fromTypingToTheDisk() throws Exception {
		try (Author author = new Author("仲裁")) {
			IFile file = author.write("经费.pgoal", SheetTexts.sheet(""));
			author.open(file);

			author.goBehind("产出指标 {");
			author.type("\n");
			author.complete("质量指标:");
			assertTrue(author.text().contains("质量指标:"), author.text());
			author.type("\"案件按期办结率");
			author.type("\"");
			author.type(" ");
			author.type("≥ 100 %");
			assertTrue(author.text().contains("质量指标: \"案件按期办结率\" ≥ 100 %"), author.text());

			IMarker share = author.untilFinding(file, "PG303");
			assertEquals(IMarker.SEVERITY_WARNING, share.getAttribute(IMarker.SEVERITY, -1));
			String title = share.getAttribute(ProblemMarkers.FIXES, "").lines().findFirst().orElseThrow();
			author.goBehind("≥ 10");
			author.fix(title);
			EventLoop.until("the fixed text", () -> author.text().contains("= 100 %") && !author.text().contains("≥"));
			author.untilNoFinding(file, "PG303");

			author.goBehind("目标 \"处理");
			author.document().replace(author.text().indexOf("    目标"), 4, "\t  ");
			author.run("org.pgoal.ui.format");
			EventLoop.until("formatted text", () -> author.text().contains("\n    目标 \"处理"));

			author.editor().doSave(new NullProgressMonitor());
			EventLoop.until("saved", () -> !author.editor().isDirty());
			assertArrayEquals(author.text().getBytes(StandardCharsets.UTF_8), Files.readAllBytes(file.getLocation().toPath()));
		}
	}

	@Test
	void aQuickFixIsTakenBackAtOnce() throws Exception {
		try (Author author = new Author("撤销")) {
			String before = SheetTexts.sheet(SheetTexts.BAD_ROW);
			IFile file = author.write("经费.pgoal", before);
			author.open(file);
			String title = author.untilFinding(file, "PG303").getAttribute(ProblemMarkers.FIXES, "").lines().findFirst().orElseThrow();
			author.goBehind("≥ 10");
			author.fix(title);
			EventLoop.until("the fixed text", () -> !author.text().contains("≥"));
			ITextOperationTarget target = author.editor().getAdapter(ITextOperationTarget.class);
			target.doOperation(ITextOperationTarget.UNDO);
			assertEquals(before, author.text());
			author.untilFinding(file, "PG303");
		}
	}

	@Test
	void aRuleIsSuppressedFromThePopup() throws Exception {
		try (Author author = new Author("忽略")) {
			IFile file = author.write("经费.pgoal", SheetTexts.sheet(SheetTexts.BAD_ROW));
			author.open(file);
			author.untilFinding(file, "PG303");
			author.goBehind("按期办结率\"");
			author.fix(Message.inChinese() ? "本行忽略 PG303" : "Ignore PG303 for this line");
			author.untilNoFinding(file, "PG303");
			assertTrue(author.text().contains("PG303"), "a comment says so");
		}
	}

	@Test
	void bracketsCloseAndLinesIndent() throws Exception {
		try (Author author = new Author("括号")) {
			author.open(author.write("新.pgoal", ""));
			author.type("项目 \"甲\" {");
			assertEquals("项目 \"甲\" {}", author.text());
			author.type("\n");
			assertEquals("项目 \"甲\" {\n    \n}", author.text().replace("\r\n", "\n"));
			author.type("资金 {");
			author.type("}");
			assertEquals("项目 \"甲\" {\n    资金 {}\n}", author.text().replace("\r\n", "\n"));
		}
	}

	@Test
	void linesBecomeCommentsAndBack() throws Exception {
		try (Author author = new Author("注释")) {
			String before = SheetTexts.sheet(SheetTexts.GOOD_ROW);
			author.open(author.write("经费.pgoal", before));
			int start = author.text().indexOf("    资金");
			author.editor().selectAndReveal(start, author.text().indexOf("    目标") - start);
			author.run("org.pgoal.ui.comment");
			assertTrue(author.text().contains("    // 资金 {\n    //     年度资金总额: 6 万元\n    // }\n    目标"), author.text());
			author.editor().selectAndReveal(start, author.text().indexOf("    目标") - start);
			author.run("org.pgoal.ui.comment");
			assertEquals(before, author.text());
		}
	}

	@Test
	void wordsHaveColoursWithoutTheServer() throws Exception {
		try (Author author = new Author("颜色")) {
			author.open(author.write("经费.pgoal", SheetTexts.sheet(SheetTexts.GOOD_ROW)));
			var styles = author.editor().getAdapter(ITextViewer.class).getTextWidget();
			int keyword = author.text().indexOf("资金");
			int number = author.text().indexOf("6 万元");
			int blank = number - 1;
			assertTrue(styles.getStyleRangeAtOffset(keyword).foreground != null);
			assertFalse(styles.getStyleRangeAtOffset(keyword).foreground.equals(styles.getStyleRangeAtOffset(number).foreground));
			assertTrue(styles.getStyleRangeAtOffset(blank) == null || styles.getStyleRangeAtOffset(blank).foreground == null
					|| !styles.getStyleRangeAtOffset(blank).foreground.equals(styles.getStyleRangeAtOffset(number).foreground));
		}
	}
}
