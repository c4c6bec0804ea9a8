package org.pgoal.ui.wizard;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

/** Shows a file that was just made. */
final class NewFile {

	private NewFile() {
	}

	static void show(IFile file, IWorkbench workbench) {
		var window = workbench.getActiveWorkbenchWindow();
		BasicNewResourceWizard.selectAndReveal(file, window);
		try {
			IDE.openEditor(window.getActivePage(), file, true);
		} catch (PartInitException failure) {
			ILog.get().log(failure.getStatus());
		}
	}
}
