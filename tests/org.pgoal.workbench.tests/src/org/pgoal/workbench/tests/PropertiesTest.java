package org.pgoal.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.views.properties.PropertySheet;
import org.junit.jupiter.api.Test;
import org.pgoal.diagram.edit.fields.ElementFields;
import org.pgoal.ui.properties.FieldsPage;
import org.pgoal.ui.tree.IndicatorTreeView;

/** The fields of what the caret is on, beside the text: seen, explained, typed over. */
class PropertiesTest {

	private static final String TEXT = """
			使用 甲县
			模板 甲县 扩展 国家通用 {
			    项目 {
			        主管部门: 文本 必填 角色 主管
			        项目期: 期间 角色 期间
			        项目属性: 选项 "一年期" | "跨年"
			    }
			}

			项目 "仲裁经费" {
			    主管部门: "人社局" // 说明

			    目标 "处理劳动人事争议案件"
			    产出指标 {
			        质量指标: "案件按期办结率" = 100 % 权重 10 // 一
			        数量指标: "受理案件" ≥ 150
			    }
			}
			""";

	/** Somebody who looks at the properties of a sheet. */
	private record Reader(Author author, FieldsPage page) {

		static Reader of(Author author) throws Exception {
			PropertySheet view = (PropertySheet) Author.page().showView(IPageLayout.ID_PROP_SHEET);
			author.open(author.write("经费.pgoal", TEXT));
			return new Reader(author, assertInstanceOf(FieldsPage.class, view.getCurrentPage()));
		}

		void untilShown(String title) throws Exception {
			EventLoop.until("the fields of " + title, () -> page.element().map(ElementFields::title).filter(title::equals).isPresent());
		}

		Tree tree() {
			return Author.all((Composite) page.getControl(), Tree.class).get(0);
		}

		/** The row of a field, as it is seen. */
		List<String> row(String label) {
			for (TreeItem group : tree().getItems()) {
				for (TreeItem item : group.getItems()) {
					if (item.getText(0).equals(label)) {
						return List.of(item.getText(0), item.getText(1), item.getText(2));
					}
				}
			}
			throw new AssertionError(label + " isn't among " + Arrays.toString(tree().getItems()));
		}

		/** Goes to a field, as with the arrow keys. */
		void choose(String label) {
			for (TreeItem group : tree().getItems()) {
				for (TreeItem item : group.getItems()) {
					if (item.getText(0).equals(label)) {
						tree().setSelection(item);
						tree().notifyListeners(SWT.Selection, new Event());
						return;
					}
				}
			}
			throw new AssertionError(label);
		}

		void untilRow(String label, String value) throws Exception {
			EventLoop.until(label + " " + value, () -> row(label).get(1).equals(value));
		}

		/** Opens a field and puts something into it, without leaving it. */
		<T extends Control> T type(String key, Class<T> editor, String text) {
			page.edit(key);
			T field = Author.all(tree(), editor).stream().filter(Control::isVisible).findFirst().orElseThrow();
			if (field instanceof Text line) {
				line.setText(text);
			} else if (field instanceof CCombo combo) {
				combo.setText(text);
			}
			EventLoop.settle();
			return field;
		}

		void enter(Control field) {
			field.notifyListeners(SWT.DefaultSelection, new Event());
			EventLoop.settle();
		}
	}

	@Test
	void whatIsChosenInTheTreeCanBeChangedInItsProperties() throws Exception {
		try (Author author = new Author("属性")) {
			IndicatorTreeView tree = (IndicatorTreeView) Author.page().showView(IndicatorTreeView.ID);
			Reader reader = Reader.of(author);
			EventLoop.until("the tree", () -> tree.picture().isPresent());
			author.goBehind("按期办结");
			reader.untilShown("案件按期办结率");
			// with the tree in front the properties are still those of its sheet
			Author.page().activate(tree);
			EventLoop.settle();
			String label = reader.page().element().orElseThrow().field("weight").orElseThrow().label().text(Locale.getDefault());
			reader.untilRow(label, "10");

			Text field = reader.type("weight", Text.class, "viel");
			assertTrue(reader.page().helpText().contains("viel"), reader.page().helpText());
			reader.enter(field);
			assertEquals(TEXT, author.text(), "what is no number isn't taken");
			field.setText("20");
			reader.enter(field);
			EventLoop.until("the weight in the text", () -> author.text().equals(TEXT.replace("权重 10", "权重 20")));
			reader.untilRow(label, "20");

			author.editor().getAdapter(ITextOperationTarget.class).doOperation(ITextOperationTarget.UNDO);
			assertEquals(TEXT, author.text(), "one step back");
		}
	}

	@Test
	void theTemplatesFieldsAreOfferedAndWrittenWhereTheyBelong() throws Exception {
		try (Author author = new Author("模板字段")) {
			Reader reader = Reader.of(author);
			author.goBehind("目标 \"");
			reader.untilShown("仲裁经费");
			assertEquals("人社局", reader.row("主管部门 *").get(1));
			page(reader, "field 项目属性", "一年期");

			CCombo choice = reader.type("field 项目属性", CCombo.class, "跨年");
			reader.enter(choice);
			EventLoop.until("the choice in the text", () -> author.text().contains("    主管部门: \"人社局\" // 说明\n    项目属性: \"跨年\"\n"));
			reader.untilRow("项目属性", "跨年");
			Text period = reader.type("field 项目期", Text.class, "很久");
			assertTrue(reader.page().helpText().contains("很久"), reader.page().helpText());
			period.setText("2026年1月-2026年12月");
			reader.enter(period);
			EventLoop.until("the period before the choice", () -> author.text().contains("    项目期: \"2026年1月-2026年12月\"\n    项目属性: \"跨年\"\n"));
			reader.untilRow("项目期", "2026年1月-2026年12月");
			reader.enter(reader.type("field 项目期", Text.class, ""));
			EventLoop.until("the line is gone", () -> !author.text().contains("    项目期: \"2026"));
		}
	}

	private static void page(Reader reader, String key, String choice) {
		assertTrue(reader.page().element().orElseThrow().field(key).orElseThrow().choices().contains(choice));
	}

	@Test
	void aFindingIsSaidAtItsFieldAndGoesWithItsFault() throws Exception {
		try (Author author = new Author("检查")) {
			Reader reader = Reader.of(author);
			author.goBehind("受理");
			reader.untilShown("受理案件");
			String value = reader.page().element().orElseThrow().field("value").orElseThrow().label().text(Locale.getDefault());
			assertTrue(reader.row(value).get(2).length() > 2, reader.row(value).toString());
			reader.enter(reader.type("value", Text.class, "≥ 150 件"));
			EventLoop.until("the unit in the text", () -> author.text().contains("\"受理案件\" ≥ 150 件\n"));
			EventLoop.until("no finding at the value", () -> reader.row(value).get(2).isEmpty());
		}
	}

	/** As with Ctrl+1 or the button, which open this menu. */
	private static List<MenuItem> menu(Reader reader) {
		Menu menu = reader.tree().getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		return List.of(menu.getItems());
	}

	@Test
	void aFindingIsRepairedWhereItIsSaid() throws Exception {
		try (Author author = new Author("修复")) {
			Reader reader = Reader.of(author);
			author.document().set(TEXT.replace("= 100 % 权重 10", "≥ 100 %"));
			author.goBehind("按期办结");
			reader.untilShown("案件按期办结率");
			String value = reader.page().element().orElseThrow().field("value").orElseThrow().label().text(Locale.getDefault());
			EventLoop.until("the finding", () -> !reader.row(value).get(2).isEmpty());
			Button button = Author.all((Composite) reader.page().getControl(), Button.class).get(0);
			assertFalse(button.isVisible(), "nothing is chosen yet");
			reader.choose(value);
			assertTrue(button.isVisible() && reader.page().helpText().contains("PG303"), reader.page().helpText());

			MenuItem fix = menu(reader).get(0);
			assertTrue(fix.isEnabled() && fix.getText().contains("="), fix.getText());
			fix.notifyListeners(SWT.Selection, new Event());
			EventLoop.until("the sign in the text", () -> author.text().contains("\"案件按期办结率\" = 100 %"));
			EventLoop.until("no finding at the value", () -> reader.row(value).get(2).isEmpty() && !button.isVisible());
			assertFalse(menu(reader).get(0).isEnabled(), "there is nothing left to repair");
			author.editor().getAdapter(ITextOperationTarget.class).doOperation(ITextOperationTarget.UNDO);
			assertTrue(author.text().contains("≥ 100 %"), "one step back");
		}
	}

	@Test
	void whatCannotBeReadIsSaidAndNotTouched() throws Exception {
		try (Author author = new Author("读不懂")) {
			Reader reader = Reader.of(author);
			author.goBehind("按期办结");
			reader.untilShown("案件按期办结率");
			author.document().replace(TEXT.indexOf("// 一"), 0, "} ");
			EventLoop.until("what is wrong", () -> !reader.page().emptyText().isEmpty());
			author.document().replace(TEXT.indexOf("// 一"), 2, "");
			reader.untilShown("案件按期办结率");
			author.goBehind("扩展");
			EventLoop.until("nothing to fill in", () -> reader.page().element().isEmpty());
		}
	}
}
