package org.pgoal.ui.compare.revision;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.ui.handlers.HandlerUtil;
import org.pgoal.ui.compare.editor.SheetCompareInput;

/** Compares two sheets; the one that was selected last is looked at, the other one is what it is compared with. */
public class EachOtherHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		List<IResource> chosen = ChosenResource.all(event);
		if (chosen.size() == 2 && chosen.get(0) instanceof IFile other && chosen.get(1) instanceof IFile file) {
			SheetCompareInput.with(file, other).open(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage());
		}
		return null;
	}
}
