package org.pgoal.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectAllCommand;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.IStyle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.pgoal.diagram.table.Column;
import org.pgoal.diagram.table.Column.Topic;
import org.pgoal.diagram.table.GroupLine;
import org.pgoal.diagram.table.IndicatorLine;
import org.pgoal.diagram.table.TableQuery;
import org.pgoal.diagram.table.TableQuery.Grouping;
import org.pgoal.ui.table.IndicatorTableView;
import org.pgoal.ui.table.scope.TableScope;
import org.pgoal.ui.table.text.TableText;

/** A sheet, and a whole folder, as a table: found, sorted, typed over, copied; the text follows. */
class IndicatorsAsTableTest {

	private static final String FIRST = """
			使用 国家通用
			项目 "仲裁工作经费" {
			    产出指标 {
			        数量指标: "受理案件" 150 件 权重 20
			        数量指标: "办结案件" ≥ 120 件 权重 5
			        质量指标: "按期办结率" ≥ 100 % 权重 9 // 说明
			    }
			}
			""";

	private static final String SECOND = """
			使用 国家通用
			项目 "培训经费" {
			    产出指标 {
			        数量指标: "培训人次" 300 人次 权重 10
			    }
			}
			""";

	/** Somebody who looks at the table. */
	private record Reader(Author author, IndicatorTableView view) {

		static Reader of(Author author) throws Exception {
			IndicatorTableView view = (IndicatorTableView) Author.page().showView(IndicatorTableView.ID);
			view.pin(false);
			view.contents().setQuery(TableQuery.EVERYTHING);
			EventLoop.settle();
			return new Reader(author, view);
		}

		List<String> names() {
			return view.contents().lines().stream()
					.map(line -> line instanceof IndicatorLine row ? row.row().text(Column.of(Topic.NAME)) : "[" + ((GroupLine) line).title() + "]").toList();
		}

		void untilNames(String... names) throws Exception {
			try {
				EventLoop.until("the rows " + List.of(names), () -> names().equals(List.of(names)) && view.contents().isSettled() && !view.isReading());
			} catch (AssertionError never) {
				throw new AssertionError("seen: " + names() + ", of " + view.contents().table().uris() + ", said: " + view.message()
						+ (view.isReading() ? ", still reading" : "") + (view.contents().isSettled() ? "" : ", still arranging"), never);
			}
		}

		private Optional<IndicatorLine> find(String name) {
			return view.contents().lines().stream().filter(IndicatorLine.class::isInstance).map(IndicatorLine.class::cast)
					.filter(row -> row.row().text(Column.of(Topic.NAME)).equals(name)).findFirst();
		}

		IndicatorLine line(String name) {
			return find(name).orElseThrow(() -> new AssertionError(name + " in " + names()));
		}

		String cell(String name, Topic topic) {
			return line(name).row().text(Column.of(topic));
		}

		void untilCell(String name, Topic topic, String text) throws Exception {
			EventLoop.until(text + " at " + name, () -> find(name).filter(row -> row.row().text(Column.of(topic)).equals(text)).isPresent());
		}

		void select(String name, Topic topic) {
			Author.page().activate(view);
			view.setFocus();
			view.grid().selection().select(line(name), Column.of(topic));
			EventLoop.settle();
		}

		NatTable grid() {
			return view.grid().control();
		}

		/** Presses a key in the grid. */
		void press(int keyCode, char character) {
			Event event = new Event();
			event.keyCode = keyCode;
			event.character = character;
			event.doit = true;
			grid().notifyListeners(SWT.KeyDown, event);
			EventLoop.settle();
		}

		/** Types over the selected cell: the first letter opens it, Enter takes it. */
		void type(String text) throws Exception {
			press(text.charAt(0), text.charAt(0));
			Text field = EventLoop.untilNotNull("a field in the cell", () -> Author.all(grid(), Text.class).stream().findFirst().orElse(null));
			field.setText(text);
			Event enter = new Event();
			enter.keyCode = SWT.CR;
			enter.character = SWT.CR;
			enter.doit = true;
			field.notifyListeners(SWT.KeyDown, enter);
			EventLoop.settle();
		}

		void folder() {
			view.showPinned(TableScope.of(List.of(author.project())));
		}
	}

	@Test
	void followsTheEditorWhileOneTypes() throws Exception {
		try (Author author = new Author("表格")) {
			Reader reader = Reader.of(author);
			author.open(author.write("仲裁.pgoal", FIRST));
			reader.untilNames("受理案件", "办结案件", "按期办结率");
			assertEquals("≥ 120 件", reader.cell("办结案件", Topic.VALUE));
			author.goBehind("\"受理案件");
			author.type("总数");
			reader.untilNames("受理案件总数", "办结案件", "按期办结率");
			author.open(author.write("培训.pgoal", SECOND));
			reader.untilNames("培训人次");
			Author.page().closeAllEditors(false);
			EventLoop.until("an explanation", () -> reader.view().message().equals(TableText.of("empty.none", "")));
		}
	}

	@Test
	void aFolderIsSortedFilteredAndGrouped() throws Exception {
		try (Author author = new Author("表格")) {
			Reader reader = Reader.of(author);
			author.write("a.pgoal", FIRST);
			author.write("b.pgoal", SECOND);
			reader.folder();
			reader.untilNames("受理案件", "办结案件", "按期办结率", "培训人次");
			assertTrue(reader.view().grid().columns().isShown(Column.of(Topic.SHEET)));

			reader.select("办结案件", Topic.WEIGHT);
			author.run("org.pgoal.ui.table.sort");
			reader.untilNames("办结案件", "按期办结率", "培训人次", "受理案件");
			author.run("org.pgoal.ui.table.sort");
			reader.untilNames("受理案件", "培训人次", "按期办结率", "办结案件");
			author.run("org.pgoal.ui.table.sort");
			reader.untilNames("受理案件", "办结案件", "按期办结率", "培训人次");

			reader.view().words().setText("案件");
			reader.untilNames("受理案件", "办结案件");
			author.run("org.pgoal.ui.table.unfilter");
			reader.untilNames("受理案件", "办结案件", "按期办结率", "培训人次");
			reader.select("办结案件", Topic.WEIGHT);
			author.run("org.pgoal.ui.table.filter");
			Text filter = EventLoop.untilNotNull("a field for the filter", () -> Author.all(reader.grid(), Text.class).stream().findFirst().orElse(null));
			filter.setText(">9");
			Event enter = new Event();
			enter.keyCode = SWT.CR;
			enter.character = SWT.CR;
			enter.doit = true;
			filter.notifyListeners(SWT.KeyDown, enter);
			reader.untilNames("受理案件", "培训人次");
			author.run("org.pgoal.ui.table.unfilter");

			select(reader, Grouping.SHEET);
			reader.untilNames("[仲裁工作经费]", "受理案件", "办结案件", "按期办结率", "[培训经费]", "培训人次");
			assertEquals("34", ((GroupLine) reader.view().contents().lines().get(0)).weight().orElseThrow().toPlainString());
			author.run("org.pgoal.ui.table.collapseAll");
			reader.untilNames("[仲裁工作经费]", "[培训经费]");
			select(reader, Grouping.NONE);
			reader.untilNames("受理案件", "办结案件", "按期办结率", "培训人次");
		}
	}

	private static void select(Reader reader, Grouping by) {
		Combo combo = Author.all(reader.grid().getParent().getParent(), Combo.class).get(0);
		combo.select(by.ordinal());
		combo.notifyListeners(SWT.Selection, new Event());
		EventLoop.settle();
	}

	@Test
	void aCellIsTypedOverAndItsFindingGoes() throws Exception {
		try (Author author = new Author("表格")) {
			Reader reader = Reader.of(author);
			IFile file = author.write("仲裁.pgoal", FIRST);
			author.open(file);
			reader.untilNames("受理案件", "办结案件", "按期办结率");
			author.untilFinding(file, "PG303");
			EventLoop.until("a mark at the row", () -> reader.cell("按期办结率", Topic.FINDINGS).contains("PG303"));

			reader.select("按期办结率", Topic.VALUE);
			reader.type("= 100 %");
			reader.untilCell("按期办结率", Topic.VALUE, "= 100 %");
			assertEquals(FIRST.replace("≥ 100 %", "= 100 %"), author.text());
			author.untilNoFinding(file, "PG303");
			EventLoop.until("no mark at the row", () -> !reader.cell("按期办结率", Topic.FINDINGS).contains("PG303"));

			reader.select("受理案件", Topic.WEIGHT);
			reader.type("2x");
			EventLoop.until("a reason", () -> reader.view().problem().contains("2x"));
			assertEquals(FIRST.replace("≥ 100 %", "= 100 %"), author.text());

			reader.select("按期办结率", Topic.VALUE);
			author.run("org.eclipse.ui.edit.undo");
			EventLoop.until("the text as it was", () -> author.text().equals(FIRST));
			author.run("org.eclipse.ui.edit.redo");
			EventLoop.until("the text again", () -> author.text().equals(FIRST.replace("≥ 100 %", "= 100 %")));
		}
	}

	@Test
	void aFileThatIsNotOpenIsWrittenAndTakenBack() throws Exception {
		try (Author author = new Author("表格")) {
			Reader reader = Reader.of(author);
			IFile first = author.write("a.pgoal", FIRST);
			IFile second = author.write("b.pgoal", SECOND);
			reader.folder();
			reader.untilNames("受理案件", "办结案件", "按期办结率", "培训人次");
			reader.select("培训人次", Topic.WEIGHT);
			reader.type("15");
			EventLoop.until("the file", () -> text(second).equals(SECOND.replace("权重 10", "权重 15")));
			reader.untilCell("培训人次", Topic.WEIGHT, "15");
			EventLoop.until("a step to take back", () -> reader.view().editing().history().canUndo());
			assertEquals(FIRST, text(first));
			author.run("org.eclipse.ui.edit.undo");
			EventLoop.until("the file as it was", () -> text(second).equals(SECOND));
			reader.untilCell("培训人次", Topic.WEIGHT, "10");
		}
	}

	private static String text(IFile file) throws Exception {
		return new String(Files.readAllBytes(file.getLocation().toPath()), StandardCharsets.UTF_8);
	}

	@Test
	void cellsGoToASpreadsheetAndComeBack() throws Exception {
		try (Author author = new Author("表格")) {
			Reader reader = Reader.of(author);
			author.open(author.write("仲裁.pgoal", FIRST));
			reader.untilNames("受理案件", "办结案件", "按期办结率");
			reader.select("按期办结率", Topic.VALUE);
			author.run("org.eclipse.ui.edit.copy");
			EventLoop.until("a text", () -> "≥ 100 %".equals(clipboard(TextTransfer.getInstance()).strip()));
			assertTrue(clipboard(HTMLTransfer.getInstance()).contains("<td>≥ 100 %</td>"), clipboard(HTMLTransfer.getInstance()));

			Clipboard clipboard = new Clipboard(Display.getCurrent());
			clipboard.setContents(new Object[] { "200 件\t30\r\n≥ 150 件\t\r\n" }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
			reader.select("受理案件", Topic.VALUE);
			author.run("org.eclipse.ui.edit.paste");
			String pasted = FIRST.replace("150 件 权重 20", "200 件 权重 30").replace("≥ 120 件 权重 5", "≥ 150 件");
			EventLoop.until("the text\n" + pasted, () -> author.text().equals(pasted));
			reader.untilCell("办结案件", Topic.VALUE, "≥ 150 件");
			author.run("org.eclipse.ui.edit.undo");
			EventLoop.until("one step back", () -> author.text().equals(FIRST));

			clipboard = new Clipboard(Display.getCurrent());
			clipboard.setContents(new Object[] { "三级指标\t指标值\r\n结案率\t≥ 95 %\r\n" }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
			reader.select("受理案件", Topic.NAME);
			author.run("org.pgoal.ui.table.pasteRows");
			reader.untilNames("受理案件", "结案率", "办结案件", "按期办结率");
		}
	}

	private static String clipboard(Transfer transfer) {
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		try {
			return String.valueOf(clipboard.getContents(transfer));
		} finally {
			clipboard.dispose();
		}
	}

	@Test
	void aRowLeadsToItsText() throws Exception {
		try (Author author = new Author("表格")) {
			Reader reader = Reader.of(author);
			author.write("a.pgoal", FIRST);
			author.write("b.pgoal", SECOND);
			reader.folder();
			reader.untilNames("受理案件", "办结案件", "按期办结率", "培训人次");
			reader.select("培训人次", Topic.NAME);
			reader.press(SWT.CR, SWT.CR);
			EventLoop.until("the name in the editor", () -> Author.page().getActiveEditor() instanceof ITextEditor editor
					&& editor.getSelectionProvider().getSelection() instanceof ITextSelection selection && "\"培训人次\"".equals(selection.getText()));
			assertEquals("b.pgoal", Author.page().getActiveEditor().getTitle());
		}
	}

	@Test
	void aFolderFollowsItsFiles() throws Exception {
		try (Author author = new Author("表格")) {
			Reader reader = Reader.of(author);
			IFile first = author.write("a.pgoal", FIRST);
			reader.folder();
			reader.untilNames("受理案件", "办结案件", "按期办结率");
			author.write("b.pgoal", SECOND);
			reader.untilNames("受理案件", "办结案件", "按期办结率", "培训人次");
			first.delete(IResource.FORCE, null);
			reader.untilNames("培训人次");
		}
	}

	@Test
	void theGridTakesTheColoursOfAnotherTheme() throws Exception {
		IThemeEngine themes = PlatformUI.getWorkbench().getService(IThemeEngine.class);
		ITheme before = themes.getActiveTheme();
		try (Author author = new Author("表格")) {
			Reader reader = Reader.of(author);
			author.open(author.write("仲裁.pgoal", FIRST));
			reader.untilNames("受理案件", "办结案件", "按期办结率");
			reader.select("受理案件", Topic.NAME);
			reader.grid().doCommand(new SelectAllCommand());
			themes.setTheme("org.eclipse.e4.ui.css.theme.e4_dark", false);
			EventLoop.until("dark cells", () -> brightness(reader) < 0.5);
			author.run("org.eclipse.ui.edit.copy");
			EventLoop.until("all that was selected", () -> clipboard(TextTransfer.getInstance()).contains("受理案件") && clipboard(TextTransfer.getInstance()).contains("按期办结率"));
			themes.setTheme(before, false);
			EventLoop.until("light cells", () -> brightness(reader) > 0.5);
		} finally {
			themes.setTheme(before, false);
		}
	}

	private static float brightness(Reader reader) {
		IStyle cell = reader.grid().getConfigRegistry().getConfigAttribute(CellConfigAttributes.CELL_STYLE, DisplayMode.NORMAL);
		return cell.getAttributeValue(CellStyleAttributes.BACKGROUND_COLOR).getRGB().getHSB()[2];
	}

	@Test
	void columnsStayAsTheyWereLeft() throws Exception {
		try (Author author = new Author("表格")) {
			Reader reader = Reader.of(author);
			author.open(author.write("仲裁.pgoal", FIRST));
			reader.untilNames("受理案件", "办结案件", "按期办结率");
			reader.view().grid().columns().show(Column.of(Topic.UNIT), true);
			reader.select("受理案件", Topic.WEIGHT);
			author.run("org.pgoal.ui.table.columnLeft");
			List<Column> before = reader.view().grid().columns().shown();
			assertTrue(before.indexOf(Column.of(Topic.WEIGHT)) < before.indexOf(Column.of(Topic.UNIT)), before.toString());
			Author.page().hideView(reader.view());
			Reader again = Reader.of(author);
			again.untilNames("受理案件", "办结案件", "按期办结率");
			assertEquals(before, again.view().grid().columns().shown());
			again.view().grid().columns().show(Column.of(Topic.UNIT), false);
			assertFalse(again.view().grid().columns().shown().contains(Column.of(Topic.UNIT)));
		}
	}
}
