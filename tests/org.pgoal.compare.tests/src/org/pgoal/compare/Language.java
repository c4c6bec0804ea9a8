package org.pgoal.compare;

import org.pgoal.compare.diff.NotUnderstood;
import org.pgoal.compare.diff.Version;
import org.pgoal.compare.diff.VersionReader;
import org.pgoal.dsl.PGoalStandaloneSetup;

import com.google.inject.Injector;

/** The services of the language, for tests. */
public final class Language {

	private static final Injector INJECTOR = new PGoalStandaloneSetup().createInjectorAndDoEMFRegistration();

	private Language() {
	}

	public static <T> T service(Class<T> type) {
		return INJECTOR.getInstance(type);
	}

	public static Version version(String name, String text) {
		try {
			return service(VersionReader.class).read(name, text);
		} catch (NotUnderstood fault) {
			throw new AssertionError(fault.line() + ": " + fault.getMessage() + "\n" + text, fault);
		}
	}
}
