package org.pgoal.cli.shell;

import java.util.function.LongSupplier;

/**
 * One line on the error stream that says how far long work is, on a terminal only. Nothing is shown for work that is
 * done within a second.
 */
public final class Progress implements AutoCloseable {

	private static final long FIRST = 1_000_000_000L;
	private static final long INTERVAL = 100_000_000L;
	private static final String CLEAR = "\r\u001b[K";

	private final Shell shell;
	private final int total;
	private final boolean visible;
	private final LongSupplier clock;
	private long next;
	private boolean shown;
	private int done;

	/**
	 * @param total how many steps; 0 where nobody knows
	 */
	public Progress(Shell shell, int total) {
		this(shell, total, System::nanoTime);
	}

	Progress(Shell shell, int total, LongSupplier clock) {
		this.shell = shell;
		this.total = total;
		this.clock = clock;
		next = clock.getAsLong() + FIRST;
		// a single step can't show progress, and asking for the terminal costs a moment
		visible = total != 1 && shell.terminal().errors();
	}

	/** One more step is begun. */
	public void step(String what) {
		done++;
		if (visible && clock.getAsLong() - next >= 0) {
			next = clock.getAsLong() + INTERVAL;
			shown = true;
			String line = total > 0 ? done + "/" + total + " " + what : done + " " + what;
			shell.err().print(CLEAR + (line.length() > 70 ? line.substring(0, 69) + "…" : line));
			shell.err().flush();
		}
	}

	/** Makes room for a message. */
	public void clear() {
		if (shown) {
			shown = false;
			shell.err().print(CLEAR);
			shell.err().flush();
		}
	}

	@Override
	public void close() {
		clear();
	}
}
