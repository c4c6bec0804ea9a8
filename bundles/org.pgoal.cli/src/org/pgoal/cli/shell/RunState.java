package org.pgoal.cli.shell;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How a run is going: whether something failed, and whether the user wants it to stop. Work stops between files, so
 * that none is left half written.
 */
public final class RunState {

	private static final int PATIENCE_SECONDS = 5;

	private final CountDownLatch ended = new CountDownLatch(1);
	private volatile boolean cancelled;
	private volatile boolean failed;

	/** Asks the running command to stop. */
	public void cancel() {
		cancelled = true;
	}

	/** True once the user asked to stop; asked between files. */
	public boolean cancelled() {
		return cancelled;
	}

	void fail() {
		failed = true;
	}

	/** True when a part of the work could not be done. */
	public boolean failed() {
		return failed;
	}

	/** On Ctrl-C the process waits a moment for the file that is being written. */
	public void cancelOnInterrupt() {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			cancel();
			try {
				ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
			} catch (InterruptedException interrupted) {
				Thread.currentThread().interrupt();
			}
		}, "pgoal-cancel"));
	}

	/** The command has ended: a shutdown waits no longer. */
	public void end() {
		ended.countDown();
	}
}
