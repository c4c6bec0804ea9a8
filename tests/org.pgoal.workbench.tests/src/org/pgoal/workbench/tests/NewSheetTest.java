package org.pgoal.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgoal.ui.server.ProblemMarkers;

/** What the wizards write is a sheet, or a template: there is much to fill in, but nothing to repair. */
class NewSheetTest {

	@ParameterizedTest
	@CsvSource({ "org.pgoal.ui.newSheet, 平罗县2023, 处理经费", "org.pgoal.ui.newDepartment, 宿州市2024, 人社局", "org.pgoal.ui.newSheet, 国家通用, 新" })
	void aSheetOfTheChosenTemplate(String wizard, String template, String name) throws Exception {
		try (Author author = new Author("新建" + name)) {
			finish(wizard, author, page -> {
				Combo combo = find(page, Combo.class);
				EventLoop.until("templates", () -> combo.getItemCount() > 5);
				combo.select(Arrays.asList(combo.getItems()).indexOf(template));
				fileName(page).setText(name + ".pgoal");
			});
			IFile file = author.project().getFile(name + ".pgoal");
			EventLoop.until("the file", file::exists);
			String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
			assertTrue(text.contains(template) && text.contains(name), text);
			author.untilFinding(file, "PG101");
			assertEquals(List.of(), errors(file), text);
		}
	}

	@Test
	void aTemplateOfARegion() throws Exception {
		try (Author author = new Author("新地区")) {
			finish("org.pgoal.ui.newTemplate", author, page -> {
				List<Text> fields = findAll(page, Text.class);
				fields.get(fields.size() - 1).setText("某“新”县");
			});
			EventLoop.until("the file", () -> author.project().members().length > 1);
			IFile file = (IFile) Arrays.stream(author.project().members()).filter(member -> member.getName().endsWith(".pgoal")).findFirst().orElseThrow();
			assertTrue(file.getName().startsWith("某新县20"), file.getName());
			author.open(file);
			String text = author.text();
			assertTrue(text.contains("国家通用"), text);
			// the findings of an open file are there before those of a sheet that uses it
			IFile sheet = author.write("表.pgoal", "使用 " + file.getName().replace(".pgoal", "") + "\n\n项目 \"甲\" {\n}\n");
			author.untilFinding(sheet, "PG101");
			assertEquals(List.of(), errors(file), text);
			assertEquals(List.of(), errors(sheet), text);
		}
	}

	private interface Filling {
		void fill(Composite page) throws Exception;
	}

	/** Opens a wizard on the author's project, fills in its page and presses Finish. */
	private static void finish(String id, Author author, Filling filling) throws Exception {
		IWorkbench workbench = PlatformUI.getWorkbench();
		IWizard wizard = workbench.getNewWizardRegistry().findWizard(id).createWizard();
		((INewWizard) wizard).init(workbench, new StructuredSelection(author.project()));
		WizardDialog dialog = new WizardDialog(Author.page().getWorkbenchWindow().getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		try {
			filling.fill((Composite) dialog.getCurrentPage().getControl());
			EventLoop.until("a complete page", wizard::canFinish);
			assertTrue(wizard.performFinish(), () -> dialog.getCurrentPage().getErrorMessage());
		} finally {
			dialog.close();
		}
	}

	/** Below the tree of folders, the first field after that of the folder. */
	private static Text fileName(Composite page) {
		return findAll(page, Text.class).stream().filter(text -> text.getText().endsWith(".pgoal")).findFirst().orElseThrow();
	}

	private static <T extends Control> T find(Composite parent, Class<T> type) {
		return findAll(parent, type).get(0);
	}

	private static <T extends Control> List<T> findAll(Composite parent, Class<T> type) {
		return Arrays.stream(parent.getChildren()).flatMap(child -> type.isInstance(child) ? List.of(type.cast(child)).stream()
				: child instanceof Composite composite ? findAll(composite, type).stream() : List.<T>of().stream()).toList();
	}

	private static List<String> errors(IFile file) throws Exception {
		return Arrays.stream(file.findMarkers(ProblemMarkers.TYPE, true, 0)).filter(m -> m.getAttribute(IMarker.SEVERITY, -1) == IMarker.SEVERITY_ERROR)
				.map(m -> m.getAttribute(IMarker.MESSAGE, "")).toList();
	}
}
