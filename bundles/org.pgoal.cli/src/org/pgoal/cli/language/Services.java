package org.pgoal.cli.language;

import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.pgoal.dsl.PGoalStandaloneSetup;

import com.google.inject.Injector;

/** The services of the language. They are set up when the first is asked for, once per process. */
public final class Services {

	private Services() {
	}

	public static <T> T get(Class<T> type) {
		return Holder.INJECTOR.getInstance(type);
	}

	/**
	 * Begins to set up the service that a command will ask for. That takes longer than all else that a short command does,
	 * and there is a second processor nearly everywhere.
	 */
	public static void prepare(Class<?> type) {
		Thread thread = new Thread(() -> get(type), "pgoal-services");
		thread.setDaemon(true);
		thread.start();
	}

	private static final class Holder {
		static {
			// reading its configuration takes as long as parsing a sheet, and what the libraries log there is not for users
			if (System.getProperty("log4j.defaultInitOverride") == null) {
				System.setProperty("log4j.defaultInitOverride", "true");
				Logger.getRootLogger().setLevel(Level.OFF);
			}
		}

		static final Injector INJECTOR = new PGoalStandaloneSetup().createInjectorAndDoEMFRegistration();
	}
}
