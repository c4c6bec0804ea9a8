package org.pgoal.workbench;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks for a folder of the disk and opens it. */
public class OpenFolderHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		DirectoryDialog dialog = new DirectoryDialog(HandlerUtil.getActiveShellChecked(event));
		dialog.setText(WorkbenchMessages.of("open.title"));
		String chosen = dialog.open();
		if (chosen != null) {
			OpenFolderJob.schedule(Path.of(chosen).toAbsolutePath().normalize());
		}
		return null;
	}
}
