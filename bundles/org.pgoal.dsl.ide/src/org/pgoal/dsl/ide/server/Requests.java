package org.pgoal.dsl.ide.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.dsl.ide.workspace.Foreground;
import org.pgoal.dsl.ide.workspace.Workspace;

/** Answers requests on threads of their own, before any work in the background; a cancelled one isn't begun. */
final class Requests {

	private static final int THREADS = 2;

	private final Workspace workspace;
	private final Foreground foreground;
	private final AtomicInteger count = new AtomicInteger();
	private final ExecutorService executor = Executors.newFixedThreadPool(THREADS, task -> {
		Thread thread = new Thread(task, "pgoal requests " + count.incrementAndGet());
		thread.setDaemon(true);
		return thread;
	});

	Requests(Workspace workspace, Foreground foreground) {
		this.workspace = workspace;
		this.foreground = foreground;
	}

	<R> CompletableFuture<R> answer(Function<CancelChecker, R> work) {
		return CompletableFutures.computeAsync(executor, cancel -> {
			cancel.checkCanceled();
			foreground.begin();
			try {
				return work.apply(cancel);
			} finally {
				foreground.end();
			}
		});
	}

	/**
	 * Answers about a file. An open document is taken as it is now, whatever is typed until its turn comes.
	 *
	 * @param otherwise the answer for a file that cannot be read
	 */
	<R> CompletableFuture<R> about(String uri, R otherwise, Function<Analysis, R> work) {
		Analysis now = workspace.current(uri).orElse(null);
		return answer(cancel -> {
			Analysis analysis = now != null ? now : workspace.file(uri).orElse(null);
			return analysis == null ? otherwise : work.apply(analysis);
		});
	}

	void stop() {
		// no interrupt: it would close the channel that an answer is just being written to
		executor.shutdown();
	}
}
