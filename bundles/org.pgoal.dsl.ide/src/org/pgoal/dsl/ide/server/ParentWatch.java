package org.pgoal.dsl.ide.server;

import java.util.concurrent.CompletableFuture;

/** Ends the server when the process that started it has ended without saying so. */
final class ParentWatch {

	private final CompletableFuture<?> watch;

	ParentWatch(Runnable end) {
		watch = ProcessHandle.current().parent().map(parent -> (CompletableFuture<?>) parent.onExit().thenRun(end)).orElse(new CompletableFuture<>());
	}

	void stop() {
		watch.cancel(false);
	}
}
