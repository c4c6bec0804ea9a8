package org.pgoal.dsl.check;

import java.util.List;
import java.util.Locale;

import org.eclipse.emf.common.util.URI;
import org.pgoal.dsl.PGoalStandaloneSetup;
import org.pgoal.dsl.linking.Surroundings;
import org.pgoal.model.lookup.Sheets;

import com.google.inject.Injector;

/** Checks texts for tests: one set-up of the language for all of them. */
public final class Checking {

	public static final Injector INJECTOR = new PGoalStandaloneSetup().createInjectorAndDoEMFRegistration();
	public static final URI FILE = URI.createURI("file:/test.pgoal");

	private Checking() {
	}

	public static FileCheck check(String text) {
		return check(text, Surroundings.NONE);
	}

	public static FileCheck check(String text, Surroundings surroundings) {
		return INJECTOR.getInstance(Checker.class).check(text, FILE, Sheets.NONE, surroundings);
	}

	/** What is said of the language itself, without the findings of rules. */
	public static List<Problem> language(FileCheck check) {
		return check.problems().stream().filter(problem -> !problem.rule().startsWith("PG")).toList();
	}

	/** The codes of a text's problems, without the findings of rules. */
	public static List<String> codes(String text) {
		return language(check(text)).stream().map(Problem::rule).toList();
	}

	/** Line, code and English message of each problem, without the findings of rules. */
	public static List<String> told(String text) {
		return language(check(text)).stream().map(problem -> problem.line() + " " + problem.rule() + ": " + problem.text(Locale.ENGLISH)).toList();
	}
}
