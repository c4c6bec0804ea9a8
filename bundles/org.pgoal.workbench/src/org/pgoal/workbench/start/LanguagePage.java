package org.pgoal.workbench.start;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** Where the language of the workbench is chosen. */
public class LanguagePage extends PreferencePage implements IWorkbenchPreferencePage {

	private final Map<LanguageChoice, Button> buttons = new EnumMap<>(LanguageChoice.class);

	@Override
	public void init(IWorkbench workbench) {
		noDefaultButton();
		setDescription(StartMessages.of("page.description"));
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite contents = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(contents);
		Group group = new Group(contents, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
		group.setText(StartMessages.of("language.title"));
		group.setLayout(new GridLayout());
		for (LanguageChoice choice : LanguageChoice.values()) {
			Button button = new Button(group, SWT.RADIO);
			button.setText(StartMessages.of("language." + choice.name().toLowerCase(Locale.ROOT)));
			button.setSelection(choice == LanguageChoice.saved());
			buttons.put(choice, button);
		}
		return contents;
	}

	@Override
	public boolean performOk() {
		for (Map.Entry<LanguageChoice, Button> choice : buttons.entrySet()) {
			if (choice.getValue().getSelection() && choice.getKey() != LanguageChoice.saved()) {
				return chosen(choice.getKey());
			}
		}
		return true;
	}

	private boolean chosen(LanguageChoice choice) {
		try {
			// the dialog is still open, so the restart waits until it has gone
			choice.save();
			getShell().getDisplay().asyncExec(() -> ChooseLanguageHandler.offerRestart());
			return true;
		} catch (IOException failure) {
			setErrorMessage(failure.getMessage());
			return false;
		}
	}
}
