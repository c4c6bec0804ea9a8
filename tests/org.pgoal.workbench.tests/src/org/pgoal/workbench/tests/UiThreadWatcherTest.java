package org.pgoal.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;

/** The watcher sees what it is there for, and nothing else. */
class UiThreadWatcherTest {

	/** Stands for code of ours. */
	private static final class Ours {

		static volatile long sink;

		/** Costs so much processor time, however busy the machine is. */
		static void reckon(long millis) {
			long until = cpu() + TimeUnit.MILLISECONDS.toNanos(millis);
			while (cpu() < until) {
				sink++;
			}
		}

		private static long cpu() {
			return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		}

		static void await(long millis) throws InterruptedException {
			new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
		}
	}

	private static UiThreadWatcher watcher() {
		return new UiThreadWatcher(name -> name.equals(Ours.class.getName()));
	}

	private static void onEvent(Runnable work) {
		Display.getCurrent().asyncExec(work);
		EventLoop.settle();
	}

	@Test
	void workThatHoldsTheThreadIsSeenButNotTheFirstTime() throws Exception {
		UiThreadWatcher watcher = watcher();
		onEvent(() -> Ours.reckon(300));
		assertEquals(0, watcher.complaints().size());
		onEvent(() -> Ours.reckon(300));
		AssertionError seen = assertThrows(AssertionError.class, watcher::close);
		assertTrue(seen.getMessage().contains("reckon"), seen.getMessage());
	}

	@Test
	void waitingIsSeen() throws Exception {
		UiThreadWatcher watcher = watcher();
		for (int i = 0; i < 2; i++) {
			onEvent(() -> {
				try {
					Ours.await(600);
				} catch (InterruptedException interrupted) {
					throw new AssertionError(interrupted);
				}
			});
		}
		assertTrue(assertThrows(AssertionError.class, watcher::close).getMessage().contains("await"));
	}

	@Test
	void manyShortPiecesAreNoLongOne() throws Exception {
		try (UiThreadWatcher watcher = watcher()) {
			for (int i = 0; i < 40; i++) {
				onEvent(() -> Ours.reckon(5));
			}
		}
	}
}
