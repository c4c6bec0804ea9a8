package org.pgoal.ui.part;

import org.eclipse.swt.widgets.Display;

/** Does something when whoever types has paused: nothing is done between two keys. */
public final class Pause {

	private final Display display;
	private final int millis;
	private final Runnable work;

	/**
	 * @param millis how long nobody must type
	 * @param work   done on the UI thread
	 */
	public Pause(Display display, int millis, Runnable work) {
		this.display = display;
		this.millis = millis;
		// one object of our own: a new time replaces the old one of the same object
		this.work = work::run;
	}

	/** Begins to wait, anew where it waits already. On any thread. */
	public void begin() {
		if (Display.getCurrent() == display) {
			display.timerExec(millis, work);
		} else if (!display.isDisposed()) {
			display.asyncExec(this::begin);
		}
	}

	/** Gives up waiting. On the UI thread. */
	public void end() {
		display.timerExec(-1, work);
	}
}
