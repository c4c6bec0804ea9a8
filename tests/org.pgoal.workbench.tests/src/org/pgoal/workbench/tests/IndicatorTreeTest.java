package org.pgoal.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.IContributionManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;
import org.pgoal.diagram.scene.Scene;
import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.ui.tree.IndicatorTreeView;
import org.pgoal.ui.tree.editing.PartField;
import org.pgoal.ui.tree.text.TreeText;

/** The tree beside the text: it follows, leads, and changes the text as little as possible. */
class IndicatorTreeTest {

	private static final String ROWS = """
			        质量指标: "案件按期办结率" = 100 % // 说明

			        // 单独一行的说明
			        数量指标: "受理案件" 150 件 权重 10
			        数量指标: "办结案件" ≥ 120 件
			""";

	private static final String SHEET = SheetTexts.sheet(ROWS);

	/** Somebody who looks at the tree. */
	private record Reader(Author author, IndicatorTreeView view) {

		static Reader of(Author author, String text) throws Exception {
			IndicatorTreeView view = (IndicatorTreeView) Author.page().showView(IndicatorTreeView.ID);
			author.open(author.write("经费.pgoal", text));
			Reader reader = new Reader(author, view);
			if (!text.isEmpty()) {
				reader.untilShown("案件");
			}
			return reader;
		}

		List<String> titles() {
			return view.canvas().map() == null ? List.of() : view.canvas().map().scene().boxes().stream().map(box -> box.node().title()).toList();
		}

		void untilShown(String words) throws Exception {
			EventLoop.until("a box " + words, () -> view.picture().isPresent() && titles().stream().anyMatch(title -> title.contains(words)));
		}

		Scene.Box box(String title) {
			return view.canvas().map().scene().boxes().stream().filter(box -> box.node().title().equals(title)).findFirst()
					.orElseThrow(() -> new AssertionError(title + " isn't among " + titles()));
		}

		void mouse(int type, int x, int y) {
			Event event = new Event();
			event.type = type;
			event.button = 1;
			event.count = 1;
			event.x = x;
			event.y = y;
			view.canvas().notifyListeners(type, event);
		}

		void click(String title) {
			Rectangle place = view.canvas().bounds(box(title));
			click(place.x + 4, place.y + 4);
		}

		private void click(int x, int y) {
			mouse(SWT.MouseDown, x, y);
			mouse(SWT.MouseUp, x, y);
			EventLoop.settle();
		}

		void clickKnob(String title) {
			Point knob = view.canvas().knob(box(title));
			click(knob.x, knob.y);
		}

		void drag(String title, String onto, double part) {
			Rectangle from = view.canvas().bounds(box(title));
			Rectangle to = view.canvas().bounds(box(onto));
			mouse(SWT.MouseDown, from.x + 5, from.y + 5);
			mouse(SWT.MouseMove, from.x + 25, from.y + 15);
			mouse(SWT.MouseMove, to.x + to.width / 2, to.y + (int) (to.height * part));
			mouse(SWT.MouseUp, to.x + to.width / 2, to.y + (int) (to.height * part));
			EventLoop.settle();
		}

		void press(int key) {
			Event event = new Event();
			event.type = SWT.KeyDown;
			event.keyCode = key;
			view.canvas().notifyListeners(SWT.KeyDown, event);
			EventLoop.settle();
		}

		String chosen() {
			return view.canvas().selected().map(TreeNode::title).orElse("");
		}

		void untilChosen(String title) throws Exception {
			EventLoop.until(title + " chosen", () -> chosen().equals(title));
		}

		void run(String command) throws Exception {
			Author.page().activate(view);
			author.run("org.pgoal.ui.tree." + command);
		}

		PartField field() throws Exception {
			return EventLoop.untilNotNull("a field", () -> view.editing().field().orElse(null));
		}

		/** Types over what is in the field, and leaves it by a key. */
		void fill(String text, int leaving) throws Exception {
			Text field = field().control();
			field.setText(text);
			Event event = new Event();
			event.type = SWT.Traverse;
			event.detail = leaving;
			event.doit = true;
			field.notifyListeners(SWT.Traverse, event);
			EventLoop.settle();
		}

		void untilText(String text) throws Exception {
			EventLoop.until("the text\n" + text, () -> author.text().equals(text));
		}

		void undo() {
			author.editor().getAdapter(ITextOperationTarget.class).doOperation(ITextOperationTarget.UNDO);
		}
	}

	private static String replaced(String... pairs) {
		String text = SHEET;
		for (int i = 0; i < pairs.length; i += 2) {
			assertTrue(text.contains(pairs[i]), pairs[i]);
			text = text.replace(pairs[i], pairs[i + 1]);
		}
		return text;
	}

	@Test
	void followsWhatIsTyped() throws Exception {
		try (Author author = new Author("树")) {
			Reader reader = Reader.of(author, SHEET);
			author.goBehind("\"受理案件");
			author.type("总数");
			reader.untilShown("受理案件总数");
		}
	}

	@Test
	void caretAndChoiceFollowEachOther() throws Exception {
		try (Author author = new Author("树")) {
			Reader reader = Reader.of(author, SHEET);
			author.editor().setFocus();
			author.goBehind("受理");
			reader.untilChosen("受理案件");
			author.goBehind("资金");
			reader.untilChosen("仲裁工作经费");

			reader.click("案件按期办结率");
			ITextSelection text = (ITextSelection) author.editor().getSelectionProvider().getSelection();
			assertEquals("\"案件按期办结率\"", text.getText());
			IStructuredSelection provided = (IStructuredSelection) reader.view().getSite().getSelectionProvider().getSelection();
			assertEquals("案件按期办结率", ((TreeNode) provided.getFirstElement()).title());
			reader.click("产出指标");
			assertEquals("产出指标", ((ITextSelection) author.editor().getSelectionProvider().getSelection()).getText());
		}
	}

	@Test
	void keysLeadThroughTheTree() throws Exception {
		try (Author author = new Author("树")) {
			Reader reader = Reader.of(author, SHEET);
			reader.click("产出指标");
			reader.press(SWT.ARROW_RIGHT);
			assertEquals("质量指标", reader.chosen());
			reader.press(SWT.ARROW_DOWN);
			assertEquals("数量指标", reader.chosen());
			reader.press(SWT.ARROW_RIGHT);
			assertEquals("受理案件", reader.chosen());
			reader.press(SWT.ARROW_DOWN);
			assertEquals("办结案件", reader.chosen());
			reader.press(SWT.ARROW_LEFT);
			assertEquals("数量指标", reader.chosen());
			reader.press(SWT.HOME);
			assertEquals("仲裁工作经费", reader.chosen());
		}
	}

	@Test
	void aValueIsTypedOver() throws Exception {
		try (Author author = new Author("树")) {
			Reader reader = Reader.of(author, SHEET);
			reader.click("受理案件");
			reader.run("editValue");
			assertEquals("150 件", reader.field().control().getText());
			reader.fill("≥ 160 件", SWT.TRAVERSE_RETURN);
			reader.untilText(replaced("150 件", "≥ 160 件"));
			reader.untilShown("受理案件");
			reader.undo();
			assertEquals(SHEET, author.text());
		}
	}

	@Test
	void tabGoesFromPartToPart() throws Exception {
		try (Author author = new Author("树")) {
			Reader reader = Reader.of(author, SHEET);
			reader.click("受理案件");
			reader.run("editName");
			reader.fill("受理的案件", SWT.TRAVERSE_TAB_NEXT);
			reader.untilText(replaced("受理案件", "受理的案件"));
			EventLoop.until("the field of the value", () -> reader.field().control().getText().equals("150 件"));
			// nothing is changed, and it goes on
			reader.fill("150 件", SWT.TRAVERSE_TAB_NEXT);
			EventLoop.until("the field of the weight", () -> reader.field().control().getText().equals("10"));
			reader.fill("十", SWT.TRAVERSE_RETURN);
			EventLoop.until("a reason", () -> reader.view().problem().contains("十"));
			assertEquals(replaced("受理案件", "受理的案件"), author.text());
		}
	}

	@Test
	void escapeLeavesAllAsItWas() throws Exception {
		try (Author author = new Author("树")) {
			Reader reader = Reader.of(author, SHEET);
			reader.click("受理案件");
			reader.run("editName");
			reader.fill("别的", SWT.TRAVERSE_ESCAPE);
			assertTrue(reader.view().editing().field().isEmpty());
			assertEquals(SHEET, author.text());
		}
	}

	@Test
	void anIndicatorIsAddedAndNamed() throws Exception {
		try (Author author = new Author("树")) {
			Reader reader = Reader.of(author, SHEET);
			reader.click("受理案件");
			reader.run("add");
			reader.fill("调解案件", SWT.TRAVERSE_RETURN);
			reader.untilText(replaced("权重 10\n", "权重 10\n        数量指标: \"调解案件\"\n"));
			reader.untilChosen("调解案件");
		}
	}

	@Test
	void anIndicatorIsDeletedInOneStep() throws Exception {
		try (Author author = new Author("树")) {
			Reader reader = Reader.of(author, SHEET);
			reader.click("受理案件");
			reader.run("delete");
			reader.untilText(replaced("        数量指标: \"受理案件\" 150 件 权重 10\n", ""));
			reader.untilChosen("办结案件");
			reader.undo();
			assertEquals(SHEET, author.text());
			reader.untilShown("受理案件");
		}
	}

	@Test
	void anIndicatorIsMovedByKeyAndMouse() throws Exception {
		try (Author author = new Author("树")) {
			Reader reader = Reader.of(author, SHEET);
			reader.click("受理案件");
			reader.run("moveDown");
			String first = "        数量指标: \"受理案件\" 150 件 权重 10\n";
			String second = "        数量指标: \"办结案件\" ≥ 120 件\n";
			reader.untilText(replaced(first + second, second + first));
			EventLoop.until("the other order", () -> reader.titles().indexOf("受理案件") > reader.titles().indexOf("办结案件"));
			reader.untilChosen("受理案件");
			reader.run("moveDown");
			EventLoop.until("a reason", () -> !reader.view().problem().isEmpty());

			reader.drag("受理案件", "案件按期办结率", 0.2);
			String quality = "        质量指标: \"案件按期办结率\" = 100 % // 说明\n";
			reader.untilText(replaced(first, "", quality, "        质量指标: \"受理案件\" 150 件 权重 10\n" + quality));
			reader.undo();
			reader.undo();
			assertEquals(SHEET, author.text());
		}
	}

	@Test
	void brokenTextKeepsTheLastPicture() throws Exception {
		try (Author author = new Author("树")) {
			Reader reader = Reader.of(author, SHEET);
			List<String> titles = reader.titles();
			author.goBehind("150 件 权重 10\n");
			author.document().replace(author.text().indexOf("数量指标: \"办结"), 0, "{{ ");
			EventLoop.until("a grey picture", () -> reader.view().canvas().isStale());
			assertEquals(titles, reader.titles());
			assertFalse(reader.view().message().isEmpty());
			reader.click("受理案件");
			reader.run("editValue");
			assertTrue(reader.view().editing().field().isEmpty());
			assertFalse(reader.view().problem().isEmpty());
			reader.clickKnob("质量指标");
			EventLoop.until("folded", () -> !reader.titles().contains("案件按期办结率"));
			assertTrue(reader.view().canvas().isStale());
			reader.undo();
			EventLoop.until("a fresh picture", () -> !reader.view().canvas().isStale());
			assertEquals("", reader.view().message());
		}
	}

	@Test
	void foldedPartsAreFoundAndUnfolded() throws Exception {
		try (Author author = new Author("树")) {
			Reader reader = Reader.of(author, SHEET);
			reader.clickKnob("数量指标");
			EventLoop.until("folded", () -> !reader.titles().contains("受理案件"));
			assertEquals(2, reader.box("数量指标").node().hidden());
			// typing doesn't unfold it
			author.goBehind("案件按期办结");
			author.type("合格");
			reader.untilShown("案件按期办结合格率");
			assertFalse(reader.titles().contains("受理案件"));

			reader.run("search");
			reader.view().searchField().setText("受理");
			reader.untilChosen("受理案件");
			reader.view().searchField().setText("案件");
			reader.untilChosen("受理案件");
			reader.run("searchNext");
			reader.untilChosen("办结案件");
			reader.run("searchNext");
			reader.untilChosen("案件按期办结合格率");
			reader.run("searchPrevious");
			reader.untilChosen("办结案件");
		}
	}

	@Test
	void saysWhatToDoWhereThereIsNoSheet() throws Exception {
		try (Author author = new Author("树")) {
			Author.page().closeAllEditors(false);
			IndicatorTreeView view = (IndicatorTreeView) Author.page().showView(IndicatorTreeView.ID);
			EventLoop.until("a hint", () -> !view.message().isEmpty());
			String none = view.message();
			author.open(author.write("模板.pgoal", "模板 测试模板 扩展 国家通用 {\n}\n"));
			EventLoop.until("another hint", () -> !view.message().isEmpty() && !view.message().equals(none));
			String template = view.message();
			author.open(author.write("空.pgoal", ""));
			EventLoop.until("a third hint", () -> !view.message().isEmpty() && !List.of(none, template).contains(view.message()));
			author.type("项目 \"甲\" {");
			EventLoop.until("a tree", () -> view.picture().isPresent());
		}
	}

	@Test
	void theMenuSaysWhatIsShown() throws Exception {
		try (Author author = new Author("树")) {
			Reader reader = Reader.of(author, replaced("≥ 120 件", "\"显著提高\""));
			IMenuManager menu = reader.view().getViewSite().getActionBars().getMenuManager();
			try {
				choose(menu, TreeText.of("show.words"));
				EventLoop.until("words only", () -> !reader.titles().contains("受理案件") && reader.titles().contains("办结案件"));
				assertEquals(TreeText.of("notice.filtered"), reader.view().message());
			} finally {
				choose(menu, TreeText.of("show.all"));
			}
			EventLoop.until("all", () -> reader.titles().contains("受理案件"));
			assertEquals("", reader.view().message());
		}
	}

	private static void choose(IContributionManager menu, String label) {
		for (IContributionItem item : menu.getItems()) {
			if (item instanceof IContributionManager sub) {
				choose(sub, label);
			} else if (item instanceof ActionContributionItem action && action.getAction().getText().equals(label)) {
				action.getAction().setChecked(true);
				action.getAction().runWithEvent(new Event());
			}
		}
	}

	@Test
	void thePictureIsCopied() throws Exception {
		try (Author author = new Author("树")) {
			Reader reader = Reader.of(author, SHEET);
			reader.run("copyPicture");
			Clipboard clipboard = new Clipboard(reader.view().canvas().getDisplay());
			try {
				ImageData picture = (ImageData) clipboard.getContents(ImageTransfer.getInstance());
				assertTrue(picture.width > reader.view().canvas().map().scene().width());
			} finally {
				clipboard.dispose();
			}
		}
	}

	/** Of two sheets with the same rows the one that was meant is changed. */
	@Test
	void severalSheetsStandBelowEachOther() throws Exception {
		try (Author author = new Author("树")) {
			String second = SHEET.replace("仲裁工作经费", "调解工作经费").replace("受理案件", "受理纠纷");
			Reader reader = Reader.of(author, SHEET + "\n" + second);
			assertTrue(reader.titles().containsAll(List.of("仲裁工作经费", "调解工作经费")), reader.titles().toString());
			author.editor().setFocus();
			author.goBehind("受理纠");
			reader.untilChosen("受理纠纷");
			reader.run("editValue");
			reader.fill("7 件", SWT.TRAVERSE_RETURN);
			reader.untilText(SHEET + "\n" + second.replace("150 件", "7 件"));
		}
	}

	/** A letter is deleted in a field, and not what is chosen behind it. */
	@Test
	void aFieldHasItsOwnKeys() throws Exception {
		try (Author author = new Author("树")) {
			Reader reader = Reader.of(author, SHEET);
			reader.click("受理案件");
			Author.page().activate(reader.view());
			IContextService contexts = reader.view().getSite().getWorkbenchWindow().getService(IContextService.class);
			String keys = "org.pgoal.ui.treeContext";
			EventLoop.until("keys of the tree", () -> contexts.getActiveContextIds().contains(keys));
			assertTrue(reader.view().getViewSite().getActionBars().getGlobalActionHandler(ActionFactory.DELETE.getId()) != null);
			reader.run("editName");
			reader.field().control().notifyListeners(SWT.FocusIn, new Event());
			EventLoop.until("no keys of the tree", () -> !contexts.getActiveContextIds().contains(keys));
			assertTrue(reader.view().getViewSite().getActionBars().getGlobalActionHandler(ActionFactory.DELETE.getId()) == null);
			reader.fill("受理案件", SWT.TRAVERSE_ESCAPE);
			EventLoop.until("keys of the tree again", () -> contexts.getActiveContextIds().contains(keys));
		}
	}

	/** Each key of the tree leads to one command. */
	@Test
	void keysDoNotConflict() throws Exception {
		try (Author author = new Author("树")) {
			Reader reader = Reader.of(author, SHEET);
			Author.page().activate(reader.view());
			EventLoop.settle();
			IBindingService bindings = reader.view().getSite().getService(IBindingService.class);
			for (String command : List.of("editName", "editValue", "editWeight", "add", "delete", "moveUp", "moveDown", "search", "copyPicture", "zoomIn", "fit")) {
				assertTrue(bindings.getBestActiveBindingFor("org.pgoal.ui.tree." + command) != null, command);
			}
		}
	}

	@Test
	void zoomsAndFits() throws Exception {
		try (Author author = new Author("树")) {
			Reader reader = Reader.of(author, SHEET);
			reader.run("actualSize");
			assertEquals(1, reader.view().canvas().zoom());
			reader.run("zoomIn");
			assertTrue(reader.view().canvas().zoom() > 1);
			reader.run("fit");
			assertTrue(reader.view().canvas().zoom() <= 1);
		}
	}
}
