package org.pgoal.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;

/** From a name to what it means. */
class FindingOnesWayTest {

	@Test
	void fromASheetToItsTemplate() throws Exception {
		try (Author author = new Author("定义")) {
			author.write("模板.pgoal", "// 自己的模板\n模板 测试模板 扩展 国家通用 {\n}\n");
			IFile sheet = author.write("经费.pgoal", "使用 测试模板\n\n" + SheetTexts.sheet(SheetTexts.BAD_ROW));
			author.untilFinding(sheet, "PG303");
			author.open(sheet);
			author.goBehind("使用 测试");
			// a template's file may be read after the sheet was opened: asked again until there is an answer
			EventLoop.until("the template", () -> {
				author.run("org.pgoal.ui.definition");
				return Author.page().getActiveEditor().getEditorInput().getName().equals("模板.pgoal");
			});
			ITextEditor template = Author.page().getActiveEditor().getAdapter(ITextEditor.class);
			EventLoop.until("the name", () -> ((ITextSelection) template.getSelectionProvider().getSelection()).getStartLine() == 1);
			assertEquals("测试模板", ((ITextSelection) template.getSelectionProvider().getSelection()).getText());
		}
	}
}
