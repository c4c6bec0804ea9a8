package org.pgoal.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.navigator.CommonDropAdapterAssistant;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.navigator.INavigatorContentService;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.junit.jupiter.api.Test;
import org.pgoal.ui.exchange.ExchangeText;
import org.pgoal.ui.exchange.drop.FormDropAssistant;

/** Rows of Excel or WPS in the editor, and forms from the desktop on a folder. */
class TableRowsTest {

	private static final String SHEET = """
			使用 平罗县2023

			项目 甲 "甲" {
			    目标 "处理案件 450 件"
			    产出指标 {
			        11-数量指标: "一个已有的指标" ≥ 450 件

			    }
			}
			""";

	private static final String ROWS = "产出指标\t11-数量指标\t培训班次\t≥2场次\r\n\t12-质量指标\t合格率\t=100%\r\n";

	private static void copy(String text, String html) {
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		List<Object> contents = new ArrayList<>(List.of(text));
		List<Transfer> kinds = new ArrayList<>(List.of(TextTransfer.getInstance()));
		if (html != null) {
			contents.add(html);
			kinds.add(HTMLTransfer.getInstance());
		}
		clipboard.setContents(contents.toArray(), kinds.toArray(Transfer[]::new));
		clipboard.dispose();
	}

	private static void paste(Author author) {
		author.editor().getAction(ITextEditorActionConstants.PASTE).run();
	}

	@Test
	void rowsBecomeLinesInOneStep() throws Exception {
		try (Author author = new Author("行")) {
			author.open(author.write("甲.pgoal", SHEET));
			author.goBehind("≥ 450 件\n");
			copy(ROWS, null);
			paste(author);
			EventLoop.until("the rows", () -> author.text().contains("合格率"));
			assertEquals(SHEET.replace("≥ 450 件\n\n", """
					≥ 450 件
					        11-数量指标: "培训班次"       ≥ 2 场次
					        12-质量指标: "合格率"         = 100 %
					"""), author.text());
			author.editor().getAdapter(ITextOperationTarget.class).doOperation(ITextOperationTarget.UNDO);
			assertEquals(SHEET, author.text());
		}
	}

	@Test
	void aTextIsPastedAsItIs() throws Exception {
		try (Author author = new Author("文字")) {
			author.open(author.write("甲.pgoal", SHEET));
			author.goBehind("处理案件");
			copy(ROWS, null);
			paste(author);
			EventLoop.until("the text in the goal", () -> author.text().contains("处理案件产出指标"));
			author.goBehind("≥ 450 件\n");
			copy("        数量指标: \"乙\"\n", null);
			paste(author);
			EventLoop.until("the line", () -> author.text().contains("≥ 450 件\n        数量指标: \"乙\"\n\n"));
		}
	}

	@Test
	void linesBecomeRowsForASpreadsheet() throws Exception {
		try (Author author = new Author("复制")) {
			author.open(author.write("甲.pgoal", SHEET));
			author.goBehind("一个已有");
			copy("before", null);
			author.run("org.pgoal.ui.exchange.copyRows");
			Clipboard clipboard = new Clipboard(Display.getCurrent());
			EventLoop.until("rows", () -> String.valueOf(clipboard.getContents(TextTransfer.getInstance())).contains("\t"));
			assertEquals("一级指标\t二级指标\t三级指标\t指标值\n产出指标\t11-数量指标\t一个已有的指标\t≥450件\n", String.valueOf(clipboard.getContents(TextTransfer.getInstance())).replace("\r", ""));
			assertTrue(String.valueOf(clipboard.getContents(HTMLTransfer.getInstance())).contains("<td>一个已有的指标</td>"));
			clipboard.dispose();
			author.goBehind("≥ 450 件\n");
			paste(author);
			EventLoop.until("the same line again", () -> author.text().split("一个已有的指标", -1).length == 3);
		}
	}

	@Test
	void formsDroppedOntoAFolderAreImported() throws Exception {
		try (Author author = new Author("拖放")) {
			FormDropAssistant assistant = new FormDropAssistant();
			List<String> files = new ArrayList<>();
			WizardUser.whenOpen(ExchangeText.of("import.title"), wizard -> {
				files.add(Author.all(wizard, Table.class).get(0).getItem(0).getText());
				wizard.close();
			});
			assertTrue(assistant.drop(new String[] { "../org.pgoal.forms.tests/resources/forms/000-pingluo.xlsx" }, author.project()));
			EventLoop.until("the wizard", () -> !files.isEmpty());
			assertTrue(files.get(0).endsWith("000-pingluo.xlsx"));
		}
	}

	@Test
	void sheetsAndOtherFilesAreCopiedAsEver() throws Exception {
		try (Author author = new Author("拖放二")) {
			FormDropAssistant assistant = new FormDropAssistant();
			IFile file = author.write("甲.pgoal", SHEET);
			assertFalse(assistant.drop(new String[] { "甲.pgoal" }, author.project()));
			assertFalse(assistant.drop(new String[] { "甲.pgoal", "表.xlsx" }, author.project()), "nor a mixture");
			assertFalse(assistant.drop(new String[] { "表.xlsx" }, "no folder"));
			assertFalse(WizardUser.isOpen(ExchangeText.of("import.title")));
			assertTrue(file.exists());
		}
	}

	@Test
	void theExplorerKnowsOfTheDropAndNamesThingsAsEver() throws Exception {
		try (Author author = new Author("拖放三")) {
			author.write("甲.pgoal", SHEET);
			CommonNavigator explorer = (CommonNavigator) Author.page().showView(ProjectExplorer.VIEW_ID);
			INavigatorContentService contents = explorer.getNavigatorContentService();
			TransferData files = FileTransfer.getInstance().getSupportedTypes()[0];
			CommonDropAdapterAssistant[] assistants = contents.getDnDService().findCommonDropAdapterAssistants(author.project(), files);
			assertTrue(Arrays.stream(assistants).anyMatch(FormDropAssistant.class::isInstance));
			EventLoop.until("the project by its name", () -> Arrays.stream(explorer.getCommonViewer().getTree().getItems()).map(TreeItem::getText).toList().contains("拖放三"));
		}
	}
}
