package org.pgoal.dsl.ide.server;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Ends the server when the process that started it, or that uses it, has ended without saying so. */
final class ParentWatch {

	private final List<CompletableFuture<?>> watches = new CopyOnWriteArrayList<>();
	private final Runnable end;

	ParentWatch(Runnable end) {
		this.end = end;
		ProcessHandle.current().parent().ifPresent(this::watch);
	}

	/** The client's own process, which need not have started the server. */
	void client(int pid) {
		if (pid != ProcessHandle.current().pid()) {
			ProcessHandle.of(pid).ifPresent(this::watch);
		}
	}

	private void watch(ProcessHandle process) {
		watches.add(process.onExit().thenRun(end));
	}

	void stop() {
		watches.forEach(watch -> watch.cancel(false));
	}
}
