package org.pgoal.sirius.resource;

import org.pgoal.dsl.PGoalStandaloneSetup;

import com.google.inject.Injector;

/** The language's services, made when the first file is read. */
public final class Language {

	private Language() {
	}

	/** One service of the language. */
	public static <T> T service(Class<T> type) {
		return Holder.INJECTOR.getInstance(type);
	}

	private static final class Holder {
		private static final Injector INJECTOR = new PGoalStandaloneSetup().createInjectorAndDoEMFRegistration();
	}
}
