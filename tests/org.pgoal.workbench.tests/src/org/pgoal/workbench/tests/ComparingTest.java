package org.pgoal.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jgit.api.Git;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.junit.jupiter.api.Test;
import org.pgoal.ui.compare.editor.SheetCompareInput;

/** Two versions of a sheet beside each other: what differs is said by name, is shown in the texts, and can be taken over. */
class ComparingTest {

	private static final String SHEET = """
			项目 "养护" { // 道路科
			    年度 2026
			    产出指标 {
			        数量指标: "里程"   ≥ 120 公里 权重 10   // 已核
			        质量指标: "合格率" ≥ 90 % 权重 20
			    }
			}
			""";

	@Test
	void aDifferenceOfTwoSheetsIsTakenOver() throws Exception {
		try (Author author = new Author("比较")) {
			IFile other = author.write("甲.pgoal", SHEET);
			IFile file = author.write("乙.pgoal", SHEET.replace("权重 10", "权重 15").replace("≥ 90 %", "≥ 95 %"));
			SheetCompareInput.with(file, other).open(Author.page());
			TreeItem weight = line("weight raised from 10 to 15");
			assertNotNull(line("target raised from ≥90% to ≥95%"));
			StyledText[] texts = texts();
			choose(weight);
			assertEquals("15", texts[0].getSelectionText().replaceAll("\\D", ""));
			assertEquals("10", texts[1].getSelectionText().replaceAll("\\D", ""));
			Tree tree = weight.getParent();
			key(tree, SWT.ARROW_RIGHT);
			String taken = SHEET.replace("≥ 90 %", "≥ 95 %");
			EventLoop.until("the weight of the other sheet", () -> texts[0].getText().equals(taken));
			assertEquals(SHEET, texts[1].getText());
			texts[0].setFocus();
			author.run("org.eclipse.ui.edit.undo");
			EventLoop.until("the weight as it was", () -> texts[0].getText().contains("权重 15   // 已核"));
			choose(line("weight raised from 10 to 15"));
			key(tree, SWT.ARROW_RIGHT);
			EventLoop.until("the weight again", () -> texts[0].getText().equals(taken));
			EventLoop.until("one difference less", () -> all().stream().noneMatch(item -> item.getText().contains("weight")));
			IEditorPart editor = Author.page().getActiveEditor();
			assertTrue(editor.isDirty());
			editor.doSave(new NullProgressMonitor());
			EventLoop.until("a saved file", () -> !editor.isDirty());
			assertEquals(taken, new String(file.readAllBytes(), StandardCharsets.UTF_8));
			choose(line("target raised"));
			key(all().get(0).getParent(), SWT.ARROW_LEFT);
			EventLoop.until("the other sheet has it", () -> texts[1].getText().contains("≥ 95 %"));
			EventLoop.until("nothing left", () -> all().stream().anyMatch(item -> item.getText().contains("both texts are the same")));
		}
	}

	@Test
	void whatIsEditedIsComparedAnewAndLayoutIsNoDifference() throws Exception {
		try (Author author = new Author("排版")) {
			IFile other = author.write("甲.pgoal", SHEET);
			IFile file = author.write("乙.pgoal", SHEET.replace("\"里程\"   ≥", "\"里程\" ≥").replace("   // 已核", ""));
			author.open(file);
			SheetCompareInput.with(file, other).open(Author.page());
			EventLoop.until("no difference", () -> all().stream().anyMatch(item -> item.getText().contains("1 lines differ in layout")));
			// the editor of the file and the comparison have one document
			author.document().replace(author.text().indexOf("120"), 3, "130");
			line("target raised from ≥120公里 to ≥130公里");
			author.document().replace(0, 0, "<<<<<<< ours\n");
			line("remove the marks");
			Author.page().closeAllEditors(false);
		}
	}

	@Test
	void aSheetAndAFolderAreComparedWithTheLastCommit() throws Exception {
		try (Author author = new Author("历史")) {
			IProject project = author.project();
			IFile file = author.write("养护.pgoal", SHEET);
			IFile same = author.write("同.pgoal", SHEET.replace("养护", "另一"));
			try (Git git = Git.init().setDirectory(project.getLocation().toFile()).call()) {
				git.add().addFilepattern(".").call();
				git.commit().setMessage("第一版").setAuthor("甲", "a@b.c").setCommitter("甲", "a@b.c").setSign(false).call();
			}
			author.open(file);
			author.document().replace(author.text().indexOf("权重 10"), 5, "权重 12");
			author.run("org.eclipse.ui.file.save");
			author.run("org.pgoal.ui.compare.withLastCommit");
			line("weight raised from 10 to 12");
			assertFalse(texts()[1].getEditable(), "a former version is not edited");
			Author.page().closeAllEditors(false);
			select(project);
			author.run("org.pgoal.ui.compare.withLastCommit");
			TreeItem changed = line("养护.pgoal");
			assertTrue(all().stream().noneMatch(item -> item.getText().contains(same.getName())));
			EventLoop.until("a summary", () -> Author.all(shell(), Label.class).stream().anyMatch(label -> label.getText().contains("changed 1, added 0, removed 0, unchanged 1")));
			Event opened = new Event();
			opened.item = changed;
			changed.getParent().notifyListeners(SWT.DefaultSelection, opened);
			EventLoop.until("the compare editor", () -> Author.page().getActiveEditor() != null);
			Author.page().hideView(Author.page().findView("org.pgoal.ui.compare.changes"));
			line("weight raised from 10 to 12");
		}
	}

	@Test
	void aCommitIsChosenFromTheList() throws Exception {
		try (Author author = new Author("选版本")) {
			IFile file = author.write("旧名.pgoal", SHEET);
			try (Git git = Git.init().setDirectory(author.project().getLocation().toFile()).call()) {
				git.add().addFilepattern(".").call();
				git.commit().setMessage("第一版").setAuthor("甲", "a@b.c").setCommitter("甲", "a@b.c").setSign(false).call();
				file.move(author.project().getFullPath().append("新名.pgoal"), true, null);
				git.add().addFilepattern(".").call();
				git.rm().addFilepattern("旧名.pgoal").call();
				git.commit().setMessage("改名").setAuthor("乙", "a@b.c").setCommitter("乙", "a@b.c").setSign(false).call();
			}
			IFile now = author.write("新名.pgoal", SHEET.replace("≥ 90 %", "≥ 80 %"));
			author.open(now);
			Runnable[] look = new Runnable[1];
			List<String> seen = new ArrayList<>();
			look[0] = () -> {
				for (Shell shell : shell().getDisplay().getShells()) {
					if (shell.isVisible() && shell.getText().equals("Compare with a Revision")) {
						Table commits = Author.all(shell, Table.class).get(0);
						if (commits.getItemCount() == 2) {
							for (int i = 0; i < 2; i++) {
								seen.add(commits.getItem(i).getText(1) + " " + commits.getItem(i).getText(2));
							}
							commits.setSelection(1);
							commits.notifyListeners(SWT.Selection, new Event());
							commits.notifyListeners(SWT.DefaultSelection, new Event());
							return;
						}
					}
				}
				shell().getDisplay().timerExec(20, look[0]);
			};
			look[0].run();
			author.run("org.pgoal.ui.compare.withRevision");
			assertEquals(List.of("乙 改名", "甲 第一版"), seen);
			line("target lowered from ≥90% to ≥80%");
		}
	}

	@Test
	void aSheetIsComparedWithThatOfTheYearBefore() throws Exception {
		try (Author author = new Author("上年")) {
			author.project().getFolder("2026").create(true, true, null);
			author.write("2026/旧.pgoal", SHEET);
			author.open(author.write("新.pgoal", SHEET.replace("2026", "2027").replace("120", "150")));
			author.run("org.pgoal.ui.compare.withLastYear");
			line("target raised from ≥120公里 to ≥150公里");
			assertEquals("新.pgoal — 旧.pgoal", Author.page().getActiveEditor().getTitle());
		}
	}

	@Test
	void whereThereIsNoRepositoryThatIsSaid() throws Exception {
		try (Author author = new Author("无仓库", java.nio.file.Files.createTempDirectory("sheets"))) {
			IFile file = author.write("养护.pgoal", SHEET);
			author.open(file);
			List<String> said = new ArrayList<>();
			Runnable[] look = new Runnable[1];
			look[0] = () -> {
				for (Shell shell : shell().getDisplay().getShells()) {
					if (shell.isVisible() && shell.getText().equals("Compare with a Revision")) {
						Author.all(shell, Label.class).forEach(label -> said.add(label.getText()));
						shell.close();
						return;
					}
				}
				shell().getDisplay().timerExec(20, look[0]);
			};
			look[0].run();
			author.run("org.pgoal.ui.compare.withLastCommit");
			EventLoop.until("a message", () -> !said.isEmpty());
			assertTrue(said.stream().anyMatch(text -> text.contains("no git repository")), said.toString());
		}
	}

	/** What git calls a merge by hand: two versions and what both were made from, as the platform compares three files. */
	@Test
	void twoVersionsAreComparedWithTheirCommonAncestor() throws Exception {
		try (Author author = new Author("三方")) {
			IFile base = author.write("原.pgoal", SHEET);
			IFile ours = author.write("我方.pgoal", SHEET.replace("权重 10", "权重 15").replace("≥ 120", "≥ 130"));
			IFile theirs = author.write("对方.pgoal", SHEET.replace("≥ 90 %", "≥ 95 %").replace("≥ 120", "≥ 140"));
			ProjectExplorer explorer = (ProjectExplorer) Author.page().showView(ProjectExplorer.VIEW_ID);
			explorer.selectReveal(new StructuredSelection(new Object[] { base, ours, theirs }));
			EventLoop.until("three selected", () -> explorer.getCommonViewer().getStructuredSelection().size() == 3);
			Menu menu = shown(explorer.getCommonViewer().getControl().getMenu());
			MenuItem eachOther = Arrays.stream(shown(below(menu, "Compare With")).getItems()).filter(item -> item.getText().replace("&", "").equals("Each Other")).findFirst().orElseThrow();
			whenOpen("Select Common Ancestor", dialog -> {
				List<Button> buttons = Author.all(dialog, Button.class);
				for (Button button : buttons) {
					if ((button.getStyle() & SWT.RADIO) != 0) {
						button.setSelection(button.getText().contains("原"));
						button.notifyListeners(SWT.Selection, new Event());
					}
				}
				buttons.stream().filter(button -> button.getText().replace("&", "").equals("OK")).findFirst().orElseThrow().notifyListeners(SWT.Selection, new Event());
			});
			eachOther.notifyListeners(SWT.Selection, new Event());
			menu.notifyListeners(SWT.Hide, new Event());

			String left = texts()[0].getText().contains("权重 15") ? "我方" : "对方";
			TreeItem weight = line(left.equals("我方") ? "weight raised from 10 to 15" : "weight lowered from 15 to 10");
			assertTrue(weight.getText().contains("我方"), "who has changed it: " + weight.getText());
			assertTrue(line("≥95%").getText().contains("对方"), line("≥95%").getText());
			assertTrue(line("≥140公里").getText().contains("both"), line("≥140公里").getText());

			// their target into our sheet: then only the other two differ
			int into = left.equals("我方") ? SWT.ARROW_RIGHT : SWT.ARROW_LEFT;
			choose(line("≥95%"));
			key(weight.getParent(), into);
			String merged = SHEET.replace("权重 10", "权重 15").replace("≥ 120", "≥ 130").replace("≥ 90 %", "≥ 95 %");
			EventLoop.until("their target in our sheet", () -> Arrays.stream(texts()).anyMatch(text -> text.getText().equals(merged)));
			EventLoop.until("one difference less", () -> all().stream().noneMatch(item -> item.getText().contains("≥95%")));
			Author.page().getActiveEditor().doSave(new NullProgressMonitor());
			EventLoop.until("our sheet saved", () -> merged.equals(read(ours)));
			assertEquals(SHEET, read(base), "what both come from stays");
		}
	}

	private static String read(IFile file) {
		try {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		} catch (org.eclipse.core.runtime.CoreException unreadable) {
			throw new AssertionError(unreadable);
		}
	}

	private static void whenOpen(String title, Consumer<Shell> then) {
		shell().getDisplay().timerExec(20, () -> Arrays.stream(shell().getDisplay().getShells()).filter(one -> one.isVisible() && one.getText().equals(title)).findFirst()
				.ifPresentOrElse(then, () -> whenOpen(title, then)));
	}

	@Test
	void allOfItIsInTheContextMenus() throws Exception {
		try (Author author = new Author("菜单")) {
			IFile file = author.write("甲.pgoal", SHEET);
			author.write("乙.pgoal", SHEET);
			ProjectExplorer explorer = (ProjectExplorer) Author.page().showView(ProjectExplorer.VIEW_ID);
			select(file);
			Menu menu = shown(explorer.getCommonViewer().getControl().getMenu());
			assertTrue(names(menu).stream().anyMatch(name -> name.startsWith("Next Year's Sheets from Last Year's")), names(menu).toString());
			List<String> with = enabled(shown(below(menu, "Compare With")));
			assertTrue(with.containsAll(List.of("Last Commit", "Revision…")), with.toString());
			assertFalse(with.contains("Each Other, as Sheets"), with.toString());
			menu.notifyListeners(SWT.Hide, new Event());
			Object[] both = Arrays.stream(author.project().members()).filter(member -> member.getName().endsWith(".pgoal")).toArray();
			explorer.selectReveal(new StructuredSelection(both));
			EventLoop.until("two selected", () -> explorer.getCommonViewer().getStructuredSelection().size() == 2);
			menu = shown(explorer.getCommonViewer().getControl().getMenu());
			with = enabled(shown(below(menu, "Compare With")));
			assertTrue(with.contains("Each Other, as Sheets"), with.toString());
			menu.notifyListeners(SWT.Hide, new Event());
			author.open(file);
			menu = shown(((StyledText) author.editor().getAdapter(Control.class)).getMenu());
			with = enabled(shown(below(menu, "Compare With")));
			assertTrue(with.containsAll(List.of("Last Commit", "Revision…")), with.toString());
			menu.notifyListeners(SWT.Hide, new Event());
		}
	}

	private static Menu shown(Menu menu) {
		menu.notifyListeners(SWT.Show, new Event());
		return menu;
	}

	private static List<String> names(Menu menu) {
		return Arrays.stream(menu.getItems()).map(item -> item.getText().replace("&", "").replaceAll("\\t.*", "")).toList();
	}

	private static List<String> enabled(Menu menu) {
		return Arrays.stream(menu.getItems()).filter(MenuItem::getEnabled).map(item -> item.getText().replace("&", "").replaceAll("\\t.*", "")).toList();
	}

	private static Menu below(Menu menu, String name) {
		return Arrays.stream(menu.getItems()).filter(item -> item.getText().replace("&", "").startsWith(name)).findFirst()
				.orElseThrow(() -> new AssertionError(names(menu).toString())).getMenu();
	}

	// ------------------------------------------------------------ the screen

	private static Shell shell() {
		return Author.page().getWorkbenchWindow().getShell();
	}

	private static void select(IResource resource) throws Exception {
		ProjectExplorer explorer = (ProjectExplorer) Author.page().showView(ProjectExplorer.VIEW_ID);
		explorer.selectReveal(new StructuredSelection(resource));
		EventLoop.until("the selection", () -> !explorer.getCommonViewer().getStructuredSelection().isEmpty());
	}

	/** The lines of all trees but that of the explorer. */
	private static List<TreeItem> all() {
		List<TreeItem> found = new ArrayList<>();
		for (Tree tree : Author.all(shell(), Tree.class)) {
			if (tree.isVisible() && (tree.getStyle() & SWT.VIRTUAL) != 0) {
				add(tree.getItems(), found);
			}
		}
		return found;
	}

	private static void add(TreeItem[] items, List<TreeItem> into) {
		for (TreeItem item : items) {
			item.getText();
			into.add(item);
			add(item.getItems(), into);
		}
	}

	private static TreeItem line(String words) throws Exception {
		return EventLoop.untilNotNull(words, () -> all().stream().filter(item -> item.getText().contains(words)).findFirst().orElse(null));
	}

	private static void choose(TreeItem item) {
		item.getParent().setSelection(item);
		Event event = new Event();
		event.item = item;
		item.getParent().notifyListeners(SWT.Selection, event);
	}

	private static void key(Tree tree, int arrow) {
		Event event = new Event();
		event.keyCode = arrow;
		event.stateMask = SWT.MOD1;
		tree.notifyListeners(SWT.KeyDown, event);
	}

	/** The sheet and what it is compared with, which the platform shows on the left; the ancestor's is not shown. */
	private static StyledText[] texts() throws Exception {
		return EventLoop.untilNotNull("two texts", () -> {
			StyledText[] shown = Author.all(shell(), StyledText.class).stream().filter(text -> text.isVisible() && text.getText().contains("项目"))
					.toArray(StyledText[]::new);
			return shown.length == 2 ? new StyledText[] { shown[1], shown[0] } : null;
		});
	}
}
