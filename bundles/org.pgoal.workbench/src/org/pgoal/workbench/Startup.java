package org.pgoal.workbench;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.prefs.BackingStoreException;

/** Opens the folder that {@code -open FOLDER} names. */
public class Startup implements IStartup {

	private static final String OPEN = "-open";
	private static final String BUNDLE = "org.pgoal.workbench";
	private static final String STARTED = "started";

	@Override
	public void earlyStartup() {
		Display display = PlatformUI.getWorkbench().getDisplay();
		display.asyncExec(() -> {
			IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
			if (window != null) {
				ViewTitles.translate(window);
				firstLook(display, window);
			}
		});
		folder(Platform.getApplicationArgs()).ifPresent(OpenFolderJob::schedule);
	}

	/** What is done once, and left to the user afterwards. */
	private static void firstLook(Display display, IWorkbenchWindow window) {
		IEclipsePreferences own = InstanceScope.INSTANCE.getNode(BUNDLE);
		if (own.getBoolean(STARTED, false)) {
			return;
		}
		own.putBoolean(STARTED, true);
		try {
			own.flush();
		} catch (BackingStoreException notSaved) {
			ILog.get().warn("The first start could not be remembered", notSaved);
		}
		TextFont.choose(display);
		// a tree, a text and a table side by side need the room
		window.getShell().setMaximized(true);
	}

	static Optional<Path> folder(String[] arguments) {
		for (int i = 0; i + 1 < arguments.length; i++) {
			if (OPEN.equals(arguments[i])) {
				return Optional.of(Path.of(arguments[i + 1]).toAbsolutePath().normalize());
			}
		}
		return Optional.empty();
	}
}
