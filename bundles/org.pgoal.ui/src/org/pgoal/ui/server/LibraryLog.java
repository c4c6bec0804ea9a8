package org.pgoal.ui.server;

import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.apache.log4j.spi.LoggingEvent;
import org.eclipse.core.runtime.ILog;

/** What the language libraries complain about goes to the workbench's log, errors only; without it they complain about having no log. */
final class LibraryLog extends AppenderSkeleton {

	private LibraryLog() {
		setThreshold(Level.ERROR);
	}

	static void install() {
		Logger.getRootLogger().setLevel(Level.ERROR);
		Logger.getRootLogger().addAppender(new LibraryLog());
	}

	@Override
	protected void append(LoggingEvent event) {
		ILog.get().error(event.getRenderedMessage(), event.getThrowableInformation() == null ? null : event.getThrowableInformation().getThrowable());
	}

	@Override
	public void close() {
		// nothing is open
	}

	@Override
	public boolean requiresLayout() {
		return false;
	}
}
