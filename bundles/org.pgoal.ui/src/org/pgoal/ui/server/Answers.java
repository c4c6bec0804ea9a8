package org.pgoal.ui.server;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;

/** Waits for an answer of the server where a worker thread has to have one. */
public final class Answers {

	// An answer that takes longer is of no use to a person who is typing.
	private static final long PATIENCE_SECONDS = 5;

	private Answers() {
	}

	/**
	 * The answer, or empty when it failed or took too long.
	 *
	 * @throws IllegalStateException on the UI thread, which never waits
	 */
	public static <T> Optional<T> await(CompletableFuture<T> answer) {
		if (Display.getCurrent() != null && !answer.isDone()) {
			throw new IllegalStateException("The UI thread must not wait for the language server");
		}
		try {
			return Optional.ofNullable(answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
		} catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		} catch (TimeoutException late) {
			answer.cancel(true);
			return Optional.empty();
		} catch (ExecutionException failure) {
			ILog.get().error("The language server failed to answer", failure.getCause());
			return Optional.empty();
		}
	}
}
