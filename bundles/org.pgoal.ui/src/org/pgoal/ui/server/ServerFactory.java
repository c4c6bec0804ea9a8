package org.pgoal.ui.server;

import org.eclipse.lsp4j.services.LanguageServer;
import org.pgoal.dsl.ide.server.PGoalLanguageServer;

/** The one place that knows which server is bound. */
final class ServerFactory {

	private ServerFactory() {
	}

	static LanguageServer create() {
		LibraryLog.install();
		return new PGoalLanguageServer();
	}
}
