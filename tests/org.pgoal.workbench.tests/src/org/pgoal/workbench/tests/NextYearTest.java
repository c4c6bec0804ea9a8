package org.pgoal.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.FileEditorInput;
import org.junit.jupiter.api.Test;
import org.pgoal.ui.compare.roll.DecisionMarkers;

/** Last year's sheets become next year's: seen first, then written, with what is to decide in the list of tasks. */
class NextYearTest {

	private static final String SHEET = """
			项目 "2023年养护" {
			    年度 2023
			    资金 { 预算数: 20 万元 }
			    产出指标 {
			        数量指标: "里程" ≥ 120 公里
			    }
			}
			""";

	@Test
	void aFolderIsCarriedOver() throws Exception {
		try (Author author = new Author("沿用")) {
			author.project().getFolder("2023").create(true, true, null);
			author.write("2023/2023年养护.pgoal", SHEET);
			author.write("2023/坏.pgoal", "项目 \"甲\" {\n    资金 {\n");
			IWorkbench workbench = PlatformUI.getWorkbench();
			INewWizard wizard = (INewWizard) workbench.getNewWizardRegistry().findWizard("org.pgoal.ui.rollForward").createWizard();
			wizard.init(workbench, new StructuredSelection(author.project().getFolder("2023")));
			WizardDialog dialog = new WizardDialog(Author.page().getWorkbenchWindow().getShell(), wizard);
			dialog.setBlockOnOpen(false);
			dialog.open();
			try {
				Composite page = (Composite) dialog.getCurrentPage().getControl();
				List<Text> texts = Author.all(page, Text.class);
				assertTrue(texts.stream().anyMatch(text -> text.getText().equals("/沿用/2023")), "the selection");
				Author.all(page, Spinner.class).get(0).setSelection(2027);
				assertTrue(texts.stream().anyMatch(text -> text.getText().equals("/沿用/2027")), "a folder beside that of last year");
				assertFalse(wizard.canFinish(), "nothing is written unseen");
				dialog.showPage(wizard.getNextPage(dialog.getCurrentPage()));
				EventLoop.until("the preview", wizard::canFinish);
				Tree tree = Author.all((Composite) dialog.getCurrentPage().getControl(), Tree.class).get(0);
				List<TreeItem> lines = Arrays.asList(tree.getItems());
				assertTrue(lines.get(0).getText().contains("坏.pgoal"), lines.get(0).getText());
				assertTrue(lines.get(1).getText().contains("2027年养护.pgoal"), lines.get(1).getText());
				assertTrue(lines.get(1).getExpanded());
				TreeItem decide = lines.get(1).getItem(0);
				EventLoop.until("what to decide", () -> decide.getItemCount() > 0 && decide.getItem(0).getText().contains("20万元"));
				assertFalse(author.project().getFolder("2027").getLocation().toFile().exists());
				assertTrue(wizard.performFinish(), () -> dialog.getCurrentPage().getErrorMessage());
			} finally {
				dialog.close();
			}
			IFile next = author.project().getFile("2027/2027年养护.pgoal");
			String text = new String(next.readAllBytes(), StandardCharsets.UTF_8);
			assertTrue(text.contains("上年 ≥ 120 公里") && text.contains("年度 2027"), text);
			assertEquals(new FileEditorInput(next), Author.page().getActiveEditor().getEditorInput());
			IMarker[] decisions = next.findMarkers(DecisionMarkers.TYPE, true, 0);
			IMarker budget = Arrays.stream(decisions).filter(marker -> marker.getAttribute(IMarker.MESSAGE, "").contains("20万元")).findFirst().orElseThrow();
			assertEquals(1 + text.substring(0, text.indexOf("预算数")).lines().count() - 1, budget.getAttribute(IMarker.LINE_NUMBER, 0));
			assertTrue(budget.isSubtypeOf(IMarker.TASK));
			assertTrue(text.startsWith("20 万元", budget.getAttribute(IMarker.CHAR_START, -1)) || text.startsWith("预算数", budget.getAttribute(IMarker.CHAR_START, -1)),
					text.substring(budget.getAttribute(IMarker.CHAR_START, -1)));
			assertTrue(Author.page().findView(IPageLayout.ID_TASK_LIST) != null, "the list of tasks is seen");
			Author.page().hideView(Author.page().findView(IPageLayout.ID_TASK_LIST));
		}
	}

	@Test
	void whatIsThereStays() throws Exception {
		try (Author author = new Author("在场")) {
			IFile source = author.write("2023年养护.pgoal", SHEET);
			author.project().getFolder("2027").create(true, true, null);
			IFile there = author.write("2027/2027年养护.pgoal", "// 我的\n");
			IWorkbench workbench = PlatformUI.getWorkbench();
			INewWizard wizard = (INewWizard) workbench.getNewWizardRegistry().findWizard("org.pgoal.ui.rollForward").createWizard();
			wizard.init(workbench, new StructuredSelection(source));
			WizardDialog dialog = new WizardDialog(Author.page().getWorkbenchWindow().getShell(), wizard);
			dialog.setBlockOnOpen(false);
			dialog.open();
			try {
				Author.all((Composite) dialog.getCurrentPage().getControl(), Spinner.class).get(0).setSelection(2027);
				dialog.showPage(wizard.getNextPage(dialog.getCurrentPage()));
				EventLoop.until("a refusal", () -> dialog.getCurrentPage().getErrorMessage() != null);
				assertTrue(dialog.getCurrentPage().getErrorMessage().contains("2027年养护.pgoal"), dialog.getCurrentPage().getErrorMessage());
				assertFalse(wizard.canFinish());
				Button replace = Author.all((Composite) dialog.getCurrentPage().getControl(), Button.class).get(0);
				replace.setSelection(true);
				replace.notifyListeners(org.eclipse.swt.SWT.Selection, new org.eclipse.swt.widgets.Event());
				assertTrue(wizard.canFinish());
				assertEquals("// 我的\n", new String(there.readAllBytes(), StandardCharsets.UTF_8));
			} finally {
				dialog.close();
			}
		}
	}
}
