package org.pgoal.compare.diff;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.parser.IParser;
import org.pgoal.dsl.check.Checker;
import org.pgoal.dsl.check.FileCheck;
import org.pgoal.dsl.check.Problem;
import org.pgoal.dsl.linking.Surroundings;
import org.pgoal.dsl.templates.TemplateCatalogue;
import org.pgoal.model.GoalFile;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.lookup.Sheets;

import com.google.inject.Inject;

/** Reads texts as versions to compare. No rule is run. Thread-safe. */
public class VersionReader {

	private final Checker parser;

	@Inject
	public VersionReader(IParser parser, TemplateCatalogue catalogue) {
		this.parser = new Checker(parser, catalogue, List.of());
	}

	/**
	 * Reads a version whose template, if any, is built in or stands in the text itself.
	 *
	 * @param name as reports show it
	 * @param text without byte order mark
	 */
	public Version read(String name, String text) throws NotUnderstood {
		return read(name, text, Surroundings.NONE);
	}

	/** @param surroundings the templates of other files */
	public Version read(String name, String text, Surroundings surroundings) throws NotUnderstood {
		FileCheck check = parser.check(text, URI.createFileURI(name), Sheets.NONE, surroundings);
		Optional<Problem> fault = check.unparsed();
		if (fault.isPresent()) {
			throw new NotUnderstood(fault.get().message(), fault.get().line());
		}
		GoalFile model = check.model() == null ? PgoalFactory.eINSTANCE.createGoalFile() : check.model();
		return new Version(name, model, check.template());
	}
}
