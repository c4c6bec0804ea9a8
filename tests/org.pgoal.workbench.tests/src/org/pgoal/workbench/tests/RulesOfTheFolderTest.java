package org.pgoal.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.Test;

/** Preferences → Performance Goals → Rules. */
class RulesOfTheFolderTest {

	private static final String SHEET = "项目 \"甲\" {\n    产出指标 {\n        数量指标: \"人数\" ≥ 5\n    }\n}\n";

	@Test
	void aRuleIsSwitchedOffForTheFolderAndForOneself() throws Exception {
		try (Author author = new Author("规则文件夹")) {
			IFile sheet = author.write("a.pgoal", SHEET);
			author.open(sheet);
			assertEquals(IMarker.SEVERITY_WARNING, author.untilFinding(sheet, "PG104").getAttribute(IMarker.SEVERITY, -1));

			choose("规则文件夹", "PG104", 4);
			author.untilNoFinding(sheet, "PG104");
			IFile rules = author.project().getFile("pgoal.rules");
			EventLoop.until("the file", rules::exists);
			assertTrue(rules.readString().contains("\nPG104: "), rules.readString());

			rules.delete(true, null);
			author.untilFinding(sheet, "PG104");
			choose("", "PG104", 1);
			EventLoop.until("an error", () -> Author.findings(sheet, "PG104").stream().anyMatch(m -> m.getAttribute(IMarker.SEVERITY, -1) == IMarker.SEVERITY_ERROR));
			choose("", "PG104", 0);
			EventLoop.until("a warning", () -> Author.findings(sheet, "PG104").stream().anyMatch(m -> m.getAttribute(IMarker.SEVERITY, -1) == IMarker.SEVERITY_WARNING));
		}
	}

	/** Opens the page, chooses place, rule and severity, and closes it with its first button. */
	private static void choose(String place, String rule, int severity) throws Exception {
		PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(Author.page().getWorkbenchWindow().getShell(), "org.pgoal.ui.rules", null, null);
		dialog.setBlockOnOpen(false);
		dialog.open();
		Shell shell = dialog.getShell();
		List<Combo> combos = Author.all(shell, Combo.class);
		Combo places = combos.get(0);
		Combo severities = combos.get(1);
		places.select(place.isEmpty() ? 0
				: Arrays.stream(places.getItems()).filter(item -> item.startsWith(place)).mapToInt(places::indexOf).findFirst().orElseThrow());
		places.notifyListeners(SWT.Selection, new Event());
		Table rules = Author.all(shell, Table.class).get(0);
		for (int i = 0; i < rules.getItemCount(); i++) {
			if (rules.getItem(i).getText().equals(rule)) {
				rules.setSelection(i);
			}
		}
		rules.notifyListeners(SWT.Selection, new Event());
		EventLoop.until("the severities", severities::getEnabled);
		assertEquals(5, severities.getItemCount());
		assertTrue(Author.all(shell, Text.class).stream().anyMatch(text -> text.getText().length() > 20), "it is explained");
		severities.select(severity);
		severities.notifyListeners(SWT.Selection, new Event());
		shell.getDefaultButton().notifyListeners(SWT.Selection, new Event());
		EventLoop.settle();
	}
}
