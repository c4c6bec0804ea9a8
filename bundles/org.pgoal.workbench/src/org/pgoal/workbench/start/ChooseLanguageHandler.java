package org.pgoal.workbench.start;

import java.io.IOException;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.PlatformUI;

/** Chooses the language of the workbench, and starts it again if the user wants that at once. */
public class ChooseLanguageHandler extends AbstractHandler {

	/** {@code en}, {@code zh}, or something else for the system's. */
	public static final String LANGUAGE = "org.pgoal.workbench.language";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		try {
			choose(LanguageChoice.of(event.getParameter(LANGUAGE)));
		} catch (IOException failure) {
			throw new ExecutionException(failure.getMessage(), failure);
		}
		return null;
	}

	/** On the UI thread. */
	public static void choose(LanguageChoice choice) throws IOException {
		choice.save();
		offerRestart();
	}

	static void offerRestart() {
		if (MessageDialog.openQuestion(null, StartMessages.of("language.title"), StartMessages.of("language.restart"))) {
			PlatformUI.getWorkbench().restart();
		}
	}
}
