package org.pgoal.ui.compare.revision;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Compares a sheet or folder with what git knows of it last. */
public class LastCommitHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		ChosenResource.one(event).ifPresent(resource -> new ComparisonJob(resource, "HEAD", null, HandlerUtil.getActiveWorkbenchWindow(event)).schedule());
		return null;
	}
}
