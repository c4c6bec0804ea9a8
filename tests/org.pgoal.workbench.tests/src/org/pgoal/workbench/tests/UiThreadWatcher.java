package org.pgoal.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/**
 * Sees to it that no code of ours holds the UI thread for more than 50 ms while it handles one event. It looks at the thread from
 * outside, every few milliseconds, and counts only what our code costs: processor time, and time in which it waits for
 * somebody else. A machine that is busy with other things makes nothing fail, and neither does the loading of classes
 * or what happens for the first time.
 */
final class UiThreadWatcher implements AutoCloseable {

	static final long MOST_MILLIS = 50;

	/** Looks in a row in which the thread waits for somebody else, before that counts: a look may come late. */
	private static final int LOOKS_MILLIS = 4;

	/** What has been seen to end once in this process: the second time it is no first time. */
	private static final Set<String> SEEN = new HashSet<>();

	private final Display display = Display.getCurrent();
	private final Thread ui = display.getThread();
	private final Predicate<String> own;
	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
	private final AtomicInteger event = new AtomicInteger();
	private final Listener begins = e -> event.incrementAndGet();
	private final List<String> complaints = new CopyOnWriteArrayList<>();
	private final Thread watcher = new Thread(this::watch, "UI thread watcher");
	private volatile boolean closed;

	/** Watches all of our code but the tests. */
	UiThreadWatcher() {
		this(name -> name.startsWith("org.pgoal.") && !name.startsWith("org.pgoal.workbench.tests."));
	}

	/** @param own which classes are watched, by name */
	UiThreadWatcher(Predicate<String> own) {
		this.own = own;
		for (int type : new int[] { SWT.PreEvent, SWT.PostEvent, SWT.Sleep, SWT.Wakeup }) {
			display.addListener(type, begins);
		}
		watcher.setDaemon(true);
		watcher.setPriority(Thread.MAX_PRIORITY);
		watcher.start();
	}

	/** What one piece of our code has cost so far. */
	private static final class Stay {

		private final String entry;
		private final int event;
		private long cost;
		private StackTraceElement[] dearest;

		Stay(String entry, int event) {
			this.entry = entry;
			this.event = event;
		}
	}

	private void watch() {
		Stay stay = null;
		long cpu = threads.getThreadCpuTime(ui.threadId());
		long time = System.nanoTime();
		while (!closed) {
			try {
				Thread.sleep(LOOKS_MILLIS);
			} catch (InterruptedException end) {
				return;
			}
			int now = event.get();
			Thread.State state = ui.getState();
			StackTraceElement[] stack = ui.getStackTrace();
			long cpuNow = threads.getThreadCpuTime(ui.threadId());
			long timeNow = System.nanoTime();
			String entry = entry(stack);
			if (stay != null && (!stay.entry.equals(entry) || stay.event != now)) {
				end(stay);
				stay = null;
			}
			if (entry != null && stay == null) {
				stay = new Stay(entry, now);
			} else if (entry != null && !isLoading(stack)) {
				// a look that comes late must not count for a wait that was short
				boolean waits = state != Thread.State.RUNNABLE;
				stay.cost += waits ? Math.min(timeNow - time, 2 * LOOKS_MILLIS * 1_000_000L) : cpuNow - cpu;
				stay.dearest = stack;
			}
			cpu = cpuNow;
			time = timeNow;
		}
		if (stay != null) {
			end(stay);
		}
	}

	private void end(Stay stay) {
		boolean first;
		synchronized (SEEN) {
			first = SEEN.add(stay.entry);
		}
		if (!first && stay.cost > MOST_MILLIS * 1_000_000) {
			complaints.add(stay.entry + " held the UI thread for " + stay.cost / 1_000_000 + " ms, last seen at\n\t"
					+ String.join("\n\t", Arrays.stream(stay.dearest).limit(40).map(String::valueOf).toList()));
		}
	}

	/** The outermost of our methods above the last event loop; null where none is running. */
	private String entry(StackTraceElement[] stack) {
		String entry = null;
		for (StackTraceElement frame : stack) {
			if (frame.getClassName().equals(Display.class.getName()) && (frame.getMethodName().equals("readAndDispatch") || frame.getMethodName().equals("sleep"))) {
				return entry;
			}
			if (own.test(frame.getClassName())) {
				entry = frame.getClassName() + "." + frame.getMethodName();
			}
		}
		return entry;
	}

	private static boolean isLoading(StackTraceElement[] stack) {
		for (StackTraceElement frame : stack) {
			if (frame.getMethodName().equals("<clinit>") || frame.getMethodName().equals("loadClass") || frame.getClassName().startsWith("org.eclipse.osgi.")
					|| frame.getClassName().startsWith("java.lang.invoke.") || frame.getClassName().startsWith("org.eclipse.core.internal.registry.")) {
				return true;
			}
		}
		return false;
	}

	List<String> complaints() {
		return new ArrayList<>(complaints);
	}

	/** Ends the watch; fails where our code has held the thread for too long. */
	@Override
	public void close() throws InterruptedException {
		closed = true;
		watcher.join();
		if (!display.isDisposed()) {
			for (int type : new int[] { SWT.PreEvent, SWT.PostEvent, SWT.Sleep, SWT.Wakeup }) {
				display.removeListener(type, begins);
			}
		}
		assertEquals(List.of(), complaints());
	}
}
