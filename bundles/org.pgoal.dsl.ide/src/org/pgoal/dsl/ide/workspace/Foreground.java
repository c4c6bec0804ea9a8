package org.pgoal.dsl.ide.workspace;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets work in the background step aside while somebody waits for an answer. */
public final class Foreground {

	/** The background starves no longer than this, in milliseconds. */
	private static final long PATIENCE = 2000;

	private final ReentrantLock lock = new ReentrantLock();
	private final Condition idle = lock.newCondition();
	private int waiting;

	public void begin() {
		lock.lock();
		try {
			waiting++;
		} finally {
			lock.unlock();
		}
	}

	public void end() {
		lock.lock();
		try {
			if (--waiting == 0) {
				idle.signalAll();
			}
		} finally {
			lock.unlock();
		}
	}

	/** Returns when nobody waits for an answer, or after a while. */
	public void stepAside() throws InterruptedException {
		lock.lockInterruptibly();
		try {
			long left = TimeUnit.MILLISECONDS.toNanos(PATIENCE);
			while (waiting > 0 && left > 0) {
				left = idle.awaitNanos(left);
			}
		} finally {
			lock.unlock();
		}
	}
}
