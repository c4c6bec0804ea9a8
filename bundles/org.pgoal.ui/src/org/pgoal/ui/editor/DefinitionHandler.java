package org.pgoal.ui.editor;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Goes to what the word at the caret refers to. */
public class DefinitionHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		ActiveSheet.active(event)
				.ifPresent(sheet -> Definitions.ask(sheet.document(), sheet.selection().getOffset()).thenAccept(found -> found.ifPresent(Definitions::open)));
		return null;
	}
}
