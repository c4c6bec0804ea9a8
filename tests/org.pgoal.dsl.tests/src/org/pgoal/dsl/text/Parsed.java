package org.pgoal.dsl.text;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.pgoal.dsl.PGoalStandaloneSetup;
import org.pgoal.model.GoalFile;

import com.google.inject.Injector;

/** Texts parsed for a test: without linking, syntax errors as texts. */
public record Parsed(XtextResource resource, GoalFile file, List<String> errors) {

	private static final Injector INJECTOR = new PGoalStandaloneSetup().createInjectorAndDoEMFRegistration();

	public static <T> T service(Class<T> type) {
		return INJECTOR.getInstance(type);
	}

	public static Parsed of(String text) {
		try {
			XtextResource resource = (XtextResource) INJECTOR.getInstance(XtextResourceSet.class).createResource(URI.createURI("test.pgoal"));
			resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
			GoalFile file = resource.getContents().isEmpty() ? null : (GoalFile) resource.getContents().get(0);
			List<String> errors = resource.getErrors().stream().filter(error -> !error.getMessage().contains("resolve reference"))
					.map(error -> error.getLine() + ": " + error.getMessage()).toList();
			return new Parsed(resource, file, errors);
		} catch (java.io.IOException impossible) {
			throw new java.io.UncheckedIOException(impossible);
		}
	}
}
