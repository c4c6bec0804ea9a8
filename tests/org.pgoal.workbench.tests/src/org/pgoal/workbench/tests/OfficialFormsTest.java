package org.pgoal.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgoal.ui.exchange.importing.ImportFormsWizard;

/** Forms of Excel become sheets and the other way round, through the wizards' pages. */
class OfficialFormsTest {

	private static final Path FORMS = Path.of("..", "org.pgoal.forms.tests", "resources", "forms");
	private static final Path PDFS = Path.of("..", "org.pgoal.forms.tests", "resources", "pdf");

	private static final String SHEET = """
			使用 平罗县2023

			项目 仲裁 "仲裁经费" {
			    年度 2023
			    货币 万元
			    资金 { 年度资金总额: 6 万元 }
			    目标 "处理案件 450 件"
			    产出指标 {
			        11-数量指标: "处理案件" ≥ 450 件
			        12-质量指标: "结案率" = 100 % 权重 10 { 公式 "结案数/受理数" }
			    }
			}
			""";

	@TempDir
	Path folder;

	private static IWorkbenchWizard importWizard() throws Exception {
		return PlatformUI.getWorkbench().getImportWizardRegistry().findWizard("org.pgoal.ui.importForms").createWizard();
	}

	private static IWorkbenchWizard exportWizard() throws Exception {
		return PlatformUI.getWorkbench().getExportWizardRegistry().findWizard("org.pgoal.ui.exportForms").createWizard();
	}

	private static List<String> sheets(IResource below) throws Exception {
		below.refreshLocal(IResource.DEPTH_INFINITE, null);
		List<String> found = new java.util.ArrayList<>();
		below.accept(resource -> {
			if ("pgoal".equals(resource.getFileExtension())) {
				found.add(resource.getProjectRelativePath().toString());
			}
			return true;
		});
		return found.stream().sorted().toList();
	}

	@Test
	void aWorkbookBecomesSheets() throws Exception {
		assertNotNull(importWizard());
		try (Author author = new Author("导入"); WizardUser user = new WizardUser(new ImportFormsWizard(List.of(FORMS.resolve("000-pingluo.xlsx")), null), author.project())) {
			assertFalse(user.current().getWizard().canFinish());
			user.next();
			user.untilComplete();
			String files = WizardUser.text(user.all(Tree.class).get(0));
			assertTrue(files.contains("000-pingluo.xlsx") && files.contains("平罗县2023") && files.contains("3 "), files);
			assertTrue(user.all(Text.class).get(0).getText().startsWith("平罗县2023"), "the template and why");
			assertTrue(user.all(StyledText.class).get(0).getText().contains("使用 平罗县2023"));
			assertTrue(user.all(StyledText.class).get(0).getStyleRanges().length > 10, "coloured");
			assertEquals(List.of(), sheets(author.project()), "nothing is written before");
			assertTrue(user.finish());
			assertEquals(3, sheets(author.project()).size());
			assertEquals(sheets(author.project()).get(0), Author.page().getActiveEditor().getEditorInput().getName(), "the first one is open");
		}
	}

	@Test
	void aPdfFileBecomesSheets() throws Exception {
		try (Author author = new Author("便携文档"); WizardUser user = new WizardUser(new ImportFormsWizard(List.of(PDFS.resolve("000-pingluo.pdf")), author.project()))) {
			user.next();
			user.untilComplete();
			String files = WizardUser.text(user.all(Tree.class).get(0));
			assertTrue(files.contains("000-pingluo.pdf") && files.contains("平罗县2023") && files.contains("3 "), files);
			assertTrue(user.finish());
			List<String> written = sheets(author.project());
			assertEquals(3, written.size(), written.toString());
			for (String name : written) {
				assertTrue(text(author, name).contains("产出指标 {"), text(author, name));
			}
		}
	}

	@Test
	void severalFilesOneOfWhichIsBroken() throws Exception {
		Path broken = Files.write(folder.resolve("坏.xlsx"), new byte[] { 'P', 'K', 3, 4, 0, 0 });
		try (Author author = new Author("几个");
				WizardUser user = new WizardUser(new ImportFormsWizard(List.of(FORMS.resolve("001-jingyan.xlsx"), broken, FORMS.resolve("003-wuhai.xlsx")), author.project()))) {
			user.next();
			user.untilComplete();
			Tree tree = user.all(Tree.class).get(0);
			assertEquals(3, tree.getItemCount());
			assertTrue(tree.getItem(0).getText(1).contains("井研县2024") && tree.getItem(2).getText(1).contains("乌海市2022"), WizardUser.text(tree));
			assertTrue(tree.getItem(1).getText(1).length() > 5 && !tree.getItem(1).getText(1).contains("Exception"), tree.getItem(1).getText(1));
			assertTrue(user.finish());
			List<String> written = sheets(author.project());
			assertEquals(15, written.size(), written.toString());
			assertTrue(written.stream().allMatch(name -> name.startsWith("001-jingyan/") || name.startsWith("003-wuhai/")), written.toString());
		}
	}

	@Test
	void cancelLeavesNothing() throws Exception {
		try (Author author = new Author("取消"); WizardUser user = new WizardUser(new ImportFormsWizard(List.of(FORMS.resolve("001-jingyan.xlsx")), author.project()))) {
			user.next();
			int before = author.project().members().length;
			user.cancel();
			assertEquals(List.of(), sheets(author.project()));
			assertEquals(before, author.project().members().length, "nothing else either");
		}
	}

	@Test
	void filesThatExistStayUnlessReplacementIsChosen() throws Exception {
		try (Author author = new Author("已有")) {
			String name = null;
			for (String choice : List.of("", "leave it|保留原文件", "replace it|替换原文件")) {
				try (WizardUser user = new WizardUser(new ImportFormsWizard(List.of(FORMS.resolve("003-wuhai.xlsx")), author.project()))) {
					if (!choice.isEmpty()) {
						Combo existing = user.all(Combo.class).get(1);
						existing.select(choice.startsWith("leave") ? 1 : 2);
					}
					user.next();
					if (name == null) {
						user.untilComplete();
						assertTrue(user.finish());
						name = sheets(author.project()).get(0);
						author.write(name, "// mine\n");
					} else if (choice.startsWith("leave")) {
						EventLoop.until("said that all exist", () -> user.current().getErrorMessage() != null);
						assertFalse(user.current().isPageComplete());
						assertEquals("// mine\n", text(author, name));
					} else {
						user.untilComplete();
						assertTrue(user.finish());
						assertTrue(text(author, name).contains("乌海市2022"), text(author, name));
						assertEquals(5, sheets(author.project()).size());
					}
				}
			}
			try (WizardUser user = new WizardUser(new ImportFormsWizard(List.of(FORMS.resolve("003-wuhai.xlsx")), author.project()))) {
				user.next();
				user.untilComplete();
				assertTrue(user.finish());
				assertEquals(10, sheets(author.project()).size(), "beside them under new names");
			}
		}
	}

	private static String text(Author author, String name) throws Exception {
		IFile file = author.project().getFile(name);
		file.refreshLocal(0, null);
		return new String(file.readAllBytes(), StandardCharsets.UTF_8);
	}

	@Test
	void sheetsBecomeTheFormOfAnotherRegion() throws Exception {
		try (Author author = new Author("导出")) {
			IFile file = author.write("仲裁.pgoal", SHEET);
			Path target = folder.resolve("表.xlsx");
			Files.writeString(target, "old");
			try (WizardUser user = new WizardUser(exportWizard(), file)) {
				user.choose(user.all(Combo.class).get(1), "乌海市2022");
				target(user).setText(target.toString());
				button(user, SWT.CHECK).setSelection(false);
				user.next();
				user.untilComplete();
				assertTrue(WizardUser.text(user.all(Tree.class).get(0)).contains("仲裁经费"), "the sheet");
				List<Table> remarks = user.all(Table.class);
				List<String> listed = Arrays.stream(remarks.get(0).getItems()).map(item -> item.getText(1)).toList();
				assertTrue(listed.size() >= 2 && listed.stream().anyMatch(text -> text.contains("2023")), "what has no place is listed: " + listed);
				assertEquals("old", Files.readString(target), "nothing is written before");
				WizardUser.press(org.pgoal.ui.exchange.ExchangeText.of("export.replace.title"), org.pgoal.ui.exchange.ExchangeText.of("export.replace.no").replace("&", ""));
				assertFalse(user.finish());
				assertEquals("old", Files.readString(target), "asked before it is replaced");
				WizardUser.press(org.pgoal.ui.exchange.ExchangeText.of("export.replace.title"), org.pgoal.ui.exchange.ExchangeText.of("export.replace.yes").replace("&", ""));
				assertTrue(user.finish());
			}
			List<String> cells = cells(Files.readAllBytes(target));
			assertTrue(cells.contains("仲裁经费") && cells.contains("结案率"), cells.toString());
		}
	}

	@Test
	void aSheetBecomesAWordDocument() throws Exception {
		try (Author author = new Author("文档")) {
			IFile file = author.write("仲裁.pgoal", SHEET);
			Path target = folder.resolve("表.docx");
			try (WizardUser user = new WizardUser(exportWizard(), file)) {
				user.choose(user.all(Combo.class).get(0), ".docx");
				target(user).setText(target.toString());
				button(user, SWT.CHECK).setSelection(false);
				user.next();
				user.untilComplete();
				assertTrue(user.finish());
			}
			try (XWPFDocument document = new XWPFDocument(Files.newInputStream(target))) {
				assertTrue(document.getTables().get(0).getText().contains("结案率"));
			}
		}
	}

	@Test
	void aFolderBecomesAFolderOfForms() throws Exception {
		try (Author author = new Author("文件夹")) {
			author.project().getFolder("局").create(true, true, null);
			author.write("局/仲裁.pgoal", SHEET);
			author.write("局/乙.pgoal", SHEET.replace("仲裁", "乙"));
			author.write("局/说明.txt", "no sheet");
			Path target = folder.resolve("out");
			try (WizardUser user = new WizardUser(exportWizard(), author.project().getFolder("局"))) {
				Button[] radios = user.all(Button.class).stream().filter(button -> (button.getStyle() & SWT.RADIO) != 0).toArray(Button[]::new);
				radios[0].setSelection(false);
				radios[1].setSelection(true);
				radios[0].notifyListeners(SWT.Selection, new Event());
				target(user).setText(target.toString());
				button(user, SWT.CHECK).setSelection(false);
				user.next();
				user.untilComplete();
				assertFalse(Files.exists(target), "nothing is written before");
				assertTrue(user.finish());
			}
			try (Stream<Path> files = Files.list(target)) {
				assertEquals(List.of("乙.xlsx", "仲裁.xlsx"), files.map(file -> file.getFileName().toString()).sorted().toList());
			}
		}
	}

	private static Text target(WizardUser user) {
		return user.all(Text.class).get(0);
	}

	private static Button button(WizardUser user, int style) {
		return user.all(Button.class).stream().filter(button -> (button.getStyle() & style) != 0).findFirst().orElseThrow();
	}

	private static List<String> cells(byte[] workbook) throws Exception {
		List<String> texts = new java.util.ArrayList<>();
		try (Workbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
			for (Sheet sheet : opened) {
				for (Row row : sheet) {
					for (Cell cell : row) {
						texts.add(cell.toString());
					}
				}
			}
		}
		return texts;
	}
}
