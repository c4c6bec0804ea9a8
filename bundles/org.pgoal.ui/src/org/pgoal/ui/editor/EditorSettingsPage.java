package org.pgoal.ui.editor;

import java.util.Locale;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.pgoal.model.message.Message;

/** Preferences → Performance Goals → Editor. */
public class EditorSettingsPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	public EditorSettingsPage() {
		super(GRID);
		// makes the defaults known
		EditorSettings.showsSums();
		setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, EditorSettings.NODE));
	}

	@Override
	public void init(IWorkbench workbench) {
		// needs nothing of it
	}

	@Override
	protected void createFieldEditors() {
		addField(new BooleanFieldEditor(EditorSettings.FORMAT_ON_SAVE, say("settings.formatOnSave"), getFieldEditorParent()));
		addField(new BooleanFieldEditor(EditorSettings.SUMS, say("settings.sums"), getFieldEditorParent()));
	}

	private static String say(String key) {
		return Message.of(EditorSettings.class, key).text(Locale.getDefault());
	}

	@Override
	public boolean performOk() {
		boolean done = super.performOk();
		SumMinings.refresh();
		return done;
	}
}
