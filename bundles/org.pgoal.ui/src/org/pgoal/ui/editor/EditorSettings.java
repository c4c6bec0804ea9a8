package org.pgoal.ui.editor;

import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** What an author may choose about the editor of sheets. */
public final class EditorSettings {

	/** The node of the preferences. */
	public static final String NODE = "org.pgoal.ui";

	/** Whether a sheet is formatted when it is saved; off until an author wants it. */
	public static final String FORMAT_ON_SAVE = "formatOnSave";

	/** Whether sums stand beside sheets and levels; on. */
	public static final String SUMS = "sums";

	static {
		IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(NODE);
		defaults.putBoolean(FORMAT_ON_SAVE, false);
		defaults.putBoolean(SUMS, true);
	}

	private EditorSettings() {
	}

	static boolean formatsOnSave() {
		return is(FORMAT_ON_SAVE);
	}

	static boolean showsSums() {
		return is(SUMS);
	}

	private static boolean is(String key) {
		return InstanceScope.INSTANCE.getNode(NODE).getBoolean(key, DefaultScope.INSTANCE.getNode(NODE).getBoolean(key, false));
	}
}
