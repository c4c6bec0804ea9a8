package org.pgoal.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.eclipse.ui.wizards.IWizardRegistry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alt and a letter lead to one place: no page of our own gives a letter to two of them, nor one of those that the dialog around it has. */
class MnemonicsTest {

	private static final Pattern MNEMONIC = Pattern.compile("&(\\w)");

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh-CN" })
	void eachLetterLeadsToOnePlace(String language) throws Exception {
		Locale before = Locale.getDefault();
		List<String> twice = new ArrayList<>();
		try (Author author = new Author("快捷键")) {
			Locale.setDefault(Locale.forLanguageTag(language));
			IFile sheet = author.write("仲裁.pgoal", SheetTexts.sheet(SheetTexts.GOOD_ROW));
			int pages = 0;
			for (IWizardDescriptor wizard : wizards()) {
				try (WizardUser user = new WizardUser(wizard.createWizard(), sheet)) {
					do {
						EventLoop.settle();
						// the platform speaks the language it was started in, with the same letters
						collisions(wizard.getId() + " " + user.current().getName(), user.page().getShell(), twice);
						pages++;
					} while (user.goOn());
				}
			}
			assertTrue(pages > wizards().size(), "some wizards have a second page");
			for (String page : List.of("org.pgoal.workbench.preferences", "org.pgoal.ui.editorSettings", "org.pgoal.ui.rules")) {
				PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(Author.page().getWorkbenchWindow().getShell(), page, null, null);
				dialog.setBlockOnOpen(false);
				dialog.open();
				try {
					EventLoop.settle();
					collisions(page, dialog.getShell(), twice);
				} finally {
					dialog.close();
				}
			}
		} finally {
			Locale.setDefault(before);
		}
		assertEquals("", String.join("\n", twice));
	}

	private static List<IWizardDescriptor> wizards() {
		return Stream.of(PlatformUI.getWorkbench().getNewWizardRegistry(), PlatformUI.getWorkbench().getImportWizardRegistry(), PlatformUI.getWorkbench().getExportWizardRegistry())
				.map(IWizardRegistry::getRootCategory).flatMap(category -> Stream.of(category.getCategories())).flatMap(category -> Stream.of(category.getWizards()))
				.filter(wizard -> wizard.getId().startsWith("org.pgoal.")).toList();
	}

	private static void collisions(String where, Composite shell, List<String> twice) {
		Map<String, List<String>> texts = new TreeMap<>();
		for (Control control : Author.all(shell, Control.class)) {
			String text = !control.isVisible() ? "" : control instanceof Label label ? label.getText() : control instanceof Button button ? button.getText()
					: control instanceof Group group ? group.getText() : "";
			Matcher found = MNEMONIC.matcher(text.replace("&&", ""));
			if (found.find()) {
				texts.computeIfAbsent(found.group(1).toUpperCase(Locale.ROOT), letter -> new ArrayList<>()).add(text);
			}
		}
		texts.forEach((letter, places) -> {
			if (places.size() > 1) {
				twice.add(where + ": " + letter + " " + places);
			}
		});
	}
}
