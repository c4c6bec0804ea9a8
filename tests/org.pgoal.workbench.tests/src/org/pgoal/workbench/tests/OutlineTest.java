package org.pgoal.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.views.contentoutline.ContentOutline;
import org.junit.jupiter.api.Test;
import org.pgoal.ui.outline.SheetOutline;

/** The outline and the text follow each other. */
class OutlineTest {

	@Test
	void showsIndicatorsAndFollowsBothWays() throws Exception {
		try (Author author = new Author("大纲")) {
			ContentOutline view = (ContentOutline) Author.page().showView(IPageLayout.ID_OUTLINE);
			author.open(author.write("经费.pgoal", SheetTexts.sheet(SheetTexts.GOOD_ROW + "        数量指标: \"受理案件\" 150 件\n")));
			SheetOutline outline = assertInstanceOf(SheetOutline.class, view.getCurrentPage());
			DocumentSymbol row = EventLoop.untilNotNull("the indicator", () -> named(outline.symbols(), "案件按期办结率"));

			outline.choose(row);
			ITextSelection selected = (ITextSelection) author.editor().getSelectionProvider().getSelection();
			assertEquals("\"案件按期办结率\"", selected.getText());

			author.editor().setFocus();
			author.goBehind("受理");
			EventLoop.until("the other indicator", () -> ((IStructuredSelection) outline.getSelection()).getFirstElement() instanceof DocumentSymbol symbol
					&& symbol.getName().equals("受理案件"));
		}
	}

	private static DocumentSymbol named(List<DocumentSymbol> symbols, String name) {
		return symbols.stream().flatMap(OutlineTest::withChildren).filter(symbol -> symbol.getName().equals(name)).findFirst().orElse(null);
	}

	private static Stream<DocumentSymbol> withChildren(DocumentSymbol symbol) {
		return Stream.concat(Stream.of(symbol), symbol.getChildren() == null ? Stream.of() : symbol.getChildren().stream().flatMap(OutlineTest::withChildren));
	}
}
