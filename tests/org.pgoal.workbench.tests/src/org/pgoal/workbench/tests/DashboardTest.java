package org.pgoal.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import org.eclipse.core.resources.IFolder;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.search.ui.ISearchResultPage;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.search.ui.text.AbstractTextSearchViewPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.part.ISetSelectionTarget;
import org.junit.jupiter.api.Test;
import org.pgoal.diagram.dashboard.Bar;
import org.pgoal.diagram.dashboard.Choice;
import org.pgoal.diagram.scene.Scene;
import org.pgoal.model.figures.Figures;
import org.pgoal.model.figures.Status;
import org.pgoal.ui.dashboard.DashboardView;
import org.pgoal.ui.tree.output.PictureFormat;
import org.pgoal.ui.tree.output.SceneDrawing;

/** What a folder comes to: counted, drawn, kept up to date, and the way from a bar to its places. */
class DashboardTest {

	/** Somebody who looks at a folder as a whole. */
	private record Reader(Author author, DashboardView view) {

		static Reader of(Author author) throws Exception {
			return new Reader(author, (DashboardView) Author.page().showView(DashboardView.ID));
		}

		void select(Object resource) throws Exception {
			IViewPart explorer = Author.page().showView(IPageLayout.ID_PROJECT_EXPLORER);
			((ISetSelectionTarget) explorer).selectReveal(new StructuredSelection(resource));
			EventLoop.settle();
			Author.page().showView(DashboardView.ID);
		}

		void until(String what, Predicate<Figures> condition) throws Exception {
			EventLoop.until(what, () -> view.figures().filter(condition).isPresent());
		}

		Bar bar(Choice choice) {
			List<Bar> bars = view.canvas().dashboard().bars();
			return bars.stream().filter(bar -> choice.equals(bar.choice())).findFirst().orElseThrow(() -> new AssertionError(bars.toString()));
		}

		void click(Choice choice) {
			Rectangle place = view.canvas().bounds(bar(choice));
			for (int type : new int[] { SWT.MouseDown, SWT.MouseUp }) {
				Event event = new Event();
				event.button = 1;
				event.x = place.x + place.width / 2;
				event.y = place.y + place.height / 2;
				view.canvas().notifyListeners(type, event);
			}
			EventLoop.settle();
		}

		void press(int key) {
			Event event = new Event();
			event.keyCode = key;
			view.canvas().notifyListeners(SWT.KeyDown, event);
			EventLoop.settle();
		}

		/** What the search view lists, once it lists something. */
		List<String> places() throws Exception {
			return EventLoop.untilNotNull("places in the search view", () -> {
				ISearchResultPage page = NewSearchUI.getSearchResultView() == null ? null : NewSearchUI.getSearchResultView().getActivePage();
				AbstractTextSearchResult result = page instanceof AbstractTextSearchViewPage text ? text.getInput() : null;
				return result == null || result.getElements().length == 0 ? null : Arrays.stream(result.getElements()).map(Object::toString).toList();
			});
		}
	}

	private static String sheet(String name, String row) {
		return SheetTexts.sheet(row).replace("仲裁工作经费", name);
	}

	@Test
	void aFolderIsCountedAndItsBarsLeadToTheirPlaces() throws Exception {
		try (Author author = new Author("概览")) {
			IFolder folder = author.project().getFolder("甲局");
			folder.create(false, true, null);
			author.write("甲局/一.pgoal", sheet("一号经费", SheetTexts.BAD_ROW));
			author.write("甲局/二.pgoal", sheet("二号经费", SheetTexts.GOOD_ROW));
			author.write("丙.pgoal", "项目 \"坏\" {\n");
			Reader reader = Reader.of(author);
			reader.select(author.project());
			reader.until("three sheets, one of them not to be read", figures -> figures.sheets() == 3 && figures.statuses().get(Status.UNREAD) == 1);

			reader.select(folder);
			reader.until("the two of the folder", figures -> figures.sheets() == 2 && figures.rules().stream().anyMatch(rule -> rule.id().equals("PG303")));
			assertEquals(120_000, reader.view().figures().orElseThrow().budget().intValueExact());
			assertTrue(reader.view().canvas().dashboard().scene().texts().stream().anyMatch(text -> text.text().contains("12万元")));

			author.untilFinding(folder, "PG303");
			reader.click(new Choice.OfRule("PG303"));
			List<String> places = reader.places();
			assertEquals(1, places.size(), places.toString());
			assertTrue(places.get(0).contains("一.pgoal"), places.toString());

			author.write("甲局/一.pgoal", sheet("一号经费", SheetTexts.GOOD_ROW));
			Author.page().showView(DashboardView.ID);
			reader.until("the finding is gone", figures -> figures.rules().stream().noneMatch(rule -> rule.id().equals("PG303")));
		}
	}

	@Test
	void theKeyboardGoesThroughTheBars() throws Exception {
		try (Author author = new Author("键盘")) {
			author.write("一.pgoal", sheet("一号经费", SheetTexts.BAD_ROW));
			Reader reader = Reader.of(author);
			reader.view().show(author.project());
			reader.until("a sheet", figures -> figures.sheets() == 1);
			EventLoop.until("its picture", () -> reader.view().canvas().dashboard() != null);
			reader.press(SWT.HOME);
			assertEquals(new Choice.OfStatus(Status.CLEAN), reader.view().canvas().chosenBar().orElseThrow().choice());
			reader.press(SWT.ARROW_DOWN);
			reader.press(SWT.ARROW_DOWN);
			assertEquals(new Choice.OfStatus(Status.WARNING), reader.view().canvas().chosenBar().orElseThrow().choice());
			reader.press(SWT.CR);
			assertTrue(reader.places().get(0).contains("一号经费"));
		}
	}

	@Test
	void thePictureGoesIntoADocument() throws Exception {
		try (Author author = new Author("图片")) {
			author.write("一.pgoal", sheet("一号经费", SheetTexts.BAD_ROW));
			Reader reader = Reader.of(author);
			reader.view().show(author.project());
			reader.until("a sheet", figures -> figures.sheets() == 1);
			EventLoop.until("its picture", () -> reader.view().canvas().dashboard() != null);
			Author.page().activate(reader.view());
			EventLoop.settle();
			IBindingService keys = reader.view().getSite().getService(IBindingService.class);
			for (String command : List.of("copyPicture", "exportPicture", "printPicture")) {
				assertTrue(keys.getBestActiveBindingFor(DashboardView.ID + "." + command) != null, command);
			}
			author.run(DashboardView.ID + ".copyPicture");
			Scene scene = reader.view().canvas().dashboard().scene();
			Clipboard clipboard = new Clipboard(reader.view().canvas().getDisplay());
			try {
				ImageData picture = (ImageData) clipboard.getContents(ImageTransfer.getInstance());
				assertTrue(picture.width > scene.width());
			} finally {
				clipboard.dispose();
			}
			SceneDrawing drawing = new SceneDrawing(scene);
			assertEquals(List.of(PictureFormat.PNG, PictureFormat.SVG), drawing.formats());
			assertTrue(new String(drawing.write(PictureFormat.PNG, Locale.ROOT), StandardCharsets.ISO_8859_1).startsWith("\u0089PNG"));
			assertTrue(new String(drawing.write(PictureFormat.SVG, Locale.ROOT), StandardCharsets.UTF_8).contains("PG303"));
		}
	}

	@Test
	void anEmptyFolderSaysWhatToDo() throws Exception {
		try (Author author = new Author("空文件夹")) {
			Reader reader = Reader.of(author);
			reader.view().show(author.project());
			EventLoop.until("what to do", () -> reader.view().emptyText().contains("空文件夹"));
		}
	}
}
