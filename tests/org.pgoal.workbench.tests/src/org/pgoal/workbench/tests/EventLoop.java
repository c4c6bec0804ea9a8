package org.pgoal.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.widgets.Display;

/** Lets the user interface work until something is seen, as a person would wait for it. */
final class EventLoop {

	/** Only a test that fails takes that long. */
	private static final long PATIENCE_MILLIS = 60_000;
	private static final int LOOK_AGAIN_MILLIS = 20;

	private EventLoop() {
	}

	/** Handles events until the condition holds; fails with what was expected when it never does. */
	static void until(String expected, Callable<Boolean> condition) throws Exception {
		untilNotNull(expected, () -> condition.call() ? Boolean.TRUE : null);
	}

	/** Handles events until there is an answer. */
	static <T> T untilNotNull(String expected, Callable<T> question) throws Exception {
		Display display = Display.getCurrent();
		assertNotNull(display, "runs on the UI thread");
		AtomicBoolean late = new AtomicBoolean();
		Runnable end = () -> late.set(true);
		display.timerExec((int) PATIENCE_MILLIS, end);
		Runnable[] wake = new Runnable[1];
		// a condition may change without any event
		wake[0] = () -> display.timerExec(LOOK_AGAIN_MILLIS, wake[0]);
		wake[0].run();
		try {
			while (!late.get()) {
				T answer = question.call();
				if (answer != null) {
					return answer;
				}
				if (!display.readAndDispatch()) {
					display.sleep();
				}
			}
			return fail("never seen: " + expected);
		} finally {
			display.timerExec(-1, end);
			display.timerExec(-1, wake[0]);
		}
	}

	/** Handles what is waiting now. */
	static void settle() {
		while (Display.getCurrent().readAndDispatch()) {
			// until nothing is left
		}
	}
}
